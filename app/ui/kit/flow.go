package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Flow sets objects beside each other and goes on below where a line is full,
// so that it is never wider than its widest object.
func Flow(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{}, objects...)
}

// A flow knows its height only at a width: it keeps the last.
type flow struct{ width float32 }

// MinSize is called by Fyne.
func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, f.place(objects, func(fyne.CanvasObject, fyne.Position) {}))
	for _, o := range objects {
		if o.Visible() {
			size.Width = max(size.Width, o.MinSize().Width)
		}
	}
	return size
}

// Layout is called by Fyne.
func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.place(objects, func(o fyne.CanvasObject, at fyne.Position) {
		o.Move(at)
		o.Resize(o.MinSize())
	})
}

// place tells where each object stands, and how tall all are.
func (f *flow) place(objects []fyne.CanvasObject, put func(fyne.CanvasObject, fyne.Position)) float32 {
	gap := theme.Padding()
	at, tall := fyne.Position{}, float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		size := o.MinSize()
		if f.width > 0 && at.X > 0 && at.X+size.Width > f.width {
			at = fyne.NewPos(0, at.Y+tall+gap)
			tall = 0
		}
		put(o, at)
		at.X += size.Width + gap
		tall = max(tall, size.Height)
	}
	return at.Y + tall
}
