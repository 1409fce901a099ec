package roll

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"sokehoach/model"
)

// An oldName is what was called so in the old plan's time and no longer is.
type oldName struct {
	name  string
	offer string
	why   string
	loose bool // small and capital letters are the same
}

func (o oldName) note(found string) model.ReviewNote {
	return model.ReviewNote{Topic: model.ReviewName, Kind: model.ReviewLook, New: found, Offer: o.offer, Why: o.why}
}

// in gives the places of a text where the name stands as words of their own.
func (o oldName) in(text []byte) [][2]int {
	var out [][2]int
	for _, form := range o.forms(text) {
		for from := 0; ; {
			i := bytes.Index(form.text[from:], []byte(form.name))
			if i < 0 {
				break
			}
			at := from + i
			from = at + len(form.name)
			if alone(text, at, from) {
				out = append(out, [2]int{at, from})
			}
		}
	}
	return out
}

type nameForm struct {
	text []byte
	name string
}

// forms are the ways a name is looked for: a loose one in small letters, any
// other as it is and in capitals.
func (o oldName) forms(text []byte) []nameForm {
	if o.loose {
		return []nameForm{{smallLetters(text), string(smallLetters([]byte(o.name)))}}
	}
	forms := []nameForm{{text, o.name}}
	if up := strings.ToUpper(o.name); up != o.name {
		forms = append(forms, nameForm{text, up})
	}
	return forms
}

// smallLetters keeps every letter at its place.
func smallLetters(text []byte) []byte {
	return bytes.Map(func(r rune) rune {
		if small := unicode.ToLower(r); utf8.RuneLen(small) == utf8.RuneLen(r) {
			return small
		}
		return r
	}, text)
}

// oldNames are the names that ended before the new plan's day, with what took
// their place.
func (r *roller) oldNames() []oldName {
	var out []oldName
	add := func(name, offer string, loose bool) {
		if name != "" && name != offer {
			out = append(out, oldName{name, offer, whyOldName, loose})
		}
	}
	for _, c := range r.Book.Communes {
		if next := r.Book.Commune(c.ID, r.day); c.To.Over(r.day) {
			add(c.FullName(), next.FullName(), true)
			add(c.Name, next.Name, false)
		}
		for _, v := range c.Villages {
			if next := r.Book.Village(v.ID, r.day); v.To.Over(r.day) {
				add(v.FullName(), next.FullName(), true)
				add(v.Name, next.Name, false)
			}
		}
	}
	for _, o := range r.Book.Offices {
		next := r.office(o.ID)
		if next.ID == o.ID && !o.To.Over(r.day) {
			continue
		}
		if next.ID == o.ID {
			next = model.Office{}
		}
		add(o.Name, next.Name, true)
		add(o.Label, next.Called(), true)
		add(o.Place, next.Place, true)
	}
	for _, o := range r.Book.Officers {
		if o.To.Over(r.day) {
			add(o.Name, "", false)
		}
	}
	return out
}

// catalogueNames are the words of the old programme, when the plan changes to
// another.
func (r *roller) catalogueNames() []oldName {
	if !r.changesProgramme() {
		return nil
	}
	out := []oldName{{r.from.Name, r.to.Name, whyOldProgramme, true}}
	for _, n := range r.from.Nodes {
		kind, _ := r.from.Kind(n.Kind)
		number := r.from.Number(n)
		for _, label := range []string{kind.Word + " " + number, kind.Word + " số " + number} {
			out = append(out, oldName{name: label, why: whyOldLabel, loose: true})
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
	o := r.Book.Office(id)
	for range r.Book.Offices {
		next := r.Book.Office(o.Successor)
		if next.ID.IsZero() || !o.To.Over(r.day) {
			break
		}
		o = next
	}
	return o
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
