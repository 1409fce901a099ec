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

// extent is where on a page a text of a field stands, from top to bottom; equal
// when none stands there. Is tells the paths of the field.
func extent(p layout.Page, is func(path string) bool) (top, bottom layout.Length) {
	for _, it := range p.Items {
		if it.Kind != layout.TextItem || !is(origin(it.Node)) {
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

// printed tells which paths on the pages are those of a field: its own and what
// is inside it, or else that of the component that it is inside of, such as the
// paragraph of a level.
func printed(pages []layout.Page, path string) func(string) bool {
	own := func(p string) bool { return path != "" && (p == path || inside(p, path)) }
	if anywhere(pages, own) {
		return own
	}
	for up := holder(path); up != ""; up = holder(up) {
		same := func(p string) bool { return p == up }
		if anywhere(pages, same) {
			return same
		}
	}
	return func(string) bool { return false }
}

func anywhere(pages []layout.Page, is func(path string) bool) bool {
	for _, p := range pages {
		for _, it := range p.Items {
			if it.Kind == layout.TextItem && is(origin(it.Node)) {
				return true
			}
		}
	}
	return false
}

// holder is the path of the component that a path is inside of. The list of a
// row is none: "entries" is also the origin of projects of which the plan says
// nothing.
func holder(path string) string {
	for path != "" {
		i := strings.LastIndexAny(path, ".[")
		if i < 0 {
			return ""
		}
		row := path[i] == '['
		if path = path[:i]; !row {
			return path
		}
	}
	return ""
}

// inside reports whether a path leads to something inside another.
func inside(path, whole string) bool {
	rest, ok := strings.CutPrefix(path, whole)
	return ok && rest != "" && (rest[0] == '.' || rest[0] == '[')
}
