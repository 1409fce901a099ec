package preview

import (
	"image/color"
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/layout"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// Widths at zoom 1.
const (
	stripWidth = 96
	thumbWidth = 64
	roomyWidth = 520 // of the preview, from which the strip has room
)

// A strip shows all pages small, with a dot where something is found. One of
// them is where the clerk is; arrows go through them.
type strip struct {
	widget.BaseWidget
	preview *Preview
	scroll  *kit.FormScroll
	stack   *fyne.Container
	thumbs  []*thumb
	focused bool
	off     bool // the clerk does not want it
	roomy   bool
}

func newStrip(p *Preview) *strip {
	s := &strip{preview: p}
	s.stack = container.New(piled{s})
	s.scroll = kit.NewFormScroll(s.stack)
	s.scroll.Page.OnScrolled = func(fyne.Position) { p.look() }
	s.ExtendBaseWidget(s)
	s.Hide()
	return s
}

// ShowThumbs shows the small pages where there is room, or hides them.
func (p *Preview) ShowThumbs(on bool) {
	p.strip.off = !on
	p.object.Layout.Layout(p.object.Objects, p.object.Size())
	p.object.Refresh()
}

// Thumbs reports whether the clerk wants the small pages.
func (p *Preview) Thumbs() bool { return !p.strip.off }

// put takes new pages and what is found on them.
func (s *strip) put(pages []layout.Page, marks Marks) {
	for len(s.thumbs) < len(pages) {
		s.thumbs = append(s.thumbs, newThumb(s, len(s.thumbs)+1))
	}
	changed := len(s.stack.Objects) != len(pages)
	s.thumbs = s.thumbs[:len(pages)]
	for i, page := range pages {
		s.thumbs[i].put(page)
		s.thumbs[i].tell(gravest(marks[i]))
	}
	if changed {
		s.stack.Objects = nil
		for _, t := range s.thumbs {
			s.stack.Objects = append(s.stack.Objects, t)
		}
		s.stack.Refresh()
		s.scroll.Page.Refresh()
	}
}

// mark tells which page is shown, and brings it into sight.
func (s *strip) mark(page int) {
	for _, t := range s.thumbs {
		t.setHere(t.number == page)
	}
	if page >= 1 && page <= len(s.thumbs) && s.Visible() {
		s.scroll.Reveal(s.thumbs[page-1], gap)
	}
}

// drawings are the pictures that are missing in sight; they can wait.
func (s *strip) drawings() []Drawing {
	if !s.Visible() {
		return nil
	}
	var all []Drawing
	height, offset := s.scroll.Page.Size().Height, s.scroll.Page.Offset.Y
	for _, t := range s.thumbs {
		top := t.Position().Y - offset
		scale := s.preview.pixels() * float64(t.paper().Width) / t.page.W.Points()
		switch {
		case top < -4*height || top > 5*height:
			t.forget()
		case top+t.Size().Height >= 0 && top <= height && t.stale(scale):
			all = append(all, t.drawing(scale, true))
		}
	}
	return all
}

// FocusGained is called by Fyne.
func (s *strip) FocusGained() { s.focus(true) }

// FocusLost is called by Fyne.
func (s *strip) FocusLost() { s.focus(false) }

func (s *strip) focus(on bool) {
	s.focused = on
	for _, t := range s.thumbs {
		if t.here {
			t.Refresh()
		}
	}
}

// TypedRune is called by Fyne; there is nothing to type in.
func (s *strip) TypedRune(rune) {}

// TypedKey is called by Fyne: arrows go from page to page.
func (s *strip) TypedKey(k *fyne.KeyEvent) {
	p := s.preview
	switch k.Name {
	case fyne.KeyUp, fyne.KeyLeft, fyne.KeyPageUp:
		p.Go(max(1, p.shown-1))
	case fyne.KeyDown, fyne.KeyRight, fyne.KeyPageDown:
		p.Go(min(len(p.sheets), p.shown+1))
	case fyne.KeyHome:
		p.Go(1)
	case fyne.KeyEnd:
		p.Go(len(p.sheets))
	default:
		kit.Pass(s, k)
	}
}

// MinSize is that of the narrowest strip.
func (s *strip) MinSize() fyne.Size { return fyne.NewSize(kit.Scaled(stripWidth), 60) }

// CreateRenderer is called by Fyne.
func (s *strip) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(s.scroll.Object())
}

// piled places the small pages one below the other.
type piled struct{ strip *strip }

// MinSize is called by Fyne.
func (l piled) MinSize([]fyne.CanvasObject) fyne.Size {
	height := float32(gap)
	for _, t := range l.strip.thumbs {
		height += t.MinSize().Height + gap
	}
	return fyne.NewSize(0, height)
}

// Layout is called by Fyne.
func (l piled) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	y := float32(gap)
	for _, t := range l.strip.thumbs {
		m := t.MinSize()
		t.Move(fyne.NewPos(max(0, (size.Width-m.Width)/2), y))
		t.Resize(m)
		y += m.Height + gap
	}
}

