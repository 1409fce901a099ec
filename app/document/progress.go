package document

import (
	"slices"
	"strings"

	"sokehoach/model"
	"sokehoach/model/ledger"
)

// projectRows are the rows of the form of disbursement by project: the projects,
// then all of them.
func (g *grid) projectRows() []Row {
	w := &paymentWriter{grid: g, fills: fillingOf(g, paymentColumns())}
	for _, x := range g.report.projects() {
		w.out = append(w.out, w.row(w.fills.line(w.grid, "account", x.paymentRow)))
	}
	if len(w.out) == 0 {
		return []Row{}
	}
	w.group(paymentRow{"", wholeProgramme, g.report.statement.Paid.Rows, ledger.Any, false})
	return w.out
}

// A project is a node at the top of the catalogue that has money.
type project struct {
	paymentRow
	rate model.Rate
}

// projects are those that have money whose rate is known.
func (s reportSource) projects() []project {
	var out []project
	for _, n := range s.dossier.Catalogue.Children("") {
		rows := under(s.statement.Paid.Rows, n.Code)
		match := ledger.Under(n.Code)
		rate, ok := s.statement.Rate(func(r ledger.Row) bool { return len(r.Nodes) > 0 && match(r) }, ledger.Any)
		if len(rows) > 0 && ok && rate.Whole > 0 {
			out = append(out, project{paymentRow{s.dossier.Catalogue.Number(n), s.label(n, []string{n.Code}), rows, ledger.Any, false}, rate})
		}
	}
	return out
}

// addProgress draws how much of each project was paid against the time that has
// passed, with its caption and its figures in a table.
func (d *Content) addProgress(s reportSource) {
	projects := s.projects()
	all, ok := s.statement.Rate(ledger.All, ledger.Any)
	i := slices.IndexFunc(s.Forms.List, func(f model.Form) bool { return f.Lists() == model.ProjectRows })
	if s.Report.NoFigure || len(projects) < 2 || !ok || all.Whole <= 0 || i < 0 {
		return
	}
	projects = append(projects, project{paymentRow{name: wholeProgramme}, all})
	d.add(s.text(Plain, "parts", figureLead))
	d.add(s.progress(projects))
	d.add(s.text(FigureCaption, "parts", figureWord+s.progressTitle()))
	f := s.Forms.List[i]
	t := &Table{Path: "account", Rule: s.Style.TableRule, Pad: s.Style.TablePad, Smallest: Size(f.Smallest * 2), Before: 3 * Pt, After: 3 * Pt}
	s.grid(f, columnsOf(f, nil), "account").fill(t, s.Style.Sheet)
	d.add(t)
}

func (s reportSource) progressTitle() string {
	base := ofUsable
	if s.Report.Base == model.ThisYear {
		base = ofThisYear
	}
	return progressTitle + s.statement.Paid.Span.Until.Short() + base
}

// progress is the figure itself.
func (s reportSource) progress(projects []project) *Figure {
	passed := s.statement.Elapsed()
	f := &Figure{
		Path: "parts", Mark: Share(passed), MarkLabel: s.small(timePassed+passed.Percent(ledger.Decimals)+"%", Center),
		Labels: MM(38), Width: MM(90), Values: MM(16), Before: 6 * Pt,
	}
	said := []string{s.progressTitle() + ": "}
	for _, x := range projects {
		value := x.rate.Percent(ledger.Decimals)
		f.Bars = append(f.Bars, Bar{s.small(x.name, Right), s.small(value, Left), Share(x.rate)})
		said = append(said, x.name+" "+value+"%; ")
	}
	for _, t := range []string{"0%", "50%", "100%"} {
		f.Scale = append(f.Scale, s.small(t, Center))
	}
	f.Alt = strings.Join(said, "") + timePassed + passed.Percent(ledger.Decimals) + "%."
	return f
}

// small is a label of a figure.
func (s reportSource) small(text string, align Align) *Text {
	t := s.text(TableCellText, "parts", text)
	t.Look.Size, t.Look.Align = 22, align
	return t
}
