package preview

import (
	"image"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/layout"
	"sokehoach/app/ui/kit"
)

// Options are how a preview reaches the screen that it stands on.
type Options struct {
	Canvas fyne.Canvas
	Draw   func([]Drawing)       // Studio.Draw
	Pick   func(path string)     // a click meant this field
	Turned func(page, pages int) // another page is in the middle
}

// A Preview is a scroll of pages. It belongs to the window's goroutine.
type Preview struct {
	options Options
	scroll  *container.Scroll
	stack   *fyne.Container
	object  fyne.CanvasObject
	sheets  []*sheet
	zoom    Zoom
	path    string // the field that the clerk is in
	shown   int    // the page in the middle, from 1
}

// A Zoom is how large pages are shown.
type Zoom int

// The zooms.
const (
	FitWidth Zoom = iota
	FullSize      // as on paper, at 96 dots to the inch
)

const (
	gap     = 14
	barRoom = 16 // for the scroll bar
)

// New makes an empty preview.
func New(o Options) *Preview {
	p := &Preview{options: o}
	p.stack = container.New(&stacking{p})
	pages := kit.NewWideScroll(p.stack)
	p.scroll = pages.Page
	p.scroll.OnScrolled = func(fyne.Position) { p.look() }
	back := canvas.NewRectangle(theme.Color(theme.ColorNameHeaderBackground))
	p.object = container.NewStack(back, pages.Object())
	return p
}

// Object is what is placed in the window.
func (p *Preview) Object() fyne.CanvasObject { return p.object }

// Show takes new pages; the scroll keeps its place.
func (p *Preview) Show(pages []layout.Page) {
	for len(p.sheets) < len(pages) {
		p.sheets = append(p.sheets, newSheet(p.tapped))
	}
	changed := len(p.stack.Objects) != len(pages)
	p.sheets = p.sheets[:len(pages)]
	for i, page := range pages {
		p.sheets[i].put(page)
	}
	if changed {
		p.stack.Objects = nil
		for _, s := range p.sheets {
			p.stack.Objects = append(p.stack.Objects, s)
		}
		p.stack.Refresh()
		p.scroll.Refresh()
		p.shown = 0
	}
	p.pointOut()
	p.look()
}

// SetZoom shows the pages larger or smaller, at the same place of the text.
func (p *Preview) SetZoom(z Zoom) {
	if p.zoom == z {
		return
	}
	height := p.stack.Size().Height
	at := float32(0)
	if height > 0 {
		at = p.scroll.Offset.Y / height
	}
	p.zoom = z
	p.stack.Refresh()
	p.scroll.Refresh()
	p.scroll.ScrollToOffset(fyne.NewPos(0, at*p.stack.Size().Height))
	p.look()
}

// Follow marks where the field that the clerk is in is printed, and brings it
// into sight.
func (p *Preview) Follow(path string) {
	p.path = path
	p.pointOut()
	if slices.ContainsFunc(p.sheets, p.marked) { // or the page would run away from the click
		return
	}
	for _, s := range p.sheets {
		if s.from != s.to {
			top, _ := s.mark()
			height := p.scroll.Size().Height
			end := p.stack.Size().Height - height
			p.scroll.ScrollToOffset(fyne.NewPos(p.scroll.Offset.X, max(0, min(top-height/3, end))))
			p.look()
			return
		}
	}
}

// marked reports whether the mark of a sheet is in sight: all of it, or what
// the window has room for.
func (p *Preview) marked(s *sheet) bool {
	if s.from == s.to {
		return false
	}
	top, bottom := s.mark()
	from, to := p.scroll.Offset.Y, p.scroll.Offset.Y+p.scroll.Size().Height
	return top >= from && top+24 <= to && (bottom <= to || bottom-top >= to-from)
}

func (p *Preview) pointOut() {
	for _, s := range p.sheets {
		s.pointOut(extent(s.page, p.path))
	}
}

func (p *Preview) tapped(s *sheet, x, y layout.Length) {
	if path := pick(s.page, x, y); path != "" {
		p.options.Pick(path)
	}
}

// look has the pages in sight drawn, those next to them after, and frees the
// pictures of pages far away.
func (p *Preview) look() {
	height := p.scroll.Size().Height
	if len(p.sheets) == 0 || height <= 0 || p.sheets[0].Size().Width <= 0 {
		return
	}
	var near, next []Drawing
	for _, s := range p.sheets {
		top := s.Position().Y - p.scroll.Offset.Y
		bottom := top + s.Size().Height
		scale := p.pixels() * float64(s.Size().Width) / s.page.W.Points() // a page on its side has its own
		switch {
		case bottom < -3*height || top > 4*height:
			s.forget()
		case !s.stale(scale):
		case bottom >= 0 && top <= height:
			near = append(near, drawing(s, scale))
		case bottom >= -height && top <= 2*height:
			next = append(next, drawing(s, scale))
		}
	}
	p.options.Draw(append(near, next...))
	p.count()
}

func drawing(s *sheet, scale float64) Drawing {
	version := s.version
	return Drawing{Page: s.page, Scale: scale, Show: func(m *image.RGBA) {
		if version == s.version {
			s.show(m, version, scale)
		}
	}}
}

// count tells which page is in the middle.
func (p *Preview) count() {
	middle := p.scroll.Offset.Y + p.scroll.Size().Height/2
	page := 1
	for i, s := range p.sheets {
		if s.Position().Y <= middle {
			page = i + 1
		}
	}
	if page != p.shown {
		p.shown = page
		p.options.Turned(page, len(p.sheets))
	}
}

// pixels is how many pixels of the screen make one unit of the window.
func (p *Preview) pixels() float64 {
	return max(0.1, float64(p.options.Canvas.Scale()))
}

// stacking places the sheets one below the other, each on whole pixels.
type stacking struct{ preview *Preview }

func (l *stacking) size(s *sheet, room float32) fyne.Size {
	k := l.preview.pixels()
	width := float64(max(200, room-2*gap-barRoom))
	if l.preview.zoom == FullSize {
		width = s.page.W.Points() * 96 / 72 * float64(kit.Scaled(1))
	}
	wide := math.Round(width * k)
	tall := math.Round(wide * float64(s.page.H) / float64(max(1, s.page.W)))
	return fyne.NewSize(float32(wide/k), float32(tall/k))
}

// MinSize is the height of all sheets at the width that there is.
func (l *stacking) MinSize([]fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, gap)
	for _, s := range l.preview.sheets {
		m := l.size(s, l.preview.scroll.Size().Width)
		size.Height += m.Height + gap
		if l.preview.zoom == FullSize {
			size.Width = max(size.Width, m.Width+2*gap)
		}
	}
	return size
}

// Layout centres the sheets.
func (l *stacking) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	k := float32(l.preview.pixels())
	y := float32(gap)
	for _, s := range l.preview.sheets {
		m := l.size(s, l.preview.scroll.Size().Width)
		x := max(gap, (size.Width-barRoom-m.Width)/2)
		s.Move(fyne.NewPos(float32(math.Floor(float64(x*k)))/k, float32(math.Floor(float64(y*k)))/k))
		s.Resize(m)
		y += m.Height + gap
	}
	l.preview.look()
}
