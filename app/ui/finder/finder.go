package finder

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/search"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// An Env is what the search needs of the window.
type Env struct {
	Library *Library
	Canvas  fyne.Canvas
	Post    func(func()) // runs a function on the window's goroutine
	Open    func(search.Hit)
}

// most is how many hits are listed.
const most = 50

// A Box asks what to look for and lists what it finds while that is typed. It
// belongs to the window's goroutine.
type Box struct {
	env    Env
	entry  *query
	list   *results
	words  *widget.Label
	dialog *kit.Dialog
	hits   []search.Hit
	chosen int
	closed bool
}

// Show opens the search over the window.
func Show(env Env) *Box {
	b := &Box{env: env, words: widget.NewLabel(text.FindHint)}
	b.words.Importance = widget.LowImportance
	b.words.Truncation = fyne.TextTruncateEllipsis
	b.entry = newQuery(b)
	b.list = newResults(b)
	content := container.NewBorder(container.NewVBox(b.entry, b.words), nil, nil, nil, kit.AtLeast(300, listHeight(env.Canvas), b.list))
	b.dialog = kit.Show(env.Canvas, text.FindTitle, content,
		kit.Answer{Label: text.OpenFound, Main: true, Stay: func() bool { return len(b.hits) == 0 }, Do: b.open},
		kit.Answer{Label: text.CloseDialog, Do: func() { b.closed = true }})
	b.dialog.Allow(false)
	env.Canvas.Focus(b.entry)
	if !env.Library.Ready() {
		b.words.SetText(text.FindPreparing)
		env.Library.WhenReady(func() { env.Post(b.ready) })
	}
	return b
}

// listHeight is how tall the list is at a zoom of 1: as tall as the window has
// room for, so that the list scrolls and not the dialog around it.
func listHeight(c fyne.Canvas) float32 {
	const least, most, around = 120, 420, 230
	return max(least, min(most, c.Size().Height/kit.Scaled(1)-around))
}

// ready looks again when the whole book was read.
func (b *Box) ready() {
	if !b.closed {
		b.look(b.entry.Text)
	}
}

// look lists what is found.
func (b *Box) look(words string) {
	b.hits, b.chosen = nil, 0
	if b.env.Library.Ready() {
		b.hits = b.env.Library.Find(words, most)
	}
	b.words.SetText(b.count(words))
	b.dialog.Allow(len(b.hits) > 0)
	b.list.UnselectAll()
	b.list.ScrollToTop()
	b.list.Refresh()
	if len(b.hits) > 0 {
		b.list.Select(0)
	}
}

// count says what came of it.
func (b *Box) count(words string) string {
	switch {
	case !b.env.Library.Ready():
		return text.FindPreparing
	case len(b.hits) >= most:
		return text.FoundMany(most)
	case len(b.hits) > 0:
		return text.Found(len(b.hits))
	case words == "":
		return text.FindHint
	}
	return text.FindNothing
}

// open leads to the chosen hit.
func (b *Box) open() {
	b.closed = true
	if b.chosen < len(b.hits) {
		b.env.Open(b.hits[b.chosen])
	}
}

// take closes the box and leads to a hit.
func (b *Box) take() {
	if len(b.hits) > 0 {
		b.dialog.Close()
		b.open()
	}
}

// key does what a key means for the list; the caret stays in the entry.
func (b *Box) key(name fyne.KeyName) bool {
	const page = 5
	switch name {
	case fyne.KeyDown:
		b.choose(b.chosen + 1)
	case fyne.KeyUp:
		b.choose(b.chosen - 1)
	case fyne.KeyPageDown:
		b.choose(b.chosen + page)
	case fyne.KeyPageUp:
		b.choose(b.chosen - page)
	case fyne.KeyReturn, fyne.KeyEnter:
		b.take()
	case fyne.KeyEscape:
		kit.EscapeDialog(b.env.Canvas)
	default:
		return false
	}
	return true
}

func (b *Box) choose(i int) {
	if n := len(b.hits); n > 0 {
		b.list.Select(max(0, min(i, n-1)))
	}
}

// A query is the entry, whose arrows belong to the list.
type query struct {
	widget.Entry
	box *Box
}

func newQuery(b *Box) *query {
	q := &query{box: b}
	q.PlaceHolder = text.FindHolder
	q.OnChanged = b.look
	q.ExtendBaseWidget(q)
	return q
}

// TypedKey is called by Fyne.
func (q *query) TypedKey(k *fyne.KeyEvent) {
	if !q.box.key(k.Name) && !kit.Pass(q, k) {
		q.Entry.TypedKey(k)
	}
}

// A results list is Fyne's list, which the wheel scrolls inside a dialog.
type results struct{ widget.List }

func newResults(b *Box) *results {
	l := &results{}
	l.Length = func() int { return len(b.hits) }
	l.CreateItem = func() fyne.CanvasObject { return newLine(b) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { o.(*found).put(i) }
	l.OnSelected = func(i widget.ListItemID) { b.chosen = i }
	l.ExtendBaseWidget(l)
	return l
}

// FocusGained leaves the keyboard to the entry.
func (l *results) FocusGained() {}

// TakesWheel tells that the wheel is the list's own.
func (l *results) TakesWheel(fyne.Delta) bool { return true }

// Scrolled is called for the wheel.
func (l *results) Scrolled(e *fyne.ScrollEvent) {
	l.ScrollToOffset(max(0, l.GetScrollOffset()-3*e.Scrolled.DY))
}

// A found line is one hit: its words, and where it is.
type found struct {
	widget.BaseWidget
	box          *Box
	at           int
	words, place *widget.Label
}

func newLine(b *Box) *found {
	f := &found{box: b, words: widget.NewLabel(""), place: widget.NewLabel("")}
	f.words.Truncation, f.place.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	f.place.SizeName = theme.SizeNameCaptionText
	f.place.Importance = widget.LowImportance
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer is called by Fyne.
func (f *found) CreateRenderer() fyne.WidgetRenderer {
	above, side := theme.Padding(), theme.InnerPadding()
	return widget.NewSimpleRenderer(container.New(layout.NewCustomPaddedLayout(above, above, side, side),
		container.NewVBox(kit.Flush(f.words), kit.Flush(f.place))))
}

// Tapped is called by Fyne.
func (f *found) Tapped(*fyne.PointEvent) {
	f.box.choose(f.at)
	f.box.take()
}

func (f *found) put(i int) {
	if i < len(f.box.hits) {
		h := f.box.hits[i]
		f.at = i
		f.words.SetText(text.HitWords(h))
		f.place.SetText(text.HitPlace(h))
	}
}
