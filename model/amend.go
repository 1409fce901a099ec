package model

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// AdjustmentForm is the code of the form that lists what an amended plan
// changes.
const AdjustmentForm = "DC"

// Amending is the envelope of a draft that amends d, of a kind, in the same year
// (văn bản điều chỉnh), resting on the document that it amends. The error, an
// InputError, says why d cannot be amended.
func (d Document) Amending(k DocumentKind, b Book, id ID) (Document, error) {
	if err := d.Amendable(k); err != nil {
		return d, err
	}
	start := "Điều chỉnh, bổ sung " + k.Name + " "
	out := d.Clone()
	out.ID, out.Amends, out.MadeFrom, out.State, out.Number, out.Review, out.Origin = id, d.ID, ID{}, Draft, "", nil, Origin{}
	out.Date = Date{Year: d.Date.Year}
	if !strings.HasPrefix(d.Title, start) {
		out.Title = strings.TrimSpace(start + smallFirst(d.Title))
	}
	out.Grounds = append(out.Grounds, GroundLine{Lead: "Căn cứ", Text: CleanLine(d.citation(k, b))})
	return out, nil
}

// citation is a document of a kind as a ground of another.
func (d Document) citation(k DocumentKind, b Book) string {
	return k.Name + " số " + d.Number + "/" + d.Symbol + " " + d.Date.Cited() + " của " + b.Office(d.Office).Name + " " + smallFirst(d.Title)
}

// Amend makes of a copy the plan that amends it (kế hoạch điều chỉnh): entries and
// activities with ids of their own and the same lineage, and the form that lists
// what is changed.
func (p *Plan) Amend(newID func() ID) {
	p.KeepLineage()
	p.Renew(newID)
	if !slices.ContainsFunc(p.Annexes, func(a Annex) bool { return a.Form == AdjustmentForm }) {
		p.Annexes = append(p.Annexes, Annex{Form: AdjustmentForm})
	}
}

// Renew gives all that is stored beside the plan an id of its own: the plan is a
// copy.
func (p *Plan) Renew(newID func() ID) {
	for i := range p.Entries {
		p.Entries[i].ID = newID()
		for k := range p.Entries[i].Activities {
			p.Entries[i].Activities[k].ID = newID()
		}
	}
}

func smallFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return ""
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// KeepLineage makes the lineage of everything stand by itself, so that a copy with
// ids of its own is still known for the same.
func (p *Plan) KeepLineage() {
	for i := range p.Entries {
		e := &p.Entries[i]
		e.Lineage = e.LineageID()
		for k := range e.Activities {
			e.Activities[k].Lineage = e.Activities[k].LineageID()
		}
	}
	for i := range p.Indicators {
		p.Indicators[i].Lineage = p.Indicators[i].LineageID()
	}
}

// LineageID is the lineage of an entry: its own id while it has none.
func (e Entry) LineageID() ID {
	if e.Lineage.IsZero() {
		return e.ID
	}
	return e.Lineage
}

// LineageID is the lineage of an activity: its own id while it has none.
func (a Activity) LineageID() ID {
	if a.Lineage.IsZero() {
		return a.ID
	}
	return a.Lineage
}

// An Adjustment (nội dung điều chỉnh) is one activity as two plans have it.
type Adjustment struct {
	Kind  ChangeKind
	Nodes []string // of its entry, in the new plan if it is there
	Entry int      // index in the new plan, -1 when it is gone
	Index int      // of the activity in that entry
	Old   Activity
	New   Activity
	Money []MoneyChange // by key, in the order of the old lines, then of the new
}

// A ChangeKind (loại điều chỉnh) says what became of an activity.
type ChangeKind string

// The kinds of changes.
const (
	ChangeNone    ChangeKind = ""        // giữ nguyên
	ChangeAdded   ChangeKind = "added"   // bổ sung
	ChangeRemoved ChangeKind = "removed" // không thực hiện
	ChangeAltered ChangeKind = "altered" // điều chỉnh
)

// A FundingKey (loại vốn, nguồn, năm giao) is what tells lines of money apart.
type FundingKey struct {
	Kind, Source string
	CapitalYear  int
}

// A MoneyChange (tăng, giảm vốn) is the money of one key in both plans; without
// parts there is none.
type MoneyChange struct {
	FundingKey
	Old, New Tally
}

// CarriedInto reports whether the key is of money that is carried over into the
// plan of a year.
func (k FundingKey) CarriedInto(year int) bool { return k.CapitalYear < year }

// Increase is by how much the money grew, 0 when it did not.
func (m MoneyChange) Increase() Opt[Amount] { return grown(m.Old, m.New) }

// Decrease is by how much the money shrank, 0 when it did not.
func (m MoneyChange) Decrease() Opt[Amount] { return grown(m.New, m.Old) }

