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
	if tapped == nil {
		return BannerWith(text)
	}
	return BannerWith(text, NewButton(button, nil, tapped))
}

// BannerWith is a Banner with any buttons.
func BannerWith(text string, buttons ...*Button) fyne.CanvasObject {
	back := canvas.NewRectangle(theme.Color(theme.ColorNameHeaderBackground))
	label := widget.NewLabel(text)
	label.TextStyle.Bold = true
	label.Truncation = fyne.TextTruncateEllipsis
	begun := container.New(layout.NewCustomPaddedLayout(0, 0, theme.Padding(), 0), label)
	if len(buttons) == 0 {
		return container.NewStack(back, begun)
	}
	line := container.NewHBox()
	for _, b := range buttons {
		line.Add(b)
	}
	middle := container.NewVBox(layout.NewSpacer(), begun, layout.NewSpacer())
	return container.NewStack(back, container.NewBorder(nil, nil, nil,
		container.NewPadded(line), middle))
}

// Title is the name of a screen.
func Title(s string) fyne.CanvasObject {
	t := canvas.NewText(s, theme.Color(theme.ColorNameForeground))
	t.TextSize, t.TextStyle.Bold = theme.TextSize()+Scaled(6), true
	return t
}

// Edge is where words begin at the left of a window and of a list in it: there
// the text of a button, a field and a table does.
func Edge() float32 { return theme.Padding() + theme.InnerPadding() }

// FormMargin is the white space around a form. What stands over and under one
// begins where its fields do.
const FormMargin float32 = 14

// OverForm is what stands over a form: the name of the screen, and more below.
func OverForm(title string, more ...fyne.CanvasObject) fyne.CanvasObject {
	box := container.New(layout.NewCustomPaddedVBoxLayout(2*theme.Padding()), Title(title))
	for _, o := range more {
		box.Add(o)
	}
	return container.New(layout.NewCustomPaddedLayout(2*theme.Padding(), 0, FormMargin, FormMargin), box)
}

// UnderForm is what stands under a form, below a line.
func UnderForm(o fyne.CanvasObject) fyne.CanvasObject {
	return BesideBar(container.New(layout.NewCustomPaddedLayout(0, theme.Padding(), FormMargin, FormMargin),
		container.NewVBox(widget.NewSeparator(), container.New(layout.NewCustomPaddedLayout(theme.Padding(), theme.Padding(), 0, 0), o))))
}

// StatusLine is a word at the foot of a window, below a line across it.
func StatusLine(words fyne.CanvasObject) fyne.CanvasObject {
	side := Edge()
	return container.NewVBox(widget.NewSeparator(), container.New(layout.NewCustomPaddedLayout(theme.Padding(), 2*theme.Padding(), side, side), Flush(words)))
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
