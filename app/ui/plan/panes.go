package plan

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

// Panes are the form on the left and the pages on the right. In a narrow window
// there is room for one of them, and a button on it leads to the other.
type panes struct {
	object          *fyne.Container
	form, pages     fyne.CanvasObject
	line            *canvas.Rectangle
	toPages, toForm *kit.Button
	narrow          bool
	onPages         bool // what a narrow window shows
}

func newPanes() *panes {
	p := &panes{line: canvas.NewRectangle(theme.Color(theme.ColorNameSeparator))}
	p.toPages = kit.NewButton(text.ShowPaper, theme.DocumentIcon(), func() { p.turn(true) })
	p.toForm = kit.NewButton(text.ShowForm, theme.DocumentCreateIcon(), func() { p.turn(false) })
	p.toPages.Hide()
	p.toForm.Hide()
	return p
}

// fill puts form and pages into their places.
func (p *panes) fill(form, pages fyne.CanvasObject) {
	p.form, p.pages = form, pages
	p.object = container.New(p, form, p.line, pages)
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
	if narrow := size.Width < wide; narrow != p.narrow {
		p.narrow = narrow
		p.apply()
	}
	if p.narrow {
		p.form.Move(fyne.Position{})
		p.form.Resize(size)
		p.pages.Move(fyne.Position{})
		p.pages.Resize(size)
		return
	}
	left := max(540, min(700, size.Width*0.46))
	p.form.Move(fyne.Position{})
	p.form.Resize(fyne.NewSize(left, size.Height))
	p.line.Move(fyne.NewPos(left, 0))
	p.line.Resize(fyne.NewSize(1, size.Height))
	p.pages.Move(fyne.NewPos(left+1, 0))
	p.pages.Resize(fyne.NewSize(size.Width-left-1, size.Height))
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
