package model

import "fmt"

// A Ref (tham chiếu) is one place where a document or a record of the book names
// something: what it is, and where it is named.
type Ref struct {
	To   RefKind
	Of   ID      // the entry or activity that names it; zero for the document itself
	Path string  // from there: signature.officer, units[0].office
	Root string  // what stands before Path in the path from the document
	ID   *ID     // who changes it works on a copy of the document
	Code *string // of a catalogue, which has no id
}

// A RefKind (loại tham chiếu) says what a Ref names.
type RefKind string

// The kinds.
const (
	RefItself    RefKind = "itself"    // mã của chính mục đó
	RefOffice    RefKind = "office"    // cơ quan, đơn vị
	RefOfficer   RefKind = "officer"   // người ký
	RefGround    RefKind = "ground"    // căn cứ
	RefCommune   RefKind = "commune"   // xã, phường
	RefVillage   RefKind = "village"   // bản, thôn, tổ dân phố
	RefCatalogue RefKind = "catalogue" // danh mục chương trình
	RefDocument  RefKind = "document"  // văn bản khác
	RefPart      RefKind = "part"      // nội dung, hoạt động của cùng văn bản
	RefLineage   RefKind = "lineage"   // nội dung, hoạt động, chỉ tiêu qua các năm
	RefResult    RefKind = "result"    // kết quả thực hiện khác
)

// Zero reports whether the place is there and names nothing.
func (r Ref) Zero() bool {
	if r.Code != nil {
		return *r.Code == ""
	}
	return r.ID.IsZero()
}

// Names reports whether the place names the thing of an id, and is not that
// thing's own.
func (r Ref) Names(id ID) bool {
	return r.To != RefItself && r.ID != nil && *r.ID == id && !id.IsZero()
}

// A refWalk visits the references of one thing.
type refWalk struct {
	of    ID
	root  string
	visit func(Ref)
}

// ref visits one id.
func (w refWalk) ref(to RefKind, id *ID, format string, values ...any) {
	w.visit(Ref{To: to, Of: w.of, Path: fmt.Sprintf(format, values...), Root: w.root, ID: id})
}

func (w refWalk) catalogue(code *string, path string) {
	w.visit(Ref{To: RefCatalogue, Of: w.of, Path: path, Root: w.root, Code: code})
}

func (w refWalk) units(all []UnitRole, path string) {
	for i := range all {
		w.ref(RefOffice, &all[i].Office, "%s[%d].office", path, i)
	}
}

func (w refWalk) recipients(all []Recipient, path string) {
	for i := range all {
		w.ref(RefOffice, &all[i].Office, "%s[%d].office", path, i)
	}
}

// EachRef visits every id that the document holds, with its own. A kind that
// adds ids to the envelope has an EachRef of its own, which calls this one.
func (d *Document) EachRef(visit func(Ref)) {
	w := refWalk{visit: visit}
	w.ref(RefItself, &d.ID, "id")
	w.catalogue(&d.Catalogue, "catalogue")
	w.ref(RefOffice, &d.Office, "office")
	w.ref(RefDocument, &d.Amends, "amends")
	w.ref(RefDocument, &d.MadeFrom, "madeFrom")
	for i := range d.Grounds {
		w.ref(RefGround, &d.Grounds[i].Ground, "grounds[%d].ground", i)
	}
	w.recipients(d.Recipients, "recipients")
	w.ref(RefOfficer, &d.Signature.Officer, "signature.officer")
	for i := range d.Review {
		w.ref(RefItself, &d.Review[i].ID, "review[%d].id", i)
		w.ref(RefPart, &d.Review[i].Of, "review[%d].of", i)
	}
}

// EachRef visits every id that the plan holds.
func (p *Plan) EachRef(visit func(Ref)) {
	p.Document.EachRef(visit)
	for i := range p.Entries {
		e := &p.Entries[i]
		w := refWalk{e.ID, fmt.Sprintf("entries[%d].", i), visit}
		w.ref(RefItself, &e.ID, "id")
		w.ref(RefLineage, &e.Lineage, "lineage")
		w.units(e.Units, "units")
		for k := range e.Activities {
			a := &e.Activities[k]
			a.eachRef(refWalk{a.ID, fmt.Sprintf("%sactivities[%d].", w.root, k), visit})
		}
	}
	w := refWalk{visit: visit}
	for i := range p.Indicators {
		w.ref(RefLineage, &p.Indicators[i].Lineage, "indicators[%d].lineage", i)
	}
}

func (a *Activity) eachRef(w refWalk) {
	w.ref(RefItself, &a.ID, "id")
	w.ref(RefLineage, &a.Lineage, "lineage")
	for i := range a.Places {
		w.ref(RefCommune, &a.Places[i].Commune, "places[%d].commune", i)
		w.ref(RefVillage, &a.Places[i].Village, "places[%d].village", i)
	}
	w.units(a.Units, "units")
	for i := range a.Funding {
		w.ref(RefGround, &a.Funding[i].Ground, "funding[%d].ground", i)
	}
	if a.Work != nil {
		w.ref(RefOffice, &a.Work.Investor.Office, "work.investor.office")
	}
}

