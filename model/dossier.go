package model

import (
	"fmt"
	"strconv"
	"strings"
)

// A Dossier (hồ sơ kế hoạch) is a plan together with what it refers to:
// all that named places, units and totals are drawn from.
type Dossier struct {
	Plan      Plan
	Book      Book
	Catalogue Catalogue
}

// NewDossier finds the plan's catalogue in the book.
func NewDossier(p Plan, b Book) Dossier { return Dossier{p, b, b.Catalogue(p.Catalogue)} }

// Day is the day that names are valid on: the plan's, or the last of its year
// when the day is not known.
func (d Dossier) Day() Date {
	if d.Plan.Date.Full() {
		return d.Plan.Date
	}
	return Date{d.Plan.Year, 12, 31}
}

// PlanValues are the named places of a plan's own sentences.
func (d Dossier) PlanValues() PhraseValues {
	v := PhraseValues{}
	if y := d.Plan.Year; y > 0 {
		v[slotYear], v[slotLastYear] = strconv.Itoa(y), strconv.Itoa(y-1)
	}
	if from, to := d.Catalogue.From.Year, d.Catalogue.To.Year; from > 0 && to > 0 {
		v[slotPeriod] = fmt.Sprintf("%d-%d", from, to)
	}
	v.money(slotTotal, d.Tally(Any))
	v.money(slotMoney, d.Tally(Any))
	v.money(slotInvest, d.Tally(d.OfRole(Investment)))
	v.money(slotRecur, d.Tally(d.OfRole(Recurrent)))
	v.money(slotCentral, d.Tally(d.OfGroup(Central)))
	v.money(slotLocal, d.Tally(d.OfGroup(Local)))
	v.money(slotOther, d.Tally(d.OfGroup(Other)))
	return v
}

// ActivityValues are the named places of an activity's phrase; units are those
// that serve it, its own or inherited.
func (d Dossier) ActivityValues(a Activity, units []UnitRole) PhraseValues {
	v := d.PlanValues()
	delete(v, slotMoney)
	delete(v, slotMoney+inWords)
	set := func(name string, q Opt[Quantity]) {
		if q.Known {
			v[name] = q.Value.Count()
		}
	}
	set(slotQuantity, a.Quantity)
	set(slotHouses, a.Households())
	set(slotPeople, a.People())
	v[slotUnit], v[slotTarget], v[slotMonths] = a.Unit, a.Target, d.months(a)
	v[slotPlaces] = d.PlaceNames(a.Places)
	v[slotVillages], v[slotCommunes] = d.villageNames(a.Places), d.communeNames(a.Places)
	v[slotUnits] = d.UnitNames(units)
	v.money(slotMoney, a.Tally(Any))
	return v
}

// money sets a sum and the sum in words; an unknown sum stays unset.
func (v PhraseValues) money(name string, t Tally) {
	if sum := t.Total(); sum.Known {
		v[name] = sum.Value.Format(Million, 6) + " " + Million.Name()
		v[name+inWords] = sum.Value.InWords()
	}
}

// months is "tháng 3" or "từ tháng 3 đến tháng 9 năm 2024".
func (d Dossier) months(a Activity) string {
	first, last := a.FirstMonth, a.LastMonth
	switch {
	case first == 0 && last == 0:
		return ""
	case first == 0 || last == 0 || first == last:
		return fmt.Sprintf("tháng %s năm %d", Date{Month: max(first, last)}.MonthText(), d.Plan.Year)
	}
	return fmt.Sprintf("từ tháng %s đến tháng %s năm %d", Date{Month: first}.MonthText(), Date{Month: last}.MonthText(), d.Plan.Year)
}

// PlaceNames groups villages by commune: "bản Tả Chải, bản Trung Chải, xã
// Sùng Phài"; several communes are joined by semicolons.
func (d Dossier) PlaceNames(places []Place) string {
	var groups []string
	for _, c := range d.communes(places) {
		var names []string
		for _, p := range places {
			if p.Commune == c && !p.Village.IsZero() {
				names = append(names, d.Book.Village(p.Village, d.Day()).FullName())
			}
		}
		names = append(names, d.Book.Commune(c, d.Day()).FullName())
		groups = append(groups, joinNames(names, ", "))
	}
	return joinNames(groups, "; ")
}

// villageNames says the word once: "bản Tả Chải, Trung Chải".
func (d Dossier) villageNames(places []Place) string {
	var names []string
	word := ""
	for _, p := range places {
		v := d.Book.Village(p.Village, d.Day())
		switch {
		case v.Name == "":
		case v.Word == word:
			names = append(names, v.Name)
		default:
			names, word = append(names, v.FullName()), v.Word
		}
	}
	return joinNames(names, ", ")
}

func (d Dossier) communeNames(places []Place) string {
	var names []string
	for _, c := range d.communes(places) {
		names = append(names, d.Book.Commune(c, d.Day()).FullName())
	}
	return joinNames(names, ", ")
}

// communes lists the communes of places, each once, in order.
func (d Dossier) communes(places []Place) []ID {
	var ids []ID
	seen := map[ID]bool{}
	for _, p := range places {
		if !seen[p.Commune] {
			seen[p.Commune] = true
			ids = append(ids, p.Commune)
		}
	}
	return ids
}

// UnitName is how a unit is called in a line of units.
func (d Dossier) UnitName(u UnitRole) string {
	if u.Office.IsZero() {
		return u.Name
	}
	return d.Book.Office(u.Office).Called()
}

// UnitNames joins units with their duties: "A; B", or "A chủ trì; B phối hợp".
func (d Dossier) UnitNames(units []UnitRole) string {
	var names []string
	for _, u := range units {
		name := d.UnitName(u)
		if name == "" {
			continue
		}
		switch u.Role {
		case Leads:
			name += " chủ trì"
		case Supports:
			name += " phối hợp"
		}
		names = append(names, name)
	}
	return joinNames(names, "; ")
}

// UnitsFor gives the units that serve an activity: its own, else those of its
// entry, else of the nearest entry above.
func (d Dossier) UnitsFor(e Entry, a Activity) []UnitRole {
	if len(a.Units) > 0 {
		return a.Units
	}
	if len(e.Units) > 0 || len(e.Nodes) == 0 {
		return e.Units
	}
	for code := Parent(e.Nodes[0]); code != ""; code = Parent(code) {
		for _, up := range d.Plan.Entries {
			if len(up.Nodes) > 0 && up.Nodes[0] == code && len(up.Units) > 0 {
				return up.Units
			}
		}
	}
	return nil
}

func joinNames(names []string, by string) string {
	out := names[:0]
	for _, n := range names {
		if n != "" {
			out = append(out, n)
		}
	}
	return strings.Join(out, by)
}
