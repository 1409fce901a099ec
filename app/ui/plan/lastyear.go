package plan

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// lastYear puts under a field of an activity what the same activity had in last
// year's plan.
func (m *maker) lastYear(f field, at func(*model.Plan) *model.Activity, show func(model.Activity) string, take func(from model.Activity, to *model.Activity)) field {
	if len(m.before) == 0 {
		return f
	}
	return f.LastYear(
		func(p *model.Plan) string {
			if old, ok := m.before[at(p).LineageID()]; ok {
				return show(old)
			}
			return ""
		},
		func(p *model.Plan) { take(m.before[at(p).LineageID()], at(p)) })
}

// lastCount is a field of a count of those who are served, with last year's.
func (m *maker) lastCount(path, label string, at func(*model.Plan) *model.Activity, of func(*model.Served) *model.Opt[int64]) field {
	f := form.Count(path, label, func(p *model.Plan) *model.Opt[int64] { return of(&at(p).Served) })
	return m.lastYear(f, at,
		func(a model.Activity) string {
			if n := *of(&a.Served); n.Known {
				return model.Whole(n.Value).Format()
			}
			return ""
		},
		func(from model.Activity, to *model.Activity) { *of(&to.Served) = *of(&from.Served) })
}

// lastMoney tells the money that an activity had last year; a button takes the
// amounts into the lines that are still empty.
func (m *maker) lastMoney(a model.Activity, path string, at func(*model.Plan) *model.Activity) []field {
	old, ok := m.before[a.LineageID()]
	if said := m.moneySaid(old); ok && said != "" {
		return []field{form.Place("", func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
			label := widget.NewLabel(text.LastYear(said))
			label.SizeName, label.Importance, label.Wrapping = theme.SizeNameCaptionText, widget.LowImportance, fyne.TextWrapWord
			take := kit.NewButton(text.TakeLastMoney, theme.ContentPasteIcon(), func() {
				m.Session.Do(step(path+".funding", text.TakingLastMoney), func(p *model.Plan) { takeMoney(old, at(p)) })
			})
			take.Focused = func() { bring(take) }
			if m.ReadOnly {
				take.Disable()
			}
			return form.Panel[model.Plan]{Object: container.NewBorder(nil, nil, nil, take, kit.Flush(label))}
		})}
	}
	return nil
}

// moneySaid is the money of an activity, line by line.
func (m *maker) moneySaid(a model.Activity) string {
	c := m.catalogue(m.Session.Value())
	var lines []string
	for i, f := range a.Funding {
		if sum := a.LineAmount(i); sum.Known {
			lines = append(lines, text.FundingSaid(c, f, sum))
		}
	}
	return strings.Join(lines, "; ")
}

// takeMoney fills the amounts that an activity lacks with those of its old
// lines, and adds the lines that it does not have.
func takeMoney(from model.Activity, to *model.Activity) {
	to.Funding = slices.Clone(to.Funding)
	for k, f := range from.Funding {
		sum := from.LineAmount(k)
		i := slices.IndexFunc(to.Funding, func(o model.FundingLine) bool { return o.Kind == f.Kind && o.Source == f.Source })
		switch {
		case !sum.Known:
		case i < 0:
			to.Funding = append(to.Funding, model.FundingLine{Kind: f.Kind, Source: f.Source, Amount: sum})
		case !to.Funding[i].Amount.Known:
			to.Funding[i].Amount = sum
		}
	}
}
