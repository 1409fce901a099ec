package overview

import (
	"slices"

	"sokehoach/model"
)

// An OfficeMoney (kinh phí của một cơ quan) is the money of the documents of one
// office in a year that count. A city's plan holds its communes' money too, so
// documents of several offices are never added up.
type OfficeMoney struct {
	Office string
	Money
}

// A Money (kinh phí) is what documents are to cost.
type Money struct {
	Total     model.Tally // of the year's own; as what follows
	Carried   model.Tally // vốn các năm trước kéo dài
	BySource  []MoneyRow
	ByProject []MoneyRow
}

// A MoneyRow (dòng bảng vốn) is the money of one source or project.
type MoneyRow struct {
	Code  string // empty: not decided yet
	Name  string
	Tally model.Tally
}

// MoneyOf is the money of one plan.
func MoneyOf(d model.Dossier) Money {
	var m Money
	m.Total.AddTally(d.Tally(d.ThisYear))
	m.Carried.AddTally(d.Tally(d.Carried))
	for _, s := range d.Catalogue.Sources {
		addRow(&m.BySource, s.Code, s.Name, d.Tally(func(f model.FundingLine) bool { return d.ThisYear(f) && f.Source == s.Code }))
	}
	addRow(&m.BySource, "", "", d.Tally(func(f model.FundingLine) bool {
		return d.ThisYear(f) && !slices.ContainsFunc(d.Catalogue.Sources, func(s model.MoneySource) bool { return s.Code == f.Source })
	}))
	for _, n := range d.Catalogue.Children("") {
		var t model.Tally
		for _, e := range d.Under(n.Code) {
			t.AddTally(e.Tally(d.ThisYear))
		}
		addRow(&m.ByProject, n.Code, d.Catalogue.Title(n), t)
	}
	var stray model.Tally
	for _, e := range d.Plan.Entries {
		if !slices.ContainsFunc(d.Catalogue.Children(""), func(n model.CatalogueNode) bool { return e.Under(n.Code) }) {
			stray.AddTally(e.Tally(d.ThisYear))
		}
	}
	addRow(&m.ByProject, "", "", stray)
	return m
}

// add adds the money of another document.
func (m *Money) add(o Money) {
	m.Total.AddTally(o.Total)
	m.Carried.AddTally(o.Carried)
	for _, r := range o.BySource {
		addRow(&m.BySource, r.Code, r.Name, r.Tally)
	}
	for _, r := range o.ByProject {
		addRow(&m.ByProject, r.Code, r.Name, r.Tally)
	}
}

// funded reports whether there is any money.
func (m Money) funded() bool { return m.Total.Sum > 0 || m.Carried.Sum > 0 }

// addRow adds to the row of a code and name; what has no money makes no row.
func addRow(rows *[]MoneyRow, code, name string, t model.Tally) {
	if t.Parts == 0 {
		return
	}
	at := slices.IndexFunc(*rows, func(r MoneyRow) bool { return r.Code == code && r.Name == name })
	if at < 0 {
		at = len(*rows)
		*rows = append(*rows, MoneyRow{Code: code, Name: name})
	}
	(*rows)[at].Tally.AddTally(t)
}

// settle decides which documents of the last year their money counts of, and
// sums it. What was amended has its successor, an amendment that is not issued
// has its original. Of what is left one document counts for each office and
// programme: the one that was issued, else of those with money the first, so
// that a copy counts nothing beside its original. What was archived is not
// listed; its money counts when it was issued.
func (o *Summary) settle(read []Document, archive map[model.ID]bool) {
	if len(o.Years) == 0 {
		return
	}
	y := &o.Years[len(o.Years)-1]
	stands := func(i int) bool {
		return y.Documents[i].Kind.Costs && stands(read[i].Envelope()) && (read[i].Envelope().Out() || !archive[read[i].Envelope().ID])
	}
	for i, d := range read {
		doc := &y.Documents[i]
		doc.Copy = slices.ContainsFunc(read, func(o Document) bool { return doc.Head.CopyOf(model.HeadOf(o.AnyDocument)) })
		doc.Counts = stands(i)
		for k, o := range read {
			doc.Counts = doc.Counts && !(stands(k) && sameYearOf(o, d) && before(o, d))
		}
		if doc.Counts {
			y.of(doc.Office).add(d.Money)
		}
	}
	y.Documents = slices.DeleteFunc(y.Documents, func(d Line) bool { return archive[d.Head.ID] })
}

// stands reports whether a document says by itself what the year is to cost.
func stands(d *model.Document) bool {
	return d.State != model.Amended && (d.Amends.IsZero() || d.Out())
}

// sameYearOf reports whether two documents of a year are of one kind, one office
// and one programme.
func sameYearOf(a, b Document) bool {
	x, y := a.Envelope(), b.Envelope()
	return a.Kind() == b.Kind() && x.Office == y.Office && x.Catalogue == y.Catalogue
}

// before reports whether the money of a counts rather than that of b.
func before(a, b Document) bool {
	x, y := a.Envelope(), b.Envelope()
	if x.Out() != y.Out() {
		return x.Out()
	}
	if a.Money.funded() != b.Money.funded() {
		return a.Money.funded()
	}
	return x.ID.String() < y.ID.String()
}

// of is the money of an office, which begins where there is none yet.
func (y *Year) of(office string) *OfficeMoney {
	at := slices.IndexFunc(y.Money, func(m OfficeMoney) bool { return m.Office == office })
	if at < 0 {
		at = len(y.Money)
		y.Money = append(y.Money, OfficeMoney{Office: office})
	}
	return &y.Money[at]
}
