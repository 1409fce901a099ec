package problems

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// A look is what a row says, broken into lines, and how tall that is.
type look struct {
	sentence, source []string
	height           float32
}

// A lookAt is for what looks were worked out.
type lookAt struct{ width, size float32 }

const stripe = 4 // of the colour of the severity

// edge is the white space around the words of a row.
func edge() float32 { return theme.InnerPadding() / 2 }

// look breaks the words of a row at a width.
func (l *list) look(r row, width float32) look {
	if r.issue < 0 {
		return look{height: lineHeight(theme.TextSize()) + 2*edge()}
	}
	issue, room := l.panel.findings[r.issue], width-stripe-3*edge()
	if at := (lookAt{width, theme.TextSize()}); at != l.lookAt || len(l.looks) > 4*len(l.rows)+100 {
		l.lookAt, l.looks = at, map[model.Finding]look{}
	}
	if k, ok := l.looks[issue]; ok {
		return k
	}
	k := look{sentence: l.wraps.wrap(issue.Text, theme.TextSize(), room)}
	if issue.Source != "" {
		k.source = l.wraps.wrap(issue.Source, theme.CaptionTextSize(), room)
	}
	small, normal := lineHeight(theme.CaptionTextSize()), lineHeight(theme.TextSize())
	k.height = 2*edge() + small + float32(len(k.sentence))*normal + float32(len(k.source))*small
	l.looks[issue] = k
	return k
}

func lineHeight(size float32) float32 {
	return fyne.MeasureText("M", size, fyne.TextStyle{}).Height
}

// A line is one row on screen.
type line struct {
	widget.BaseWidget
	list    *list
	row     int
	hovered bool
	back    *canvas.Rectangle
	stripe  *canvas.Rectangle
	texts   []*canvas.Text
}

func newLine(l *list) *line {
	n := &line{list: l, back: &canvas.Rectangle{}, stripe: &canvas.Rectangle{}}
	n.ExtendBaseWidget(n)
	return n
}

// put shows a row.
func (n *line) put(row int) {
	n.row = row
	l := n.list
	r := l.rows[row]
	k := l.look(r, l.width())
	at, i := edge(), 0
	say := func(s string, size float32, ink fyne.ThemeColorName, bold bool) {
		if i == len(n.texts) {
			n.texts = append(n.texts, &canvas.Text{})
		}
		t := n.texts[i]
		t.Text, t.TextSize, t.Color, t.TextStyle.Bold = s, size, theme.Color(ink), bold
		t.Move(fyne.NewPos(stripe+edge(), at))
		t.Resize(fyne.NewSize(l.width()-stripe-2*edge(), lineHeight(size)))
		at += lineHeight(size)
		i++
	}
	if r.issue < 0 {
		say(r.head, theme.TextSize(), theme.ColorNameForeground, true)
	} else {
		issue := l.panel.findings[r.issue]
		place := kit.Shortened(l.panel.hooks.Place(issue.Path), (l.width()-stripe-4*edge())*theme.TextSize()/theme.CaptionTextSize()*0.94)
		say(place, theme.CaptionTextSize(), theme.ColorNamePlaceHolder, true)
		for _, s := range k.sentence {
			say(s, theme.TextSize(), theme.ColorNameForeground, false)
		}
		for _, s := range k.source {
			say(s, theme.CaptionTextSize(), theme.ColorNamePlaceHolder, false)
		}
	}
	n.texts = n.texts[:i]
	n.paint()
}

// paint colours the row: where the clerk is, and what the mouse is over.
func (n *line) paint() {
	l := n.list
	r := l.rows[n.row]
	n.back.FillColor, n.stripe.FillColor = color.Transparent, color.Transparent
	kit.Ring(n.back, r.issue >= 0 && n.row == l.marked && l.focused)
	switch {
	case r.issue < 0:
		n.back.FillColor = theme.Color(theme.ColorNameHeaderBackground)
	case n.row == l.marked && l.focused:
		n.back.FillColor = theme.Color(theme.ColorNameSelection)
	case n.row == l.marked:
		n.back.FillColor = theme.Color(theme.ColorNameButton)
	case n.hovered:
		n.back.FillColor = theme.Color(theme.ColorNameHover)
	}
	if r.issue >= 0 {
		n.stripe.FillColor = theme.Color(kit.SeverityColour(l.panel.findings[r.issue].Severity))
	}
	n.Refresh()
}

// Tapped is called by Fyne.
func (n *line) Tapped(*fyne.PointEvent) {
	if r := n.list.rows[n.row]; r.issue >= 0 {
		n.list.panel.lead(r.issue)
	}
}

// Cursor is the hand over what leads somewhere.
func (n *line) Cursor() desktop.Cursor {
	if n.list.rows[n.row].issue < 0 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// MouseIn is called by Fyne.
func (n *line) MouseIn(*desktop.MouseEvent) { n.hovered = true; n.paint() }

// MouseMoved is called by Fyne.
func (n *line) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (n *line) MouseOut() { n.hovered = false; n.paint() }

// CreateRenderer is called by Fyne.
func (n *line) CreateRenderer() fyne.WidgetRenderer { return lineRenderer{n} }

type lineRenderer struct{ line *line }

// Objects is called by Fyne.
func (r lineRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.line.back, r.line.stripe}
	for _, t := range r.line.texts {
		all = append(all, t)
	}
	return all
}

// MinSize is called by Fyne.
func (r lineRenderer) MinSize() fyne.Size { return fyne.NewSize(40, lineHeight(theme.TextSize())) }

// Layout is called by Fyne.
func (r lineRenderer) Layout(size fyne.Size) {
	r.line.back.Resize(size)
	r.line.stripe.Resize(fyne.NewSize(stripe, size.Height))
}

// Refresh is called by Fyne.
func (r lineRenderer) Refresh() { canvas.Refresh(r.line) }

// Destroy is called by Fyne.
func (r lineRenderer) Destroy() {}

// wraps breaks texts into lines, and remembers how wide each word is.
type wraps struct{ widths map[sized]float32 }

type sized struct {
	word string
	size float32
}

func (w *wraps) width(word string, size float32) float32 {
	at := sized{word, size}
	width, ok := w.widths[at]
	if !ok {
		if w.widths == nil {
			w.widths = map[sized]float32{}
		}
		width = fyne.MeasureText(word, size, fyne.TextStyle{}).Width
		w.widths[at] = width
	}
	return width
}

// wrap breaks a text into lines of a width; a word that is wider is parted.
func (w *wraps) wrap(s string, size, width float32) []string {
	space := w.width(" ", size)
	var lines []string
	line, used := "", float32(0)
	for _, word := range strings.Fields(s) {
		for wide := w.width(word, size); wide > width && len([]rune(word)) > 1; wide = w.width(word, size) {
			letters := []rune(word)
			n := max(1, min(len(letters)-1, int(float32(len(letters))*width/wide)))
			if line != "" {
				lines, line, used = append(lines, line), "", 0
			}
			lines, word = append(lines, string(letters[:n])), string(letters[n:])
		}
		wide := w.width(word, size)
		switch {
		case line == "":
			line, used = word, wide
		case used+space+wide <= width:
			line, used = line+" "+word, used+space+wide
		default:
			lines, line, used = append(lines, line), word, wide
		}
	}
	return append(lines, line)
}