// EachRef visits every id that the report holds.
func (r *Report) EachRef(visit func(Ref)) {
	r.Document.EachRef(visit)
	w := refWalk{visit: visit}
	w.recipients(r.To, "to")
	for i := range r.Plans {
		w.ref(RefDocument, &r.Plans[i], "plans[%d]", i)
	}
	for i := range r.Entries {
		w.ref(RefLineage, &r.Entries[i].Of, "entries[%d].of", i)
	}
	for i := range r.Indicators {
		w.ref(RefLineage, &r.Indicators[i].Of, "indicators[%d].of", i)
	}
	for i := range r.Estimates {
		w.ref(RefLineage, &r.Estimates[i].Of, "estimates[%d].of", i)
	}
}

// EachRef visits every id that the result holds.
func (r *Result) EachRef(visit func(Ref)) {
	w := refWalk{visit: visit}
	w.ref(RefItself, &r.ID, "id")
	w.ref(RefLineage, &r.Of, "of")
	w.ref(RefResult, &r.Corrects, "corrects")
}

// EachRef visits every id that the records of the book hold.
func (b *Book) EachRef(visit func(Ref)) {
	w := refWalk{visit: visit}
	for i := range b.Offices {
		w.ref(RefItself, &b.Offices[i].ID, "offices[%d].id", i)
		w.ref(RefOffice, &b.Offices[i].Successor, "offices[%d].successor", i)
	}
	for i := range b.Officers {
		w.ref(RefItself, &b.Officers[i].ID, "officers[%d].id", i)
		w.ref(RefOffice, &b.Officers[i].Office, "officers[%d].office", i)
	}
	for i := range b.Grounds {
		w.ref(RefItself, &b.Grounds[i].ID, "grounds[%d].id", i)
	}
	for i := range b.Communes {
		b.Communes[i].eachRef(refWalk{root: fmt.Sprintf("communes[%d].", i), visit: visit})
	}
	for i := range b.Figures {
		w.ref(RefItself, &b.Figures[i].ID, "figures[%d].id", i)
		w.ref(RefCommune, &b.Figures[i].Commune, "figures[%d].commune", i)
		w.ref(RefVillage, &b.Figures[i].Village, "figures[%d].village", i)
	}
	for i := range b.Allocations {
		w.ref(RefItself, &b.Allocations[i].ID, "allocations[%d].id", i)
		w.catalogue(&b.Allocations[i].Catalogue, fmt.Sprintf("allocations[%d].catalogue", i))
		w.ref(RefGround, &b.Allocations[i].Ground, "allocations[%d].ground", i)
	}
	for i := range b.Catalogues {
		w.catalogue(&b.Catalogues[i].Successor, fmt.Sprintf("catalogues[%d].successor", i))
	}
	for i := range b.Originals {
		b.Originals[i].EachRef(func(r Ref) {
			r.Root = fmt.Sprintf("originals[%d].", i) + r.Root
			visit(r)
		})
	}
	b.Told.eachRef(visit)
}

func (t *Told) eachRef(visit func(Ref)) {
	refWalk{root: "told.", visit: visit}.ref(RefDocument, &t.Of, "of")
	for i := range t.Plans {
		t.Plans[i].EachRef(func(r Ref) {
			r.Root = fmt.Sprintf("told.plans[%d].", i) + r.Root
			visit(r)
		})
	}
	for i := range t.Results {
		t.Results[i].EachRef(func(r Ref) {
			r.Root = fmt.Sprintf("told.results[%d].", i) + r.Root
			visit(r)
		})
	}
}

func (c *Commune) eachRef(w refWalk) {
	w.ref(RefItself, &c.ID, "id")
	w.ref(RefCommune, &c.Successor, "successor")
	for i := range c.Villages {
		w.ref(RefItself, &c.Villages[i].ID, "villages[%d].id", i)
		w.ref(RefVillage, &c.Villages[i].Successor, "villages[%d].successor", i)
	}
}

// Holds reports whether the book has what a reference names; what names nothing
// it has, and of results and lineages it knows nothing.
func (b Book) Holds(r Ref) bool {
	if r.Zero() {
		return true
	}
	switch r.To {
	case RefOffice:
		return !b.Office(*r.ID).ID.IsZero()
	case RefOfficer:
		return !b.Officer(*r.ID).ID.IsZero()
	case RefGround:
		return !b.Ground(*r.ID).ID.IsZero()
	case RefCommune:
		return !b.commune(*r.ID).ID.IsZero()
	case RefVillage:
		return !b.village(*r.ID).ID.IsZero()
	case RefCatalogue:
		return b.Catalogue(*r.Code).ID != ""
	}
	return true
}
