package plan

import (
	"fyne.io/fyne/v2"

	"sokehoach/app/ui/kit"
)

// oneOf shows the first of two texts where there is room for all of it, else
// the second, which may be cut.
type oneOf struct{}

// usualSum is as wide as a usual sum of money in words; longer ones give way.
const usualSum = 230

// MinSize is called by Fyne.
func (oneOf) MinSize(o []fyne.CanvasObject) fyne.Size {
	width := max(o[1].MinSize().Width, min(o[0].MinSize().Width, kit.Scaled(usualSum)))
	return fyne.NewSize(width, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

// Layout is called by Fyne.
func (oneOf) Layout(o []fyne.CanvasObject, size fyne.Size) {
	shown, other := o[0], o[1]
	if shown.MinSize().Width > size.Width {
		shown, other = other, shown
	}
	other.Hide()
	shown.Show()
	shown.Move(fyne.Position{})
	shown.Resize(size)
}
