package form

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/ui/kit"
)

// A tool is a small button for the mouse alone: it never takes the focus, so
// that Tab goes from field to field. It costs three objects where Fyne's button
// costs seven, and a long plan has hundreds.
type tool struct {
	widget.BaseWidget
	icon    fyne.Resource
	tapped  func()
	pointed func(bool) // the pointer came or went
	small   bool       // stands on a line of small letters
	hovered bool
}

func newTool(icon fyne.Resource, tapped func(), pointed func(bool)) *tool {
	t := &tool{icon: icon, tapped: tapped, pointed: pointed}
	t.ExtendBaseWidget(t)
	return t
}

// Tapped is called by Fyne.
func (t *tool) Tapped(*fyne.PointEvent) { t.tapped() }

// Cursor is the hand.
func (t *tool) Cursor() desktop.Cursor { return desktop.PointerCursor }

// MouseIn is called by Fyne.
func (t *tool) MouseIn(*desktop.MouseEvent) { t.hover(true) }

// MouseMoved is called by Fyne.
func (t *tool) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (t *tool) MouseOut() { t.hover(false) }

func (t *tool) hover(in bool) {
	t.hovered = in
	t.Refresh()
	t.pointed(in)
}

// CreateRenderer is called by Fyne.
func (t *tool) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(color.Transparent)
	back.CornerRadius = theme.InputRadiusSize()
	icon := canvas.NewImageFromResource(theme.NewColoredResource(t.icon, theme.ColorNamePlaceHolder))
	icon.FillMode = canvas.ImageFillContain
	return &toolRenderer{t, back, icon}
}

type toolRenderer struct {
	tool *tool
	back *canvas.Rectangle
	icon *canvas.Image
}

// toolSize is large enough to hit with a worn mouse.
const (
	toolSize      = 30
	smallToolSize = 22
)

func (r *toolRenderer) MinSize() fyne.Size {
	if r.tool.small {
		return fyne.NewSquareSize(kit.Scaled(smallToolSize))
	}
	return fyne.NewSquareSize(kit.Scaled(toolSize))
}

func (r *toolRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.back, r.icon} }
func (r *toolRenderer) Destroy()                     {}

func (r *toolRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	side := min(theme.IconInlineSize(), size.Height*0.75)
	r.icon.Resize(fyne.NewSquareSize(side))
	r.icon.Move(fyne.NewPos((size.Width-side)/2, (size.Height-side)/2))
}

func (r *toolRenderer) Refresh() {
	r.back.FillColor = color.Transparent
	if r.tool.hovered {
		r.back.FillColor = theme.Color(theme.ColorNameHover)
	}
	r.back.Refresh()
}
