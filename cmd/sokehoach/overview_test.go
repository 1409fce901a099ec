package main

import (
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app"
	summary "sokehoach/app/overview"
	"sokehoach/app/ui/overview"
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/storage"
)

// fiveYears is a book with five plans of 80 activities, each with money of four
// sources.
func fiveYears(b *testing.B) *app.Desk {
	b.Helper()
	store, err := storage.Open(filepath.Join(b.TempDir(), "so.db"), storage.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close() })
	sample, err := model.ParseSample(assets.Sample())
	if err != nil {
		b.Fatal(err)
	}
	for n := range 5 {
		p := sample.Plans[1].Clone()
		p.ID, p.Year = store.NewID(), 2021+n
		for i := range p.Entries {
			p.Entries[i].ID = store.NewID()
			p.Entries[i].Activities = nil
		}
		for i := range 80 {
			a := sample.Plans[1].Clone().Entries[0].Activities[0]
			a.ID, a.Funding = store.NewID(), nil
			for k := range 4 {
				a.Funding = append(a.Funding, model.FundingLine{Source: []string{"tw", "dp", "khac", ""}[k], Amount: model.Known(model.Amount(1_000_000 * (i + k)))})
			}
			e := &p.Entries[i%len(p.Entries)]
			e.Activities = append(e.Activities, a)
		}
		if err := store.PutPlan(p); err != nil {
			b.Fatal(err)
		}
	}
	desk, err := app.NewDesk(app.StoreOf(store))
	if err != nil {
		b.Fatal(err)
	}
	return desk
}

// The picture itself is the painter's business: the official one of Fyne is not ours.
func BenchmarkOpenTheOverview(b *testing.B) {
	desk := fiveYears(b)
	w := test.NewTempApp(b).NewWindow("")
	w.Resize(fyne.NewSize(1366, 768))
	posts := make(chan func(), 1)
	for b.Loop() {
		s := overview.New(overview.Env{
			Desk: desk, Canvas: w.Canvas(), Post: func(f func()) { posts <- f }, Now: time.Now,
			Trouble: func(err error) { b.Error(err) }, New: func() {}, At: func(summary.Task) {},
		})
		w.SetContent(s.Object())
		s.Begin()
		(<-posts)()
	}
}
