package model

import "fmt"

// A Sample (sổ mẫu) is a book with its documents, as shipped to be looked at or
// handed over to be tried.
type Sample struct {
	Version string       `json:"version"`
	Name    string       `json:"name"`
	Source  string       `json:"source"`
	Book    Book         `json:"book"`
	Plans   []Plan       `json:"plans"`
	Steps   []SampleStep `json:"steps,omitempty"` // what happened to them afterwards
}

// A SampleStep (bước của sổ mẫu) is what came into the book of a sample on a day:
// first what was written, then what was issued, then what was sent or came back.
type SampleStep struct {
	Day     Date          `json:"day"`
	Figures []Figures     `json:"figures,omitempty"`
	Plans   []Plan        `json:"plans,omitempty"`
	Results []Result      `json:"results,omitempty"`
	Reports []Report      `json:"reports,omitempty"`
	Issues  []SampleIssue `json:"issues,omitempty"`
	Sent    []Dispatch    `json:"sent,omitempty"`
}

// A SampleIssue (phát hành trong sổ mẫu) issues a document under a number.
type SampleIssue struct {
	Document ID     `json:"document"`
	Number   string `json:"number"`
}

// Parcel is what was written on the day of the step.
func (s SampleStep) Parcel() Parcel {
	p := Parcel{Results: s.Results, Book: Book{Figures: s.Figures}}
	for i := range s.Plans {
		p.Documents = append(p.Documents, &s.Plans[i])
	}
	for i := range s.Reports {
		p.Documents = append(p.Documents, &s.Reports[i])
	}
	return p
}

// ParseSteps reads what happened to a sample's documents (assets.SampleSteps); the
// error, a FileError, says what is wrong and where.
func ParseSteps(b []byte) ([]SampleStep, error) {
	var s struct {
		Steps []SampleStep `json:"steps"`
	}
	var all any
	b = withoutMark(b)
	if err := into(b, SampleFile, &all); err != nil {
		return nil, err
	}
	if err := into(b, SampleFile, &s); err != nil {
		return nil, err
	}
	f := fileCheck{head: Head{File: SampleFile}}
	f.clean("", all, CleanText)
	f.some("steps", len(s.Steps))
	for i, x := range s.Steps {
		f.must(x.Day.Full(), fmt.Sprintf("steps[%d].day", i), "thiếu ngày")
	}
	return s.Steps, f.fault
}

// ParseSample reads a sample; the error, a FileError, says what is wrong and
// where. What a storable book needs is asked for, not that it is without
// findings: samples are there to show those, too.
func ParseSample(b []byte) (Sample, error) {
	var s Sample
	b = withoutMark(b)
	if err := checkJSON(b, SampleFile); err != nil {
		return s, err
	}
	var all any
	if err := into(b, SampleFile, &all); err != nil {
		return s, err
	}
	if liftNorms(all) {
		b = wrap(all)
	}
	if err := into(b, SampleFile, &s); err != nil {
		return Sample{}, err
	}
	f := fileCheck{head: Head{File: SampleFile}}
	f.clean("", all, CleanText)
	for _, e := range Excesses(&s) {
		f.must(false, e.Path, e.Sentence())
	}
	f.some("plans", len(s.Plans))
	f.some("book.offices", len(s.Book.Offices))
	s.Book.checkIDs(&f)
	seen := map[ID]bool{}
	for i, p := range s.Plans {
		at := fmt.Sprintf("plans[%d]", i)
		f.owned(seen, at+".id", p.ID)
		s.checkPlan(&f, at, p)
	}
	if f.fault != nil {
		return Sample{}, f.fault
	}
	return s, nil
}

// liftNorms gives activities the norm that samples of old have at the first of
// their lines of money, and reports whether there was any.
func liftNorms(v any) bool {
	found := false
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			found = liftNorms(x) || found
		}
	case map[string]any:
		for _, x := range v {
			found = liftNorms(x) || found
		}
		lines, _ := v["funding"].([]any)
		for _, x := range lines {
			line, _ := x.(map[string]any)
			if norm, ok := line["norm"]; ok && v["norm"] == nil {
				v["norm"], found = norm, true
			}
		}
	}
	return found
}

// checkIDs: each record has an id of its own, or it would take the place of
// another in the file.
func (b Book) checkIDs(f *fileCheck) {
	each := func(name string, n int, id func(int) ID) {
		seen := map[ID]bool{}
		for i := range n {
			f.owned(seen, fmt.Sprintf("book.%s[%d].id", name, i), id(i))
		}
	}
	each("offices", len(b.Offices), func(i int) ID { return b.Offices[i].ID })
	each("officers", len(b.Officers), func(i int) ID { return b.Officers[i].ID })
	each("grounds", len(b.Grounds), func(i int) ID { return b.Grounds[i].ID })
	each("communes", len(b.Communes), func(i int) ID { return b.Communes[i].ID })
	each("figures", len(b.Figures), func(i int) ID { return b.Figures[i].ID })
	each("allocations", len(b.Allocations), func(i int) ID { return b.Allocations[i].ID })
	for i, c := range b.Catalogues {
		f.need(fmt.Sprintf("book.catalogues[%d].id", i), c.ID)
	}
}

func (s Sample) checkPlan(f *fileCheck, at string, p Plan) {
	f.must(s.Book.Office(p.Office).Name != "", at+".office", "cơ quan ban hành không có trong book.offices")
	seen := map[ID]bool{}
	for i, e := range p.Entries {
		entry := fmt.Sprintf("%s.entries[%d]", at, i)
		f.owned(seen, entry+".id", e.ID)
		for k, a := range e.Activities {
			f.owned(seen, fmt.Sprintf("%s.activities[%d].id", entry, k), a.ID)
		}
	}
}

// owned asks for an id that nothing before has.
func (f *fileCheck) owned(seen map[ID]bool, where string, id ID) {
	f.must(!id.IsZero(), where, "thiếu mã")
	f.must(!seen[id], where, "mã này đã dùng ở một mục phía trên")
	seen[id] = true
}
