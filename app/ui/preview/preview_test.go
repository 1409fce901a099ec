package preview

import (
	"image"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app"
	"sokehoach/app/layout"
)

const point = 1000

func item(path string, x, y layout.Length, words string) layout.Item {
	parent := &layout.Node{Path: path}
	return layout.Item{X: x * point, Y: y * point, W: 100 * point, Size: 28, Text: words, Node: &layout.Node{Parent: parent}}
}

func page(items ...layout.Item) layout.Page {
	return layout.Page{W: 595 * point, H: 842 * point, Number: 1, Items: items}
}

func TestAClickFindsTheFieldOfTheNearestText(t *testing.T) {
	p := page(
		item("", 300, 60, "CỘNG HÒA"), item("title", 200, 200, "a"),
		item("parts[0].heading", 100, 300, "b"), item("parts[0].paragraphs[0].text", 100, 320, "c"),
	)
	for _, c := range []struct {
		x, y layout.Length
		want string
	}{
		{210, 195, "title"},
		{110, 299, "parts[0].heading"},
		{110, 318, "parts[0].paragraphs[0].text"},
		{250, 320, "parts[0].paragraphs[0].text"},
		{310, 60, ""},
		{300, 800, ""},
	} {
		if got := pick(p, c.x*point, c.y*point); got != c.want {
			t.Errorf("at %d,%d: %q, want %q", c.x, c.y, got, c.want)
		}
	}
}

func TestTheBarStandsBesideTheLinesOfTheField(t *testing.T) {
	p := page(item("parts[0].paragraphs[0].text", 100, 300, "b"), item("parts[0].paragraphs[0].text", 100, 320, "c"), item("parts[1].heading", 100, 400, "d"))
	for _, path := range []string{"parts[0].paragraphs[0].text", "parts[0].paragraphs[0]"} {
		top, bottom := extent(p, printed([]layout.Page{p}, path))
		if top >= 300*point || top < 280*point || bottom <= 320*point || bottom > 330*point {
			t.Errorf("%s: from %d to %d", path, top, bottom)
		}
	}
	if top, bottom := extent(p, printed([]layout.Page{p}, "signature.name")); top != bottom {
		t.Errorf("a field that is not printed: from %d to %d", top, bottom)
	}
	if inside("parts[10].heading", "parts[1]") {
		t.Error("part 10 is not in part 1")
	}
}

func TestTheBarIsNotAtProjectsOfWhichThePlanSaysNothing(t *testing.T) {
	empty := page(item("entries", 100, 300, "Dự án 3"), item("entries", 100, 320, "Dự án 5"))
	full := page(item("entries[0].activities[0].units", 100, 300, "a"))
	for path, want := range map[string][2]bool{
		"entries[0].activities[0].funding[0].amount": {false, false},
		"entries[0].activities[0]":                   {false, true},
		"entries":                                    {true, true},
	} {
		for n, p := range []layout.Page{empty, full} {
			top, bottom := extent(p, printed([]layout.Page{empty, full}, path))
			if (top != bottom) != want[n] {
				t.Errorf("%s on page %d: from %d to %d", path, n, top, bottom)
			}
		}
	}
}

// A desk of drawers: what was asked to be drawn.
type drawn struct{ asked []Drawing }

func (d *drawn) draw(all []Drawing) { d.asked = all }

func (d *drawn) finish() (n int) {
	for _, x := range d.asked {
		x.Show(image.NewRGBA(image.Rect(0, 0, 10, 14)))
		n++
	}
	d.asked = nil
	return n
}

func newPreview(t *testing.T, pages []layout.Page) (*Preview, *drawn, *[]int) {
	t.Helper()
	test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	d, turned := &drawn{}, &[]int{}
	p := New(Options{Canvas: w.Canvas(), Draw: d.draw, Pick: func(string) {}, Turned: func(page, _ int) { *turned = append(*turned, page) }})
	w.SetContent(p.Object())
	w.Resize(fyne.NewSize(500, 700)) // no room for the small pages
	p.Show(pages, Find(pages, nil))
	return p, d, turned
}

func TestOnlyPagesNearTheEyeAreDrawn(t *testing.T) {
	pages := make([]layout.Page, 12)
	for i := range pages {
		pages[i] = page(item("title", 100, layout.Length(100+i), "x"))
	}
	p, d, turned := newPreview(t, pages)
	if n := d.finish(); n < 1 || n > 3 {
		t.Errorf("%d pages drawn at first", n)
	}
	p.scroll.ScrollToOffset(fyne.NewPos(0, 5000))
	p.look()
	if n := d.finish(); n < 1 || n > 4 {
		t.Errorf("%d pages drawn after scrolling", n)
	}
	if p.sheets[0].picture.Image != nil {
		t.Error("the picture of a page far away is kept")
	}
	if last := (*turned)[len(*turned)-1]; last != p.shown || last < 6 {
		t.Errorf("turned to %v", *turned)
	}
}

