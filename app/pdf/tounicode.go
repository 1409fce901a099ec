package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"sokehoach/app/layout"
)

// mapToUnicode replaces gofpdf's map from codes to letters. It is one range from
// 0000 to FFFF, which ISO 32000 leaves undefined past a low byte of FF.
func (f *file) mapToUnicode(fonts layout.Fonts, pack *packer) error {
	stream, err := pack.stream(identityMap(fonts), "")
	if err != nil {
		return fmt.Errorf("compress the map to Unicode: %w", err)
	}
	for n, body := range f.objects {
		if bytes.HasPrefix(body, []byte("<</Length ")) && bytes.Contains(body, []byte("/CMapName /Adobe-Identity-UCS def")) {
			f.objects[n] = stream
		}
	}
	return nil
}

// identityMap says that every code is its letter's number: ranges of one high
// byte each, at most 100 in a block (ISO 32000-1, 9.10.3), as far as the fonts
// reach. What is no letter is left out: archives refuse a map that could yield
// it (ISO 19005-2, 6.2.11.7.2).
func identityMap(fonts layout.Fonts) []byte {
	var ranges []string
	for high := range 256 {
		low, last := 0, 0xFF
		switch {
		case high >= 0xD8 && high <= 0xF8 || !reach(fonts, rune(high)<<8): // surrogates and private letters
			continue
		case high == 0:
			low = 1
		case high == 0xFE:
			last = 0xFE
		case high == 0xFF:
			last = 0xFD
		}
		ranges = append(ranges, fmt.Sprintf("<%02X%02X> <%02[1]X%02[3]X> <%02[1]X%02[2]X>\n", high, low, last))
	}
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for block := range slices.Chunk(ranges, 100) {
		fmt.Fprintf(&b, "%d beginbfrange\n%sendbfrange\n", len(block), strings.Join(block, ""))
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}

// reach tells whether a face draws any of the 256 letters from first on.
func reach(fonts layout.Fonts, first rune) bool {
	for r := first; r < first+0x100; r++ {
		for _, f := range fonts {
			if f.Has(r) {
				return true
			}
		}
	}
	return false
}
