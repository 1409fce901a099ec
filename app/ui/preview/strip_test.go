package preview

import (
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/layout"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// A wide preview has room for its strip.
type wide struct {
	*Preview
	window fyne.Window
	drawn  *drawn
	said   string
	found  []model.Finding
	roomy  bool
	zoomed Zoom
}

func newWide(t *testing.T, pages int, findings ...model.Finding) *wide {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(1))
	w := &wide{window: test.NewTempWindow(t, nil), drawn: &drawn{}}
	w.Preview = New(Options{
		Canvas: w.window.Canvas(), Draw: w.drawn.draw, Pick: func(string) {}, Turned: func(int, int) {},
		Say: func(s string) { w.said = s }, Found: func(i model.Finding) { w.found = append(w.found, i) },
		Roomy: func(on bool) { w.roomy = on }, Zoomed: func(z Zoom) { w.zoomed = z },
	})
	w.window.SetContent(w.Object())
	w.window.Resize(fyne.NewSize(700, 600))
	var all []layout.Page
	for i := range pages {
		all = append(all, page(item("title", 100, layout.Length(100+i), "x"), item("opening", 100, 300, "y")))
	}
	w.Show(all, Find(all, findings))
	return w
}

func TestTheStripLeadsToPagesAndTellsWhereTheClerkIs(t *testing.T) {
	w := newWide(t, 5)
	if !w.strip.Visible() || !w.roomy {
		t.Fatal("no strip")
	}
	test.Tap(w.strip.thumbs[2])
	if w.shown != 3 || !w.strip.thumbs[2].here || w.window.Canvas().Focused() != fyne.Focusable(w.strip) {
		t.Errorf("page %d is shown", w.shown)
	}
	if y := w.sheets[2].Position().Y - w.scroll.Offset.Y; y < 0 || y > gap {
		t.Errorf("page 3 begins at %v", y)
	}
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{{fyne.KeyDown, 4}, {fyne.KeyUp, 3}, {fyne.KeyEnd, 5}, {fyne.KeyDown, 5}, {fyne.KeyHome, 1}, {fyne.KeyUp, 1}} {
		w.strip.TypedKey(&fyne.KeyEvent{Name: c.key})
		if w.shown != c.want {
			t.Errorf("after %s page %d is shown, want %d", c.key, w.shown, c.want)
		}
	}
	w.SetZoom(50) // several pages are in sight, and each can be gone to
	for want := 2; want <= 5; want++ {
		w.strip.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		if w.shown != want {
			t.Errorf("at 50 %% page %d is shown, want %d", w.shown, want)
		}
	}
}

func TestTheStripGoesWhereThereIsNoRoomOrNoWish(t *testing.T) {
	w := newWide(t, 3)
	pages := w.sheets[0].Size().Width
	w.ShowThumbs(false)
	if w.strip.Visible() || w.Thumbs() || w.sheets[0].Size().Width <= pages {
		t.Error("the strip was not wished for")
	}
	w.ShowThumbs(true)
	if !w.strip.Visible() || w.sheets[0].Size().Width != pages {
		t.Error("the strip was wished for")
	}
	w.window.Resize(fyne.NewSize(500, 600))
	if w.strip.Visible() || w.roomy {
		t.Error("a narrow window has a strip")
	}
}

func TestADotTellsTheGravestThatIsFoundOnAPage(t *testing.T) {
	w := newWide(t, 2, fault(model.Warning, "title"), fault(model.Error, "opening"))
	dot := func(n int) *canvas.Circle {
		return test.WidgetRenderer(w.strip.thumbs[n]).Objects()[4].(*canvas.Circle)
	}
	if dot(0).Hidden || dot(0).FillColor != theme.Color(theme.ColorNameError) {
		t.Error("no red dot")
	}
	pages := []layout.Page{w.sheets[0].page, w.sheets[1].page}
	w.Show(pages, Find(pages, []model.Finding{fault(model.Hint, "title")}))
	if !dot(0).Hidden {
		t.Error("a hint has a dot")
	}
}

