package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// An Answer is a button of a dialog.
type Answer struct {
	Label string
	Main  bool // Enter means this one
	Do    func()
	Stay  func() bool // asked before Do; true keeps the dialog open; may be nil
}

// A Dialog is a question over the window. It is as large as its content, but
// never larger than the window: the rest scrolls. Nothing under it can be
// reached, and closing it gives the keyboard back to where it was.
type Dialog struct {
	widget.BaseWidget
	canvas  fyne.Canvas
	head    *canvas.Text
	page    *FormScroll
	answers []Answer
	buttons *fyne.Container
	main    *Button
	width   float32 // wanted

	before    fyne.Focusable
	beforeKey func(*fyne.KeyEvent)
}

// Widths of a dialog: for a sentence, and for a table or a form.
const (
	NarrowDialog float32 = 520
	WideDialog   float32 = 820
)

// dialogEdge is what stays free between a dialog and the edge of the window.
const dialogEdge = 20

// Ask shows a text with answers; the last answer is also what Escape means.
func Ask(c fyne.Canvas, title, body string, answers ...Answer) *Dialog {
	text := widget.NewLabel(body)
	text.Wrapping = fyne.TextWrapWord
	return open(newDialog(c, title, Flush(text), answers))
}

// Tell shows a text until it was read.
func Tell(c fyne.Canvas, title, body, button string) *Dialog {
	return Ask(c, title, body, Answer{Label: button, Main: true})
}

// Show shows any content with answers. Fields in it give Escape to EscapeDialog;
// the first focusable of the content is for the caller to focus.
func Show(c fyne.Canvas, title string, content fyne.CanvasObject, answers ...Answer) *Dialog {
	d := newDialog(c, title, content, answers)
	d.width = WideDialog
	return open(d)
}

// EscapeDialog answers the dialog on top with what Escape means, and reports
// whether there is one.
func EscapeDialog(c fyne.Canvas) bool {
	d, ok := c.Overlays().Top().(*Dialog)
	if ok {
		d.escape()
	}
	return ok
}

func newDialog(c fyne.Canvas, title string, content fyne.CanvasObject, answers []Answer) *Dialog {
	d := &Dialog{canvas: c, answers: answers, width: NarrowDialog, page: NewFormScroll(BesideBar(content))}
	d.head = canvas.NewText(title, theme.Color(theme.ColorNameForeground))
	d.head.TextSize, d.head.TextStyle.Bold = theme.TextSize()+Scaled(3), true
	d.buttons = container.NewHBox(layout.NewSpacer())
	for _, a := range answers {
		b := NewButton(a.Label, nil, func() { d.choose(a) })
		b.escaped = d.escape
		if a.Main {
			b.Importance = widget.HighImportance
		}
		if a.Main || d.main == nil {
			d.main = b
		}
		d.buttons.Add(b)
	}
	d.ExtendBaseWidget(d)
	return d
}

// BesideBar keeps the content of a page clear of the scroll bar.
func BesideBar(o fyne.CanvasObject) fyne.CanvasObject { return container.New(besideBar{}, o) }

type besideBar struct{}

func (besideBar) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(theme.ScrollBarSize(), 0)
}

func (besideBar) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.Position{})
	o[0].Resize(size.SubtractWidthHeight(theme.ScrollBarSize(), 0))
}

func open(d *Dialog) *Dialog {
	d.before, d.beforeKey = d.canvas.Focused(), d.canvas.OnTypedKey()
	d.canvas.SetOnTypedKey(d.typedKey)
	d.canvas.Overlays().Add(d)
	d.Resize(d.canvas.Size())
	d.focusMain()
	return d
}

// focusMain gives the keyboard to the main answer. A dialog that cannot be seen
// yet keeps it from everything else.
func (d *Dialog) focusMain() {
	if d.main != nil && d.Visible() {
		d.canvas.Focus(d.main)
	}
}

// Allow tells whether the main answer can be given.
func (d *Dialog) Allow(can bool) {
	switch {
	case can && d.main.Disabled():
		d.main.Enable()
	case !can && !d.main.Disabled():
		d.main.Disable()
	}
}

