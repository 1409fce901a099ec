package main

import (
	"fmt"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui"
	"sokehoach/app/ui/kit"
)

// A look is a window and a zoom at which every scene must be good.
type look struct {
	name string
	size fyne.Size
	dots float32 // of the screen, for each point: what Windows calls its scale
	zoom float32
}

// looks are the smallest window (a laptop of 1366 by 768 dots at 150 %), the
// one of a first start, a usual one, and the same with the zooms that old eyes
// choose.
func looks() []look {
	return []look{
		{"900x470", fyne.NewSize(900, 470), 1.5, 1},
		{"1200x700", fyne.NewSize(1200, 700), 1, 1},
		{"1366x768", fyne.NewSize(1366, 768), 1, 1},
		{"1366x768-150", fyne.NewSize(1366, 768), 1, 1.5},
	}
}

// menuBar is the room that the menu takes of a window: a headless one has none.
const menuBar = 30

func (l look) content() fyne.Size { return l.size.SubtractWidthHeight(0, menuBar*l.zoom) }

// A scene is something to look at: a screen in a state, or a part of one.
type scene struct {
	name  string // of its files
	build func(*stage) error
}

// A stage is the headless window that a scene is set up in. What goroutines
// post to it waits in a queue until the scene lets it happen.
type stage struct {
	look   look
	app    fyne.App
	window fyne.Window
	books  *shelf
	posts  chan func()
	closer []func()
}

// play sets a scene up.
func play(books *shelf, sc scene, l look) (*stage, error) {
	s := &stage{look: l, books: books, app: test.NewApp(), posts: make(chan func(), 10_000)}
	s.app.Settings().SetTheme(kit.NewTheme(l.zoom))
	if err := sc.build(s); err != nil {
		s.close()
		return nil, err
	}
	s.settle()
	arrange(s.canvas())
	s.settle()
	return s, nil
}

func (s *stage) close() {
	for i := len(s.closer) - 1; i >= 0; i-- {
		s.closer[i]()
	}
}

// leave closes the program, which first saves: that takes posts.
func (s *stage) leave(w *ui.Window) {
	closed := false
	w.Fyne().SetOnClosed(func() { closed = true })
	for w.Close(); !closed; {
		(<-s.posts)()
	}
}

func (s *stage) canvas() fyne.Canvas { return s.window.Canvas() }

// show puts a part of a screen into a window of its own.
func (s *stage) show(o fyne.CanvasObject) {
	s.put(s.app.NewWindow(""))
	s.closer = append(s.closer, s.window.Close)
	s.window.SetContent(o)
	s.window.Resize(s.look.content())
}

func (s *stage) put(w fyne.Window) {
	s.window = w
	w.SetPadded(false)
	if c, ok := w.Canvas().(software.WindowlessCanvas); ok {
		c.SetScale(s.look.dots)
	}
}

// today is when every scene plays, by the clock of any computer.
func today() time.Time { return time.Date(2025, 3, 14, 9, 30, 0, 0, time.Local) }

// open shows the program with a book.
func (s *stage) open(b book) (*ui.Window, error) {
	store, err := s.books.store(b)
	if err != nil {
		return nil, err
	}
	s.closer = append(s.closer, func() { _ = store.Close() })
	o := ui.Options{Store: app.StoreOf(store)}
	if b != sampleToRead {
		o.Sample = func() (app.Store, error) {
			sample, err := s.books.store(sampleToRead)
			return app.StoreOf(sample), err
		}
	}
	return s.begin(o)
}

// begin shows the program with some of its options; the others are those of
// every scene.
func (s *stage) begin(o ui.Options) (*ui.Window, error) {
	o.Zoom, o.Version, o.Now = s.look.zoom, "1.0.0", today
	o.Files = func() (string, error) { return s.books.folder, nil }
	o.Open = func(string) error { return nil }
	o.Log = slog.New(slog.DiscardHandler)
	o.Post = func(f func()) { s.posts <- f }
	o.Display, o.SetDisplay = func() string { return "auto" }, func(string) error { return nil }
	w, err := ui.New(s.app, o)
	if err != nil {
		return nil, err
	}
	s.put(w.Fyne())
	s.window.Resize(s.look.content())
	s.closer = append(s.closer, func() { s.leave(w) })
	return w, nil
}

// openPlan shows the first plan of a book.
func (s *stage) openPlan(b book) (*ui.Window, error) {
	w, err := s.open(b)
	if err != nil {
		return nil, err
	}
	if w.Document() == nil {
		id, err := s.books.firstPlan()
		if err != nil {
			return nil, err
		}
		w.Documents.Open(id)
	}
	if w.Document() == nil {
		return nil, fmt.Errorf("no plan is on screen")
	}
	s.settle()
	return w, nil
}

// settle lets happen what is posted, until the pages are laid out.
func (s *stage) settle() {
	if s.window == nil {
		return
	}
	late := time.After(time.Minute)
	for {
		select {
		case f := <-s.posts:
			f()
			continue
		default:
		}
		if !busy(s.canvas()) {
			return
		}
		select {
		case f := <-s.posts:
			f()
		case <-late:
			return
		}
	}
}

// busy reports whether the screen says that it is still being worked out.
func busy(c fyne.Canvas) bool {
	return shows(c, text.Composing) || shows(c, text.OverviewLoading) || shows(c, text.FindPreparing)
}

// rest waits until nothing more is posted: then all pages in sight are drawn.
func (s *stage) rest() {
	for {
		select {
		case f := <-s.posts:
			f()
		case <-time.After(400 * time.Millisecond):
			arrange(s.canvas())
			return
		}
	}
}