func TestSmallPagesAreDrawnLastAndOncePerChange(t *testing.T) {
	w := newWide(t, 3)
	idle := false
	for _, d := range w.drawn.asked {
		if idle && !d.Idle {
			t.Error("a page waits for a small one")
		}
		idle = idle || d.Idle
	}
	for len(w.drawn.asked) > 0 {
		w.drawn.finish()
		w.look()
	}
	w.put([]layout.Page{w.sheets[0].page, w.sheets[1].page, w.sheets[2].page})
	if n := len(w.drawn.asked); n != 0 {
		t.Errorf("%d are drawn again", n)
	}
}

func TestAMarkTellsItsFindingAndLeadsToIt(t *testing.T) {
	w := newWide(t, 1, fault(model.Warning, "title"))
	s := w.sheets[0]
	k := s.unit()
	at := fyne.NewPos(float32(s.page.W-signX+1000)*k, 98*point*k)
	s.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	if !strings.Contains(w.said, "Sai ở title.") {
		t.Errorf("said %q", w.said)
	}
	s.Tapped(&fyne.PointEvent{Position: at})
	if len(w.found) != 1 || w.found[0].Path != "title" {
		t.Errorf("led to %v", w.found)
	}
	s.MouseOut()
	if w.said != "" {
		t.Errorf("still said: %q", w.said)
	}
}

func TestTheZoomKeepsThePlace(t *testing.T) {
	w := newWide(t, 6)
	w.Go(4)
	at, share := w.middle()
	for _, z := range []Zoom{200, 50, FitPage, 125, FitWidth} {
		w.SetZoom(z)
		now, far := w.middle()
		if now != at || far < share-0.02 || far > share+0.02 {
			t.Errorf("at %d: %d.%.2f, want %d.%.2f", z, now, far, at, share)
		}
	}
	w.SetZoom(FitPage)
	if got, room := w.sheets[0].Size().Height, w.scroll.Size().Height; got > room || got < room-3*gap {
		t.Errorf("a page is %v tall in %v", got, room)
	}
}

func TestTheWheelZoomsByStepsAndTells(t *testing.T) {
	w := newWide(t, 2)
	w.SetZoom(100)
	for _, c := range []struct {
		by   int
		want Zoom
	}{{1, 125}, {1, 150}, {1, 200}, {1, 200}, {-1, 150}} {
		w.ZoomBy(c.by)
		if w.zoom != c.want || w.zoomed != c.want {
			t.Errorf("zoom %d, told %d, want %d", w.zoom, w.zoomed, c.want)
		}
	}
	w.SetZoom(FitWidth)
	w.ZoomBy(-1)
	if w.zoom <= 0 || w.zoom >= 100 {
		t.Errorf("smaller than the width is %d", w.zoom)
	}
}

func TestTheWindowDoesNotWaitForSmallPages(t *testing.T) {
	posts, release := make(chan func(), 10), make(chan bool)
	s := startStudio(func(layout.Page, float64) *image.RGBA { <-release; return &image.RGBA{} }, func(f func()) { posts <- f })
	defer s.Close()
	shown := 0
	s.Draw([]Drawing{{Idle: true, Show: func(*image.RGBA) { shown++ }}})
	s.Settle() // would wait in vain
	if shown != 0 {
		t.Error("shown before it was drawn")
	}
	release <- true
	(<-posts)()
	if shown != 1 {
		t.Error("never shown")
	}
}

func TestZoomByNothingFitsTheWidthAgainAndTells(t *testing.T) {
	w := newWide(t, 2)
	before := w.sheets[0].Size()
	w.SetZoom(200)
	w.zoomed = 200
	w.ZoomBy(0)
	if w.zoomed != FitWidth || w.sheets[0].Size() != before {
		t.Errorf("told %d; a page of %v is %v now", w.zoomed, before, w.sheets[0].Size())
	}
}
