package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sokehoach/app/layout"
)

// drawable puts layout.Replacement for every rune that the face lacks, and for
// those that archives refuse: private ones without a meaning told beside them,
// marks of byte order and non-characters (ISO 19005-2, 6.2.11.7). gofpdf panics
// on runes above U+FFFF and on invalid UTF-8.
func drawable(s string, f *layout.Font) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return !usual(r) || !f.Has(r) }) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if noLetter(r) || !f.Has(r) {
			return layout.Replacement
		}
		return r
	}, s)
}

// usual names most letters of Vietnamese, which noLetter need not be asked for.
func usual(r rune) bool {
	return r >= ' ' && r <= '~' || r >= 0xC0 && r < 0x250 || r >= 0x1EA0 && r < 0x1F00
}

// plain does the same for titles, which no face of ours draws.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if noLetter(r) || r > 0xFFFF {
			return layout.Replacement
		}
		return r
	}, s)
}

// noLetter names what neither a map to Unicode nor XML may hold, and private
// letters, of which nobody knows what they are.
func noLetter(r rune) bool {
	switch r {
	case utf8.RuneError, 0xFEFF, 0xFFFE, 0xFFFF:
		return true
	}
	return unicode.In(r, unicode.Cc, unicode.Co)
}
