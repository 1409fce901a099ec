package form

import (
	"strings"

	"fyne.io/fyne/v2"

	"sokehoach/model"
)

// A Panel is part of a form that is no field of the engine's: a table, a
// button, a line of words. All its functions may be nil.
type Panel[T any] struct {
	Object   fyne.CanvasObject
	Show     func(T)                // brings it in step with the value
	Focus    func(path string) bool // puts the clerk where a path leads, if it is inside
	Findings func([]model.Finding)  // shows the findings that lie inside
	Act      func(RowAction) bool   // does it to the row that the clerk is in, if it is inside
	Resume   func()                 // puts the clerk back to where he was in it
	Leave    func()                 // ends what is being typed in it
	Drafts   func() []string        // texts in it that stand for no value
	Close    func()                 // the form is no longer on screen
}

// Place puts a panel into a form; path is where what it shows is stored, or
// empty. build gets what brings a part of the panel into sight.
func Place[T any](path string, build func(bring func(fyne.CanvasObject)) Panel[T]) Field[T] {
	return Field[T]{Path: path, make: func(f *Form[T], d Field[T]) node[T] {
		p := &panelNode[T]{form: f, path: d.Path, unless: d.unless}
		p.panel = build(func(o fyne.CanvasObject) {
			f.within = p
			f.bring(o)
		})
		f.panels = append(f.panels, p)
		return p
	}}
}

type panelNode[T any] struct {
	form   *Form[T]
	path   string
	panel  Panel[T]
	unless func(*T) bool
}

func (p *panelNode[T]) object() fyne.CanvasObject { return p.panel.Object }
func (p *panelNode[T]) blocks() []*block[T]       { return nil }

func (p *panelNode[T]) show(v T) {
	if p.panel.Show != nil {
		p.panel.Show(v)
	}
	if p.unless == nil || p.unless(&v) != p.panel.Object.Visible() {
		return
	}
	if p.panel.Object.Visible() {
		p.panel.Object.Hide()
	} else {
		p.panel.Object.Show()
	}
	p.form.settled = false
}

// holds reports whether a path lies inside the panel.
func (p *panelNode[T]) holds(path string) bool {
	rest, ok := strings.CutPrefix(path, p.path)
	return ok && p.path != "" && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// focusPanel leads into the panel that holds a path.
func (f *Form[T]) focusPanel(path string) bool {
	for _, p := range f.panels {
		if p.holds(path) && p.panel.Focus != nil {
			f.settle()
			if p.panel.Focus(path) {
				f.bring(p.panel.Object)
				return true
			}
		}
	}
	return false
}

// markPanels gives findings to the panels that hold them.
func (f *Form[T]) markPanels() {
	for _, p := range f.panels {
		if p.panel.Findings == nil {
			continue
		}
		var inside []model.Finding
		for _, i := range f.findings {
			if p.holds(i.Path) {
				inside = append(inside, i)
			}
		}
		p.panel.Findings(inside)
	}
}

// actPanels gives an action on rows to the panel that the clerk is in.
func (f *Form[T]) actPanels(a RowAction) bool {
	for _, p := range f.panels {
		if p.panel.Act != nil && p.panel.Act(a) {
			return true
		}
	}
	return false
}

// closePanels ends what the panels have begun.
func (f *Form[T]) closePanels() {
	for _, p := range f.panels {
		if p.panel.Close != nil {
			p.panel.Close()
		}
	}
}
