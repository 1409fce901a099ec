package app

import (
	"sokehoach/model"
	"sokehoach/model/roll"
)

// A RollChoice (lựa chọn khi lập kế hoạch năm sau) is what a clerk decides on
// before next year's plan is made.
type RollChoice struct {
	Year        int
	Date        model.Date                // expected; zero: the old day and month
	Catalogue   string                    // empty: the old plan's
	Nodes       map[string]string         // old code -> new code, when the catalogue is another
	Offices     map[model.ID]model.ID     // besides the successors that the book knows
	KeepAmounts bool                      // amounts and targets stay, flagged
	Results     map[string]model.Quantity // of indicators in the old year
}

// RollForward is the plan of another year made from p, not stored yet. Its
// Review lists what was moved, kept and is to be looked at.
func (d *Desk) RollForward(p model.Plan, b model.Book, c RollChoice) model.Plan {
	in := d.rollInput(p, b)
	in.ToYear, in.Date, in.Catalogue, in.Nodes = c.Year, c.Date, c.Catalogue, c.Nodes
	in.Offices, in.KeepAmounts, in.Results = c.Offices, c.KeepAmounts, c.Results
	return roll.Forward(in)
}

// ChangeCatalogue is p, of the same year, under another catalogue of the book;
// its Review gains what that changed.
func (d *Desk) ChangeCatalogue(p model.Plan, b model.Book, catalogue string, nodes map[string]string) model.Plan {
	in := d.rollInput(p, b)
	in.Catalogue, in.Nodes = catalogue, nodes
	return roll.ChangeCatalogue(in)
}

// rollInput is what both need.
func (d *Desk) rollInput(p model.Plan, b model.Book) roll.Input {
	return roll.Input{Plan: p, Book: d.withCatalogue(b), Library: d.library, NewID: d.NewID}
}
