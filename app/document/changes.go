package document

import (
	"fmt"
	"strconv"

	"sokehoach/model"
)

// A changeRow is one activity that changes, or several with their sums.
type changeRow struct {
	number, name, unit string
	old, new           model.Opt[model.Quantity]
	kind               model.ChangeKind
	sum, carried       model.ChangeSum
}

func (g *grid) newChangeRow(number, name string, all ...model.Adjustment) changeRow {
	r := changeRow{number: number, name: name}
	carried := func(k model.FundingKey) bool { return k.CarriedInto(g.Plan.Year) }
	for _, d := range all {
		r.sum.Add(d, func(k model.FundingKey) bool { return !carried(k) })
		r.carried.Add(d, carried)
	}
	return r
}

// A changeWriter lists what an amended plan changes.
type changeWriter struct {
	*grid
	kept, removed filling[changeRow] // what was removed has no field left
	sums          filling[changeRow]
	number        int // of the project
	rows          []Row
}

// changeRows are a total over the whole plan, then under each project its
// activities with the original money, the increase, the decrease and the adjusted
// money. A plan that amends none has no rows.
func (g *grid) changeRows() []Row {
	original, ok := g.Book.Original(g.Plan.Amends)
	if !ok {
		return []Row{}
	}
	all := model.Adjustments(original, g.Plan)
	if len(all) == 0 {
		return []Row{}
	}
	w := changeWriter{grid: g, kept: fillingOf(g, changeColumns())}
	for _, f := range w.kept {
		f.field = ""
		w.removed = append(w.removed, f)
	}
	w.sums = fillingOf(g, sumColumns())
	w.sum("", totalRow, all)
	for _, n := range g.dossier.Catalogue.Children("") {
		var own []model.Adjustment
		for _, d := range all {
			if (model.Entry{Nodes: d.Nodes}).Under(n.Code) {
				own = append(own, d)
			}
		}
		w.project(g.nodeTitle(n, model.Entry{}), own)
	}
	var stray []model.Adjustment
	for _, d := range all {
		if !g.placed(model.Entry{Nodes: d.Nodes}) {
			stray = append(stray, d)
		}
	}
	w.project(noNode, stray)
	return w.rows
}

// project lists a project with its activities, if it has any.
func (w *changeWriter) project(name string, all []model.Adjustment) {
	if len(all) == 0 {
		return
	}
	w.number++
	w.sum(model.Roman(w.number), name, all)
	for i, d := range all {
		w.change(strconv.Itoa(i+1), d)
	}
}

// sum lists a row that stands for several activities.
func (w *changeWriter) sum(number, name string, all []model.Adjustment) {
	l := w.sums.line(w.grid, "entries", w.newChangeRow(number, name, all...))
	l.group = true
	w.rows = append(w.rows, w.row(l))
}

func (w *changeWriter) change(number string, d model.Adjustment) {
	a, path, fills := d.New, fmt.Sprintf("entries[%d].activities[%d]", d.Entry, d.Index), w.kept
	if d.Kind == model.ChangeRemoved {
		a, path, fills = d.Old, w.path, w.removed
	}
	r := w.newChangeRow(number, a.Name, d)
	r.unit, r.old, r.new, r.kind = a.Unit, d.Old.Quantity, d.New.Quantity, d.Kind
	w.rows = append(w.rows, w.row(fills.line(w.grid, path, r)))
}

// changeColumns are what a row of changes can say.
func changeColumns() map[string]fill[changeRow] {
	return map[string]fill[changeRow]{
		"number":         {"", func(_ *grid, r changeRow) datum { return words(r.number) }},
		nameColumn:       {"name", func(_ *grid, r changeRow) datum { return words(r.name) }},
		"unit":           {"unit", func(_ *grid, r changeRow) datum { return words(r.unit) }},
		"quantity.old":   {"", func(_ *grid, r changeRow) datum { return quantity(r.old, r.unit) }},
		"quantity.new":   {"quantity", func(_ *grid, r changeRow) datum { return quantity(r.new, r.unit) }},
		"money.old":      {"", func(g *grid, r changeRow) datum { return g.money(r.sum.Old) }},
		"money.increase": {"", func(g *grid, r changeRow) datum { return g.money(r.sum.Increase) }},
		"money.decrease": {"", func(g *grid, r changeRow) datum { return g.money(r.sum.Decrease) }},
		"money.new":      {"funding", func(g *grid, r changeRow) datum { return g.money(r.sum.New) }},

		"carried.old":      {"", func(g *grid, r changeRow) datum { return g.money(r.carried.Old) }},
		"carried.increase": {"", func(g *grid, r changeRow) datum { return g.money(r.carried.Increase) }},
		"carried.decrease": {"", func(g *grid, r changeRow) datum { return g.money(r.carried.Decrease) }},
		"carried.new":      {"funding", func(g *grid, r changeRow) datum { return g.money(r.carried.New) }},

		"note": {"", func(_ *grid, r changeRow) datum { return words(changeWord(r.kind)) }},
	}
}

// sumColumns are what a row that stands for several changes can say.
func sumColumns() map[string]fill[changeRow] {
	all := changeColumns()
	out := map[string]fill[changeRow]{}
	for _, key := range []string{"number", nameColumn, "money.old", "money.increase", "money.decrease", "money.new"} {
		out[key] = fill[changeRow]{say: all[key].say}
	}
	return out
}

// changeWord is what became of an activity, under Ghi chú.
func changeWord(k model.ChangeKind) string {
	switch k {
	case model.ChangeAdded:
		return "Bổ sung"
	case model.ChangeRemoved:
		return "Không thực hiện"
	case model.ChangeAltered:
		return "Điều chỉnh"
	}
	return ""
}