// Close takes the dialog away without an answer. What was opened over it stays:
// Fyne takes that away too, so it is put back.
func (d *Dialog) Close() {
	overlays := d.canvas.Overlays()
	at := slices.Index(overlays.List(), fyne.CanvasObject(d))
	if at >= 0 && at+1 < len(overlays.List()) {
		d.closeUnder(slices.Clone(overlays.List()[at+1:]))
		return
	}
	overlays.Remove(d)
	d.canvas.SetOnTypedKey(d.beforeKey)
	if d.before != nil {
		d.canvas.Focus(d.before)
	}
}

// closeUnder takes the dialog away from under others. The keyboard stays where it
// is; the lowest of them gives it back to where it was before this one.
func (d *Dialog) closeUnder(later []fyne.CanvasObject) {
	focused := d.canvas.Focused()
	d.canvas.Overlays().Remove(d)
	for _, o := range later {
		d.canvas.Overlays().Add(o)
	}
	if next, ok := later[0].(*Dialog); ok {
		next.before, next.beforeKey = d.before, d.beforeKey
	} else {
		d.canvas.SetOnTypedKey(d.beforeKey)
	}
	if focused != nil {
		d.canvas.Focus(focused)
	}
}

func (d *Dialog) choose(a Answer) {
	if a.Stay != nil && a.Stay() {
		return
	}
	d.Close()
	if a.Do != nil {
		a.Do()
	}
}

func (d *Dialog) escape() {
	if n := len(d.answers); n > 0 && d.Visible() {
		d.choose(d.answers[n-1])
	}
}

// typedKey hears the keys when a click beside the buttons took the focus.
func (d *Dialog) typedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		d.escape()
	case fyne.KeyReturn, fyne.KeyEnter:
		if d.main != nil && d.Visible() {
			d.main.TypedKey(k)
		}
	}
}

// Tapped is called by Fyne; a click beside the dialog goes nowhere.
func (d *Dialog) Tapped(*fyne.PointEvent) {}

// CreateRenderer is called by Fyne.
func (d *Dialog) CreateRenderer() fyne.WidgetRenderer {
	shade := canvas.NewRectangle(theme.Color(theme.ColorNameShadow))
	ground := canvas.NewRectangle(theme.Color(theme.ColorNameOverlayBackground))
	ground.StrokeColor, ground.StrokeWidth = theme.Color(theme.ColorNameInputBorder), 1
	ground.CornerRadius = theme.InputRadiusSize()
	return &dialogRenderer{d, shade, ground}
}

type dialogRenderer struct {
	dialog        *Dialog
	shade, ground *canvas.Rectangle
}

func (r *dialogRenderer) Objects() []fyne.CanvasObject {
	d := r.dialog
	return []fyne.CanvasObject{r.shade, r.ground, d.head, d.page.Object(), d.buttons}
}

func (r *dialogRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *dialogRenderer) Destroy()           {}

func (r *dialogRenderer) Refresh() {
	r.Layout(r.dialog.Size())
	r.dialog.page.Object().Refresh()
	r.dialog.buttons.Refresh()
}

// Layout places the dialog in the middle of the window.
func (r *dialogRenderer) Layout(window fyne.Size) {
	d, edge, gap := r.dialog, Scaled(dialogEdge), 3*theme.Padding()
	head, foot := d.head.MinSize(), d.buttons.MinSize()
	width := max(Scaled(d.width), head.Width+2*gap, foot.Width+2*gap)
	width = min(width, window.Width-2*edge)
	inner := width - 2*gap
	around := head.Height + foot.Height + 4*gap
	height := min(d.page.HeightFor(inner)+around, window.Height-2*edge)

	at := fyne.NewPos((window.Width-width)/2, (window.Height-height)/2)
	place := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(at.AddXY(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	r.shade.Resize(window)
	place(r.ground, 0, 0, width, height)
	place(d.head, gap, gap, inner, head.Height)
	place(d.page.Object(), gap, 2*gap+head.Height, inner, height-around)
	place(d.buttons, gap, height-gap-foot.Height, inner, foot.Height)
}
