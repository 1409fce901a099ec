package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// beside is the space between the fields and the scroll bar.
const beside = 7

// around is the white space around a form. The scroll bar grows with the zoom,
// so its place is asked for each time.
type around struct{}

// MinSize is called by Fyne.
func (around) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[0].MinSize().AddWidthHeight(margin+right(), 4*margin)
}

// Layout is called by Fyne.
func (around) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(margin, margin))
	o[0].Resize(size.SubtractWidthHeight(margin+right(), 4*margin))
}

func right() float32 { return theme.Size(theme.SizeNameScrollBar) + beside }
