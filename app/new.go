package app

import "sokehoach/model"

// New is a draft of a kind for the year after today's, or for this year when it is
// young, issued by an office: not stored yet.
func (d *Desk) New(k Kind, today model.Date, o model.Office) model.AnyDocument {
	year := today.Year
	if today.Month >= 7 {
		year++
	}
	x := k.New()
	env := x.Envelope()
	env.ID, env.Year, env.Office, env.Place, env.Date = d.NewID(), year, o.ID, o.Place, model.Date{Year: today.Year}
	env.Copy, env.State = model.Paper, model.Draft
	k.outline(x, o)
	return x
}

// Follow keeps the words that a document began with in step with its year and
// office; old is the document before these were changed.
func (d *Desk) Follow(x, old model.AnyDocument, b model.Book) {
	d.Kind(x.Kind()).follow(x, old, b)
}

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
		func() error { return putAll(documentsOf(sample), s.PutDocument) },
	} {
		if err := fill(); err != nil {
			return err
		}
	}
	return nil
}

// documentsOf are the documents of a sample.
func documentsOf(sample model.Sample) []model.AnyDocument {
	var all []model.AnyDocument
	for i := range sample.Plans {
		all = append(all, &sample.Plans[i])
	}
	return all
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
