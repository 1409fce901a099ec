package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/text"
	"sokehoach/model"
	"sokehoach/model/match"
)

// A Finder looks labels up by what a clerk types of them.
type Finder struct{ labels, folded []string }

// NewFinder keeps the labels in the form in which they are compared.
func NewFinder(labels []string) *Finder {
	f := &Finder{labels: labels, folded: make([]string, len(labels))}
	for i, l := range labels {
		f.folded[i] = model.Fold(l)
	}
	return f
}

// Find gives the indexes of the labels in which every word typed stands,
// without regard to marks and capitals: "duong" finds "Đường". First come those
// spelled just so, then those in which a word begins so, then the others.
func (f *Finder) Find(typed string) []int {
	exact, folded := strings.ToLower(model.CleanLine(typed)), model.Fold(typed)
	words := strings.Fields(folded)
	var ranks [3][]int
	for i, l := range f.folded {
		if !hasAll(l, words) {
			continue
		}
		rank := 2
		switch {
		case strings.HasPrefix(strings.ToLower(f.labels[i]), exact):
			rank = 0
		case strings.Contains(" "+l, " "+folded):
			rank = 1
		}
		ranks[rank] = append(ranks[rank], i)
	}
	return append(append(ranks[0], ranks[1]...), ranks[2]...)
}

// Same gives the only label that is what was typed, marks and capitals aside,
// or the one spelled just so; -1 when there is none or several.
func (f *Finder) Same(typed string) int {
	exact, folded := model.CleanLine(typed), model.Fold(typed)
	found, several := -1, false
	for i, l := range f.labels {
		switch {
		case l == exact:
			return i
		case f.folded[i] == folded:
			found, several = i, found >= 0
		}
	}
	if several {
		return -1
	}
	return found
}

// Fragment reports whether what was typed is a piece of a label that nobody means
// by itself: "San Th" of "UBND xã San Thàng". A name that is typed to the end of a
// word and stands at the beginning of a longer one may be meant: "Trạm y tế".
func (f *Finder) Fragment(typed string) bool {
	return fragment(model.Fold(typed), f.folded)
}

// Begun is Fragment with regard to marks, for lists beside which any word may be
// meant: "công tr" is a piece of "công trình", and "con" is none.
func (f *Finder) Begun(typed string) bool {
	lower := func(s string) string { return strings.ToLower(model.CleanLine(s)) }
	typed = lower(typed)
	if utf8.RuneCountInString(typed) < 2 { // a letter may be a unit: m, l
		return false
	}
	small := make([]string, len(f.labels))
	for i, l := range f.labels {
		small[i] = lower(l)
	}
	return fragment(typed, small)
}

// Written is the one label that a text is, in full or in the usual short forms; -1
// when there is none.
func (f *Finder) Written(typed string) int { return match.Of(f.labels).Written(typed) }

// Meant is the one label that a text can only be, without the word before its name
// too; -1 when there is none.
func (f *Finder) Meant(typed string) int { return match.Of(f.labels).Same(typed) }

func fragment(typed string, labels []string) bool {
	found := false
	for _, l := range labels {
		if l == typed {
			return false
		}
		at := strings.Index(" "+l, " "+typed)
		if typed == "" || at < 0 {
			continue
		}
		rest := l[at+len(typed):]
		next, _ := utf8.DecodeRuneInString(rest)
		found = found || at > 0 || unicode.IsLetter(next) || unicode.IsDigit(next)
	}
	return found
}

func hasAll(s string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(s, w) {
			return false
		}
	}
	return true
}

// mostRows is how many rows of a list are seen at once.
const mostRows = 9

// Choices is a list to pick from that floats under a field. It draws only the
// rows that are seen, so it may be long.
type Choices struct {
	held
	Chosen func(i int) // a row was clicked

	labels []string
	at     int // the marked row, or -1
	top    int // the first row seen
	moved  bool
}

// NewChoices makes an empty list.
func NewChoices(chosen func(int)) *Choices {
	c := &Choices{Chosen: chosen, at: -1}
	c.ExtendBaseWidget(c)
	return c
}

// Set shows labels and marks one, or none at -1.
func (c *Choices) Set(labels []string, at int) {
	c.labels, c.at, c.top, c.moved = labels, at, 0, false
	c.see()
}

// At is the marked row, or -1.
func (c *Choices) At() int { return c.at }

// Moved reports whether the clerk has marked a row since Set.
func (c *Choices) Moved() bool { return c.moved }

// TypedKey moves the mark and reports whether k is a key for that.
func (c *Choices) TypedKey(k *fyne.KeyEvent) bool {
	by := 0
	switch k.Name {
	case fyne.KeyDown:
		by = 1
	case fyne.KeyUp:
		by = -1
	case fyne.KeyPageDown:
		by = mostRows - 1
	case fyne.KeyPageUp:
		by = 1 - mostRows
	default:
		return false
	}
	if len(c.labels) > 0 {
		c.at, c.moved = max(0, min(c.at+by, len(c.labels)-1)), true
		c.see()
	}
	return true
}

