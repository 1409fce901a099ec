package pdf

import (
	"fmt"
	"unicode/utf16"

	"sokehoach/app/layout"
)

// A figure is what an element of type Figure says besides: the text that is read in
// its place, and where on its page it lies (ISO 32000-1, 14.9.3 and 14.8.5.4.3).
type figure struct {
	alt                      string
	left, foot, right, above layout.Length // from the foot of the page, as PDF counts
}

// grow takes one more item into the box.
func (f *figure) grow(it *layout.Item, height layout.Length) {
	top, bottom := it.Y-it.H/2, it.Y+it.H/2
	if it.Kind == layout.TextItem {
		top, bottom = it.Y-it.Size.Of(900), it.Y+it.Size.Of(250)
	}
	if f.right == 0 {
		f.left, f.foot, f.right, f.above = it.X, height-bottom, it.X+it.W, height-top
		return
	}
	f.left, f.right = min(f.left, it.X), max(f.right, it.X+it.W)
	f.foot, f.above = min(f.foot, height-bottom), max(f.above, height-top)
}

func (f *figure) append(b []byte) []byte {
	b = append(b, " /Alt <FEFF"...)
	for _, u := range utf16.Encode([]rune(f.alt)) {
		b = fmt.Appendf(b, "%04X", u)
	}
	return fmt.Appendf(b, "> /A <</O /Layout /Placement /Block /BBox [%.2f %.2f %.2f %.2f]>>", f.left.Points(), f.foot.Points(), f.right.Points(), f.above.Points())
}
