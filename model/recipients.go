package model

import "slices"

// MissingRecipients are the offices of the book that the plan charges and that
// get no copy (nơi nhận), in the order in which they are charged; the issuing
// office itself needs none.
func (d Dossier) MissingRecipients() []Office {
	told := map[string]bool{Fold(d.Book.Office(d.Plan.Office).Called()): true}
	for _, r := range d.Plan.Recipients {
		told[Fold(d.RecipientName(r))] = true
	}
	var out []Office
	for _, u := range d.Charged() {
		o := d.Book.Office(u.Office)
		if name := Fold(o.Called()); name != "" && !told[name] && o.ID != d.Plan.Office {
			told[name] = true
			out = append(out, o)
		}
	}
	return out
}

// RecipientName is a recipient as it is printed.
func (d Dossier) RecipientName(r Recipient) string {
	if r.Office.IsZero() {
		return r.Text
	}
	return d.Book.Office(r.Office).Called()
}

// Charged are the units that the plan charges, each once with its first duty, in
// the order of the entries.
func (d Dossier) Charged() []UnitRole {
	var out []UnitRole
	add := func(units []UnitRole) {
		for _, u := range units {
			same := func(o UnitRole) bool { return o.Office == u.Office && o.Name == u.Name }
			if d.UnitName(u) != "" && !slices.ContainsFunc(out, same) {
				out = append(out, u)
			}
		}
	}
	for _, e := range d.Plan.Entries {
		add(e.Units)
		for _, a := range e.Activities {
			add(a.Units)
		}
	}
	return out
}

// WithRecipients is the plan with offices added to those that get a copy.
func (p Plan) WithRecipients(offices ...Office) Plan {
	p.Recipients = slices.Clone(p.Recipients)
	for _, o := range offices {
		p.Recipients = append(p.Recipients, Recipient{Office: o.ID})
	}
	return p
}
