// Package problems lists what is found in a plan; choosing a finding leads to
// its field.
package problems

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// limit is how many findings are listed: whoever has more mends these first.
const limit = 200

// A Panel is the list of findings, gravest first.
type Panel struct {
	issues []model.Issue
	box    *fyne.Container
	scroll *container.Scroll
	object fyne.CanvasObject
	choose func(path string)
	next   int // where Next goes on
}

// New makes a panel; closed is called by its button.
func New(choose func(path string), closed func()) *Panel {
	p := &Panel{choose: choose, box: container.NewVBox()}
	p.scroll = container.NewVScroll(kit.BesideBar(p.box))
	title := widget.NewLabelWithStyle(text.FindingsTitle, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	hide := kit.NewButton(text.HideFindings, theme.CancelIcon(), closed)
	hide.Importance = widget.LowImportance
	head := container.NewBorder(widget.NewSeparator(), nil, title, hide)
	p.object = container.NewBorder(head, nil, nil, nil, p.scroll)
	return p
}

// Object is what is placed in the window.
func (p *Panel) Object() fyne.CanvasObject { return p.object }

// Show takes new findings; nothing is rebuilt when they are the same.
func (p *Panel) Show(issues []model.Issue) {
	sorted := slices.Clone(issues)
	slices.SortStableFunc(sorted, func(a, b model.Issue) int { return rank(a.Severity) - rank(b.Severity) })
	if slices.Equal(sorted, p.issues) {
		return
	}
	p.issues = sorted
	p.next = 0
	p.box.Objects = nil
	for i, issue := range sorted[:min(limit, len(sorted))] {
		p.box.Add(newFinding(issue, func() {
			p.next = i + 1
			p.choose(issue.Path)
		}))
	}
	p.box.Refresh()
	p.scroll.Refresh()
}

// Next leads to one finding after the other.
func (p *Panel) Next() {
	if len(p.issues) == 0 {
		return
	}
	i := p.next % len(p.issues)
	p.next = i + 1
	p.choose(p.issues[i].Path)
}

func rank(s model.Severity) int {
	return slices.Index([]model.Severity{model.Error, model.Warning, model.Hint}, s)
}

// Colour is the ink in which a severity is told.
func Colour(s model.Severity) fyne.ThemeColorName {
	switch s {
	case model.Error:
		return theme.ColorNameError
	case model.Warning:
		return theme.ColorNameWarning
	}
	return theme.ColorNamePlaceHolder
}

// A finding is one line of the list, for mouse and keyboard.
type finding struct {
	widget.BaseWidget
	issue  model.Issue
	chosen func()
	back   *canvas.Rectangle
	state  struct{ focused, hovered bool }
}

func newFinding(i model.Issue, chosen func()) *finding {
	f := &finding{issue: i, chosen: chosen, back: &canvas.Rectangle{}}
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer is called by Fyne.
func (f *finding) CreateRenderer() fyne.WidgetRenderer {
	level := canvas.NewText(f.issue.Severity.Name(), theme.Color(Colour(f.issue.Severity)))
	level.TextStyle.Bold = true
	level.TextSize = theme.TextSize() - 1
	sentence := widget.NewLabel(f.issue.Text)
	sentence.Wrapping = fyne.TextWrapWord
	lines := container.New(closely{}, sentence)
	if f.issue.Source != "" {
		source := widget.NewLabel(f.issue.Source)
		source.Wrapping = fyne.TextWrapWord
		source.SizeName = theme.SizeNameCaptionText
		source.Importance = widget.LowImportance
		lines.Add(source)
	}
	f.back.CornerRadius = theme.InputRadiusSize()
	return widget.NewSimpleRenderer(container.NewStack(f.back, container.New(levelFirst{}, level, lines)))
}

// Tapped is called by Fyne.
func (f *finding) Tapped(*fyne.PointEvent) { f.chosen() }

// Cursor is the hand.
func (f *finding) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedKey chooses the finding by Enter or Space.
func (f *finding) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		f.chosen()
	}
}

// TypedRune is called by Fyne; a finding is not typed in.
func (f *finding) TypedRune(rune) {}

// FocusGained is called by Fyne.
func (f *finding) FocusGained() { f.state.focused = true; f.paint() }

// FocusLost is called by Fyne.
func (f *finding) FocusLost() { f.state.focused = false; f.paint() }

// MouseIn is called by Fyne.
func (f *finding) MouseIn(*desktop.MouseEvent) { f.state.hovered = true; f.paint() }

// MouseMoved is called by Fyne.
func (f *finding) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (f *finding) MouseOut() { f.state.hovered = false; f.paint() }

func (f *finding) paint() {
	switch {
	case f.state.focused:
		f.back.FillColor = theme.Color(theme.ColorNameFocus)
	case f.state.hovered:
		f.back.FillColor = theme.Color(theme.ColorNameHover)
	default:
		f.back.FillColor = nil
	}
	f.back.Refresh()
}

// levelFirst places the severity in a column of its own.
type levelFirst struct{}

const levelWidth = 68

func (levelFirst) MinSize(o []fyne.CanvasObject) fyne.Size {
	return o[1].MinSize().AddWidthHeight(kit.Scaled(levelWidth), 0)
}

func (levelFirst) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(theme.InnerPadding(), theme.InnerPadding()))
	o[0].Resize(o[0].MinSize())
	width := kit.Scaled(levelWidth)
	o[1].Move(fyne.NewPos(width, 0))
	o[1].Resize(size.SubtractWidthHeight(width, 0))
}

// closely sets labels without the space that Fyne puts between them.
type closely struct{}

func (closely) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for i, o := range objects {
		m := o.MinSize()
		size.Width = max(size.Width, m.Width)
		size.Height += m.Height
		if i > 0 {
			size.Height -= 2 * theme.InnerPadding()
		}
	}
	return size
}

func (closely) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		y += o.MinSize().Height - 2*theme.InnerPadding()
	}
}
