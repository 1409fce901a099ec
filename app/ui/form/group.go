package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/ui/kit"
)

// Section sets fields apart under a heading.
func Section[T any](title string, fields ...Field[T]) Field[T] {
	return Field[T]{Label: title, make: func(f *Form[T], d Field[T]) node[T] {
		name := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
		name.Importance = widget.HighImportance
		name.SizeName = theme.SizeNameSubHeadingText
		name.Wrapping = fyne.TextWrapWord
		g := &group[T]{nodes: build(f, fields)}
		head := container.NewVBox(kit.Flush(name), widget.NewSeparator())
		g.box = container.New(layout.NewCustomPaddedVBoxLayout(10), append([]fyne.CanvasObject{head}, objects(g.nodes)...)...)
		return g
	}}
}

// Line places fields side by side, in shares of the width.
func Line[T any](shares []float32, fields ...Field[T]) Field[T] {
	return Field[T]{make: func(f *Form[T], _ Field[T]) node[T] {
		g := &group[T]{nodes: build(f, fields)}
		g.box = container.New(&columns{shares: shares}, objects(g.nodes)...)
		return g
	}}
}

// A group is several fields as one.
type group[T any] struct {
	nodes []node[T]
	box   *fyne.Container
}

func (g *group[T]) object() fyne.CanvasObject { return g.box }
func (g *group[T]) blocks() []*block[T]       { return blocks(g.nodes) }

func (g *group[T]) show(v T) {
	for _, n := range g.nodes {
		n.show(v)
	}
}
