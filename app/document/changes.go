package document

import (
	"fmt"
	"strconv"

	"sokehoach/model"
)

// changeLines lists what an amended plan changes: a total over the whole plan,
// then under each project its activities with the original money, the increase,
// the decrease and the adjusted money. A plan that amends none has no lines.
func (g *grid) changeLines() []gridLine {
	original, ok := g.Book.Original(g.Plan.Amends)
	if !ok {
		return nil
	}
	all := model.Adjustments(original, g.Plan)
	if len(all) == 0 {
		return nil
	}
	lines := []gridLine{g.changeSum("entries", "", totalRow, all)}
	number := 0
	for _, n := range g.dossier.Catalogue.Children("") {
		var own []model.Adjustment
		for _, d := range all {
			if (model.Entry{Nodes: d.Nodes}).Under(n.Code) {
				own = append(own, d)
			}
		}
		lines = g.projectChanges(lines, &number, g.nodeTitle(n, model.Entry{}), own)
	}
	var stray []model.Adjustment
	for _, d := range all {
		if !g.placed(model.Entry{Nodes: d.Nodes}) {
			stray = append(stray, d)
		}
	}
	return g.projectChanges(lines, &number, noNode, stray)
}

// projectChanges appends a project with its activities, if it has any.
func (g *grid) projectChanges(lines []gridLine, number *int, name string, all []model.Adjustment) []gridLine {
	if len(all) == 0 {
		return lines
	}
	*number++
	lines = append(lines, g.changeSum("entries", model.Roman(*number), name, all))
	for i, d := range all {
		lines = append(lines, g.changeLine(strconv.Itoa(i+1), d))
	}
	return lines
}

// changeSum is a row that stands for several activities.
func (g *grid) changeSum(path, number, name string, all []model.Adjustment) gridLine {
	l := g.line(path)
	l.bold, l.group = true, true
	g.set(&l, "number", number)
	g.set(&l, nameColumn, name)
	g.changeMoney(&l, all...)
	return l
}

func (g *grid) changeLine(number string, d model.Adjustment) gridLine {
	a, path := d.New, fmt.Sprintf("entries[%d].activities[%d]", d.Entry, d.Index)
	if d.Kind == model.ChangeRemoved {
		a, path = d.Old, g.path
	}
	l := g.line(path)
	if d.Kind != model.ChangeRemoved {
		l.fields = map[string]string{nameColumn: "name", "unit": "unit", "quantity.new": "quantity", "money.new": "funding"}
	}
	g.set(&l, "number", number)
	g.set(&l, nameColumn, a.Name)
	g.set(&l, "unit", a.Unit)
	g.set(&l, "quantity.old", quantityText(d.Old.Quantity))
	g.set(&l, "quantity.new", quantityText(d.New.Quantity))
	g.set(&l, "note", changeWord(d.Kind))
	g.changeMoney(&l, d)
	return l
}

func quantityText(q model.Opt[model.Quantity]) string {
	if !q.Known {
		return ""
	}
	return q.Value.Format()
}

// changeMoney fills the columns of money.
func (g *grid) changeMoney(l *gridLine, all ...model.Adjustment) {
	var sum model.ChangeSum
	for _, d := range all {
		sum.Add(d)
	}
	g.set(l, "money.old", g.money(sum.Old))
	g.set(l, "money.increase", g.money(sum.Increase))
	g.set(l, "money.decrease", g.money(sum.Decrease))
	g.set(l, "money.new", g.money(sum.New))
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