func TestAPageThatLooksTheSameIsNotDrawnAgain(t *testing.T) {
	p, d, _ := newPreview(t, []layout.Page{page(item("title", 100, 100, "x")), page(item("title", 100, 100, "y"))})
	d.finish()
	before := p.scroll.Offset
	p.put([]layout.Page{page(item("title", 100, 100, "x")), page(item("title", 100, 100, "z"))})
	if len(d.asked) != 1 || d.asked[0].Page.Items[0].Text != "z" {
		t.Errorf("%d pages drawn again", len(d.asked))
	}
	if p.scroll.Offset != before {
		t.Error("the scroll has moved")
	}
}

func TestAnOutdatedPictureIsNotShown(t *testing.T) {
	p, d, _ := newPreview(t, []layout.Page{page(item("title", 100, 100, "x"))})
	late := d.asked
	p.put([]layout.Page{page(item("title", 100, 100, "y"))})
	for _, x := range late {
		x.Show(image.NewRGBA(image.Rect(0, 0, 1, 1)))
	}
	if p.sheets[0].picture.Image != nil {
		t.Error("shown")
	}
}

func TestOfManyRequestsTheNewestIsServed(t *testing.T) {
	posts := make(chan func(), 100)
	s := &Studio{wake: make(chan struct{}, 1), post: func(f func()) { posts <- f }}
	s.draw = func(layout.Page, float64) *image.RGBA { return image.NewRGBA(image.Rect(0, 0, 1, 1)) }
	begun, release := make(chan bool), make(chan bool)
	var shown []string
	compose := func(name string) {
		s.Compose(func() app.Paper { begun <- true; <-release; return app.Paper{Title: name} },
			func(p app.Paper) { shown = append(shown, p.Title) })
	}
	go s.run()
	compose("first")
	<-begun
	compose("second")
	compose("third")
	release <- true
	<-begun
	release <- true
	for range 2 {
		select {
		case f := <-posts:
			f()
		case <-time.After(5 * time.Second):
			t.Fatal("nothing shown")
		}
	}
	s.Close()
	if !slices.Equal(shown, []string{"first", "third"}) {
		t.Errorf("shown %v", shown)
	}
}

func TestPagesChangeInTheFrameOfTheKey(t *testing.T) {
	posts := make(chan func(), 100)
	s := startStudio(func(layout.Page, float64) *image.RGBA { return &image.RGBA{} }, func(f func()) { posts <- f })
	defer s.Close()
	s.longest = time.Minute
	var seen []string
	s.Compose(func() app.Paper { return app.Paper{} }, func(app.Paper) {
		seen = append(seen, "pages")
		s.Draw([]Drawing{{Show: func(*image.RGBA) { seen = append(seen, "picture") }}})
	})
	s.Settle()
	for len(posts) > 0 { // the window's queue has nothing new to tell
		(<-posts)()
	}
	if !slices.Equal(seen, []string{"pages", "picture"}) {
		t.Errorf("seen %v", seen)
	}
}

func TestSlowPagesDoNotHoldUpTheField(t *testing.T) {
	posts := make(chan func(), 100)
	s := startStudio(nil, func(f func()) { posts <- f })
	defer s.Close()
	shown := 0
	for range 2 {
		began := time.Now()
		s.Compose(func() app.Paper { time.Sleep(20 * moment); return app.Paper{} }, func(app.Paper) { shown++ })
		s.Settle()
		if took := time.Since(began); took > 10*moment {
			t.Errorf("held up for %v", took)
		}
		(<-posts)()
	}
	if shown != 2 {
		t.Errorf("shown %d times", shown)
	}
}

func TestThePagesStayWhereTheFieldIsInSight(t *testing.T) {
	pages := make([]layout.Page, 6)
	for i := range pages {
		pages[i] = page(item("opening", 100, 100, "x"))
	}
	pages[0] = page(item("entries[0].heading", 100, 200, "a"))
	pages[4] = page(item("entries[0].activities[0]", 100, 200, "a"))
	p, _, _ := newPreview(t, pages)
	p.scroll.ScrollToOffset(p.sheets[4].Position())
	before := p.scroll.Offset
	p.Follow("entries[0]")
	if p.scroll.Offset != before {
		t.Errorf("went from %v to %v", before, p.scroll.Offset)
	}
	p.scroll.ScrollToOffset(p.sheets[2].Position())
	p.Follow("entries[0]")
	if p.scroll.Offset.Y > 400 {
		t.Errorf("stands at %v", p.scroll.Offset)
	}
}

// put shows pages on which nothing is found.
func (p *Preview) put(pages []layout.Page) { p.Show(pages, Find(pages, nil)) }
