package results

import (
	"fmt"

	"sokehoach/app/results"
	"sokehoach/app/text"
	"sokehoach/app/ui/grid"
	"sokehoach/model"
)

type row = results.Row

// The keys of the columns.
const (
	keyName       = "name"
	keyUnit       = "unit"
	keyPlanned    = "planned"
	keyBefore     = "before"
	keyNow        = "now"
	keyTotal      = "total"
	keyDone       = "done"
	keyYear       = "year"
	keyCarried    = "carried"
	keyPaidBefore = "paidBefore"
	keyPaidNow    = "paidNow"
	keyPaid       = "paid"
	keyRate       = "rate"
	keyLeft       = "left"
	keyReason     = "reason"
)

// cellPath is the path of a cell.
func cellPath(row int, key string) string { return fmt.Sprintf("%s[%d].%s", results.Path, row, key) }

// makeGrid makes the grid of the sheet.
func (w *work) makeGrid(damaged bool) *grid.Grid {
	s := w.screen
	hooks := grid.Hooks{
		Canvas: s.env.Canvas, ReadOnly: s.env.Desk.ReadOnly() || damaged, Left: w.autosave.Flush,
		Entered: w.follow, Undo: s.Undo, Redo: s.Redo,
	}
	return grid.New(w.source(), grid.Table[row]{
		Path: results.Path, Noun: text.NounResult, Names: keyName, Columns: w.columns(), Look: look, About: about,
		Bare: true, Frozen: 1, Tall: true,
	}, hooks)
}

func (w *work) columns() []grid.Column[row] {
	span := w.frame.Span
	words := func(key, heading string, of func(*row) string) grid.Column[row] {
		return grid.Computed(key, heading, of)
	}
	quantity := func(key, heading string, at func(*row) *model.Opt[model.Quantity]) grid.Column[row] {
		return grid.Quantity(key, heading, at).Sized(62, 0)
	}
	money := func(key, heading string, at func(*row) *model.Opt[model.Amount]) grid.Column[row] {
		return grid.Money(key, heading, model.Million, at).Sized(74, 0).
			Summed(func() string { return text.MillionsBare(*at(&w.table().Sum)) })
	}
	return []grid.Column[row]{
		words(keyName, text.ResultName, func(r *row) string { return r.Name }).Sized(250, 1),
		words(keyUnit, text.ResultUnit, func(r *row) string { return r.Unit }).Sized(64, 0),
		quantity(keyPlanned, text.ResultPlanned, func(r *row) *model.Opt[model.Quantity] { return &r.Planned }).Under(text.BandQuantity, text.ShortPlanned),
		quantity(keyBefore, text.Before(text.BandQuantity, span.Done.After), func(r *row) *model.Opt[model.Quantity] { return &r.Before }).Under(text.BandQuantity, text.UpTo(span.Done.After)),
		quantity(keyNow, text.ResultNow, func(r *row) *model.Opt[model.Quantity] { return &r.Now }).Under(text.BandQuantity, text.ShortNow),
		quantity(keyTotal, text.ResultTotal, func(r *row) *model.Opt[model.Quantity] { return &r.Total }).Under(text.BandQuantity, text.ShortTotal),
		words(keyDone, text.ResultDone, func(r *row) string { return r.Done }).Sized(58, 0).AtRight().Under(text.BandQuantity, text.ShortRate),
		money(keyYear, text.ResultYear, func(r *row) *model.Opt[model.Amount] { return &r.Year }).Under(text.BandAssigned, text.ShortYear),
		money(keyCarried, text.ResultCarried, func(r *row) *model.Opt[model.Amount] { return &r.Carried }).Under(text.BandAssigned, text.ShortCarried),
		money(keyPaidBefore, text.Before(text.BandPaid, span.Money.After), func(r *row) *model.Opt[model.Amount] { return &r.PaidBefore }).Under(text.BandPaid, text.UpTo(span.Money.After)),
		money(keyPaidNow, text.ResultPaidNow, func(r *row) *model.Opt[model.Amount] { return &r.PaidNow }).Under(text.BandPaid, text.ShortNow),
		money(keyPaid, text.ResultPaid, func(r *row) *model.Opt[model.Amount] { return &r.Paid }).Under(text.BandPaid, text.ShortTotal),
		words(keyRate, text.ResultRate, func(r *row) string { return r.Rate }).Sized(58, 0).AtRight().Under(text.BandPaid, text.ShortRate).
			Summed(func() string { return w.table().Sum.Rate }),
		money(keyLeft, text.ResultLeft, func(r *row) *model.Opt[model.Amount] { return &r.Left }).Under(text.BandPaid, text.ResultLeft),
		grid.Text(keyReason, text.ResultReason, func(r *row) *string { return &r.Reason }).Sized(110, 0.4),
	}
}

// look is how a cell looks: white where something is typed, grey what follows from
// it, in quiet ink what was there before.
func look(r *row, key string) grid.Look {
	l := grid.Look{Closed: true, Computed: true}
	switch key {
	case keyNow:
		l.Closed = r.Kind != results.Activity
		l.Computed = l.Closed
	case keyTotal:
		l.Closed = r.Kind != results.Activity
		l.Computed = l.Closed
	case keyPaidNow:
		l.Closed = !r.Pays
		l.Computed = l.Closed || r.Stated
	case keyPaid:
		l.Closed = !r.Pays
		l.Computed = l.Closed
	case keyReason:
		l.Closed = r.Kind != results.Activity
		l.Computed = l.Closed
	case keyName:
		l.Computed, l.Indent = false, int(r.Kind)
	case keyBefore, keyPaidBefore:
		l.Faint = true
	}
	l.Bold = r.Kind == results.Project
	l.Faint = l.Faint || r.Kind == results.Source && l.Closed || r.Gone
	return l
}

// about says what the figure of a cell is compared with.
func about(r *row, key string) string {
	switch key {
	case keyNow, keyTotal:
		if r.Kind == results.Activity {
			return r.Name + ". " + text.AboutQuantity(r.Before, r.Planned, r.Unit)
		}
	case keyPaidNow, keyPaid:
		if r.Pays {
			return r.Name + ". " + text.AboutMoney(r.PaidBefore, assigned(r))
		}
		return text.ClosedCell
	}
	return ""
}

// assigned is what may be paid in a row in all.
func assigned(r *row) model.Opt[model.Amount] {
	if !r.Year.Known {
		return r.Carried
	}
	return model.Known(r.Year.Value + r.Carried.Value)
}
