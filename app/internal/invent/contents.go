package invent

import (
	"strings"

	"sokehoach/model"
)

// contents makes the entries: a few activities in most plans, thousands in one of
// a hundred.
func (d *draft) contents() {
	rows := 1 + d.few(80)
	switch {
	case d.one(0.01):
		rows = 500 + d.IntN(1500)
	case d.one(0.1):
		rows = 80 + d.few(200)
	}
	nodes := d.nodes(1 + d.few(14))
	for _, code := range nodes {
		e := model.Entry{ID: d.id(), Nodes: []string{code}, Units: d.units()}
		if d.one(0.2) {
			e.Heading = d.phrase(3 + d.few(30))
		}
		if d.one(0.2) {
			e.Paragraphs = []model.Paragraph{{Level: model.Plain, Text: d.prose(1)}}
		}
		d.made.Plans[0].Entries = append(d.made.Plans[0].Entries, e)
	}
	for i := range rows {
		e := &d.made.Plans[0].Entries[i%len(d.made.Plans[0].Entries)]
		e.Activities = append(e.Activities, d.activity())
	}
}

// nodes are different ones that entries stand at.
func (d *draft) nodes(n int) []string {
	var out []string
	for _, i := range d.Perm(len(d.catalogue.Nodes))[:min(n, len(d.catalogue.Nodes))] {
		out = append(out, d.catalogue.Nodes[i].Code)
	}
	return out
}

func (d *draft) units() []model.UnitRole {
	var out []model.UnitRole
	for range d.few(4) {
		u := model.UnitRole{Office: pick(d, d.sample.Book.Offices).ID, Role: pick(d, []model.UnitDuty{model.Carries, model.Leads, model.Supports})}
		if d.one(0.2) {
			u = model.UnitRole{Name: d.phrase(2 + d.few(12)), Role: u.Role}
		}
		out = append(out, u)
	}
	return out
}

func (d *draft) activity() model.Activity {
	a := model.Activity{ID: d.id(), Name: d.name(), Places: d.places(), Units: d.units()}
	a.Lineage = a.ID
	like := d.like()
	a.Unit, a.Target = like.Unit, like.Target
	if d.one(0.8) {
		a.Quantity = model.Known(model.Whole(1 + int64(d.few(3000))))
	}
	if d.one(0.3) {
		a.Target = d.phrase(1 + d.few(4*d.wordy))
	}
	if d.one(0.7) {
		a.FirstMonth = 1 + d.IntN(12)
		a.LastMonth = a.FirstMonth + d.IntN(13-a.FirstMonth)
	}
	if d.one(0.2) {
		a.Note = d.phrase(1 + d.few(6*d.wordy))
	}
	invest := d.one(0.4)
	for range 1 + d.few(4) {
		a.Funding = append(a.Funding, d.money(invest))
	}
	if invest && d.one(0.8) {
		a.Work = d.work()
	}
	return a
}

// like is an activity of the sample.
func (d *draft) like() model.Activity {
	for {
		if e := pick(d, d.sample.Plans[1].Entries); len(e.Activities) > 0 {
			return pick(d, e.Activities)
		}
	}
}

func (d *draft) money(invest bool) model.FundingLine {
	f := model.FundingLine{Source: pick(d, d.catalogue.Sources).Code, Kind: d.catalogue.Capital[1].Code, Assigned: d.one(0.5)}
	if invest {
		f.Kind = d.catalogue.Capital[0].Code
	}
	if d.one(0.9) {
		f.Amount = model.Known(model.Amount(d.amount()))
	}
	if d.one(0.1) {
		f.CapitalYear = 2023
	}
	return f
}

func (d *draft) work() *model.Work {
	w := &model.Work{
		Scale: d.phrase(1 + d.few(4*d.wordy)), StartYear: 2022 + d.IntN(3), EndYear: 2024 + d.IntN(3), Decision: d.symbol(),
		Decided: model.Date{Year: 2023, Month: 1 + d.IntN(12), Day: 1 + d.IntN(28)}, Investor: model.UnitRole{Office: pick(d, d.sample.Book.Offices).ID},
	}
	for range 1 + d.few(3) {
		w.Cost = append(w.Cost, model.WorkCost{Source: pick(d, d.catalogue.Sources).Code, Amount: model.Known(model.Amount(d.amount()))})
	}
	if d.one(0.6) {
		w.MediumTerm = model.Known(model.Amount(d.amount()))
	}
	for _, sum := range []*model.WorkCosts{&w.AssignedBefore, &w.DisbursedBefore} {
		if d.one(0.6) {
			*sum = model.WorkCosts{{Source: pick(d, d.catalogue.Sources).Code, Amount: model.Known(model.Amount(d.amount()))}}
		}
	}
	return w
}

// columns keeps number and name and some of the others, in their order.
func (d *draft) columns(keys string) []string {
	out := []string{"number", "name"}
	share := d.Float64()
	for _, k := range strings.Fields(keys) {
		if d.one(share) {
			out = append(out, k)
		}
	}
	return out
}
