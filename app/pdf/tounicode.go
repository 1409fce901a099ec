package pdf

import (
	"bytes"
	"compress/zlib"
	"fmt"
)

// mapToUnicode replaces gofpdf's map from codes to letters. It is one range from
// 0000 to FFFF, which ISO 32000 leaves undefined past a low byte of FF.
func (f *file) mapToUnicode() error {
	stream, err := deflated(identityMap())
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

// identityMap says that every code is its letter's number: 256 ranges, each of
// one high byte, at most 100 in a block.
func identityMap() []byte {
	const block = 64
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for high := range 256 {
		if high%block == 0 {
			fmt.Fprintf(&b, "%d beginbfrange\n", block)
		}
		low := 0
		if high == 0 {
			low = 1 // no letter has the number 0
		}
		fmt.Fprintf(&b, "<%02X%02X> <%02XFF> <%02X%02X>\n", high, low, high, high, low)
		if high%block == block-1 {
			b.WriteString("endbfrange\n")
		}
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}

// deflated is a whole stream object.
func deflated(data []byte) ([]byte, error) {
	var packed, object bytes.Buffer
	w := zlib.NewWriter(&packed)
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	fmt.Fprintf(&object, "<</Length %d /Filter /FlateDecode>>\nstream\n%s\nendstream", packed.Len(), packed.Bytes())
	return object.Bytes(), nil
}
