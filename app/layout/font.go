package layout

import (
	"fmt"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"sokehoach/app/document"
)

// A Font is one face: its file and the advance of each rune in 1/1000 em, the
// very integers that the PDF carries, so that layout and viewer agree exactly.
type Font struct {
	Data    []byte
	advance [1 << 16]uint16
	outline *sfnt.Font
}

// Fonts are the four faces of the family, indexed by document.Face.
type Fonts [4]*Font

const noGlyph = math.MaxUint16

// From U+3000 to U+F8FF stand the East Asian scripts, the surrogates and the
// private letters: no Latin typeface draws them, and asking for each would take
// four fifths of the time of reading a face.
const (
	eastAsian     = 0x3000
	compatibility = 0xF900
)

// Replacement stands for a rune that the face cannot draw.
const Replacement = '□'

// ParseFonts reads the four faces from the bytes of their TrueType files.
func ParseFonts(regular, bold, italic, boldItalic []byte) (Fonts, error) {
	var fonts Fonts
	for i, data := range [][]byte{regular, bold, italic, boldItalic} {
		f, err := parseFont(data)
		if err != nil {
			return fonts, fmt.Errorf("face %d: %w", i, err)
		}
		fonts[i] = f
	}
	return fonts, nil
}

func parseFont(data []byte) (*Font, error) {
	parsed, err := sfnt.Parse(data)
	if err != nil {
		return nil, err
	}
	var buf sfnt.Buffer
	upem := parsed.UnitsPerEm()
	f := &Font{Data: data, outline: parsed}
	for r := range f.advance {
		f.advance[r] = noGlyph
		if r >= eastAsian && r < compatibility {
			continue
		}
		g, err := parsed.GlyphIndex(&buf, rune(r))
		if err != nil || g == 0 {
			continue
		}
		a, err := parsed.GlyphAdvance(&buf, g, fixed.I(int(upem)), font.HintingNone)
		if err == nil {
			f.advance[r] = uint16(math.Round(float64(a) / 64 * 1000 / float64(upem)))
		}
	}
	if !f.Has(' ') || !f.Has(Replacement) {
		return nil, fmt.Errorf("no space or replacement glyph")
	}
	return f, nil
}

// Has reports whether the face can draw r.
func (f *Font) Has(r rune) bool {
	return r >= 0 && int(r) < len(f.advance) && f.advance[r] != noGlyph
}

// Advance is the width of r in 1/1000 em, 0 for a rune the face lacks.
func (f *Font) Advance(r rune) int {
	if r < 0 || int(r) >= len(f.advance) || f.advance[r] == noGlyph {
		return 0
	}
	return int(f.advance[r])
}

// Width is the natural width of s.
func (f *Font) Width(s string, size document.Size) Length {
	n := 0
	for _, r := range s {
		n += f.Advance(r)
	}
	return size.Of(n)
}
