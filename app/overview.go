package app

import (
	"time"

	"sokehoach/app/overview"
	"sokehoach/model"
)

// Overview reads the book for the first screen. The newest years, so many, are
// worked out; of those before only the list of documents is given.
func (d *Desk) Overview(detailed int, lastBackup time.Time) (overview.Summary, error) {
	heads, err := d.Documents()
	if err != nil {
		return overview.Summary{}, err
	}
	b, err := d.Book()
	if err != nil {
		return overview.Summary{}, err
	}
	ways, err := d.Ways()
	if err != nil {
		return overview.Summary{}, err
	}
	stamp := stampOf(b)
	return overview.Of(overview.Source{
		Heads: heads, Detailed: detailed, Archive: d.Archived(), LastBackup: lastBackup, Periods: d.Periods(), Own: d.Own(b).ID, Ways: ways,
		Kind: func(code string) overview.Kind {
			k := d.Kind(code)
			return overview.Kind{DocumentKind: k.row, Costs: k.Money != nil}
		},
		Read: func(id model.ID) (overview.Document, error) {
			x, err := d.Read(id)
			if err != nil {
				return overview.Document{}, err
			}
			return d.Work(x, b).overview(stamp), nil
		},
	})
}

// overview is the document with what is found in it; stamp is of today's book.
func (w Work) overview(stamp []byte) overview.Document {
	out := overview.Document{
		AnyDocument: w.Document, Office: w.Book.Office(w.Document.Envelope().Office).Called(),
		Required: w.kind.required(w.Document), Findings: w.findings(stamp),
	}
	if w.kind.Money != nil {
		out.Money = w.kind.Money(w.Document, w.Book)
	}
	return out
}
