package app

import (
	"sokehoach/app/document"
	"sokehoach/model"
)

// NewPlan is a draft for the year after today's, or for this year when it is
// young, issued by office: not stored yet.
func (d *Desk) NewPlan(today model.Date, o model.Office) model.Plan {
	year := today.Year
	if today.Month >= 7 {
		year++
	}
	return document.Outline(model.Plan{
		Document: model.Document{
			ID: d.Store.NewID(), Year: year, Office: o.ID, Place: o.Place, Date: model.Date{Year: today.Year},
			Copy: model.Paper, State: model.Draft,
		},
	}, o)
}

// Follow keeps the words that a new plan began with in step with its year and
// office; old is the plan before these were changed.
func Follow(p *model.Plan, old model.Plan, b model.Book) { document.Follow(p, old, b) }

// FillSample puts a sample into an empty store.
func FillSample(s Store, sample model.Sample) error {
	book := sample.Book
	for _, fill := range []func() error{
		func() error { return putAll(book.Offices, s.PutOffice) },
		func() error { return putAll(book.Officers, s.PutOfficer) },
		func() error { return putAll(book.Grounds, s.PutGround) },
		func() error { return putAll(book.Communes, s.PutCommune) },
		func() error { return putAll(book.Figures, s.PutFigures) },
		func() error { return putAll(book.Allocations, s.PutAllocation) },
		func() error { return putAll(book.Catalogues, s.PutCatalogue) },
		func() error { return putAll(sample.Plans, s.PutPlan) },
	} {
		if err := fill(); err != nil {
			return err
		}
	}
	return nil
}

// putAll puts one after another and stops at the first that fails.
func putAll[T any](all []T, put func(T) error) error {
	for _, v := range all {
		if err := put(v); err != nil {
			return err
		}
	}
	return nil
}
