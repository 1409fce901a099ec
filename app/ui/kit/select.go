package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// A Select is Fyne's that passes function keys on, and whose list marks what is
// chosen now.
type Select struct{ widget.Select }

// NewSelect makes a choice of one of some texts.
func NewSelect(options []string, changed func(string)) *Select {
	s := &Select{}
	s.Options, s.OnChanged = options, changed
	s.ExtendBaseWidget(s)
	return s
}

// Tapped is called by Fyne.
func (s *Select) Tapped(*fyne.PointEvent) {
	if s.Disabled() {
		return
	}
	if c := s.canvas(); c != nil {
		c.Focus(s)
	}
	s.list()
}

// TypedKey is called by Fyne.
func (s *Select) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeySpace, fyne.KeyUp, fyne.KeyDown:
		s.list()
	default:
		if !Pass(s, k) && !escapes(s, k) {
			s.Select.TypedKey(k)
		}
	}
}

func (s *Select) canvas() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(s) }

// list opens the list of what can be chosen.
func (s *Select) list() {
	c := s.canvas()
	if c == nil || s.Disabled() {
		return
	}
	var items []*fyne.MenuItem
	for _, option := range s.Options {
		i := fyne.NewMenuItem(option, func() { s.SetSelected(option) })
		i.Checked = option == s.Selected
		items = append(items, i)
	}
	pop := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	pop.ShowAtRelativePosition(fyne.NewPos(0, s.Size().Height), s)
	pop.Resize(fyne.NewSize(max(s.Size().Width, pop.MinSize().Width), pop.MinSize().Height))
}
