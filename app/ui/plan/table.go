package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/ui/form"
	"sokehoach/app/ui/grid"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// table places a grid over rows of the plan among the fields.
func table[R any](m *maker, rows func(*model.Plan) *[]R, t grid.Table[R]) field {
	return form.Place(t.Path, func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
		hooks := m.Grid
		hooks.ReadOnly = m.ReadOnly
		panel, _ := grid.Panel[model.Plan](grid.Of(m.Session, rows), t, hooks, bring)
		return panel
	})
}

// inGrid gives the options of a field to a column.
func inGrid[V comparable](options []form.Option[V]) []grid.Option[V] {
	out := make([]grid.Option[V], 0, len(options))
	for _, o := range options {
		out = append(out, grid.Option[V]{Value: o.Value, Label: o.Label})
	}
	return out
}

// tick is a box that shows whether something is so; tapping it turns that round.
func (m *maker) tick(label string, is func(model.Plan) bool, turn func()) field {
	return form.Place("", func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
		b := kit.NewButton(label, tickIcon(false), turn)
		b.Focused = func() { bring(b) }
		if m.ReadOnly {
			b.Disable()
		}
		ticked := false
		return form.Panel[model.Plan]{Object: container.NewHBox(b), Show: func(p model.Plan) {
			if now := is(p); now != ticked {
				ticked = now
				b.SetIcon(tickIcon(ticked))
			}
		}}
	})
}

func tickIcon(ticked bool) fyne.Resource {
	if ticked {
		return theme.CheckButtonCheckedIcon()
	}
	return theme.CheckButtonIcon()
}
