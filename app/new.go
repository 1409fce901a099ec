package app

import (
	"sokehoach/app/document"
	"sokehoach/model"
)

// New is a draft of a kind for the year that one is most likely made for, issued by
// an office: not stored yet.
func (d *Desk) New(k Kind, today model.Date, o model.Office) model.AnyDocument {
	year := k.year(today)
	x := k.New()
	env := x.Envelope()
	env.ID, env.Year, env.Office, env.Place, env.Date = d.NewID(), year, o.ID, o.Place, model.Date{Year: today.Year}
	env.Copy, env.State = model.Paper, model.Draft
	d.outline(x, o)
	return x
}

// Follow keeps the words that a document began with in step with its year and
// office; old is the document before these were changed.
func (d *Desk) Follow(x, old model.AnyDocument, b model.Book) {
	k := d.Kind(x.Kind())
	if k.Follow != nil {
		k.Follow(d, k.row, x, old, b)
		return
	}
	document.Follow(k.row, x.Envelope(), *old.Envelope(), b)
}

// Replay does on the desk what happened to the documents of a sample, day by day.
func (d *Desk) Replay(steps []model.SampleStep) error {
	for _, s := range steps {
		if err := d.store.PutAll(s.Parcel()); err != nil {
			return err
		}
		for _, x := range s.Issues {
			w, err := d.Open(x.Document)
			if err != nil {
				return err
			}
			if _, err := w.Issue(x.Number, s.Day, s.Day); err != nil {
				return err
			}
		}
		for _, x := range s.Sent {
			way, err := d.Way(x.Of)
			if err != nil {
				return err
			}
			if err := d.KeepWay(x.Of, append(way, x)); err != nil {
				return err
			}
		}
	}
	return nil
}

// FillSample puts a sample into an empty store.
func FillSample(s Store, sample model.Sample) error {
	parcel := model.Parcel{Book: sample.Book}
	for i := range sample.Plans {
		parcel.Documents = append(parcel.Documents, &sample.Plans[i])
	}
	return s.PutAll(parcel)
}
