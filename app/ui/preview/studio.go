// Package preview shows the pages of a plan as they will be printed, beside the
// form. Pages are laid out and drawn in the background; the window only ever
// places finished pictures.
package preview

import (
	"image"
	"sync"
	"time"

	"sokehoach/app"
	"sokehoach/app/layout"
	"sokehoach/app/raster"
)

// patience is how long pages may wait to be drawn while every key asks for a
// new layout: after it one page is drawn first, so that the preview never
// stands still under a fast typist.
const patience = 300 * time.Millisecond

// A Studio lays out and draws on one goroutine of its own. Of several requests
// only the newest is served. Its methods may be called from the window's
// goroutine; what it makes comes back there.
type Studio struct {
	draw func(layout.Page, float64) *image.RGBA
	post func(func())
	wake chan struct{}

	mu      sync.Mutex
	compose *composition
	drawing []Drawing
	closed  bool
}

type composition struct {
	work func() app.Paper
	show func(app.Paper)
}

// A Drawing is a page to be drawn, and who wants the picture.
type Drawing struct {
	Page  layout.Page
	Scale float64 // pixels per point
	Show  func(*image.RGBA)
}

// NewStudio starts a studio; post runs a function on the window's goroutine.
func NewStudio(fonts layout.Fonts, post func(func())) (*Studio, error) {
	r, err := raster.New(fonts)
	if err != nil {
		return nil, err
	}
	s := &Studio{draw: r.Draw, post: post, wake: make(chan struct{}, 1)}
	go s.run()
	return s, nil
}

// Compose lays a plan out; an older request that has not begun is dropped.
func (s *Studio) Compose(work func() app.Paper, show func(app.Paper)) {
	s.mu.Lock()
	s.compose = &composition{work, show}
	s.mu.Unlock()
	s.ring()
}

// Draw draws pages, the first first, in place of those still waiting.
func (s *Studio) Draw(d []Drawing) {
	s.mu.Lock()
	s.drawing = d
	s.mu.Unlock()
	s.ring()
}

// Close ends the studio after what it is at.
func (s *Studio) Close() {
	s.mu.Lock()
	s.closed, s.compose, s.drawing = true, nil, nil
	s.mu.Unlock()
	s.ring()
}

func (s *Studio) ring() {
	select {
	case s.wake <- struct{}{}:
	default: // it has been rung and has not looked yet
	}
}

func (s *Studio) run() {
	drawn := time.Now()
	for range s.wake {
		for {
			c, d, closed := s.next(time.Since(drawn) > patience)
			switch {
			case closed:
				return
			case c != nil:
				paper := c.work()
				s.post(func() { c.show(paper) })
				continue
			case d != nil:
				picture := s.draw(d.Page, d.Scale)
				drawn = time.Now()
				s.post(func() { d.Show(picture) })
				continue
			}
			break
		}
	}
}

// next takes the most urgent request: a layout, unless drawing has waited long.
func (s *Studio) next(drawFirst bool) (*composition, *Drawing, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c := s.compose; c != nil && (!drawFirst || len(s.drawing) == 0) {
		s.compose = nil
		return c, nil, s.closed
	}
	if len(s.drawing) > 0 {
		d := s.drawing[0]
		s.drawing = s.drawing[1:]
		return nil, &d, s.closed
	}
	return nil, nil, s.closed
}
