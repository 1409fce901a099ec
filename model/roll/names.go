package roll

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sokehoach/model"
)

// An oldName is what was called so in the old plan's time and no longer is.
type oldName struct {
	model.Rename
	why string
}

func (o oldName) note(found string) model.ReviewNote {
	return model.ReviewNote{Topic: model.ReviewName, Kind: model.ReviewLook, New: found, Offer: o.New, Why: o.why}
}

// An oldNames looks for old names in many texts.
type oldNames struct {
	all  []oldName
	find model.NameFinder
}

func newOldNames(all []oldName) oldNames {
	plain := make([]model.Rename, len(all))
	for i, n := range all {
		plain[i] = n.Rename
	}
	return oldNames{all, model.NewNameFinder(plain)}
}

// oldNames are the names that ended before the new plan's day, with what took
// their place, as the caller says or the book.
func (r *roller) oldNames() []oldName {
	var out []oldName
	for _, from := range slices.SortedFunc(maps.Keys(r.Offices), func(a, b model.ID) int { return bytes.Compare(a[:], b[:]) }) {
		for _, n := range r.Book.Office(from).RenamesTo(r.Book.Office(r.Offices[from])) {
			out = append(out, oldName{n, whyOldName})
		}
	}
	for _, n := range r.Book.Renames(r.day) {
		out = append(out, oldName{n, whyOldName})
	}
	return out
}

// catalogueNames are the words of the old programme, when the plan changes to
// another.
func (r *roller) catalogueNames() []oldName {
	if !r.changesProgramme() {
		return nil
	}
	out := []oldName{{model.Rename{Old: r.from.Name, New: r.to.Name, Loose: true}, whyOldProgramme}}
	for _, n := range r.from.Nodes {
		kind, _ := r.from.Kind(n.Kind)
		number := r.from.Number(n)
		for _, label := range []string{kind.Word + " " + number, kind.Word + " số " + number} {
			out = append(out, oldName{model.Rename{Old: label, Loose: true}, whyOldLabel})
		}
	}
	return out
}

// office is what an office is in the new year: what the caller says, else the
// last of its successors; without any, itself.
func (r *roller) office(id model.ID) model.Office {
	if to, ok := r.Offices[id]; ok {
		return r.Book.Office(to)
	}
	return r.Book.OfficeOn(id, r.day)
}

// references moves what the plan refers to in the book to what it is in the new
// year.
func (r *roller) references() {
	p := &r.plan
	was := r.Book.Office(p.Office)
	p.EachRef(func(x model.Ref) {
		if x.To == model.RefOffice {
			r.moveOffice(x)
		}
		if x.ID == &p.Office {
			r.headWords(was, r.Book.Office(p.Office))
		}
	})
	for i := range p.Entries {
		for k := range p.Entries[i].Activities {
			r.places(&p.Entries[i].Activities[k])
		}
	}
	r.signer(was)
}

// moveOffice puts the successor in the place of an office that has ended.
func (r *roller) moveOffice(x model.Ref) {
	was, next := r.Book.Office(*x.ID), r.office(*x.ID)
	n := model.ReviewNote{Of: x.Of, Path: x.Path, Topic: model.ReviewName, Old: called(was), New: called(next)}
	switch {
	case x.Zero():
		return
	case next.ID != was.ID && !next.ID.IsZero():
		n.Kind, n.Why, *x.ID = model.ReviewMoved, whySuccessor, next.ID
	case was.To.Over(r.day):
		n.Kind, n.Why = model.ReviewLook, whyEnded
	default:
		return
	}
	r.note(n)
}

// called is an office's name for a list, with its full name where that says
// more.
func called(o model.Office) string {
	if o.Called() == o.Name {
		return o.Name
	}
	return o.Called() + " (" + o.Name + ")"
}

// headWords moves the words of the head that come from the office.
func (r *roller) headWords(was, next model.Office) {
	if was.ID == next.ID {
		return
	}
	p := &r.plan
	if p.Place == was.Place && next.Place != "" && p.Place != next.Place {
		r.note(model.ReviewNote{
			Path: "place", Topic: model.ReviewName, Kind: model.ReviewMoved,
			Old: p.Place, New: next.Place, Why: whyPlace,
		})
		p.Place = next.Place
	}
	if was.Short != next.Short && was.Short != "" && next.Short != "" && strings.HasSuffix(p.Symbol, "-"+was.Short) {
		old := p.Symbol
		p.Symbol = strings.TrimSuffix(p.Symbol, was.Short) + next.Short
		r.note(model.ReviewNote{Path: "symbol", Topic: model.ReviewName, Kind: model.ReviewMoved, Old: old, New: p.Symbol, Why: whySuccessor})
	}
}

// places moves communes and villages to what they are in the new year.
func (r *roller) places(a *model.Activity) {
	for i := range a.Places {
		was := a.Places[i]
		if next := r.place(was); next != was {
			a.Places[i] = next
			r.notePlace(a.ID, i, was, model.ReviewMoved, whySuccessor)
		} else if r.placeName(was, r.wasDay) != r.placeName(was, r.day) || r.ended(was) {
			r.notePlace(a.ID, i, was, model.ReviewLook, whyNoVillage)
		}
	}
}

// ended reports whether a commune or village is no longer and nothing has taken
// its place.
func (r *roller) ended(p model.Place) bool {
	v := r.Book.Village(p.Village, r.day)
	return r.Book.Commune(p.Commune, r.day).To.Over(r.day) || v.To.Over(r.day)
}

// place is what a place is in the new year. A village without a successor
// still stands in its old commune: the page names the new one.
func (r *roller) place(p model.Place) model.Place {
	commune := r.Book.Commune(p.Commune, r.day)
	if p.Village.IsZero() {
		return model.Place{Commune: commune.ID}
	}
	village := r.Book.Village(p.Village, r.day)
	for _, v := range commune.Villages {
		if v.ID == village.ID {
			return model.Place{Commune: commune.ID, Village: v.ID}
		}
	}
	return p
}

func (r *roller) notePlace(of model.ID, i int, was model.Place, k model.ReviewKind, why string) {
	r.note(model.ReviewNote{
		Of: of, Path: fmt.Sprintf("places[%d]", i), Topic: model.ReviewName, Kind: k,
		Old: r.placeName(was, r.wasDay), New: r.placeName(was, r.day), Why: why,
	})
}

func (r *roller) placeName(p model.Place, day model.Date) string {
	name := r.Book.Commune(p.Commune, day).FullName()
	if v := r.Book.Village(p.Village, day).FullName(); v != "" {
		return v + ", " + name
	}
	return name
}

// signer takes out who does not sign for the office any more.
func (r *roller) signer(was model.Office) {
	s := &r.plan.Signature
	o := r.Book.Officer(s.Officer)
	if s.Officer.IsZero() || !o.To.Over(r.day) && !r.day.Before(o.From) && (o.Office != was.ID || r.plan.Office == was.ID) {
		return
	}
	s.Officer = model.ID{}
	r.note(model.ReviewNote{
		Path: "signature.officer", Topic: model.ReviewName, Kind: model.ReviewLook,
		Old: o.Name + ", " + o.Title, Why: whySigner,
	})
}
