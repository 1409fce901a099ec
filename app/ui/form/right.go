package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A rightward entry has its text at the right, which Fyne's cannot have: what is
// inside is moved as far as it is narrower than the field.
type rightward struct {
	fyne.WidgetRenderer
	entry *entry
}

// Layout is called by Fyne.
func (r *rightward) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.place()
}

// Refresh is called by Fyne.
func (r *rightward) Refresh() {
	r.WidgetRenderer.Refresh()
	r.place()
}

func (r *rightward) place() {
	in, full := r.entry.inside, r.entry.Size().Width
	if in == nil || full <= 0 {
		return
	}
	width := min(in.Content.MinSize().Width, full)
	r.entry.shift = full - width
	in.Move(fyne.NewPos(r.entry.shift, in.Position().Y))
	in.Resize(fyne.NewSize(width, in.Size().Height))
}

// MouseDown is called by Fyne, for whom the text begins at the left.
func (e *entry) MouseDown(m *desktop.MouseEvent) {
	at := *m
	at.Position.X -= e.shift
	e.Entry.MouseDown(&at)
}