// see scrolls the marked row into sight.
func (c *Choices) see() {
	rows := c.rows()
	c.top = max(0, min(c.top, c.at), c.at-rows+1)
	c.top = max(0, min(c.top, len(c.labels)-rows))
	c.Refresh()
}

// rows is how many are seen.
func (c *Choices) rows() int {
	if h := c.Size().Height; h > 0 {
		return max(1, min(int(h/c.row()), mostRows))
	}
	return mostRows
}

func (c *Choices) row() float32 { return theme.TextSize() + 2*theme.InnerPadding() }

// Scrolled is called by Fyne.
func (c *Choices) Scrolled(e *fyne.ScrollEvent) {
	by := 1
	if e.Scrolled.DY > 0 {
		by = -1
	}
	c.top = max(0, min(c.top+by*notch, len(c.labels)-c.rows()))
	c.Refresh()
}

// Tapped is called by Fyne.
func (c *Choices) Tapped(e *fyne.PointEvent) {
	defer c.release()
	if i := c.top + int(e.Position.Y/c.row()); i < len(c.labels) {
		c.Chosen(i)
	}
}

// MouseIn is called by Fyne.
func (c *Choices) MouseIn(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (c *Choices) MouseOut() {}

// MouseMoved marks the row under the pointer.
func (c *Choices) MouseMoved(e *desktop.MouseEvent) {
	if i := c.top + int(e.Position.Y/c.row()); i < len(c.labels) && i != c.at && i-c.top < c.rows() {
		c.at, c.moved = i, true
		c.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (c *Choices) CreateRenderer() fyne.WidgetRenderer {
	r := &choicesRenderer{
		c: c, mark: canvas.NewRectangle(theme.Color(theme.ColorNameSelection)),
		bar: canvas.NewRectangle(theme.Color(theme.ColorNameScrollBar)),
	}
	r.objects = []fyne.CanvasObject{r.mark, r.bar}
	for range mostRows {
		t := line("", theme.ColorNameForeground)
		r.texts = append(r.texts, t)
		r.objects = append(r.objects, t)
	}
	r.Refresh()
	return r
}

type choicesRenderer struct {
	c         *Choices
	mark, bar *canvas.Rectangle
	texts     []*canvas.Text
	objects   []fyne.CanvasObject
}

func (r *choicesRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *choicesRenderer) Destroy()                     {}
func (r *choicesRenderer) Layout(fyne.Size)             { r.Refresh() }

func (r *choicesRenderer) MinSize() fyne.Size {
	return fyne.NewSize(160, float32(max(1, min(len(r.c.labels), mostRows)))*r.c.row())
}

// barWidth is wide enough to tell where in the list one is.
const barWidth = 5

// Refresh places the rows that are seen.
func (r *choicesRenderer) Refresh() {
	c, size, row, rows := r.c, r.c.Size(), r.c.row(), r.c.rows()
	r.mark.Hidden = c.at < c.top || c.at >= c.top+rows
	r.mark.Move(fyne.NewPos(1, float32(c.at-c.top)*row))
	r.mark.Resize(fyne.NewSize(size.Width-2, row))
	r.bar.Hidden = len(c.labels) <= rows
	if share := float32(rows) / float32(max(1, len(c.labels))); !r.bar.Hidden {
		r.bar.Resize(fyne.NewSize(barWidth, max(barWidth, size.Height*share)))
		r.bar.Move(fyne.NewPos(size.Width-barWidth-1, min(size.Height*float32(c.top)/float32(len(c.labels)), size.Height-r.bar.Size().Height)))
	}
	pad := theme.InnerPadding()
	for i, t := range r.texts {
		t.Text, t.Color = "", theme.Color(theme.ColorNameForeground)
		switch {
		case i < rows && c.top+i < len(c.labels):
			t.Text = Shortened(c.labels[c.top+i], size.Width-2*pad-barWidth)
		case i == 0:
			t.Text, t.Color = text.PickNothing, theme.Color(theme.ColorNamePlaceHolder)
		}
		t.Move(fyne.NewPos(pad, float32(i)*row))
		t.Resize(fyne.NewSize(size.Width-2*pad, row))
	}
	canvas.Refresh(c)
}

// Shortened is a label cut to a width, with an ellipsis where it was cut.
func Shortened(label string, width float32) string {
	fits := func(s string) bool {
		return fyne.MeasureText(s, theme.TextSize(), fyne.TextStyle{}).Width <= width
	}
	if width <= 0 || fits(label) {
		return label
	}
	letters := []rune(label)
	from, to := 0, len(letters)
	for from < to {
		if middle := (from + to + 1) / 2; fits(string(letters[:middle]) + "…") {
			from = middle
		} else {
			to = middle - 1
		}
	}
	return strings.TrimRight(string(letters[:from]), " ") + "…"
}
