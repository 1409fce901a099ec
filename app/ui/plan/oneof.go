package plan

import "fyne.io/fyne/v2"

// oneOf shows the first of two texts where there is room for all of it, else
// the second, which may be cut.
type oneOf struct{}

// MinSize is called by Fyne.
func (oneOf) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[1].MinSize().Width, max(o[0].MinSize().Height, o[1].MinSize().Height))
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
