package storage

import (
	"strconv"
	"strings"
	"testing"

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

func BenchmarkPlanHeadsOf1000(b *testing.B) {
	for _, c := range []struct {
		name string
		plan func(*Store, int) model.Plan
	}{{"small", sample}, {"30kB", bigPlan}} {
		b.Run(c.name, func(b *testing.B) {
			s, _ := start(b, Options{})
			must(b, s.update("fill", func(batch *batch) error {
				for range 1000 {
					p := c.plan(s, 2024)
					r, err := newRecord(bucketPlan, p.ID[:], p)
					if err == nil {
						err = batch.put(r)
					}
					if err != nil {
						return err
					}
				}
				return nil
			}))
			for b.Loop() {
				_, err := s.PlanHeads()
				must(b, err)
			}
		})
	}
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
