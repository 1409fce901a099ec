// Package outline is the list at the side of a screen: the parts of what is
// being written, each with how far it has come. Choosing a line leads to it.
package outline

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/ui/kit"
)

// An Item is one line.
type Item struct {
	Key   string // what choosing it gives
	Title string
	Note  string // how far it has come: "2/5"
	Depth int
	State State
}

// A State is how far an item has come.
type State int

// The states. A Plain item is not counted.
const (
	Plain   State = iota
	Fresh         // nobody has looked at it
	Seen          // looked at, nothing is missing
	Lacking       // something is missing
	Done
)

// A List shows items. It belongs to the window's goroutine.
type List struct {
	widget.List
	items   []Item
	least   int    // depth of the outermost line
	counted bool   // some line has a mark: the titles of all leave room for it
	current string // key of the page on screen
	choose  func(key string)
	say     func(words string)
	canvas  fyne.Canvas
	focused bool

	Escaped func() // what Escape means; may be nil
}

// New makes an empty list; say is told the whole of a title under the mouse.
func New(c fyne.Canvas, choose, say func(string)) *List {
	l := &List{choose: choose, say: say, canvas: c}
	l.Length = func() int { return len(l.items) }
	l.CreateItem = func() fyne.CanvasObject { return newLine(l) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { o.(*line).put(l.items[i]) }
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// Put takes new items; nothing is drawn anew when they are the same.
func (l *List) Put(items []Item) {
	if slices.Equal(items, l.items) {
		return
	}
	l.items = items
	l.least, l.counted = 0, false
	for i, item := range items {
		if i == 0 || item.Depth < l.least {
			l.least = item.Depth
		}
		l.counted = l.counted || item.State != Plain
	}
	l.Refresh()
}

// Mark tells which page is on screen, and brings its line into sight.
func (l *List) Mark(key string) {
	if l.current == key {
		return
	}
	l.current = key
	if i := l.at(key); i >= 0 && l.Size().Height > 0 {
		l.ScrollTo(i)
	}
	l.Refresh()
}

func (l *List) at(key string) int {
	return slices.IndexFunc(l.items, func(i Item) bool { return i.Key == key })
}

// Step leads to the next line, or with -1 to the one before.
func (l *List) Step(by int) {
	if len(l.items) == 0 {
		return
	}
	l.lead(max(0, min(len(l.items)-1, l.at(l.current)+by)))
}

// TypedKey is called by Fyne: arrows go from page to page at once.
func (l *List) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyUp:
		l.Step(-1)
	case fyne.KeyDown:
		l.Step(1)
	case fyne.KeyHome:
		l.lead(0)
	case fyne.KeyEnd:
		l.lead(len(l.items) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyRight:
		l.canvas.FocusNext()
	case fyne.KeyEscape:
		if l.Escaped != nil {
			l.Escaped()
		}
	default:
		kit.Pass(l, k)
	}
}

// lead chooses a line and keeps the keyboard in the list.
func (l *List) lead(i int) {
	if i < 0 || i >= len(l.items) || l.items[i].Key == l.current {
		return
	}
	l.choose(l.items[i].Key)
	l.canvas.Focus(l)
}

// FocusGained is called by Fyne.
func (l *List) FocusGained() {
	l.focused = true
	l.Refresh()
}

// FocusLost is called by Fyne.
func (l *List) FocusLost() {
	l.focused = false
	l.Refresh()
}

// Sizes of a line, in parts of the text size so that they follow the zoom.
const (
	lineShare   = 2.1  // height
	indentShare = 0.65 // for each level
	markShare   = 0.6  // of the mark of the state
	edgeShare   = 0.55 // white space behind the note
	closeShare  = 0.25 // how much nearer a title stands to its mark than labels do
)

// A line is one item on screen.
type line struct {
	widget.BaseWidget
	list    *List
	item    Item
	back    *canvas.Rectangle
	bar     *canvas.Rectangle
	mark    *canvas.Circle
	title   *widget.Label
	note    *canvas.Text
	hovered bool
	here    bool // its page is on screen
	inList  bool // and the list has the keyboard
}

func newLine(l *List) *line {
	n := &line{
		list: l, back: &canvas.Rectangle{}, bar: &canvas.Rectangle{}, mark: &canvas.Circle{},
		title: widget.NewLabel(""), note: &canvas.Text{},
	}
	n.title.Truncation = fyne.TextTruncateEllipsis
	n.ExtendBaseWidget(n)
	return n
}

// put shows an item. To measure a title takes longer than all the rest, and the
// list is drawn anew for every letter of one of them.
func (n *line) put(item Item) {
	here := item.Key == n.list.current
	if n.item == item && n.here == here && n.inList == n.list.focused {
		return
	}
	n.item, n.here, n.inList = item, here, n.list.focused
	if bold := item.Depth == 0 || here; n.title.TextStyle.Bold != bold || n.title.Text != item.Title {
		n.title.TextStyle.Bold = bold
		n.title.SetText(item.Title)
	}
	n.Refresh()
}

// Tapped is called by Fyne. The list has the keyboard afterwards, so that Enter
// and Tab lead on into the page.
func (n *line) Tapped(*fyne.PointEvent) {
	n.list.choose(n.item.Key)
	n.list.canvas.Focus(n.list)
}

// Cursor is the hand.
func (n *line) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn is called by Fyne.
func (n *line) MouseIn(*desktop.MouseEvent) {
	n.hovered = true
	n.list.say(n.item.Title)
	n.Refresh()
}

// MouseMoved is called by Fyne.
func (n *line) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (n *line) MouseOut() {
	n.hovered = false
	n.list.say("")
	n.Refresh()
}

// CreateRenderer is called by Fyne.
func (n *line) CreateRenderer() fyne.WidgetRenderer {
	r := &lineRenderer{n}
	r.paint()
	return r
}

type lineRenderer struct{ line *line }

// Objects is called by Fyne.
func (r *lineRenderer) Objects() []fyne.CanvasObject {
	n := r.line
	return []fyne.CanvasObject{n.back, n.bar, n.mark, n.title, n.note}
}

// MinSize is called by Fyne.
func (r *lineRenderer) MinSize() fyne.Size {
	return fyne.NewSize(60, theme.TextSize()*lineShare)
}

// Layout is called by Fyne.
func (r *lineRenderer) Layout(size fyne.Size) {
	n, em := r.line, theme.TextSize()
	n.back.Resize(size)
	n.bar.Resize(fyne.NewSize(3, size.Height))
	x := kit.Edge() + float32(n.item.Depth-n.list.least)*em*indentShare
	side := em * markShare
	n.mark.Resize(fyne.NewSquareSize(side))
	n.mark.Move(fyne.NewPos(x, (size.Height-side)/2))
	if n.list.counted {
		x += side + theme.InnerPadding() - em*closeShare
	}
	x -= theme.InnerPadding() // which a label has of its own
	note := n.note.MinSize()
	right := size.Width - em*edgeShare - theme.ScrollBarSize()
	if n.note.Text != "" {
		right -= note.Width
		n.note.Move(fyne.NewPos(right, (size.Height-note.Height)/2))
		n.note.Resize(note)
	}
	height := n.title.MinSize().Height
	n.title.Move(fyne.NewPos(x, (size.Height-height)/2))
	n.title.Resize(fyne.NewSize(max(0, right-x), height))
}

// Refresh is called by Fyne.
func (r *lineRenderer) Refresh() {
	r.paint()
	r.Layout(r.line.Size())
	for _, o := range r.Objects() {
		if o != fyne.CanvasObject(r.line.title) { // which was when it was put
			o.Refresh()
		}
	}
}

// Destroy is called by Fyne.
func (r *lineRenderer) Destroy() {}

func (r *lineRenderer) paint() {
	n := r.line
	here := n.here
	n.back.FillColor, n.bar.FillColor = nil, nil
	kit.Ring(n.back, here && n.inList)
	switch {
	case here && n.inList:
		n.back.FillColor = theme.Color(theme.ColorNameSelection)
	case here:
		n.back.FillColor = theme.Color(theme.ColorNameButton)
	case n.hovered:
		n.back.FillColor = theme.Color(theme.ColorNameHover)
	}
	if here {
		n.bar.FillColor = theme.Color(theme.ColorNamePrimary)
	}
	n.note.Text, n.note.TextSize = n.item.Note, theme.CaptionTextSize()
	n.note.Color = theme.Color(noteColour(n.item.State))
	n.mark.Hidden = n.item.State == Plain
	n.mark.StrokeWidth = 1.5
	n.mark.StrokeColor = theme.Color(noteColour(n.item.State))
	n.mark.FillColor = nil
	if n.item.State == Done || n.item.State == Lacking {
		n.mark.FillColor = n.mark.StrokeColor
	}
}

// noteColour is the ink of a state.
func noteColour(s State) fyne.ThemeColorName {
	switch s {
	case Lacking:
		return theme.ColorNameWarning
	case Done:
		return theme.ColorNameSuccess
	}
	return theme.ColorNamePlaceHolder
}
