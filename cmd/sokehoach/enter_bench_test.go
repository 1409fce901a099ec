package main

import (
	"fmt"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/ui"
	"sokehoach/model"
)

// A desk is the window on a plan of 80 activities with money of four sources.
type desk struct {
	*testing.B
	window *ui.Window
	posts  chan func()
	plan   model.Plan
}

func newDesk(b *testing.B) *desk {
	b.Helper()
	folder := b.TempDir()
	p, err := open(config{file: filepath.Join(folder, "so.db"), folder: folder})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(p.Close)
	d := &desk{B: b, posts: make(chan func(), 10_000), plan: large(p.store.NewID)}
	office := model.Office{ID: p.store.NewID(), Name: "Ủy ban nhân dân xã Sùng Phài", Place: "Sùng Phài"}
	d.plan.Office = office.ID
	if err := p.store.PutOffice(office); err != nil {
		b.Fatal(err)
	}
	if err := p.store.PutPlan(d.plan); err != nil {
		b.Fatal(err)
	}
	p.options.Post = func(f func()) { d.posts <- f }
	if d.window, err = ui.New(test.NewTempApp(b), p.options); err != nil {
		b.Fatal(err)
	}
	d.window.Fyne().Resize(fyne.NewSize(1366, 768))
	d.window.Documents.Open(d.plan.ID)
	d.rest()
	return d
}

// large is a plan of ten projects, each with eight activities.
func large(newID func() model.ID) model.Plan {
	p := model.Plan{Document: model.Document{ID: newID(), Year: 2024, Catalogue: "CT-1719", Title: "Kế hoạch", Parts: []model.Part{{Role: model.Contents, Heading: "Nội dung"}}}}
	for _, node := range []string{"1.1", "1.4", "2", "3.2.1", "4.1", "5.4", "6", "7", "8.1", "10.3"} {
		e := model.Entry{ID: newID(), Nodes: []string{node}}
		for k := range 8 {
			id := newID()
			a := model.Activity{
				ID: id, Lineage: id, Name: fmt.Sprintf("Hoạt động %d", k), Quantity: model.Known(model.Quantity(2000)), Unit: "lớp",
				Phrase: "Tổ chức {số lượng} {đơn vị tính} tập huấn, kinh phí {kinh phí}",
			}
			for _, source := range []string{"nstw", "ns-tinh", "ns-thanh-pho", "dan-gop"} {
				a.Funding = append(a.Funding, model.FundingLine{Source: source, Kind: "su-nghiep", Amount: model.Known(model.Amount(10_000_000 + k))})
			}
			e.Activities = append(e.Activities, a)
		}
		p.Entries = append(p.Entries, e)
	}
	p.Annexes = []model.Annex{{Form: "01"}, {Form: "02"}}
	return p
}

// rest runs what is posted to the window's goroutine.
func (d *desk) rest() {
	for {
		select {
		case f := <-d.posts:
			f()
		default:
			return
		}
	}
}

// key types a letter where the keyboard is, and runs what the window's goroutine
// has to do for it.
func (d *desk) key(r rune) {
	d.window.Fyne().Canvas().Focused().TypedRune(r)
	d.rest()
}

// BenchmarkAKeyInALargePlan is measured against the 16 ms of a frame: a letter,
// a Backspace and so on.
func BenchmarkAKeyInALargePlan(b *testing.B) {
	for _, path := range []string{"title", "entries[4].activities[3].name", "entries[4].activities[3].phrase"} {
		b.Run(path, func(b *testing.B) {
			d := newDesk(b)
			d.window.Document().Focus(path)
			for n := 0; b.Loop(); n++ {
				if n%2 == 0 {
					d.key('a')
					continue
				}
				d.window.Fyne().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
				d.rest()
			}
		})
	}
}

// BenchmarkAPageOfALargePlan goes from page to page of the form.
func BenchmarkAPageOfALargePlan(b *testing.B) {
	for _, page := range []string{"parts", "contents", "funding", "node/4.1", "activity"} {
		b.Run(page, func(b *testing.B) {
			d := newDesk(b)
			if page == "activity" {
				page = "activity/" + d.plan.Entries[4].Activities[3].ID.String()
			}
			for b.Loop() {
				if !d.window.Document().Open(page) || !d.window.Document().Open("head") {
					b.Fatal("no such page")
				}
			}
		})
	}
}

// BenchmarkALargePlanOpens opens the whole screen.
func BenchmarkALargePlanOpens(b *testing.B) {
	d := newDesk(b)
	for b.Loop() {
		d.window.Documents.Open(d.plan.ID)
	}
	d.rest()
}
