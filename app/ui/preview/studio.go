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

// moment is how long the window may wait for pages, so that they change in the
// same frame as the field: painting two frames without a graphics card takes
// longer than laying out a plan. With what else a key does it is less than the
// 16 ms that a key may take.
const moment = 10 * time.Millisecond

// A Studio lays out and draws on one goroutine of its own. Of several requests
// only the newest is served. Its methods may be called from the window's
// goroutine; what it makes comes back there.
type Studio struct {
	draw func(layout.Page, float64) *image.RGBA
	post func(func())
	wake chan struct{}
	made chan struct{} // something is ready, or nothing is left to do

	longest time.Duration // that the window waits: a moment, in tests as long as it takes

	mu      sync.Mutex
	compose *composition
	drawing []Drawing
	ready   []func()      // what is made and not yet handed over
	busy    bool          // between taking a request and making it ready, unless it is idle
	pace    time.Duration // what the last request that is waited for took
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
	Idle  bool    // the window does not wait for it
	Show  func(*image.RGBA)
}

// NewStudio starts a studio; post runs a function on the window's goroutine.
func NewStudio(fonts layout.Fonts, post func(func())) (*Studio, error) {
	r, err := raster.New(fonts)
	if err != nil {
		return nil, err
	}
	return startStudio(r.Draw, post), nil
}

func startStudio(draw func(layout.Page, float64) *image.RGBA, post func(func())) *Studio {
	s := &Studio{draw: draw, post: post, longest: moment, wake: make(chan struct{}, 1), made: make(chan struct{}, 1)}
	go s.run()
	return s
}

// Compose lays a plan out; an older request that has not begun is dropped.
func (s *Studio) Compose(work func() app.Paper, show func(app.Paper)) {
	s.mu.Lock()
	s.compose = &composition{work, show}
	s.mu.Unlock()
	s.ring()
}

// Draw draws pages, the first first, in place of those still waiting. Idle ones
// stand last.
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

// Settle waits on the window's goroutine until what was asked for is made and
// shown, but no longer than a moment, and not at all when that never suffices.
func (s *Studio) Settle() {
	s.mu.Lock()
	slow := s.pace > s.longest
	s.mu.Unlock()
	if slow {
		return
	}
	late := time.NewTimer(s.longest)
	defer late.Stop()
	for s.atWork() {
		select {
		case <-s.made:
			s.deliver()
		case <-late.C:
			return
		}
	}
	s.deliver()
}

func (s *Studio) atWork() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return !s.closed && (s.busy || s.compose != nil || len(s.drawing) > 0 && !s.drawing[0].Idle)
}

// deliver hands over what is made, in order, on the window's goroutine.
func (s *Studio) deliver() {
	for {
		s.mu.Lock()
		if len(s.ready) == 0 {
			s.mu.Unlock()
			return
		}
		show := s.ready[0]
		s.ready = s.ready[1:]
		s.mu.Unlock()
		show()
	}
}

// finish makes something ready, for whoever comes first: Settle or the post.
func (s *Studio) finish(began time.Time, show func()) {
	s.mu.Lock()
	s.ready = append(s.ready, show)
	if s.busy {
		s.busy, s.pace = false, time.Since(began)
	}
	s.mu.Unlock()
	signal(s.made)
	s.post(s.deliver)
}

func (s *Studio) ring() { signal(s.wake) }

func signal(c chan<- struct{}) {
	select {
	case c <- struct{}{}:
	default: // it has been given and nobody has looked yet
	}
}

func (s *Studio) run() {
	drawn := time.Now()
	for range s.wake {
		for {
			c, d, closed := s.next(time.Since(drawn) > patience)
			began := time.Now()
			switch {
			case closed:
				return
			case c != nil:
				paper := c.work()
				s.finish(began, func() { c.show(paper) })
				continue
			case d != nil:
				picture := s.draw(d.Page, d.Scale)
				drawn = time.Now()
				s.finish(began, func() { d.Show(picture) })
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
		s.compose, s.busy = nil, true
		return c, nil, s.closed
	}
	if len(s.drawing) > 0 {
		d := s.drawing[0]
		s.drawing, s.busy = s.drawing[1:], !d.Idle
		return nil, &d, s.closed
	}
	return nil, nil, s.closed
}
