package roll

import (
	"fmt"
	"strconv"

	"sokehoach/model"
)

// figures opens or flags what the old year's numbers were.
func (r *roller) figures() {
	r.funding(true)
	for i := range r.plan.Entries {
		for k := range r.plan.Entries[i].Activities {
			a := &r.plan.Entries[i].Activities[k]
			r.norm(a)
			if a.Quantity.Known {
				r.note(model.ReviewNote{
					Of: a.ID, Path: "quantity", Topic: model.ReviewAmount, Kind: model.ReviewLook,
					Old: quantity(a.Quantity) + " " + a.Unit, New: quantity(a.Quantity) + " " + a.Unit, Why: whyQuantity,
				})
			}
			if a.Work != nil {
				r.work(a)
			}
		}
	}
}

// funding takes every line of money to the new catalogue and, in a new year, to
// that year.
func (r *roller) funding(newYear bool) {
	for i := range r.plan.Entries {
		for k := range r.plan.Entries[i].Activities {
			a := &r.plan.Entries[i].Activities[k]
			for j := range a.Funding {
				path := fmt.Sprintf("funding[%d].", j)
				r.money(a.ID, path, &a.Funding[j])
				if newYear {
					r.amount(a.ID, path, &a.Funding[j])
					r.capitalYear(a.ID, path, &a.Funding[j])
				}
			}
			for _, x := range sumsOf(a.Work) {
				for j := range *x.costs {
					c := &(*x.costs)[j]
					c.Source = r.source(a.ID, fmt.Sprintf("work.%s[%d].source", x.field, j), c.Source)
				}
			}
		}
	}
}

// A workSum is a sum of a work by its sources.
type workSum struct {
	field string
	costs *model.WorkCosts
}

// sumsOf are those of a work; none of no work.
func sumsOf(w *model.Work) []workSum {
	if w == nil {
		return nil
	}
	return []workSum{{"cost", &w.Cost}, {"assignedBefore", &w.AssignedBefore}, {"disbursedBefore", &w.DisbursedBefore}}
}

// norm opens the norm, which would bring amounts back, or leaves it flagged.
func (r *roller) norm(a *model.Activity) {
	if !a.Norm.Known {
		return
	}
	n := model.ReviewNote{Of: a.ID, Path: "norm", Topic: model.ReviewAmount, Kind: model.ReviewLook, Old: amount(a.Norm), Why: whyCleared}
	if r.KeepAmounts {
		n.New, n.Why = n.Old, whyNorm
	} else {
		a.Norm = model.Opt[model.Amount]{}
	}
	r.note(n)
}

// amount opens the amount, or leaves it flagged; what was assigned was assigned
// for the old year.
func (r *roller) amount(of model.ID, path string, f *model.FundingLine) {
	n := model.ReviewNote{Of: of, Topic: model.ReviewAmount, Kind: model.ReviewLook}
	if f.Amount.Known {
		n.Path, n.Old, n.Why = path+"amount", amount(f.Amount), whyCleared
		if r.KeepAmounts {
			n.New, n.Why = n.Old, whyKept
		} else {
			f.Amount = model.Opt[model.Amount]{}
		}
		r.note(n)
	}
	if f.Assigned || !f.Ground.IsZero() {
		n.Path, n.Kind, n.Old, n.New, n.Why = path+"assigned", model.ReviewMoved, r.Book.Ground(f.Ground).Citation(), "", whyAssigned
		f.Assigned, f.Ground = false, model.ID{}
		r.note(n)
	}
}

// capitalYear: money of the old year becomes money of the new one; what was
// carried over then has to be looked at.
func (r *roller) capitalYear(of model.ID, path string, f *model.FundingLine) {
	if f.CapitalYear == 0 {
		return
	}
	n := model.ReviewNote{
		Of: of, Path: path + "capitalYear", Topic: model.ReviewYear, Kind: model.ReviewLook,
		Old: strconv.Itoa(f.CapitalYear), Why: whyCarried,
	}
	if f.CapitalYear == r.Plan.Year {
		f.CapitalYear, n.Kind, n.Why = r.ToYear, model.ReviewMoved, whyCapitalYear
	}
	n.New = strconv.Itoa(f.CapitalYear)
	r.note(n)
}

