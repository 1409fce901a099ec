package model

import "slices"

// A Ceiling (mức vốn và phần còn lại) sets what was assigned to a node for one
// kind of money against what a plan gives to it.
type Ceiling struct {
	Node string // code; what stands below counts too
	FundingKey
	Given   Tally // by all decisions together, with those that name what this one leaves open
	Planned Tally // by the activities at and below the node
}

// Remaining is what may still be planned (còn lại); below nothing when the plan
// gives more than there is. It is unknown when the assigned or a planned amount
// is not known.
func (c Ceiling) Remaining() Opt[Amount] {
	given, planned := c.Given.Total(), c.Planned.OrNone()
	if !given.Known || !planned.Known {
		return Opt[Amount]{}
	}
	var t Tally
	t.Add(given)
	t.AddTally(Tally{Sum: -planned.Value, Parts: 1})
	return t.Total()
}

// Over reports whether the plan surely gives more than was assigned, whatever
// its unknown amounts will be.
func (c Ceiling) Over() bool {
	given := c.Given.Total()
	return given.Known && c.Planned.Sum > given.Value
}

// Ceilings are what the book assigns for the plan's year and catalogue, one for
// each node, kind, source and capital year, in the order of the catalogue; then
// by the order of the book.
func (d Dossier) Ceilings() []Ceiling {
	var out []Ceiling
	for _, a := range d.Book.Allocations {
		if !d.Assigns(a) {
			continue
		}
		c := Ceiling{Node: a.Node, FundingKey: FundingKey{a.Kind, a.Source, a.CapitalYear}}
		if c.CapitalYear == 0 {
			c.CapitalYear = a.Year
		}
		if !slices.ContainsFunc(out, func(o Ceiling) bool { return o.Node == c.Node && o.FundingKey == c.FundingKey }) {
			c.Given, c.Planned = d.given(c), d.planned(c)
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b Ceiling) int { return d.place(a.Node) - d.place(b.Node) })
	return out
}

// Assigns reports whether a decision is for the plan's year and catalogue.
func (d Dossier) Assigns(a Allocation) bool {
	return a.Year == d.Plan.Year && a.Catalogue == d.Plan.Catalogue
}

// given sums what the decisions give for the lines that a ceiling is for: a plan
// for all sources may use what was given for one of them.
func (d Dossier) given(c Ceiling) Tally {
	var t Tally
	for _, a := range d.Book.Allocations {
		line := FundingLine{Kind: a.Kind, Source: a.Source, CapitalYear: a.CapitalYear}
		if d.Assigns(a) && a.Node == c.Node && c.Takes(line, a.Year) {
			t.Add(a.Amount)
		}
	}
	return t
}

// planned sums the lines that a ceiling is for.
func (d Dossier) planned(c Ceiling) Tally {
	var t Tally
	for _, e := range d.Under(c.Node) {
		t.AddTally(e.Tally(func(f FundingLine) bool { return c.Takes(f, d.Plan.Year) }))
	}
	return t
}

// Takes reports whether a ceiling is for a line of a plan of a year: a decision
// that does not name kind or source gives for all of them together.
func (c Ceiling) Takes(f FundingLine, year int) bool {
	return (c.Kind == "" || c.Kind == f.Kind) && (c.Source == "" || c.Source == f.Source) && c.CapitalYear == f.AssignedIn(year)
}

// place is where a node stands in the catalogue; an unknown one comes last.
func (d Dossier) place(code string) int {
	at := slices.IndexFunc(d.Catalogue.Nodes, func(n CatalogueNode) bool { return n.Code == code })
	if at < 0 {
		return len(d.Catalogue.Nodes)
	}
	return at
}
