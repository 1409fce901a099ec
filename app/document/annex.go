package document

import (
	"fmt"
	"slices"
	"strings"

	"sokehoach/model"
)

// addAnnexes draws the annexes, each on sheets of its own (PL I, III.1).
func (d *Content) addAnnexes(s Source) {
	names := s.Forms.AnnexNames(s.Document.Annexes)
	for i, a := range s.Document.Annexes {
		f, ok := s.Forms.Form(a.Form)
		if !ok {
			continue
		}
		path := fmt.Sprintf("annexes[%d]", i)
		sheet := &NewSheet{Sheet: s.Style.AnnexSheet(f.Landscape), Path: path}
		if f.Landscape {
			sheet.Upright = &s.Style.Sheet
		}
		d.add(sheet)
		number := s.text(AnnexNumber, path, names[i])
		number.Outline = 1
		d.add(number)
		d.add(s.text(AnnexTitle, path+".title", s.annexTitle(a, f)))
		d.add(s.annexReference(path))
		if line := s.unitLine(f); line != "" {
			d.add(s.text(UnitLine, path, line))
		}
		if s.own.table != nil {
			d.add(s.own.table(f, a, path))
		}
	}
}

// unitLine is what stands above a table: of which day its figures are, and their
// unit.
func (s Source) unitLine(f model.Form) string {
	if s.own.asOf == nil {
		return f.UnitLine
	}
	return model.CleanLine(s.own.asOf(f) + " " + f.UnitLine)
}

func (s Source) annexTitle(a model.Annex, f model.Form) string {
	title := a.Title
	if title == "" {
		title = f.Title
	}
	return f.Words(title, s.Document.Year, s.Book.Catalogue(s.Document.Catalogue))
}

// annexReference is "(Kèm theo Kế hoạch số … ngày … của …)": filled on paper,
// blank in an electronic copy (PL I, III.1.c).
func (s Source) annexReference(path string) *Text {
	x := s.Document
	if x.Copy == model.Electronic {
		x.Number, x.Date, x.Year = "", model.Date{}, 0
	}
	t := s.text(AnnexReference, path, "")
	t.Runs = []Run{{Text: referenceLead + s.Kind.Name + referenceNumber}, orBlank(numberText(x.Number), NumberZone, s.Style.NumberBlank)}
	t.Runs = append(t.Runs, Run{Text: "/" + symbolText(x.Symbol) + " "})
	t.Runs = append(t.Runs, s.dayRuns(x, dayWord)...)
	t.Runs = append(t.Runs, Run{Text: " của " + s.Book.Office(x.Office).Name + ")"})
	return t
}

// columnsOf are the shown columns of a form, in the order of the annex and each
// once; all when the annex names none that the form has.
func columnsOf(f model.Form, keys []string) []model.FormColumn {
	var out []model.FormColumn
	for _, k := range keys {
		for _, c := range f.Columns {
			if c.Key == k && !slices.ContainsFunc(out, func(o model.FormColumn) bool { return o.Key == k }) {
				out = append(out, c)
			}
		}
	}
	if len(out) == 0 {
		return slices.Clone(f.Columns)
	}
	return out
}

func (s planSource) annexTable(f model.Form, a model.Annex, path string) Block {
	g := grid{planSource: s, form: f, columns: columnsOf(f, a.Columns), path: path}
	sheet := s.Style.AnnexSheet(f.Landscape)
	t := &Table{Path: path, Rule: s.Style.TableRule, Pad: s.Style.TablePad, Smallest: Size(f.Smallest * 2), Before: 3 * Pt}
	g.fill(t, sheet)
	return t
}

// fill gives a table its columns and rows.
func (g *grid) fill(t *Table, sheet Sheet) {
	for _, c := range g.columns {
		t.Columns = append(t.Columns, c.Key)
	}
	t.Widths = g.widths(sheet.W - sheet.Left - sheet.Right)
	t.Titles, t.Again, t.Sums = g.titles(), goesOn, g.sums()
	t.Head = g.head()
	t.Body = g.body()
}

// titles counts the columns that name a row: its number and its name, where they
// come first.
func (g *grid) titles() int {
	i := slices.IndexFunc(g.columns, func(c model.FormColumn) bool { return c.Key == nameColumn })
	if i < 0 || i == 1 && g.columns[0].Kind != model.NumberColumn || i > 1 {
		return 0
	}
	return i + 1
}

// addTargets draws the table of indicators inside the text.
func (d *Content) addTargets(s planSource) {
	i := slices.IndexFunc(s.Forms.List, func(f model.Form) bool { return f.Lists() == model.IndicatorRows })
	if i < 0 || len(s.Plan.Indicators) == 0 {
		return
	}
	f := s.Forms.List[i]
	sheet := s.Style.Sheet
	g := grid{planSource: s, form: f, columns: columnsOf(f, strings.Fields(targetColumns)), path: "indicators"}
	for i := range g.columns { // numbers of columns are for annexes
		g.columns[i].Index = ""
	}
	t := &Table{Path: "indicators", Rule: s.Style.TableRule, Pad: s.Style.TablePad, Smallest: Size(f.Smallest * 2), Before: 6 * Pt, After: 3 * Pt}
	g.fill(t, sheet)
	d.add(t)
}

// The table of targets in the text is the form of indicators with these
// columns.
const targetColumns = "number name unit lastYear target"
