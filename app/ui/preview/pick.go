package preview

import (
	"strings"

	"sokehoach/app/layout"
)

// reach is how far from a text a click still means it.
const reach = 60 * 1000

// pick finds the field that what stands nearest to a point comes from, or
// nothing: the Quốc hiệu comes from no field.
func pick(p layout.Page, x, y layout.Length) string {
	best, path := layout.Length(reach), ""
	for _, it := range p.Items {
		from := origin(it.Node)
		if it.Kind != layout.TextItem || from == "" {
			continue
		}
		top, bottom := lines(it)
		d := max(0, it.X-x, x-it.X-it.W) + 2*max(0, top-y, y-bottom) // along the line is nearer than across
		if d < best {
			best, path = d, from
		}
	}
	return path
}

// lines is the height that a text takes up, from ascender to descender.
func lines(it layout.Item) (top, bottom layout.Length) {
	return it.Y - it.Size.Of(800), it.Y + it.Size.Of(250)
}

// origin is the path of the nearest component that has one.
func origin(n *layout.Node) string {
	for ; n != nil; n = n.Parent {
		if n.Path != "" {
			return n.Path
		}
	}
	return ""
}

// extent is where on a page the text of a field stands, from top to bottom;
// equal when it does not stand there. A field inside a component, such as the
// level of a paragraph, is where the component is.
func extent(p layout.Page, path string) (top, bottom layout.Length) {
	for _, it := range p.Items {
		if it.Kind != layout.TextItem || !covers(origin(it.Node), path) {
			continue
		}
		t, b := lines(it)
		if top == bottom {
			top, bottom = t, b
		}
		top, bottom = min(top, t), max(bottom, b)
	}
	return top, bottom
}

// covers reports whether two paths name the same component or one inside the
// other.
func covers(printed, path string) bool {
	if printed == "" || path == "" {
		return false
	}
	if printed == path {
		return true
	}
	long, short := printed, path
	if len(short) > len(long) {
		long, short = short, long
	}
	rest, ok := strings.CutPrefix(long, short)
	return ok && (rest[0] == '.' || rest[0] == '[')
}
