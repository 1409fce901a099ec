package plan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/outline"
	"sokehoach/model"
)

// PageAdjust is the page that shows what an amended plan changes.
const PageAdjust = "adjust"

// adjustItem is the line at the side of a plan that amends another.
func (m *maker) adjustItem(p model.Plan) []outline.Item {
	if p.Amends.IsZero() {
		return nil
	}
	return []outline.Item{{Key: PageAdjust, Title: text.PageAdjust}}
}

// adjustPage compares the plan with the one that it amends.
func (m *maker) adjustPage(p model.Plan) []field {
	fields := []field{form.Words[model.Plan](text.AdjustNoOriginal)}
	if original, ok := m.Book.Original(p.Amends); ok {
		fields = []field{form.Words[model.Plan](text.AdjustIntro), m.adjustments(original)}
	}
	return []field{form.Section(text.PageAdjust, fields...)}
}

// adjustRows are the activities that were changed, and how many were not: with the
// year's own money, and at the end with what is carried over from earlier years.
func adjustRows(original, p model.Plan) (rows []moneyRow, unchanged int) {
	var total, over model.ChangeSum
	carried := func(k model.FundingKey) bool { return k.CarriedInto(p.Year) }
	own := func(k model.FundingKey) bool { return !carried(k) }
	for _, d := range model.Adjustments(original, p) {
		total.Add(d, own)
		over.Add(d, carried)
		if d.Kind == model.ChangeNone {
			unchanged++
			continue
		}
		var sum model.ChangeSum
		sum.Add(d, own)
		r := moneyRow{title: text.AdjustedActivity(d.Kind, d.New), cells: sums(sum)}
		if d.Kind == model.ChangeRemoved {
			r.title = text.AdjustedActivity(d.Kind, d.Old)
		} else {
			r.key = activityPrefix + d.New.ID.String()
		}
		rows = append(rows, r)
	}
	rows = append(rows, moneyRow{title: text.FundingTotal, cells: sums(total), total: true})
	if over.Old.Parts+over.New.Parts > 0 {
		rows = append(rows, moneyRow{title: text.FundingCarried, cells: sums(over), total: true})
	}
	return rows, unchanged
}

// sums are old, increase, decrease and new.
func sums(s model.ChangeSum) []string {
	amount := func(t model.Tally) string {
		if t.Parts > 0 && !t.Total().Known {
			return text.FundingUnknown
		}
		return text.MillionsBare(t.OrNone())
	}
	return []string{amount(s.Old), amount(s.Increase), amount(s.Decrease), amount(s.New)}
}

// adjustments is the table; a line leads to its activity.
func (m *maker) adjustments(original model.Plan) field {
	return form.Place("", func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
		table := newSumTable(text.ColumnOld, text.ColumnIncrease, text.ColumnDecrease, text.ColumnNew)
		nothing, rest := widget.NewLabel(text.AdjustNothing), wrapped("")
		rest.Importance = widget.LowImportance
		var shown []moneyRow
		return form.Panel[model.Plan]{Object: container.NewVBox(table.box, nothing, rest), Show: func(p model.Plan) {
			rows, unchanged := adjustRows(original, p)
			if slices.EqualFunc(rows, shown, moneyRow.equal) {
				return
			}
			shown = rows
			table.put(rows, m.Open, bring)
			nothing.Hidden, rest.Hidden = rows[0].key != "" || !rows[0].total, unchanged == 0
			rest.SetText(text.AdjustUnchanged(unchanged))
		}}
	})
}
