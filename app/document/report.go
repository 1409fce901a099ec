package document

import (
	"fmt"
	"slices"
	"strings"

	"sokehoach/model"
	"sokehoach/model/ledger"
)

// A reportSource is a report with all that it is drawn from.
type reportSource struct {
	planSource // of what is planned, in the place of a plan's own entries
	Report     model.Report
	statement  ledger.Statement
	values     model.PhraseValues // of the sentences of parts
}

// ComposeReport says what a report prints: what every document does, and results
// computed from what was recorded.
func ComposeReport(r model.Report, s Source) Content { return newReportSource(r, s).compose() }

func newReportSource(r model.Report, s Source) reportSource {
	s.Document, s.places = r.Document, placeNames(s.Book)
	p := model.Plan{Document: r.Document}
	told := ledger.Tell(r, s.Book)
	x := reportSource{planSource{s, p, model.NewDossier(p, s.Book)}, r, told, told.Values()}
	x.own = own{prints: x.prints, words: x.words, below: x.below, table: x.annexTable, asOf: x.asOf, opened: x.opened}
	return x
}

// prints reports whether a part draws anything from the results.
func (s reportSource) prints(part model.Part) bool {
	switch part.Role {
	case model.Contents:
		return len(s.statement.Done.Rows) > 0
	case model.Targets:
		return len(s.indicators()) > 0
	}
	return false
}

// words fills the named places of a paragraph.
func (s reportSource) words(_ model.Part, text string) string {
	text, _ = model.FillText(text, s.values)
	return text
}

// below draws what the role of a part draws from the results.
func (s reportSource) below(d *Content, part model.Part) {
	switch part.Role {
	case model.FundingPart:
		d.addProgress(s)
	case model.Contents:
		d.addResults(s)
	case model.Targets:
		d.addIndicatorResults(s)
	}
}

// opened says of which days the figures are (Nghị định 09/2019/NĐ-CP), and from which
// those of a time that begins within the year.
func (s reportSource) opened(d *Content) {
	done, paid := s.Report.Period, s.Report.SpanOf(ledger.MoneyForm)
	if done.Until.IsZero() {
		return
	}
	text := figuresUpTo + done.Until.Short()
	if paid.Until != done.Until && !paid.Until.IsZero() {
		text += moneyUpTo + paid.Until.Short()
	}
	text += "."
	if done.After.Year == s.Report.Year && done.After.Full() {
		text += figuresFrom + done.After.Next().Short()
		if paid.After != done.After && paid.After.Full() {
			text += moneyFrom + paid.After.Next().Short()
		}
		text += "."
	}
	d.add(s.text(Plain, "period.until", text))
}

// asOf says of which day the figures of a form are.
func (s reportSource) asOf(f model.Form) string {
	until := s.Report.SpanOf(f.Code).Until
	if until.IsZero() {
		return ""
	}
	return figuresUpTo + until.Short() + "."
}

// annexTable is the table of an annex.
func (s reportSource) annexTable(f model.Form, a model.Annex, path string) Block {
	g := s.grid(f, columnsOf(f, a.Columns), path)
	sheet := s.Style.AnnexSheet(f.Landscape)
	t := &Table{Path: path, Rule: s.Style.TableRule, Pad: s.Style.TablePad, Smallest: Size(f.Smallest * 2), Before: 3 * Pt}
	g.fill(t, sheet)
	return t
}

func (s reportSource) grid(f model.Form, columns []model.FormColumn, path string) *grid {
	return &grid{planSource: s.planSource, form: f, columns: columns, path: path, report: &s}
}

// addIndicatorResults draws the table of indicators inside the text.
func (d *Content) addIndicatorResults(s reportSource) {
	i := slices.IndexFunc(s.Forms.List, func(f model.Form) bool { return f.Lists() == model.IndicatorResultRows })
	if i < 0 || len(s.indicators()) == 0 {
		return
	}
	f := s.Forms.List[i]
	columns := columnsOf(f, strings.Fields(resultColumns))
	for i := range columns { // numbers of columns are for annexes
		columns[i].Index = ""
	}
	t := &Table{Path: "indicators", Rule: s.Style.TableRule, Pad: s.Style.TablePad, Smallest: Size(f.Smallest * 2), Before: 6 * Pt, After: 3 * Pt}
	s.grid(f, columns, "indicators").fill(t, s.Style.Sheet)
	d.add(t)
}

