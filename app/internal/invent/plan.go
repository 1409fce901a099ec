package invent

import (
	"fmt"

	"sokehoach/model"
)

// head makes what stands above the text and below it.
func (d *draft) head() {
	p := &d.made.Plans[0]
	like := pick(d, d.sample.Plans)
	office := d.made.Book.Offices[len(d.made.Book.Offices)-1]
	p.Document = model.Document{
		ID: d.id(), Year: 2024, Catalogue: d.catalogue.ID, Office: office.ID, Symbol: like.Symbol, Filing: like.Filing,
		Place: pick(d, []string{d.place(), d.place(), office.Place}), Date: model.Date{Year: 2024, Month: d.IntN(13)},
		Title: like.Title, Opening: d.prose(1 + d.few(3)), Closing: like.Closing, Copy: pick(d, []model.Copy{model.Paper, model.Electronic}),
	}
	if p.Date.Month > 0 && d.one(0.5) {
		p.Date.Day = 1 + d.IntN(28)
	}
	if d.one(0.3) {
		p.Number = fmt.Sprint(1 + d.few(3000))
	}
	if d.one(0.4) {
		p.Title = d.phrase(3 + d.few(40))
	}
	for range d.few(12) {
		p.Grounds = append(p.Grounds, model.GroundLine{Ground: pick(d, d.made.Book.Grounds).ID})
	}
	for range 2 + d.few(60) {
		p.Recipients = append(p.Recipients, model.Recipient{Text: d.phrase(1 + d.few(14))})
	}
	p.Signature = model.Signature{Authority: pick(d, []string{"tm", "tm-kt", "tm-q", "head", "kt", "tl", "tuq", ""}), Officer: d.made.Book.Officers[len(d.made.Book.Officers)-1].ID}
	if d.one(0.1) {
		p.Signature = model.Signature{Name: d.person()}
	}
}

// text makes the parts. One of them draws the entries, one the indicators.
func (d *draft) text() {
	roles := []model.PartRole{model.Purpose, model.Targets, model.Contents, model.FundingPart, model.Organisation}
	for i, role := range roles {
		part := model.Part{Role: role, Heading: pick(d, d.sample.Plans[0].Parts).Heading}
		if d.one(0.3) {
			part.Heading = d.phrase(2 + d.few(25))
		}
		for range d.few(14) + i%2 {
			level := pick(d, []model.Level{model.ClauseTitle, model.Clause, model.Point, model.Dash, model.Dash, model.Plain})
			text := d.prose(1 + d.few(5))
			if level == model.ClauseTitle {
				text = d.phrase(2 + d.few(30))
			}
			part.Paragraphs = append(part.Paragraphs, model.Paragraph{Level: level, Text: text})
		}
		d.made.Plans[0].Parts = append(d.made.Plans[0].Parts, part)
	}
}

func (d *draft) indicators() {
	for range d.few(25) {
		x := model.PlanIndicator{Indicator: pick(d, d.catalogue.Indicators).Code, Target: model.Known(model.Quantity(d.few(1_000_000)))}
		if d.one(0.5) {
			x.LastYear = model.Known(model.Quantity(d.few(1_000_000)))
			x.Sign = pick(d, []string{model.SignAtLeast, model.SignAtMost, ""})
		}
		if d.one(0.2) {
			x.Note = d.phrase(1 + d.few(9))
		}
		d.made.Plans[0].Indicators = append(d.made.Plans[0].Indicators, x)
	}
}

// annexes shows the forms, at times only some of their columns.
func (d *draft) annexes() {
	shown := map[string]string{
		"01": "places scale years decision cost.total cost.central cost.local cost.other mediumTerm assignedBefore disbursedBefore plan.total plan.central plan.local plan.other investor note",
		"02": "carries supports places target unit quantity norm plan.total plan.central plan.local plan.other moneyState months note",
		"04": "unit programmeTarget lastYear target note",
	}
	for _, code := range []string{"01", "02", "04"} {
		a := model.Annex{Form: code}
		if d.one(0.4) {
			a.Columns = d.columns(shown[code])
		}
		if d.one(0.2) {
			a.Title = d.phrase(3 + d.few(30))
		}
		if code != "04" || len(d.made.Plans[0].Indicators) > 0 {
			d.made.Plans[0].Annexes = append(d.made.Plans[0].Annexes, a)
		}
	}
}
