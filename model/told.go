package model

import "slices"

// A Told (số liệu nguồn của báo cáo) is what a report tells of: the plans of its
// office for its year and the year before, and their results. It is there only
// while the report is drawn, and in what was issued, which keeps its figures.
type Told struct {
	Of      ID       `json:"of,omitzero"` // the report
	Year    int      `json:"year,omitempty"`
	Plans   []Plan   `json:"plans,omitempty"`
	Results []Result `json:"results,omitempty"`
}

// Lineages are those of all that results may be of, each once.
func Lineages(plans []Plan) []ID {
	var out []ID
	seen := map[ID]bool{{}: true}
	add := func(of ID) {
		if !seen[of] {
			seen[of] = true
			out = append(out, of)
		}
	}
	for _, p := range plans {
		for _, e := range p.Entries {
			add(e.LineageID()) // it may have got its activities later
			for _, a := range e.Activities {
				add(a.LineageID())
			}
		}
		for _, i := range p.Indicators {
			add(i.LineageID())
		}
	}
	return out
}

// Tells reports whether a report is about a plan: one that it names, or the
// amendment of one, or any of its office, catalogue and year when it names none.
// Of the year before it may speak of all, to compare.
func (r Report) Tells(p Plan) bool {
	if p.Office != r.Office || p.Catalogue != r.Catalogue {
		return false
	}
	named := len(r.Plans) == 0 || slices.Contains(r.Plans, p.ID) || slices.Contains(r.Plans, p.Amends) && !p.Amends.IsZero()
	return p.Year == r.Year && named || p.Year == r.Year-1
}
