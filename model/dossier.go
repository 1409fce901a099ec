package model

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A Dossier (hồ sơ kế hoạch) is a plan together with what it refers to:
// all that named places, units and totals are drawn from.
type Dossier struct {
	Plan      Plan
	Book      Book
	Catalogue Catalogue

	values PhraseValues          // of the plan's own sentences
	units  map[string][]UnitRole // of entries, by their first node
}

// NewDossier finds the plan's catalogue in the book, and counts once what every
// activity asks for.
func NewDossier(p Plan, b Book) Dossier {
	d := Dossier{Plan: p, Book: b, Catalogue: b.Catalogue(p.Catalogue), units: map[string][]UnitRole{}}
	for _, e := range p.Entries {
		if len(e.Nodes) > 0 && len(d.units[e.Nodes[0]]) == 0 {
			d.units[e.Nodes[0]] = e.Units
		}
	}
	d.values = d.planValues()
	return d
}

// Day is the day that names are valid on.
func (d Dossier) Day() Date { return d.Plan.Day() }

// PlanValues are the named places of a plan's own sentences.
func (d Dossier) PlanValues() PhraseValues { return maps.Clone(d.values) }

func (d Dossier) planValues() PhraseValues {
	v := PhraseValues{}
	if y := d.Plan.Year; y > 0 {
		v[slotYear], v[slotLastYear] = strconv.Itoa(y), strconv.Itoa(y-1)
	}
	if from, to := d.Catalogue.From.Year, d.Catalogue.To.Year; from > 0 && to > 0 {
		v[slotPeriod] = fmt.Sprintf("%d-%d", from, to)
	}
	own := func(match func(FundingLine) bool) Tally { return d.Tally(Both(d.ThisYear, match)) }
	v.money(slotTotal, own(Any))
	v.money(slotMoney, own(Any))
	v.money(slotInvest, own(d.OfRole(Investment)))
	v.money(slotRecur, own(d.OfRole(Recurrent)))
	v.money(slotCentral, own(d.OfGroup(Central)))
	v.money(slotLocal, own(d.OfGroup(Local)))
	v.money(slotOther, own(d.OfGroup(Other)))
	v.money(slotCarried, d.Tally(d.Carried))
	v.money(slotCarriedI, d.Tally(Both(d.Carried, d.OfRole(Investment))))
	v.money(slotCarriedR, d.Tally(Both(d.Carried, d.OfRole(Recurrent))))
	v.money(slotUsable, d.Tally(Any))
	return v
}

// activityMoney is a place of money in the phrase of an activity: its own, where
// the plan's would be another's.
func (d Dossier) activityMoney(name string, a Activity) (string, bool) {
	var t Tally
	switch strings.TrimSuffix(name, inWords) {
	case slotMoney:
		t = a.Tally(d.ThisYear)
	case slotCarried:
		t = a.Tally(d.Carried)
	case slotUsable:
		t = a.Tally(Any)
	default:
		return "", false
	}
	switch sum := t.Total(); {
	case !sum.Known:
		return "", true
	case strings.HasSuffix(name, inWords):
		return sum.Value.InWords(), true
	default:
		return moneyText(sum.Value), true
	}
}

// moneyText is a sum as a sentence says it.
func moneyText(sum Amount) string { return sum.Format(Million, 6) + " " + Million.Name() }

// FillActivity is FillPhrase for the phrase of an activity; units are those that
// serve it, its own or inherited. Only what the phrase names is worked out.
// An activity without a name says nothing yet.
func (d Dossier) FillActivity(a Activity, units []UnitRole) (string, []PhraseFlaw) {
	if a.Name == "" && strings.Contains(a.Phrase, "{"+slotName+"}") {
		return "", nil
	}
	return fill(a.Phrase, func(name string) string { return d.activityValue(name, a, units) })
}

func (d Dossier) activityValue(name string, a Activity, units []UnitRole) string {
	switch name {
	case slotName:
		return strings.TrimRight(a.Name, " .;,:")
	case slotQuantity:
		return countText(a.Quantity)
	case slotHouses:
		return countText(a.Households())
	case slotPeople:
		return countText(a.People())
	case slotUnit:
		return a.Unit
	case slotTarget:
		return a.Target
	case slotMonths:
		return d.months(a)
	case slotPlaces:
		return d.PlaceNames(a.Places)
	case slotVillages:
		return d.villageNames(a.Places)
	case slotCommunes:
		return d.communeNames(a.Places)
	case slotUnits:
		return d.UnitNames(units)
	}
	if own, ok := d.activityMoney(name, a); ok {
		return own
	}
	return d.values[name]
}

