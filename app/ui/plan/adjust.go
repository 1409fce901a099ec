package plan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
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
func (m *maker) adjustPage(p model.Plan) (page, bool) {
	fields := []field{words(text.AdjustNoOriginal)}
	if original, ok := m.book.Original(p.Amends); ok {
		fields = []field{words(text.AdjustIntro), m.adjustments(original)}
	}
	return page{title: text.PageAdjust, fields: []field{form.Section(text.PageAdjust, fields...)}}, !p.Amends.IsZero()
}

// An adjustRow is one activity that is not as it was, or the sum of all.
type adjustRow struct {
	key, title string
	cells      [4]string // old, increase, decrease, new
}

// adjustRows are the activities that were changed, and how many were not.
func adjustRows(original, p model.Plan) (rows []adjustRow, unchanged int) {
	var total model.ChangeSum
	for _, d := range model.Adjustments(original, p) {
		total.Add(d)
		if d.Kind == model.ChangeNone {
			unchanged++
			continue
		}
		var sum model.ChangeSum
		sum.Add(d)
		r := adjustRow{title: text.AdjustedActivity(d.Kind, d.New), cells: sums(sum)}
		if d.Kind == model.ChangeRemoved {
			r.title = text.AdjustedActivity(d.Kind, d.Old)
		} else {
			r.key = activityPrefix + d.New.ID.String()
		}
		rows = append(rows, r)
	}
	return append(rows, adjustRow{title: text.FundingTotal, cells: sums(total)}), unchanged
}

func sums(s model.ChangeSum) [4]string {
	amount := func(t model.Tally) string {
		if t.Parts > 0 && !t.Total().Known {
			return text.FundingUnknown
		}
		return text.MillionsBare(t.OrNone())
	}
	return [4]string{amount(s.Old), amount(s.Increase), amount(s.Decrease), amount(s.New)}
}

// adjustments is the table; a line leads to its activity.
func (m *maker) adjustments(original model.Plan) field {
	return form.Place("", func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
		box := container.NewVBox()
		var shown []adjustRow
		return form.Panel[model.Plan]{Object: box, Show: func(p model.Plan) {
			rows, unchanged := adjustRows(original, p)
			if slices.Equal(rows, shown) {
				return
			}
			shown = rows
			box.Objects = []fyne.CanvasObject{adjustHead()}
			if len(rows) == 1 {
				box.Add(widget.NewLabel(text.AdjustNothing))
			}
			for _, r := range rows {
				box.Add(m.adjustLine(r, bring))
			}
			if unchanged > 0 {
				rest := wrapped(text.AdjustUnchanged(unchanged))
				rest.Importance = widget.LowImportance
				box.Add(rest)
			}
			box.Refresh()
		}}
	})
}

func adjustHead() fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for _, s := range []string{"", text.ColumnOld, text.ColumnIncrease, text.ColumnDecrease, text.ColumnNew} {
		cells = append(cells, cell(s, true, true))
	}
	back := canvas.NewRectangle(theme.Color(theme.ColorNameHeaderBackground))
	return container.NewStack(back, container.New(adjustColumns{}, cells...))
}

// adjustLine is one line of the table. What is gone leads nowhere.
func (m *maker) adjustLine(r adjustRow, bring func(fyne.CanvasObject)) fyne.CanvasObject {
	name := wrapped(r.title)
	total := r.title == text.FundingTotal
	name.TextStyle.Bold = total
	cells := []fyne.CanvasObject{name}
	for _, s := range r.cells {
		cells = append(cells, cell(s, true, total))
	}
	line := container.New(adjustColumns{}, cells...)
	switch {
	case total:
		return container.NewVBox(widget.NewSeparator(), line)
	case r.key == "":
		return line
	}
	return kit.NewRow(line, func() { m.open(r.key) }, bring)
}

// adjustColumns place a name, which may take several lines, above four sums: a
// sum is never cut.
type adjustColumns struct{}

// MinSize is called by Fyne.
func (adjustColumns) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(400, adjustHeight(o[0])+o[1].MinSize().Height)
}

// Layout is called by Fyne.
func (adjustColumns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	top, width := adjustHeight(o[0]), size.Width/float32(len(o)-1)
	o[0].Move(fyne.Position{})
	o[0].Resize(fyne.NewSize(size.Width, top))
	for i, c := range o[1:] {
		c.Move(fyne.NewPos(width*float32(i), top))
		c.Resize(fyne.NewSize(width, size.Height-top))
	}
}

// adjustHeight is that of a name, without the space below it; the head has none.
func adjustHeight(name fyne.CanvasObject) float32 {
	if l, ok := name.(*widget.Label); ok && l.Text == "" {
		return 0
	}
	return name.MinSize().Height - 2*theme.InnerPadding()
}
