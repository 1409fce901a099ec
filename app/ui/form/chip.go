package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/ui/kit"
)

// A chip is one of several chosen values: Tab comes to it, Delete or a click on
// its cross removes it.
type chip struct {
	widget.BaseWidget
	label   string
	remove  func()
	entered func()
	focused bool
	fixed   bool
}

func newChip(label string, remove func()) *chip {
	c := &chip{label: label, remove: remove}
	c.ExtendBaseWidget(c)
	return c
}

// Disabled keeps Tab away from a chip that is only to be looked at.
func (c *chip) Disabled() bool { return c.fixed }

// Enable is called by Fyne.
func (c *chip) Enable() { c.fixed = false }

// Disable is called by Fyne.
func (c *chip) Disable() { c.fixed = true }

// FocusGained is called by Fyne.
func (c *chip) FocusGained() {
	c.focused = true
	c.Refresh()
	c.entered()
}

// FocusLost is called by Fyne.
func (c *chip) FocusLost() {
	c.focused = false
	c.Refresh()
}

// TypedRune is called by Fyne; there is nothing to type in.
func (c *chip) TypedRune(rune) {}

// TypedKey is called by Fyne.
func (c *chip) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyDelete, fyne.KeyBackspace:
		c.remove()
	case fyne.KeyReturn, fyne.KeyEnter:
		focusNext(c)
	case fyne.KeyEscape:
		escape(c)
	default:
		kit.Pass(c, k)
	}
}

// Tapped is called by Fyne.
func (c *chip) Tapped(e *fyne.PointEvent) {
	switch {
	case c.fixed:
	case e.Position.X > c.Size().Width-c.Size().Height:
		c.remove()
	default:
		focus(c)
	}
}

// CreateRenderer is called by Fyne.
func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	ground := canvas.NewRectangle(theme.Color(theme.ColorNameButton))
	ground.CornerRadius = theme.InputRadiusSize()
	label := canvas.NewText("", theme.Color(theme.ColorNameForeground))
	label.TextSize = theme.TextSize()
	cross := canvas.NewImageFromResource(theme.NewColoredResource(theme.CancelIcon(), theme.ColorNamePlaceHolder))
	cross.FillMode = canvas.ImageFillContain
	cross.Hidden = c.fixed
	return newRinged(&chipRenderer{c, ground, label, cross}, func() bool { return c.focused }, 0)
}

type chipRenderer struct {
	chip   *chip
	ground *canvas.Rectangle
	label  *canvas.Text
	cross  *canvas.Image
}

func (r *chipRenderer) Destroy() {}
func (r *chipRenderer) Refresh() { canvas.Refresh(r.chip) }

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.label, r.cross}
}

// MinSize leaves out what is too long to be read in one line.
func (r *chipRenderer) MinSize() fyne.Size {
	r.label.Text = kit.Shortened(r.chip.label, kit.Scaled(chipWidth))
	height := theme.TextSize() + 2*theme.InnerPadding()
	return fyne.NewSize(theme.InnerPadding()+r.label.MinSize().Width+height, height)
}

// chipWidth is the most that the label of a chip takes.
const chipWidth = 320

func (r *chipRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	r.label.Move(fyne.NewPos(theme.InnerPadding(), 0))
	r.label.Resize(fyne.NewSize(size.Width-size.Height, size.Height))
	side := theme.IconInlineSize() * 0.8
	r.cross.Resize(fyne.NewSquareSize(side))
	r.cross.Move(fyne.NewPos(size.Width-(size.Height+side)/2, (size.Height-side)/2))
}
