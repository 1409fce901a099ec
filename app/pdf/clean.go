package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sokehoach/app/layout"
)

// drawable puts layout.Replacement for every rune that the face lacks. gofpdf
// panics on runes above U+FFFF and on invalid UTF-8.
func drawable(s string, f *layout.Font) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) || !f.Has(r) {
			return layout.Replacement
		}
		return r
	}, s)
}

// plain does the same for titles, which no face of ours draws.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || unicode.IsControl(r) || r > 0xFFFF {
			return layout.Replacement
		}
		return r
	}, s)
}
