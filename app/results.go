package app

import (
	"sokehoach/model"
)

// A Programme (chương trình của cơ quan trong năm) is what results of a year are of:
// all plans of one office under one catalogue.
type Programme struct {
	Office    model.ID
	Catalogue string
	Year      int
}

// ProgrammeOf is what a document belongs to.
func ProgrammeOf(d *model.Document) Programme { return Programme{d.Office, d.Catalogue, d.Year} }

// Programmes are those of the plans of the book, newest year first; what cannot be
// read was told when the book was opened.
func (d *Desk) Programmes() []Programme {
	heads, _ := d.Documents()
	var out []Programme
	seen := map[Programme]bool{}
	for _, h := range heads {
		if h.Kind != model.PlanKind {
			continue
		}
		if p, ok := d.plan(h.ID); ok && !seen[ProgrammeOf(&p.Document)] {
			seen[ProgrammeOf(&p.Document)] = true
			out = append(out, ProgrammeOf(&p.Document))
		}
	}
	return out
}

// PlansOf are the plans of a programme, with drafts and what was amended.
func (d *Desk) PlansOf(x Programme) []model.Plan {
	heads, _ := d.Documents()
	var out []model.Plan
	for _, h := range heads {
		if h.Kind != model.PlanKind || h.Year != x.Year || h.Office != x.Office {
			continue
		}
		if p, ok := d.plan(h.ID); ok && p.Catalogue == x.Catalogue {
			out = append(out, p)
		}
	}
	return out
}

// KeepResults puts results into the book, new or changed, and takes out those that
// say nothing any more, all at once.
func (d *Desk) KeepResults(changed []model.Result, gone []model.ID) error {
	return d.store.PutResults(changed, gone)
}

// Indicators are those of the plans of a programme, each lineage once, by the names
// and units of its catalogue.
func (d *Desk) Indicators(x Programme) []model.PlanIndicator {
	b, _ := d.Book()
	c := d.withCatalogue(b).Catalogue(x.Catalogue)
	var out []model.PlanIndicator
	seen := map[model.ID]bool{}
	for _, p := range d.PlansOf(x) {
		for _, i := range p.Indicators {
			if i.Lineage = i.LineageID(); seen[i.Lineage] {
				continue
			}
			seen[i.Lineage] = true
			if known, ok := c.Indicator(i.Indicator); ok {
				i.Name, i.Unit = known.Name, known.Unit
			}
			out = append(out, i)
		}
	}
	return out
}
