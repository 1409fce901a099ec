package model

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sokehoach/assets"
)

// A referee looks up everything that a sample names.
type referee struct {
	sample    Sample
	catalogue Catalogue
	forms     Forms
	faults    []string
	ids       map[ID]bool
}

func (r *referee) must(ok bool, format string, values ...any) {
	if !ok {
		r.faults = append(r.faults, fmt.Sprintf(format, values...))
	}
}

// once asks for an id that nothing else in the file has.
func (r *referee) once(id ID, what string) {
	r.must(!id.IsZero() && !r.ids[id], "%s %s: no id or one given twice", what, id)
	r.ids[id] = true
}

func (r *referee) book() {
	b := r.sample.Book
	for _, o := range b.Offices {
		r.once(o.ID, "office")
		r.must(o.Successor.IsZero() || b.Office(o.Successor).Name != "", "office %s: no successor", o.Name)
	}
	for _, o := range b.Officers {
		r.once(o.ID, "officer")
		r.must(b.Office(o.Office).Name != "", "officer %s: no office", o.Name)
	}
	for _, g := range b.Grounds {
		r.once(g.ID, "ground")
	}
	for _, c := range b.Communes {
		r.once(c.ID, "commune")
		r.must(c.Successor.IsZero() || b.commune(c.Successor).Name != "", "commune %s: no successor", c.Name)
		for _, v := range c.Villages {
			r.once(v.ID, "village")
			r.must(v.Successor.IsZero() || b.village(v.Successor).Name != "", "village %s: no successor", v.Name)
		}
	}
	for _, a := range b.Allocations {
		r.once(a.ID, "allocation")
		r.must(a.Catalogue == r.catalogue.ID, "allocation: catalogue %s", a.Catalogue)
		r.node(a.Node)
		r.money(FundingLine{Kind: a.Kind, Source: a.Source, Ground: a.Ground})
	}
}

func (r *referee) node(code string) {
	_, ok := r.catalogue.Node(code)
	r.must(ok, "node %s", code)
}

func (r *referee) money(f FundingLine) {
	_, kind := r.catalogue.CapitalKind(f.Kind)
	r.must(kind || f.Kind == "", "capital %s", f.Kind)
	r.must(f.Source == "" || slices.ContainsFunc(r.catalogue.Sources, func(s MoneySource) bool { return s.Code == f.Source }), "source %s", f.Source)
	r.must(f.Ground.IsZero() || r.sample.Book.Ground(f.Ground).Kind != "", "ground of money %s", f.Ground)
}

func (r *referee) units(units []UnitRole) {
	for _, u := range units {
		r.must(u.Name != "" || r.sample.Book.Office(u.Office).Name != "", "unit %s", u.Office)
	}
}

func (r *referee) plan(p Plan) {
	b := r.sample.Book
	r.once(p.ID, "plan")
	r.must(p.Catalogue == r.catalogue.ID, "plan: catalogue %s", p.Catalogue)
	r.must(b.Office(p.Office).Name != "", "office %s", p.Office)
	r.must(p.Signature.Officer.IsZero() || b.Officer(p.Signature.Officer).Office == p.Office, "the signer is of another office")
	for _, g := range p.Grounds {
		r.must(g.Ground.IsZero() || b.Ground(g.Ground).Kind != "", "ground %s", g.Ground)
	}
	for _, x := range p.Recipients {
		r.must(x.Text != "" || b.Office(x.Office).Name != "", "recipient %s", x.Office)
	}
	for _, x := range p.Indicators {
		_, ok := r.catalogue.Indicator(x.Indicator)
		r.must(ok || x.Indicator == "" && x.Name != "", "indicator %s", x.Indicator)
	}
	for _, a := range p.Annexes {
		f, ok := r.forms.Form(a.Form)
		r.must(ok, "form %s", a.Form)
		for _, key := range a.Columns {
			r.must(slices.ContainsFunc(f.Columns, func(c FormColumn) bool { return c.Key == key }), "column %s of form %s", key, a.Form)
		}
	}
	for _, e := range p.Entries {
		r.entry(e)
	}
}

func (r *referee) entry(e Entry) {
	r.once(e.ID, "entry")
	r.must(len(e.Nodes) > 0, "entry %s: no node", e.ID)
	for _, code := range e.Nodes {
		r.node(code)
	}
	r.units(e.Units)
	for _, a := range e.Activities {
		r.once(a.ID, "activity")
		r.units(a.Units)
		for _, f := range a.Funding {
			r.money(f)
		}
		for _, p := range a.Places {
			c := r.sample.Book.commune(p.Commune)
			r.must(c.Name != "", "commune %s", p.Commune)
			r.must(p.Village.IsZero() || slices.ContainsFunc(c.Villages, func(v Village) bool { return v.ID == p.Village }), "village %s of %s", p.Village, c.Name)
		}
		if a.Work != nil {
			for _, c := range a.Work.Cost {
				r.money(FundingLine{Source: c.Source})
			}
			r.must(a.Work.Investor == UnitRole{} || a.Work.Investor.Name != "" || r.sample.Book.Office(a.Work.Investor.Office).Name != "", "investor of %s", a.Name)
		}
	}
}

// faultsOf lists what a sample names and does not have.
func faultsOf(t *testing.T, edit func(*Sample)) []string {
	t.Helper()
	s, err := ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	c, err := ParseCatalogue(assets.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	f, err := ParseForms(assets.Forms())
	if err != nil {
		t.Fatal(err)
	}
	edit(&s)
	r := referee{sample: s, catalogue: c, forms: f, ids: map[ID]bool{}}
	r.book()
	for _, p := range s.Plans {
		r.plan(p)
	}
	return r.faults
}

func TestTheSampleNamesNothingThatIsNotThere(t *testing.T) {
	for _, fault := range faultsOf(t, func(*Sample) {}) {
		t.Error(fault)
	}
}

func TestASampleThatNamesWhatIsNotThereIsSeen(t *testing.T) {
	for want, edit := range map[string]func(*Sample){
		"ground 09":       func(s *Sample) { s.Plans[0].Grounds[0].Ground = ID{9} },
		"ground of money": func(s *Sample) { s.Plans[1].Entries[0].Activities[0].Funding[0].Ground = ID{9} },
		"source mars":     func(s *Sample) { s.Plans[1].Entries[0].Activities[0].Funding[0].Source = "mars" },
		"node 99": func(s *Sample) {
			s.Book.Allocations = []Allocation{{ID: ID{9}, Catalogue: s.Plans[0].Catalogue, Node: "99"}}
		},
		"given twice": func(s *Sample) { s.Plans[1].Entries[1].ID = s.Plans[1].Entries[0].ID },
		"village":     func(s *Sample) { s.Plans[1].Entries[0].Activities[0].Places[0].Village = ID{9} },
		"form 99":     func(s *Sample) { s.Plans[1].Annexes[0].Form = "99" },
		"unit 09":     func(s *Sample) { s.Plans[1].Entries[0].Units[0] = UnitRole{Office: ID{9}} },
	} {
		faults := faultsOf(t, edit)
		if len(faults) != 1 || !strings.Contains(faults[0], want) {
			t.Errorf("%s: %q", want, faults)
		}
	}
}