// sides places the strip at the left of the pages, where there is room.
type sides struct{ preview *Preview }

// MinSize is called by Fyne.
func (l *sides) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 60) }

// Layout is called by Fyne.
func (l *sides) Layout(o []fyne.CanvasObject, size fyne.Size) {
	p, left := l.preview, float32(0)
	if roomy := size.Width >= kit.Scaled(roomyWidth); roomy != p.strip.roomy {
		p.strip.roomy = roomy
		p.options.Roomy(roomy)
	}
	if p.strip.roomy && !p.strip.off {
		left = kit.Scaled(stripWidth)
		p.strip.Show()
	} else {
		p.strip.Hide()
	}
	o[0].Resize(size)
	o[1].Resize(fyne.NewSize(left, size.Height))
	o[2].Move(fyne.NewPos(left, 0))
	o[2].Resize(fyne.NewSize(size.Width-left, size.Height))
}

// A thumb is one small page: its picture, its number, and a dot in the colour of
// the gravest that is found on it.
type thumb struct {
	widget.BaseWidget
	leaf
	strip    *strip
	number   int
	severity model.Severity
	here     bool
}

func newThumb(s *strip, number int) *thumb {
	t := &thumb{leaf: newLeaf(), strip: s, number: number}
	t.ExtendBaseWidget(t)
	return t
}

// paper is the size of the picture, in whole pixels.
func (t *thumb) paper() fyne.Size {
	k := t.strip.preview.pixels()
	wide := math.Round(float64(kit.Scaled(thumbWidth)) * k)
	tall := math.Round(wide * float64(t.page.H) / float64(max(1, t.page.W)))
	return fyne.NewSize(float32(wide/k), float32(tall/k))
}

func (t *thumb) tell(s model.Severity) {
	if s != t.severity {
		t.severity = s
		t.Refresh()
	}
}

func (t *thumb) setHere(here bool) {
	if here != t.here {
		t.here = here
		t.Refresh()
	}
}

// Tapped is called by Fyne.
func (t *thumb) Tapped(*fyne.PointEvent) {
	t.strip.preview.Go(t.number)
	t.strip.preview.options.Canvas.Focus(t.strip)
}

// Cursor is the hand.
func (t *thumb) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is called by Fyne.
func (t *thumb) CreateRenderer() fyne.WidgetRenderer {
	r := &thumbRenderer{
		thumb: t, paper: canvas.NewRectangle(color.White), edge: canvas.NewRectangle(color.Transparent),
		number: canvas.NewText(strconv.Itoa(t.number), theme.Color(theme.ColorNameForeground)), dot: &canvas.Circle{},
	}
	r.dress()
	return r
}

type thumbRenderer struct {
	thumb       *thumb
	paper, edge *canvas.Rectangle
	number      *canvas.Text
	dot         *canvas.Circle
}

// Objects is called by Fyne.
func (r *thumbRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.paper, r.thumb.picture, r.edge, r.number, r.dot}
}

// MinSize is called by Fyne.
func (r *thumbRenderer) MinSize() fyne.Size {
	return r.thumb.paper().AddWidthHeight(0, r.number.MinSize().Height+2)
}

// Layout is called by Fyne.
func (r *thumbRenderer) Layout(size fyne.Size) {
	paper, number := r.thumb.paper(), r.number.MinSize()
	r.paper.Resize(paper)
	r.thumb.picture.Resize(paper)
	r.edge.Move(fyne.NewPos(-2, -2))
	r.edge.Resize(paper.AddWidthHeight(4, 4))
	r.number.Move(fyne.NewPos((size.Width-number.Width)/2, paper.Height+2))
	r.number.Resize(number)
	side := number.Height * 0.6
	r.dot.Resize(fyne.NewSquareSize(side))
	r.dot.Move(fyne.NewPos((size.Width+number.Width)/2+side/2, paper.Height+2+(number.Height-side)/2))
}

// Refresh is called by Fyne.
func (r *thumbRenderer) Refresh() {
	r.dress()
	r.Layout(r.thumb.Size())
	canvas.Refresh(r.thumb)
}

// Destroy is called by Fyne.
func (r *thumbRenderer) Destroy() {}

func (r *thumbRenderer) dress() {
	t := r.thumb
	r.number.TextSize, r.number.TextStyle.Bold = theme.CaptionTextSize(), t.here
	r.edge.StrokeColor, r.edge.StrokeWidth = theme.Color(theme.ColorNameInputBorder), 1
	if t.here {
		r.edge.StrokeColor, r.edge.StrokeWidth = theme.Color(theme.ColorNamePrimary), 2
		if t.strip.focused {
			r.edge.StrokeWidth = 4
		}
	}
	r.dot.Hidden = t.severity != model.Error && t.severity != model.Warning
	r.dot.FillColor = theme.Color(kit.SeverityColour(t.severity))
}
