package grid

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// A strip is a part of the grid that nothing in it is drawn beyond. Its texts
// and rectangles are used again: those of a row stay with it while it scrolls,
// so that only rows that come into sight are written anew.
type strip struct {
	clip  *container.Clip
	below *layer // grounds and lines
	rows  []*canvas.Text
	texts *fyne.Container
	plain *layer // headings, totals
	over  *layer // what lies on the texts
}

// free places its objects nowhere and needs no room.
type free struct{}

func (free) Layout([]fyne.CanvasObject, fyne.Size)       {}
func (free) MinSize(o []fyne.CanvasObject) (s fyne.Size) { return s }

func newStrip() *strip {
	s := &strip{below: newLayer(), plain: newLayer(), over: newLayer(), texts: container.New(free{})}
	s.clip = container.NewClip(container.New(free{}, s.below.box, s.texts, s.plain.box, s.over.box))
	return s
}

// begin starts a new drawing.
func (s *strip) begin() {
	for _, l := range []*layer{s.below, s.plain, s.over} {
		l.used = [2]int{}
	}
}

// end hides what the drawing did not use.
func (s *strip) end() {
	for _, l := range []*layer{s.below, s.plain, s.over} {
		l.end()
	}
}

// cell is the text with a number of its own, for all times.
func (s *strip) cell(i int) *canvas.Text {
	for i >= len(s.rows) {
		t := canvas.NewText("", color.Black)
		t.Hide()
		s.rows = append(s.rows, t)
		s.texts.Objects = append(s.texts.Objects, t)
	}
	return s.rows[i]
}

// A layer hands out its objects in turn; its texts lie on its rectangles.
type layer struct {
	box   *fyne.Container
	under *fyne.Container // holds the rectangles
	upper *fyne.Container // holds the texts
	rects []*canvas.Rectangle
	texts []*canvas.Text
	used  [2]int
}

func newLayer() *layer {
	l := &layer{under: container.New(free{}), upper: container.New(free{})}
	l.box = container.New(free{}, l.under, l.upper)
	return l
}

func (l *layer) rect(x, y, w, h float32, fill color.Color) *canvas.Rectangle {
	if l.used[0] == len(l.rects) {
		r := canvas.NewRectangle(fill)
		l.rects = append(l.rects, r)
		l.under.Objects = append(l.under.Objects, r)
	}
	r := l.rects[l.used[0]]
	l.used[0]++
	if r.FillColor != fill || r.StrokeWidth != 0 {
		r.FillColor, r.StrokeColor, r.StrokeWidth = fill, nil, 0
		r.Refresh()
	}
	put(r, x, y, w, h)
	return r
}

// A box is the place of a frame, and how thick its lines are.
type box struct{ x, y, w, h, line float32 }

// frame is a rectangle of lines.
func (l *layer) frame(b box, c color.Color) {
	l.rect(b.x, b.y, b.w, b.line, c)
	l.rect(b.x, b.y+b.h-b.line, b.w, b.line, c)
	l.rect(b.x, b.y, b.line, b.h, c)
	l.rect(b.x+b.w-b.line, b.y, b.line, b.h, c)
}

func (l *layer) text(s string, ink ink) *canvas.Text {
	if l.used[1] == len(l.texts) {
		t := canvas.NewText("", color.Black)
		l.texts = append(l.texts, t)
		l.upper.Objects = append(l.upper.Objects, t)
	}
	t := l.texts[l.used[1]]
	l.used[1]++
	ink.write(t, s)
	return t
}

// size is how many objects there are.
func (l *layer) size() int { return len(l.rects) + len(l.texts) }

// size is how many objects there are.
func (s *strip) size() int { return s.below.size() + s.plain.size() + s.over.size() + len(s.rows) }

func (l *layer) end() {
	for _, r := range l.rects[l.used[0]:] {
		r.Hide()
	}
	for _, t := range l.texts[l.used[1]:] {
		t.Hide()
	}
}

// put places an object and shows it.
func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	if size := fyne.NewSize(w, h); o.Size() != size {
		o.Resize(size)
	}
	if !o.Visible() {
		o.Show()
	}
}

// An ink is how a text looks.
type ink struct {
	colour color.Color
	size   float32
	align  fyne.TextAlign
	style  fyne.TextStyle
}

// write changes a text only if it is another one.
func (i ink) write(t *canvas.Text, s string) {
	if t.Text == s && t.Color == i.colour && t.TextSize == i.size && t.Alignment == i.align && t.TextStyle == i.style {
		return
	}
	t.Text, t.Color, t.TextSize, t.Alignment, t.TextStyle = s, i.colour, i.size, i.align, i.style
	t.Refresh()
}
