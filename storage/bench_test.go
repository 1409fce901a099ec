package storage

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"sokehoach/model"
)

// bigPlan is as long as the longest plans of a commune: some 30 kB.
func bigPlan(s *Store, year int) model.Plan {
	p := sample(s, year)
	for range 8 {
		part := model.Part{Heading: strings.Repeat("h", 60)}
		for range 10 {
			part.Paragraphs = append(part.Paragraphs, model.Paragraph{Level: model.Dash, Text: strings.Repeat("\u1ebf\u1ea1 ab ", 35)})
		}
		p.Parts = append(p.Parts, part)
	}
	return p
}

func BenchmarkPutPlan(b *testing.B) {
	for _, c := range []struct {
		name string
		plan func(*Store, int) model.Plan
	}{{"small", sample}, {"30kB", bigPlan}} {
		b.Run(c.name, func(b *testing.B) {
			s, _ := start(b, Options{})
			p := c.plan(s, 2024)
			for i := 0; b.Loop(); i++ {
				p.Number = strconv.Itoa(i)
				must(b, s.PutPlan(p))
			}
		})
	}
}

func BenchmarkPlanHeads(b *testing.B) {
	for _, c := range []struct {
		name string
		plan func(*Store, int) model.Plan
	}{{"small", sample}, {"30kB", bigPlan}, {"80activities", activePlan}} {
		b.Run(c.name, func(b *testing.B) {
			s, _ := bookOf1000(b, c.plan)
			for b.Loop() {
				_, err := s.Documents()
				must(b, err)
			}
		})
	}
}

func BenchmarkOpenPlanOf80Activities(b *testing.B) {
	s, plans := bookOf1000(b, activePlan)
	for i := 0; b.Loop(); i++ {
		p, err := s.Plan(plans[i*37%len(plans)].ID)
		must(b, err)
		if len(p.Entries) != 10 || len(p.Entries[9].Activities) != 8 {
			b.Fatalf("got %+v", p)
		}
	}
}

func BenchmarkChangeOneOf80Activities(b *testing.B) {
	s, plans := bookOf1000(b, activePlan)
	p := plans[500]
	for i := 0; b.Loop(); i++ {
		p.Entries[4].Activities[4].Note = strconv.Itoa(i)
		must(b, s.PutPlan(p))
	}
}

// activePlan has 30 kB of parts, and 80 activities of 4 sources each.
func activePlan(s *Store, year int) model.Plan {
	p := bigPlan(s, year)
	for i := range 80 {
		if i%8 == 0 {
			p.Entries = append(p.Entries, model.Entry{
				ID: s.NewID(), Nodes: []string{"3.2.1"}, Target: strings.Repeat("\u1ebf\u1ea1 ab ", 10),
			})
		}
		a := model.Activity{
			ID: s.NewID(), Lineage: s.NewID(), Name: strings.Repeat("\u1ebf\u1ea1 ab ", 8), Unit: "km", FirstMonth: 1, LastMonth: 12,
			Quantity: model.Known(model.Whole(12)), Places: []model.Place{{Commune: s.NewID()}, {Commune: s.NewID(), Village: s.NewID()}},
			Units: []model.UnitRole{{Office: s.NewID(), Role: model.Leads}},
		}
		for f := range 4 {
			a.Funding = append(a.Funding, model.FundingLine{
				Kind: "investment", Source: strconv.Itoa(f), CapitalYear: year, Amount: model.Known[model.Amount](1_250_000_000),
			})
		}
		e := &p.Entries[len(p.Entries)-1]
		e.Activities = append(e.Activities, a)
	}
	return p
}

// bookOf1000 fills a file with plans, in one transaction.
func bookOf1000(b *testing.B, plan func(*Store, int) model.Plan) (*Store, []model.Plan) {
	s, _ := start(b, Options{})
	plans := make([]model.Plan, 1000)
	must(b, s.update("fill", func(batch *batch) error {
		for i := range plans {
			plans[i] = plan(s, 2024)
			if err := batch.putDocument(&plans[i]); err != nil {
				return err
			}
		}
		return nil
	}))
	return s, plans
}

func BenchmarkPlan(b *testing.B) {
	s, _ := start(b, Options{})
	p := bigPlan(s, 2024)
	must(b, s.PutPlan(p))
	for b.Loop() {
		_, err := s.Plan(p.ID)
		must(b, err)
	}
}

// twoFlushes gives what one durable save costs at least on this disk: two
// writes of a page, each brought to the disk.
func twoFlushes(b *testing.B) func() {
	file, err := os.Create(filepath.Join(b.TempDir(), "floor"))
	must(b, err)
	b.Cleanup(func() { must(b, file.Close()) })
	page := make([]byte, 4096)
	return func() {
		page[0]++
		for k := range int64(2) {
			_, err := file.WriteAt(page, k*4096)
			must(b, err)
			must(b, file.Sync())
		}
	}
}

func BenchmarkTwoFlushes(b *testing.B) {
	flush := twoFlushes(b)
	for b.Loop() {
		flush()
	}
}

// typing gives a save of one field typed into a plan of 80 activities, in a book
// of 20 such plans.
func typing(b *testing.B) (save func()) {
	s, _ := start(b, Options{})
	var p model.Plan
	for range 20 {
		p = activePlan(s, 2024)
		must(b, s.PutPlan(p))
	}
	i := 0
	return func() {
		i++
		p.Entries[4].Activities[4].Note = strconv.Itoa(i)
		must(b, s.PutPlan(p))
	}
}

func BenchmarkOneDurableSave(b *testing.B) {
	save := typing(b)
	for b.Loop() {
		save()
	}
}

// BenchmarkOneDurableSaveInFlushes does both by turns, so that what else the disk
// has to do slows both, and tells how many times two flushes a save takes, by the
// medians.
func BenchmarkOneDurableSaveInFlushes(b *testing.B) {
	save, flush := typing(b), twoFlushes(b)
	var saves, flushes []time.Duration
	for b.Loop() {
		began := time.Now()
		flush()
		between := time.Now()
		save()
		flushes, saves = append(flushes, between.Sub(began)), append(saves, time.Since(between))
	}
	slices.Sort(saves)
	slices.Sort(flushes)
	middle := len(saves) / 2
	b.ReportMetric(saves[middle].Seconds()/flushes[middle].Seconds(), "flushpairs/save")
	b.ReportMetric(float64(saves[middle].Nanoseconds()), "ns/save")
	b.ReportMetric(float64(flushes[middle].Nanoseconds()), "ns/flushpair")
}

// BenchmarkOneDurableSaveOfARecord is one field typed into an office.
func BenchmarkOneDurableSaveOfARecord(b *testing.B) {
	s, _ := start(b, Options{})
	o := model.Office{ID: s.NewID(), Name: "o"}
	for i := 0; b.Loop(); i++ {
		o.Name = strconv.Itoa(i)
		must(b, s.PutOffice(o))
	}
}
