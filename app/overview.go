package app

import (
	"cmp"
	"slices"
	"time"

	"sokehoach/model"
	"sokehoach/model/check"
)

// An Overview (tổng quan) is what the first screen shows of a book.
type Overview struct {
	Years      []YearOverview // newest first
	LastBackup time.Time      // zero: never
}

// A YearOverview (tổng quan một năm) is one year with its documents and money.
type YearOverview struct {
	Year      int
	Documents []DocumentOverview
	Detailed  bool // what is below, and what documents lack, was worked out
	Money     []OfficeMoney
}

// An OfficeMoney (kinh phí của một cơ quan) is the money of the documents of one
// office in a year that count. A city's plan holds its communes' money too, so
// plans of several offices are never added up.
type OfficeMoney struct {
	Office    string
	Total     model.Tally
	BySource  []MoneyRow
	ByProject []MoneyRow
}

// A DocumentOverview (tình trạng một văn bản) is one document.
type DocumentOverview struct {
	Head     model.DocumentHead
	Office   string // whose document it is
	Amends   model.ID
	Counts   bool // its money is the year's (settle)
	Copy     bool // of another document of the year
	Errors   int
	Others   int // findings that are no errors
	Done     int // required fields that are filled …
	Required int // … of so many
	Unseen   int // notes of what was taken over that nobody has looked at

	FirstError, FirstMissing string // paths in the document
}

// A MoneyRow (dòng bảng vốn) is the money of one source or project.
type MoneyRow struct {
	Code  string // empty: not decided yet
	Name  string
	Tally model.Tally
}

// Overview reads the book for the first screen. The newest years, so many, are
// worked out; of those before only the list of documents is given.
func (d *Desk) Overview(detailed int, lastBackup time.Time) (Overview, error) {
	heads, err := d.Documents()
	if err != nil {
		return Overview{}, err
	}
	b, err := d.Book()
	if err != nil {
		return Overview{}, err
	}
	out := Overview{LastBackup: lastBackup}
	var read []model.Dossier // of the documents of the year
	stamp, archive := stampOf(b), d.Archived()
	for _, h := range heads {
		n := len(out.Years)
		if n == 0 || out.Years[n-1].Year != h.Year {
			out.settle(read, archive)
			read = nil
			out.Years = append(out.Years, YearOverview{Year: h.Year, Detailed: n < detailed})
			n++
		}
		y := &out.Years[n-1]
		if !y.Detailed {
			y.Documents = append(y.Documents, DocumentOverview{Head: h})
			continue
		}
		x, err := d.Read(h.ID)
		if err != nil {
			out.settle(read, archive)
			return out, err
		}
		w, p := d.Work(x, b), *asPlan(x)
		y.add(p, w.Book, w.findings(stamp))
		read = append(read, model.NewDossier(p, w.Book))
	}
	out.settle(read, archive)
	out.Years = slices.DeleteFunc(out.Years, func(y YearOverview) bool { return len(y.Documents) == 0 })
	return out, nil
}

// add takes a plan into its year, with all that is found in it.
func (y *YearOverview) add(p model.Plan, b model.Book, findings []model.Finding) {
	doc := DocumentOverview{Head: p.Head(), Office: b.Office(p.Office).Called(), Amends: p.Amends}
	for _, i := range findings {
		if i.Severity == model.Error {
			doc.Errors++
			doc.FirstError = cmp.Or(doc.FirstError, i.Path)
		}
	}
	doc.Others = len(findings) - doc.Errors
	for _, path := range check.RequiredOfPlan(p) {
		doc.Required++
		if check.Filled(&p, path, findings) {
			doc.Done++
		} else {
			doc.FirstMissing = cmp.Or(doc.FirstMissing, path)
		}
	}
	doc.Unseen = len(p.OpenNotes())
	y.Documents = append(y.Documents, doc)
}

// of is the money of an office, which begins where there is none yet.
func (y *YearOverview) of(office string) *OfficeMoney {
	at := slices.IndexFunc(y.Money, func(m OfficeMoney) bool { return m.Office == office })
	if at < 0 {
		at = len(y.Money)
		y.Money = append(y.Money, OfficeMoney{Office: office})
	}
	return &y.Money[at]
}

// Several tells whether the documents of the year are of more than one office.
func (y YearOverview) Several() bool {
	return slices.ContainsFunc(y.Documents, func(d DocumentOverview) bool { return d.Office != y.Documents[0].Office })
}

// add adds a plan's money to the tables.
func (m *OfficeMoney) add(d model.Dossier) {
	m.Total.AddTally(d.Tally(model.Any))
	for _, s := range d.Catalogue.Sources {
		addRow(&m.BySource, s.Code, s.Name, d.Tally(func(f model.FundingLine) bool { return f.Source == s.Code }))
	}
	addRow(&m.BySource, "", "", d.Tally(func(f model.FundingLine) bool {
		return !slices.ContainsFunc(d.Catalogue.Sources, func(s model.MoneySource) bool { return s.Code == f.Source })
	}))
	for _, n := range d.Catalogue.Children("") {
		var t model.Tally
		for _, e := range d.Under(n.Code) {
			t.AddTally(e.Tally(model.Any))
		}
		kind, _ := d.Catalogue.Kind(n.Kind)
		addRow(&m.ByProject, n.Code, kind.Word+" "+d.Catalogue.Number(n)+": "+n.Name, t)
	}
	var stray model.Tally
	for _, e := range d.Plan.Entries {
		if !slices.ContainsFunc(d.Catalogue.Children(""), func(n model.CatalogueNode) bool { return e.Under(n.Code) }) {
			stray.AddTally(e.Tally(model.Any))
		}
	}
	addRow(&m.ByProject, "", "", stray)
}

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
