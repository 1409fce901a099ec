package roll

import (
	"fmt"
	"slices"
	"strings"

	"sokehoach/model"
)

// changesProgramme reports whether the new plan stands under another catalogue.
func (r *roller) changesProgramme() bool { return r.from.ID != r.to.ID }

// nodes takes the plan to its catalogue: entries, marks of absence, and what
// the catalogue's official names tell of years.
func (r *roller) nodes() {
	p := &r.plan
	p.Catalogue = r.Catalogue
	switch {
	case r.changesProgramme():
		r.note(model.ReviewNote{
			Path: "catalogue", Topic: model.ReviewName, Kind: model.ReviewMoved,
			Old: r.from.Name, New: r.to.Name, Why: whyProgramme,
		})
	case r.to.To.Over(model.Date{Year: r.ToYear}.Last()):
		r.note(model.ReviewNote{
			Path: "catalogue", Topic: model.ReviewPeriod, Kind: model.ReviewLook,
			Old: r.to.Name, New: r.to.Name, Why: whyProgrammeEnd,
		})
	}
	for i := range p.Entries {
		if r.changesProgramme() {
			r.mapEntry(&p.Entries[i])
		}
		r.officialYears(p.Entries[i])
	}
	r.absent()
}

// mapEntry takes an entry to the nodes that its own map to. When none does, it
// stays, on no node, under its old name.
func (r *roller) mapEntry(e *model.Entry) {
	old := title(r.from, e.Nodes)
	var to []string
	for _, code := range e.Nodes {
		if next, ok := r.to.Node(r.Nodes[code]); ok && !slices.Contains(to, next.Code) {
			to = append(to, next.Code)
		}
	}
	n := model.ReviewNote{Of: e.ID, Path: "nodes", Topic: model.ReviewContent, Kind: model.ReviewMoved, Old: old, New: title(r.to, to), Why: whyMapped}
	if e.Nodes = to; len(to) == 0 {
		n.Kind, n.Why = model.ReviewLook, whyUnmapped
		if e.Heading == "" {
			e.Heading = old
		}
	}
	r.note(n)
}

// title is how nodes are called: "Dự án 8: name".
func title(c model.Catalogue, codes []string) string {
	var names []string
	for _, code := range codes {
		if n, ok := c.Node(code); ok {
			names = append(names, c.Title(n))
		}
	}
	return strings.Join(names, "; ")
}

// officialYears lists the years that official names print: they are the
// decision's own.
func (r *roller) officialYears(e model.Entry) {
	for _, code := range e.Nodes {
		for ; code != ""; code = model.Parent(code) {
			if n, ok := r.to.Node(code); ok && len(yearsIn(n.Name)) > 0 {
				r.note(model.ReviewNote{
					Of: e.ID, Path: "nodes", Topic: model.ReviewPeriod, Kind: model.ReviewKept,
					Old: n.Name, New: n.Name, Why: whyOfficial,
				})
			}
		}
	}
}

// absent takes the marks of nodes without content along.
func (r *roller) absent() {
	if !r.changesProgramme() {
		if len(r.plan.Absent) > 0 {
			codes := strings.Join(r.plan.Absent, ", ")
			r.note(model.ReviewNote{Path: "absent", Topic: model.ReviewContent, Kind: model.ReviewLook, Old: codes, New: codes, Why: whyAbsent})
		}
		return
	}
	var to []string
	for _, code := range r.plan.Absent {
		if next, ok := r.to.Node(r.Nodes[code]); ok && !slices.Contains(to, next.Code) {
			to = append(to, next.Code)
		}
	}
	if len(r.plan.Absent) > 0 {
		r.note(model.ReviewNote{
			Path: "absent", Topic: model.ReviewContent, Kind: model.ReviewLook,
			Old: strings.Join(r.plan.Absent, ", "), New: strings.Join(to, ", "), Why: whyMapped,
		})
	}
	r.plan.Absent = to
}

// indicators makes last year's targets last year's column, unless the results
// are known.
func (r *roller) indicators() {
	r.indicatorCodes()
	for i := range r.plan.Indicators {
		x, path := &r.plan.Indicators[i], fmt.Sprintf("indicators[%d].", i)
		last, why := x.Target, whyTargetAsLast
		if result, ok := r.Results[r.Plan.Indicators[i].Indicator]; ok && x.Indicator != "" {
			last, why = model.Known(result), whyResult
		}
		r.note(model.ReviewNote{
			Path: path + "lastYear", Topic: model.ReviewAmount, Kind: model.ReviewLook,
			Old: quantity(x.LastYear), New: quantity(last), Why: why,
		})
		target := model.ReviewNote{Path: path + "target", Topic: model.ReviewAmount, Kind: model.ReviewLook, Old: quantity(x.Target), Why: whyCleared}
		if x.LastYear = last; r.KeepAmounts {
			target.New, target.Why = target.Old, whyKept
		} else {
			x.Target = model.Opt[model.Quantity]{}
		}
		if target.Old != "" {
			r.note(target)
		}
		c, _ := r.to.Indicator(x.Indicator)
		if words := c.Name + " " + c.Target; len(yearsIn(words)) > 0 {
			r.note(model.ReviewNote{
				Path: path + "indicator", Topic: model.ReviewPeriod, Kind: model.ReviewKept,
				Old: words, New: words, Why: whyOfficial,
			})
		}
	}
}

func quantity(q model.Opt[model.Quantity]) string {
	if !q.Known {
		return ""
	}
	return q.Value.Format()
}

// indicatorCodes takes the indicators to the new catalogue: by code, else by
// name; what it does not have becomes one of the plan's own.
func (r *roller) indicatorCodes() {
	if !r.changesProgramme() {
		return
	}
	for i := range r.plan.Indicators {
		x := &r.plan.Indicators[i]
		was, ok := r.from.Indicator(x.Indicator)
		if !ok {
			continue
		}
		at := slices.IndexFunc(r.to.Indicators, func(n model.Indicator) bool {
			return n.Code == was.Code || model.Fold(n.Name) == model.Fold(was.Name)
		})
		n := model.ReviewNote{
			Path: fmt.Sprintf("indicators[%d].indicator", i), Topic: model.ReviewContent, Kind: model.ReviewMoved,
			Old: was.Name, Why: whyMapped,
		}
		if at >= 0 {
			x.Indicator, n.New = r.to.Indicators[at].Code, r.to.Indicators[at].Name
		} else {
			x.Indicator, n.New, n.Kind, n.Why = "", was.Name, model.ReviewLook, whyNoIndicator
			if x.Name == "" {
				x.Name = was.Name
			}
			if x.Unit == "" {
				x.Unit = was.Unit
			}
		}
		r.note(n)
	}
}