func amount(a model.Opt[model.Amount]) string {
	if !a.Known {
		return ""
	}
	return a.Value.Format(model.Dong, 0) + " " + model.Dong.Name()
}

// money takes kind and source of a line to the new catalogue: by code, else by
// the only one that plays the same part.
func (r *roller) money(of model.ID, path string, f *model.FundingLine) {
	if !r.changesProgramme() {
		return
	}
	f.Source = r.source(of, path+"source", f.Source)
	if _, ok := r.to.CapitalKind(f.Kind); ok || f.Kind == "" {
		return
	}
	was, _ := r.from.CapitalKind(f.Kind)
	var same []model.CapitalKind
	for _, k := range r.to.Capital {
		if k.Role == was.Role {
			same = append(same, k)
		}
	}
	n := model.ReviewNote{Of: of, Path: path + "kind", Topic: model.ReviewAmount, Kind: model.ReviewLook, Old: was.Name, Why: whyNoKind}
	if f.Kind = ""; len(same) == 1 {
		f.Kind, n.Kind, n.New, n.Why = same[0].Code, model.ReviewMoved, same[0].Name, whyMapped
	}
	r.note(n)
}

func (r *roller) source(of model.ID, path, code string) string {
	known := func(c model.Catalogue) (model.MoneySource, bool) {
		for _, s := range c.Sources {
			if s.Code == code {
				return s, true
			}
		}
		return model.MoneySource{}, false
	}
	if _, ok := known(r.to); ok || code == "" || !r.changesProgramme() {
		return code
	}
	was, _ := known(r.from)
	var same []model.MoneySource
	for _, s := range r.to.Sources {
		if s.Group == r.from.Group(code) {
			same = append(same, s)
		}
	}
	n := model.ReviewNote{Of: of, Path: path, Topic: model.ReviewAmount, Kind: model.ReviewLook, Old: was.Name, Why: whyNoKind}
	to := ""
	if len(same) == 1 {
		to, n.Kind, n.New, n.Why = same[0].Code, model.ReviewMoved, same[0].Name, whyMapped
	}
	r.note(n)
	return to
}

// work brings what was done before the year up to date as far as it can be
// known; years and decision of a work are its own.
func (r *roller) work(a *model.Activity) {
	w := a.Work
	n := model.ReviewNote{Of: a.ID, Path: "work.startYear", Topic: model.ReviewYear, Kind: model.ReviewKept, Why: whyWorkYears}
	n.Old = strconv.Itoa(w.StartYear) + "-" + strconv.Itoa(w.EndYear)
	n.New = n.Old
	if last := max(w.StartYear, w.EndYear); last > 0 {
		if last < r.ToYear {
			n.Kind, n.Why = model.ReviewLook, whyWorkOver
		}
		r.note(n)
	}
	if w.State == workNew && w.StartYear < r.ToYear {
		w.State = workOngoing
		r.note(model.ReviewNote{Of: a.ID, Path: "work.state", Topic: model.ReviewContent, Kind: model.ReviewMoved, Old: workNew, New: workOngoing, Why: whyWorkState})
	}
	if !w.Decided.IsZero() {
		r.note(model.ReviewNote{
			Of: a.ID, Path: "work.decided", Topic: model.ReviewGround, Kind: model.ReviewKept,
			Old: w.Decided.Cited(), New: w.Decided.Cited(), Why: whyCitation,
		})
	}
	r.before(a.ID, "work.assignedBefore", &w.AssignedBefore)
	r.before(a.ID, "work.disbursedBefore", &w.DisbursedBefore)
}

// before opens or flags a sum to the end of the year before.
func (r *roller) before(of model.ID, path string, sum *model.WorkCosts) {
	if len(*sum) == 0 {
		return
	}
	n := model.ReviewNote{Of: of, Path: path, Topic: model.ReviewAmount, Kind: model.ReviewLook, Old: amount(sum.Total()), Why: whyBefore}
	if r.KeepAmounts {
		n.New = n.Old
	} else {
		*sum = nil
	}
	r.note(n)
}
