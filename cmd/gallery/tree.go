package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// A box is a rectangle in points of the window.
type box struct{ left, top, right, bottom float32 }

func boxAt(p fyne.Position, s fyne.Size) box { return box{p.X, p.Y, p.X + s.Width, p.Y + s.Height} }

func (b box) meet(c box) box {
	return box{max(b.left, c.left), max(b.top, c.top), min(b.right, c.right), min(b.bottom, c.bottom)}
}

func (b box) empty() bool { return b.right <= b.left || b.bottom <= b.top }

func (b box) within(c box, by float32) bool {
	return b.left >= c.left-by && b.top >= c.top-by && b.right <= c.right+by && b.bottom <= c.bottom+by
}

func (b box) String() string {
	r := func(v float32) int { return int(math.Round(float64(v))) }
	return fmt.Sprintf("%d,%d %dx%d", r(b.left), r(b.top), r(b.right-b.left), r(b.bottom-b.top))
}

// A node is a visible object in its place.
type node struct {
	object fyne.CanvasObject
	at     box
	parent box
	seen   box  // what of the window shows through to it
	reach  box  // what of it can be brought into sight by scrolling
	bare   box  // what of that no scroll bar covers
	rolls  bool // it is in a list or grid, which shows what it wants of itself
	layer  int  // 0 is the content, then what lies over it
}

// arrange lays everything out as the driver of a window does before each frame
// and a headless one does not: a label may have got a longer text.
func arrange(c fyne.Canvas) {
	for _, root := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		lay(root)
	}
}

func lay(o fyne.CanvasObject) {
	if o == nil || !o.Visible() {
		return
	}
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		if o.Layout != nil {
			o.Layout.Layout(o.Objects, o.Size())
		}
		children = o.Objects
	case fyne.Widget:
		r := test.WidgetRenderer(o)
		r.Layout(o.Size())
		children = r.Objects()
	}
	for _, child := range children {
		lay(child)
	}
}

// nodes are all visible objects of a canvas, in the order in which they are
// painted.
func nodes(c fyne.Canvas) []node {
	var all []node
	window := boxAt(fyne.Position{}, c.Size())
	for layer, root := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		walk(node{object: root, parent: window, seen: window, reach: window, bare: window, layer: layer}, fyne.Position{}, func(n node) { all = append(all, n) })
	}
	return all
}

func walk(n node, offset fyne.Position, visit func(node)) {
	if n.object == nil || !n.object.Visible() {
		return
	}
	at := offset.Add(n.object.Position())
	n.at = boxAt(at, n.object.Size())
	visit(n)
	inner := node{parent: n.at, seen: n.seen, reach: n.reach, bare: n.bare, rolls: n.rolls || rolls(n.object), layer: n.layer}
	var children []fyne.CanvasObject
	switch o := n.object.(type) {
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		r := test.WidgetRenderer(o)
		children = r.Objects()
		if _, clips := r.(interface{ IsClip() }); clips || isScrollable(o) {
			inner.seen = n.seen.meet(n.at)
			inner.reach = n.reach.meet(n.at)
			inner.bare = n.bare.meet(n.at)
		}
	}
	for _, child := range children {
		inner.object = child
		if s, ok := n.object.(*container.Scroll); ok && child == s.Content {
			moved, content := inner, boxAt(at.Add(child.Position()), child.Size())
			moved.reach = scrolled(s, inner.reach, content)
			moved.bare = scrolled(s, inner.bare, content)
			if content.bottom-content.top > s.Size().Height+1 && s.Direction != container.ScrollHorizontalOnly {
				moved.bare.right = min(moved.bare.right, n.at.right-theme.ScrollBarSize())
			}
			walk(moved, at, visit)
			continue
		}
		walk(inner, at, visit)
	}
}

// scrolled is what can be reached of the content of a scroll.
func scrolled(s *container.Scroll, reach, content box) box {
	if s.Direction != container.ScrollHorizontalOnly && s.Direction != container.ScrollNone {
		reach.top, reach.bottom = content.top, content.bottom
	}
	if s.Direction != container.ScrollVerticalOnly && s.Direction != container.ScrollNone {
		reach.left, reach.right = content.left, content.right
	}
	return reach
}

// rolls tells a list or a grid: it makes only the lines in sight, and cuts them
// where it ends.
func rolls(o fyne.CanvasObject) bool {
	if _, list := o.(interface{ UnselectAll() }); list {
		return true
	}
	_, page := o.(*container.Scroll)
	return isScrollable(o) && !page
}

func isScrollable(o fyne.CanvasObject) bool {
	_, ok := o.(fyne.Scrollable)
	return ok
}

// words are where the letters of a text are painted.
func words(t *canvas.Text, at box) box {
	size := fyne.MeasureText(t.Text, t.TextSize, t.TextStyle)
	spare := at.right - at.left - size.Width
	left := at.left
	switch t.Alignment {
	case fyne.TextAlignCenter:
		left += spare / 2
	case fyne.TextAlignTrailing:
		left += spare
	}
	top := at.top + max(0, at.bottom-at.top-size.Height)/2
	return box{left, top, left + size.Width, top + size.Height}
}

// texts are the nodes with letters.
func texts(all []node) []node {
	var out []node
	for _, n := range all {
		if t, ok := n.object.(*canvas.Text); ok && strings.TrimSpace(t.Text) != "" {
			out = append(out, n)
		}
	}
	return out
}

// shows reports whether a text stands somewhere on a canvas.
func shows(c fyne.Canvas, words string) bool {
	for _, n := range texts(nodes(c)) {
		if n.object.(*canvas.Text).Text == words {
			return true
		}
	}
	return false
}

// longest is how much of a text a description quotes.
const longest = 48

// reading is the order in which a person reads: a list paints its lines in any.
func reading(a, b node) int {
	return cmp.Or(cmp.Compare(a.layer, b.layer), cmp.Compare(a.at.top, b.at.top), cmp.Compare(a.at.left, b.at.left))
}

// describe lists the texts in sight with their places: a picture that can be
// compared line by line.
func describe(c fyne.Canvas) string {
	var b strings.Builder
	lines := texts(nodes(c))
	slices.SortStableFunc(lines, reading)
	for _, n := range lines {
		t := n.object.(*canvas.Text)
		place := words(t, n.at)
		if place.meet(n.seen).empty() {
			continue
		}
		quoted := []rune(t.Text)
		if len(quoted) > longest {
			quoted = append(quoted[:longest], '…')
		}
		bold := ""
		if t.TextStyle.Bold {
			bold = " bold"
		}
		fmt.Fprintf(&b, "%d %v %q%s\n", n.layer, place, string(quoted), bold)
	}
	return b.String()
}
