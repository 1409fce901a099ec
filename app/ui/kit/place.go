package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// AtLeast gives an object a smallest size, which grows with the zoom.
func AtLeast(width, height float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(atLeast{fyne.NewSize(width, height)}, o)
}

type atLeast struct{ size fyne.Size }

func (l atLeast) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().Max(fyne.NewSize(Scaled(l.size.Width), Scaled(l.size.Height)))
}

func (l atLeast) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.Position{})
	o[0].Resize(size)
}

// Reading keeps a column of text at a width that is easy to read.
func Reading(width float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(reading{width}, o)
}

type reading struct{ width float32 }

func (l reading) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (l reading) Layout(o []fyne.CanvasObject, size fyne.Size) {
	width := min(Scaled(l.width), size.Width)
	o[0].Move(fyne.NewPos((size.Width-width)/2, 0))
	o[0].Resize(fyne.NewSize(width, size.Height))
}

// Banner is a line across the window that says what is special here; without
// an action it has no button.
func Banner(text, button string, tapped func()) fyne.CanvasObject {
	back := canvas.NewRectangle(theme.Color(theme.ColorNameHeaderBackground))
	label := widget.NewLabel(text)
	label.TextStyle.Bold = true
	label.Truncation = fyne.TextTruncateEllipsis
	if tapped == nil {
		return container.NewStack(back, label)
	}
	middle := container.NewVBox(layout.NewSpacer(), label, layout.NewSpacer())
	return container.NewStack(back, container.NewBorder(nil, nil, nil,
		container.NewPadded(NewButton(button, nil, tapped)), middle))
}

// Title is the name of a screen.
func Title(s string) fyne.CanvasObject {
	t := canvas.NewText(s, theme.Color(theme.ColorNameForeground))
	t.TextSize, t.TextStyle.Bold = theme.TextSize()+Scaled(6), true
	return t
}

// Flush shows a label without the padding that Fyne puts around it.
func Flush(label fyne.CanvasObject) fyne.CanvasObject { return container.New(flush{}, label) }

type flush struct{}

func (flush) MinSize(objects []fyne.CanvasObject) fyne.Size {
	p := theme.InnerPadding()
	m := objects[0].MinSize()
	return fyne.NewSize(max(0, m.Width-2*p), max(0, m.Height-2*p))
}

func (flush) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	p := theme.InnerPadding()
	objects[0].Move(fyne.NewPos(-p, -p))
	objects[0].Resize(fyne.NewSize(size.Width+2*p, size.Height+2*p))
}
