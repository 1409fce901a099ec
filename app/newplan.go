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
		ID: d.Store.NewID(), Year: year, Office: o.ID, Place: o.Place, Date: model.Date{Year: today.Year},
		Copy: model.Paper, State: model.Draft,
	}, o)
}

// FillSample puts a sample into an empty store.
func FillSample(s Store, sample model.Sample) error {
	for _, o := range sample.Book.Offices {
		if err := s.PutOffice(o); err != nil {
			return err
		}
	}
	for _, o := range sample.Book.Officers {
		if err := s.PutOfficer(o); err != nil {
			return err
		}
	}
	for _, g := range sample.Book.Grounds {
		if err := s.PutGround(g); err != nil {
			return err
		}
	}
	for _, p := range sample.Plans {
		if err := s.PutPlan(p); err != nil {
			return err
		}
	}
	return nil
}
