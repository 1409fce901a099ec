package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sokehoach/app/ui/form"
)

// Panel makes a grid as a part of a form over a T. bring, which the form gives,
// brings the grid into sight when the clerk enters it.
func Panel[T, R any](source Source[R], t Table[R], hooks Hooks, bring func(fyne.CanvasObject)) (form.Panel[T], *Grid) {
	box := container.NewStack()
	entered := hooks.Entered
	var g *Grid
	hooks.Resized = box.Refresh
	hooks.Entered = func(path string) {
		bring(g)
		if entered != nil {
			entered(path)
		}
	}
	g = New(source, t, hooks)
	box.Add(g.Object())
	return form.Panel[T]{
		Object: box, Focus: g.FocusPath, Findings: g.ShowFindings, Resume: g.takeFocus, Leave: g.Leave, Close: g.Close,
		Drafts: g.data.drafts,
		Act:    func(a form.RowAction) bool { return g.Active() && g.actRows(a) },
	}, g
}

// actRows does an action on rows to those that are chosen.
func (g *Grid) actRows(a form.RowAction) bool {
	switch a {
	case form.AddBelow:
		g.AddBelow()
	case form.Delete:
		g.DeleteRows()
	case form.MoveUp:
		g.MoveRows(-1)
	case form.MoveDown:
		g.MoveRows(1)
	default:
		return false
	}
	return true
}
