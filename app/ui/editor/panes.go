package editor

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// wide is the width from which form and pages stand side by side.
const wide = 1100

// Panes are the parts of the paper at the side, the form, and the pages on the
// right. In a narrow window there is room for form or pages, and a button on
// either leads to the other.
type panes struct {
	object          *fyne.Container
	side            fyne.CanvasObject
	form, pages     fyne.CanvasObject
	line, edge      *canvas.Rectangle
	toPages, toForm *kit.Button
	narrow          bool
	onPages         bool // what a narrow window shows
}

func newPanes() *panes {
	ink := theme.Color(theme.ColorNameSeparator)
	p := &panes{line: canvas.NewRectangle(ink), edge: canvas.NewRectangle(ink)}
	p.toPages = kit.NewButton(text.ShowPaper, theme.DocumentIcon(), func() { p.turn(true) })
	p.toForm = kit.NewButton(text.ShowForm, theme.DocumentCreateIcon(), func() { p.turn(false) })
	p.toPages.Hide()
	p.toForm.Hide()
	return p
}

// fill puts list, form and pages into their places.
func (p *panes) fill(side, form, pages fyne.CanvasObject) {
	p.side, p.form, p.pages = side, form, pages
	p.object = container.New(p, side, p.edge, form, p.line, pages)
}

// turn shows the pages, or the form, where there is room for one only.
func (p *panes) turn(onPages bool) {
	p.onPages = onPages
	if p.narrow {
		p.apply()
		p.Layout(nil, p.object.Size())
	}
}

// toggle turns to the other one.
func (p *panes) toggle() { p.turn(!p.onPages) }

func (p *panes) apply() {
	set := func(o fyne.CanvasObject, visible bool) {
		if visible {
			o.Show()
		} else {
			o.Hide()
		}
	}
	set(p.form, !p.narrow || !p.onPages)
	set(p.pages, !p.narrow || p.onPages)
	set(p.line, !p.narrow)
	set(p.toPages, p.narrow)
	set(p.toForm, p.narrow)
}

// MinSize leaves the window free to be small.
func (p *panes) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(600, 200) }

// Layout is called by Fyne.
func (p *panes) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if narrow := size.Width < kit.Scaled(wide); narrow != p.narrow {
		p.narrow = narrow
		p.apply()
	}
	side := sideWidth(size.Width)
	put(p.side, 0, side, size.Height)
	put(p.edge, side, 1, size.Height)
	left, rest := side+1, size.Width-side-1
	if p.narrow {
		put(p.form, left, rest, size.Height)
		put(p.pages, left, rest, size.Height)
		return
	}
	width := max(rest/2, min(rest*0.56, kit.Scaled(formWish)))
	put(p.form, left, width, size.Height)
	put(p.line, left+width, 1, size.Height)
	put(p.pages, left+width+1, rest-width-1, size.Height)
}

// Widths of the list at the side, in parts of the text size.
const (
	sideShare = 17.5
	sideMost  = 22
)

// formWish is the width of a form beside the pages in which a table of money has
// all its columns.
const formWish = 540

// sideWidth is the width of the list at the side: what a window has beyond the
// one of a first start helps its long names before form and pages.
func sideWidth(window float32) float32 {
	const usual, share = 1200, 0.2
	wish := theme.TextSize()*sideShare + max(0, window-kit.Scaled(usual))*share
	return min(wish, theme.TextSize()*sideMost, window/4)
}

// put places an object at x over the whole height.
func put(o fyne.CanvasObject, x, width, height float32) {
	o.Move(fyne.NewPos(x, 0))
	o.Resize(fyne.NewSize(width, height))
}

// A drawer is the list of findings under the form: it takes two fifths when it
// is open.
type drawer struct{}

func (drawer) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(400, 200) }

func (drawer) Layout(o []fyne.CanvasObject, size fyne.Size) {
	height := size.Height
	if o[1].Visible() {
		height = size.Height * 3 / 5
	}
	o[0].Move(fyne.Position{})
	o[0].Resize(fyne.NewSize(size.Width, height))
	o[1].Move(fyne.NewPos(0, height))
	o[1].Resize(fyne.NewSize(size.Width, size.Height-height))
}
