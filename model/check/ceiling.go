package check

import (
	"fmt"
	"slices"

	"sokehoach/model"
)

// allocations: the plan stays within what was assigned for each node and kind
// of money (S5).
func (c *planChecker) allocations() {
	for _, x := range c.dossier.Ceilings() {
		if !x.Over() {
			continue
		}
		given := x.Given.Total().Value
		c.add(model.Error, rule{"S5", ours}, c.firstUnder(x), "Kế hoạch bố trí %s triệu đồng cho %s, vượt %s triệu đồng so với vốn được giao (%s triệu đồng).",
			millions(x.Planned.Sum), c.ceilingName(x), millions(x.Planned.Sum-given), millions(given))
	}
}

// assignedLater: what the plan may spend was assigned by its last possible day
// (S8); each decision is told once.
func (c *planChecker) assignedLater() {
	told := map[model.ID]bool{}
	for _, x := range c.dossier.Ceilings() {
		for _, a := range c.book.Allocations {
			g := c.book.Ground(a.Ground)
			if x.Planned.Parts == 0 || told[g.ID] || !c.dossier.Assigns(a) || a.Node != x.Node || !c.early(g.Issued) {
				continue
			}
			told[g.ID] = true
			c.add(model.Warning, rule{"S8", ours}, c.firstUnder(x), "Vốn cho %s được giao bằng văn bản ban hành %s, sau ngày của kế hoạch.", c.ceilingName(x), g.Issued.Cited())
		}
	}
}

// firstUnder is the first entry with money that a ceiling is for.
func (c *planChecker) firstUnder(x model.Ceiling) string {
	i := slices.IndexFunc(c.plan.Entries, func(e model.Entry) bool {
		return e.Under(x.Node) && e.Tally(func(f model.FundingLine) bool { return x.Takes(f, c.plan.Year) }).Parts > 0
	})
	return fmt.Sprintf("entries[%d]", max(0, i))
}

// ceilingName is the node of a ceiling, with kind and source where it has them.
func (c *planChecker) ceilingName(x model.Ceiling) string {
	d := c.dossier.Catalogue
	name := x.Node
	if n, ok := d.Node(x.Node); ok {
		kind, _ := d.Kind(n.Kind)
		name = model.CleanLine(kind.Word+" "+d.Number(n)) + " “" + n.Name + "”"
	}
	if k, ok := d.CapitalKind(x.Kind); ok {
		name += ", " + k.Name
	}
	for _, s := range d.Sources {
		if s.Code == x.Source {
			name += ", " + s.Name
		}
	}
	if x.CarriedInto(c.plan.Year) {
		name += fmt.Sprintf(", vốn năm %d kéo dài", x.CapitalYear)
	}
	return name
}