// The table of indicators in the text is the form of indicators with these columns.
const resultColumns = "number name unit lastYear target result rate"

// addResults draws the projects with what was done of each, then names those
// without content.
func (d *Content) addResults(s reportSource) {
	number := 0
	for _, n := range s.dossier.Catalogue.Children("") {
		rows, entries := s.rowsUnder(n.Code), s.toldUnder(n.Code)
		if len(rows) == 0 && len(entries) == 0 {
			continue
		}
		number++
		t := s.text(ClauseTitle, "entries", fmt.Sprintf("%d.\u00A0%s", number, s.nodeTitle(n, model.Entry{})))
		t.Outline = 2
		d.add(t)
		for _, r := range rows {
			d.addRow(s, r)
		}
		for _, i := range entries {
			d.addTold(s, i)
		}
	}
	if names := s.without(); names != "" {
		d.add(s.text(Plain, "absent", withoutContent+names+"."))
	}
}

// addRow draws what the clerk has written of a lineage, else what its figures say.
func (d *Content) addRow(s reportSource, r ledger.Row) {
	values := s.statement.RowValues(r.Of)
	i := slices.IndexFunc(s.Report.Entries, func(e model.ReportEntry) bool { return e.Of == r.Of && len(e.Paragraphs) > 0 })
	if i < 0 {
		text, _ := model.FillPhrase(model.ReportPhrase, values)
		if r.Gone {
			text = model.TrimEnd(text) + goneRow
		}
		d.add(s.text(Dash, "entries", "-\u00A0"+stop(text)))
		return
	}
	d.addTold(s, i)
}

// addTold draws what the clerk has written of a lineage.
func (d *Content) addTold(s reportSource, i int) {
	e := s.Report.Entries[i]
	values, numbers := s.statement.RowValues(e.Of), model.Part{Paragraphs: e.Paragraphs}.Numbers()
	for k, g := range e.Paragraphs {
		text, _ := model.FillText(g.Text, values)
		d.addLines(s.Source, roleOf(g.Level), fmt.Sprintf("entries[%d].paragraphs[%d].text", i, k), numbers[k], text)
	}
}

// toldUnder are what the clerk has written of entries at or below a node that have
// no row, in the order of the plan.
func (s reportSource) toldUnder(code string) []int {
	var out []int
	for _, p := range s.statement.InForce() {
		for _, e := range p.Entries {
			i := slices.IndexFunc(s.Report.Entries, func(x model.ReportEntry) bool { return x.Of == e.LineageID() && len(x.Paragraphs) > 0 })
			_, told := s.statement.Row(e.LineageID())
			if e.Under(code) && i >= 0 && !told && !slices.Contains(out, i) {
				out = append(out, i)
			}
		}
	}
	return out
}

// planned reports whether a plan in force says anything at or below a node.
func (s reportSource) planned(code string) bool {
	return slices.ContainsFunc(s.statement.InForce(), func(p model.Plan) bool {
		return slices.ContainsFunc(p.Entries, func(e model.Entry) bool { return e.Under(code) })
	})
}

// rowsUnder are the rows at or below a node.
func (s reportSource) rowsUnder(code string) []ledger.Row {
	var out []ledger.Row
	under := ledger.Under(code)
	for _, r := range s.statement.Done.Rows {
		if under(r) {
			out = append(out, r)
		}
	}
	return out
}

// without names the projects that have no content here, and the subprojects of
// those that have some.
func (s reportSource) without() string {
	var names []string
	has := func(code string) bool { return len(s.rowsUnder(code)) > 0 || s.planned(code) }
	for _, n := range s.dossier.Catalogue.Children("") {
		if !has(n.Code) {
			names = append(names, s.label(n, []string{n.Code}))
			continue
		}
		for _, c := range s.dossier.Catalogue.Children(n.Code) {
			kind, _ := s.dossier.Catalogue.Kind(c.Kind)
			if !kind.Silent && !has(c.Code) {
				names = append(names, s.label(c, []string{c.Code})+" "+s.label(n, []string{n.Code}))
			}
		}
	}
	return strings.Join(names, "; ")
}

// indicators are those of the newest plan that the report tells of.
func (s reportSource) indicators() []model.PlanIndicator {
	plans := s.statement.InForce()
	for _, p := range plans {
		if len(p.Indicators) > 0 {
			return p.Indicators
		}
	}
	return nil
}