func countText(q Opt[Quantity]) string {
	if !q.Known {
		return ""
	}
	return q.Value.Count()
}

// money sets a sum and the sum in words; an unknown sum stays unset.
func (v PhraseValues) money(name string, t Tally) {
	if sum := t.Total(); sum.Known {
		v[name] = moneyText(sum.Value)
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
func (d Dossier) PlaceNames(places []Place) string { return d.PlaceNamesIn(ID{}, places) }

// PlaceNamesIn is PlaceNames where all around is said of one commune, whose name
// need not be said again. All villages of a commune are "toàn xã Sùng Phài (13
// bản)", where the document says so.
func (d Dossier) PlaceNamesIn(known ID, places []Place) string {
	var groups []string
	for _, c := range d.communes(places) {
		if whole := d.wholeCommune(c, c.ID == known); whole != "" {
			groups = append(groups, whole)
			continue
		}
		var names []string
		for _, v := range c.Villages {
			names = append(names, v.FullName())
		}
		if c.ID != known || len(names) == 0 {
			names = append(names, c.FullName())
		}
		groups = append(groups, joinNames(names, ", "))
	}
	return joinNames(groups, "; ")
}

// wholeCommune says a commune with all its villages shortly; empty where it is
// not all of them, or the document names them.
func (d Dossier) wholeCommune(named Commune, known bool) string {
	if !d.Plan.Whole || len(named.Villages) < 2 {
		return ""
	}
	var words []string // bản, tổ dân phố
	count := map[string]int{}
	day := d.Day()
	for _, v := range d.Book.Commune(named.ID, day).Villages {
		if v.To.Over(day) || day.Before(v.From) {
			continue
		}
		if !slices.ContainsFunc(named.Villages, func(n Village) bool { return n.ID == v.ID }) {
			return ""
		}
		if count[v.Word] == 0 {
			words = append(words, v.Word)
		}
		count[v.Word]++
	}
	for i, w := range words {
		words[i] = fmt.Sprintf("%d %s", count[w], w)
	}
	name := named.FullName()
	if known {
		name = named.Kind
	}
	return "toàn " + name + " (" + strings.Join(words, ", ") + ")"
}

// OnlyCommune is the commune of all places, when there is one and the issuing
// office names it; else zero.
func (d Dossier) OnlyCommune(places []Place) ID {
	all := d.communes(places)
	if len(all) != 1 || all[0].Name == "" || !strings.Contains(d.Book.Office(d.Plan.Office).Name, all[0].FullName()) {
		return ID{}
	}
	return all[0].ID
}

// villageNames says the word once: "bản Tả Chải, Trung Chải".
func (d Dossier) villageNames(places []Place) string {
	var names []string
	word := ""
	for _, c := range d.communes(places) {
		for _, v := range c.Villages {
			if v.Word == word {
				names = append(names, v.Name)
			} else {
				names, word = append(names, v.FullName()), v.Word
			}
		}
	}
	return joinNames(names, ", ")
}

func (d Dossier) communeNames(places []Place) string {
	var names []string
	for _, c := range d.communes(places) {
		names = append(names, c.FullName())
	}
	return joinNames(names, ", ")
}

// communes lists the communes of places in order, with no villages but those
// that the places name: all as they are called on the plan's day. Communes or
// villages that were merged since are the same one.
func (d Dossier) communes(places []Place) []Commune {
	var out []Commune
	day := d.Day()
	for _, p := range places {
		c, v := d.Book.Commune(p.Commune, day), d.Book.Village(p.Village, day)
		at := slices.IndexFunc(out, func(o Commune) bool { return o.ID == c.ID })
		if at < 0 {
			at, c.Villages = len(out), nil
			out = append(out, c)
		}
		if v.Name != "" && !slices.ContainsFunc(out[at].Villages, func(o Village) bool { return o.ID == v.ID }) {
			out[at].Villages = append(out[at].Villages, v)
		}
	}
	return out
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
		if up := d.units[code]; len(up) > 0 {
			return up
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