// grown is by how much b is more than a; unknown when one of them is.
func grown(a, b Tally) Opt[Amount] {
	from, to := a.OrNone(), b.OrNone()
	if !from.Known || !to.Known {
		return Opt[Amount]{}
	}
	var t Tally
	t.Add(to)
	t.Add(Known(-from.Value))
	if sum := t.Total(); !sum.Known || sum.Value > 0 {
		return sum
	}
	return Known(Amount(0))
}

// OrNone is the sum, 0 when there is nothing to sum.
func (t Tally) OrNone() Opt[Amount] {
	if t.Parts == 0 {
		return Known(Amount(0))
	}
	return t.Total()
}

// Adjustments compares two plans activity by activity, by lineage: in the order
// of the new plan, each that is gone behind what stands at its node.
func Adjustments(from, to Plan) []Adjustment {
	old := oldActivities(from)
	var out []Adjustment
	for i, e := range to.Entries {
		for k, a := range e.Activities {
			d := Adjustment{Kind: ChangeAdded, Nodes: e.Nodes, Entry: i, Index: k, New: a}
			if at := slices.IndexFunc(old, func(o oldActivity) bool { return o.LineageID() == a.LineageID() }); at >= 0 {
				d.Old, d.Kind = old[at].Activity, ChangeNone
				if changed(d.Old, a) {
					d.Kind = ChangeAltered
				}
				old = slices.Delete(old, at, at+1)
			}
			d.Money = moneyChanges(d, from.Year, to.Year)
			out = append(out, d)
		}
	}
	for _, o := range old {
		d := Adjustment{Kind: ChangeRemoved, Nodes: o.nodes, Entry: -1, Old: o.Activity}
		d.Money = moneyChanges(d, from.Year, to.Year)
		at := lastAt(out, o.nodes)
		out = slices.Insert(out, at, d)
	}
	return out
}

// An oldActivity is an activity of the old plan with the nodes of its entry.
type oldActivity struct {
	Activity
	nodes []string
}

func oldActivities(p Plan) []oldActivity {
	var out []oldActivity
	for _, e := range p.Entries {
		for _, a := range e.Activities {
			out = append(out, oldActivity{a, e.Nodes})
		}
	}
	return out
}

// lastAt is the place behind the last adjustment at the first of some nodes.
func lastAt(all []Adjustment, nodes []string) int {
	for i := len(all) - 1; i >= 0; i-- {
		if len(nodes) > 0 && len(all[i].Nodes) > 0 && all[i].Nodes[0] == nodes[0] {
			return i + 1
		}
	}
	return len(all)
}

// changed reports whether two states of an activity differ in what the plan
// decides: what, how much, where, for and by whom, when, with what money.
func changed(a, b Activity) bool {
	return a.Name != b.Name || a.Quantity != b.Quantity || a.Unit != b.Unit || a.Served != b.Served || a.Target != b.Target ||
		a.Norm != b.Norm || a.FirstMonth != b.FirstMonth || a.LastMonth != b.LastMonth || a.Phrase != b.Phrase ||
		!slices.Equal(a.Places, b.Places) || !slices.Equal(a.Units, b.Units) || !slices.Equal(a.Funding, b.Funding)
}

// moneyChanges sets the lines of both states against each other.
func moneyChanges(d Adjustment, oldYear, newYear int) []MoneyChange {
	var out []MoneyChange
	add := func(a Activity, year int, side func(*MoneyChange) *Tally) {
		for i, f := range a.Funding {
			key := FundingKey{f.Kind, f.Source, f.AssignedIn(year)}
			at := slices.IndexFunc(out, func(m MoneyChange) bool { return m.FundingKey == key })
			if at < 0 {
				at, out = len(out), append(out, MoneyChange{FundingKey: key})
			}
			side(&out[at]).Add(a.LineAmount(i))
		}
	}
	add(d.Old, oldYear, func(m *MoneyChange) *Tally { return &m.Old })
	add(d.New, newYear, func(m *MoneyChange) *Tally { return &m.New })
	return out
}

// A ChangeSum (cộng tăng, giảm) sums the money of adjustments.
type ChangeSum struct {
	Old, Increase, Decrease, New Tally
}

// Add counts the money of one adjustment that matches: each key by itself, so that
// money moved from one source to another is both an increase and a decrease.
func (s *ChangeSum) Add(d Adjustment, match func(FundingKey) bool) {
	for _, m := range d.Money {
		if !match(m.FundingKey) {
			continue
		}
		s.Old.AddTally(m.Old)
		s.New.AddTally(m.New)
		s.Increase.Add(m.Increase())
		s.Decrease.Add(m.Decrease())
	}
}
