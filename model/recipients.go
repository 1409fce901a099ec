package model

import (
	"slices"
	"strings"
)

// MissingRecipients are the units that the plan charges, of the book or by their
// name, and that get no copy (nơi nhận), in the order in which they are charged;
// the issuing office itself needs none.
func (d Dossier) MissingRecipients() []Recipient {
	told := map[string]bool{"": true}
	for _, r := range d.Plan.Recipients {
		for name := range strings.FieldsFuncSeq(d.RecipientName(r), func(c rune) bool { return c == ';' || c == ',' }) {
			told[copyKey(name)] = true // one line may name several
		}
		told[copyKey(d.RecipientName(r))] = true
	}
	var out []Recipient
	for _, u := range d.Charged() {
		name := copyKey(d.UnitName(u))
		if told[name] || d.issues(u) {
			continue
		}
		told[name] = true
		if u.Office.IsZero() {
			out = append(out, Recipient{Text: u.Name})
		} else {
			out = append(out, Recipient{Office: u.Office})
		}
	}
	return out
}

// copyKey is what a recipient is known by, without the marks of its line.
func copyKey(name string) string { return Fold(TrimEnd(strings.TrimLeft(name, "- "))) }

// issues reports whether a unit is the issuing office, perhaps by the beginning
// of its name: UBND xã.
func (d Dossier) issues(u UnitRole) bool {
	if !u.Office.IsZero() {
		return u.Office == d.Plan.Office
	}
	own, name := d.Book.Office(d.Plan.Office), Fold(u.Name)+" "
	return strings.HasPrefix(Fold(own.Name)+" ", name) || strings.HasPrefix(Fold(own.Called())+" ", name)
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
			same := func(o UnitRole) bool { return o.Office == u.Office && (o.Name == u.Name || !u.Office.IsZero()) }
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

// ChargedIn is the first entry that charges a recipient, or -1.
func (d Dossier) ChargedIn(r Recipient) int {
	name := Fold(d.RecipientName(r))
	is := func(u UnitRole) bool { return Fold(d.UnitName(u)) == name }
	return slices.IndexFunc(d.Plan.Entries, func(e Entry) bool {
		return slices.ContainsFunc(e.Units, is) || slices.ContainsFunc(e.Activities, func(a Activity) bool { return slices.ContainsFunc(a.Units, is) })
	})
}

// WithRecipients is the plan with more that get a copy.
func (p Plan) WithRecipients(more ...Recipient) Plan {
	p.Recipients = append(slices.Clone(p.Recipients), more...)
	return p
}
