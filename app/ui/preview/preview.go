package preview

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/layout"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// Options are how a preview reaches the screen that it stands on.
type Options struct {
	Canvas fyne.Canvas
	Draw   func([]Drawing)       // Studio.Draw
	Pick   func(path string)     // a click meant this field
	Found  func(model.Finding)   // a click meant this finding
	Say    func(words string)    // into the status line
	Turned func(page, pages int) // another page is in the middle
	Zoomed func(Zoom)            // by the wheel
	Roomy  func(bool)            // there is room for the small pages, or not any more
}

// complete fills in what the screen does not need.
func (o Options) complete() Options {
	if o.Found == nil {
		o.Found = func(model.Finding) {}
	}
	if o.Say == nil {
		o.Say = func(string) {}
	}
	if o.Zoomed == nil {
		o.Zoomed = func(Zoom) {}
	}
	if o.Roomy == nil {
		o.Roomy = func(bool) {}
	}
	return o
}

// A Preview is a scroll of pages with a strip of small ones. It belongs to the
// window's goroutine.
type Preview struct {
	options Options
	scroll  *container.Scroll
	stack   *fyne.Container
	strip   *strip
	object  *fyne.Container
	sheets  []*sheet
	zoom    Zoom
	path    string  // the field that the clerk is in
	shown   int     // the page in the middle, from 1
	went    float32 // where Go left the scroll: while it stays there, that page is shown
}

const (
	gap     = 14
	barRoom = 16 // for the scroll bar
)

// New makes an empty preview.
func New(o Options) *Preview {
	p := &Preview{options: o.complete(), went: -1}
	p.stack = container.New(&stacking{p})
	pages := kit.NewWideScroll(p.stack)
	pages.OnZoom = p.ZoomBy
	p.scroll = pages.Page
	p.scroll.OnScrolled = func(fyne.Position) { p.look() }
	p.strip = newStrip(p)
	back := canvas.NewRectangle(theme.Color(theme.ColorNameHeaderBackground))
	p.object = container.New(&sides{preview: p}, back, p.strip, pages.Object())
	return p
}

// Object is what is placed in the window.
func (p *Preview) Object() fyne.CanvasObject { return p.object }

// Show takes new pages and what Find gave for them; the scroll keeps its place.
func (p *Preview) Show(pages []layout.Page, marks Marks) {
	for len(p.sheets) < len(pages) {
		p.sheets = append(p.sheets, newSheet(p))
	}
	changed := len(p.stack.Objects) != len(pages)
	p.sheets = p.sheets[:len(pages)]
	for i, page := range pages {
		p.sheets[i].put(page)
		p.sheets[i].setMarks(marks[i])
	}
	p.strip.put(pages, marks)
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

// Go leads to a page, from 1.
func (p *Preview) Go(page int) {
	if page < 1 || page > len(p.sheets) {
		return
	}
	end := p.stack.Size().Height - p.scroll.Size().Height
	top := p.sheets[page-1].Position().Y - gap/2
	p.scroll.ScrollToOffset(fyne.NewPos(p.scroll.Offset.X, max(0, min(top, end))))
	p.went = p.scroll.Offset.Y
	p.turn(page)
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

// Followed is the field that is marked, or nothing.
func (p *Preview) Followed() string { return p.path }

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
	var pages []layout.Page
	for _, s := range p.sheets {
		pages = append(pages, s.page)
	}
	is := printed(pages, p.path)
	for _, s := range p.sheets {
		s.pointOut(extent(s.page, is))
	}
}

func (p *Preview) tapped(s *sheet, x, y layout.Length) {
	if path := pick(s.page, x, y); path != "" {
		p.options.Pick(path)
	}
}

// look has the pages in sight drawn, those next to them and the small ones
// after, and frees the pictures of pages far away.
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
			near = append(near, s.drawing(scale, false))
		case bottom >= -height && top <= 2*height:
			next = append(next, s.drawing(scale, true))
		}
	}
	p.options.Draw(append(append(near, next...), p.strip.drawings()...))
	p.count()
}

// count tells which page is in the middle.
func (p *Preview) count() {
	if p.scroll.Offset.Y == p.went && p.shown > 0 {
		return
	}
	p.went = -1
	middle := p.scroll.Offset.Y + p.scroll.Size().Height/2
	page := 1
	for i, s := range p.sheets {
		if s.Position().Y <= middle {
			page = i + 1
		}
	}
	p.turn(page)
}

// turn tells which page is shown.
func (p *Preview) turn(page int) {
	if page != p.shown {
		p.shown = page
		p.strip.mark(page)
		p.options.Turned(page, len(p.sheets))
	}
}

// pixels is how many pixels of the screen make one unit of the window.
func (p *Preview) pixels() float64 {
	return max(0.1, float64(p.options.Canvas.Scale()))
}
