package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A Tab leads to a room of the program.
type Tab struct {
	Label string
	Open  func()
}

// Tabs are a bar of tabs, one of which is where the clerk is.
type Tabs struct {
	widget.BaseWidget
	buttons []*Button
	lines   []*canvas.Rectangle
}

// NewTabs makes a bar.
func NewTabs(tabs ...Tab) *Tabs {
	t := &Tabs{}
	for _, tab := range tabs {
		b := NewButton(tab.Label, nil, tab.Open)
		b.Importance = widget.LowImportance
		t.buttons = append(t.buttons, b)
		t.lines = append(t.lines, &canvas.Rectangle{})
	}
	t.ExtendBaseWidget(t)
	return t
}

// Choose marks the tab where the clerk is.
func (t *Tabs) Choose(at int) {
	for i, l := range t.lines {
		l.FillColor = nil
		if i == at {
			l.FillColor = theme.Color(theme.ColorNamePrimary)
		}
		l.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer {
	bar := container.New(layout.NewCustomPaddedHBoxLayout(0))
	for i, b := range t.buttons {
		line := container.New(layout.NewCustomPaddedLayout(0, 0, theme.InnerPadding(), theme.InnerPadding()), AtLeast(1, 3, t.lines[i]))
		bar.Add(container.NewBorder(nil, line, nil, nil, b))
	}
	back := canvas.NewRectangle(theme.Color(theme.ColorNameInputBackground))
	padded := container.New(layout.NewCustomPaddedLayout(2, 0, theme.Padding(), theme.Padding()), bar)
	return widget.NewSimpleRenderer(container.NewStack(back, container.NewBorder(nil, widget.NewSeparator(), nil, nil, padded)))
}
