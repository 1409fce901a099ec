package main

import (
	"flag"
	"fmt"
	"io"
	"runtime"
	"time"

	"sokehoach/app"
	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/app/text"
	"sokehoach/assets"
	"sokehoach/model"
)

// bench lays out and writes documents of its own, made of the sample's text.
func bench(args []string, out, errs io.Writer) int {
	f := flag.NewFlagSet("bench", flag.ContinueOnError)
	pages := f.Int("pages", 0, "")
	if !parse(f, args, errs) {
		return unusable
	}
	sizes := []int{10, 100, 1000}
	if *pages > 0 {
		sizes = []int{*pages}
	}
	d, err := app.NewDesk(nil)
	if err != nil {
		fail(errs, err)
		return unusable
	}
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		fail(errs, err)
		return unusable
	}
	fmt.Fprintf(out, text.SkhBenchHead, text.SkhBenchColumns()...)
	for _, n := range sizes {
		if err := benchPages(d, s, n, out); err != nil {
			fail(errs, err)
			return unusable
		}
	}
	return good
}

func benchPages(d *app.Desk, s model.Sample, pages int, out io.Writer) error {
	p := longPlan(s.Plans[0], pages)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	doc := document.Compose(document.Source{Plan: p, Book: s.Book, Style: d.Style, Authorities: d.Authorities})
	laid, _ := layout.Paginate(doc, d.Fonts)
	placed := time.Since(start)
	if _, err := d.PDF(app.Paper{Title: doc.Title, Pages: laid}, app.PrintTime(p)); err != nil {
		return err
	}
	total := time.Since(start)
	runtime.ReadMemStats(&after)
	fmt.Fprintf(out, text.SkhBenchLine, len(laid), placed.Round(time.Microsecond*100), (total - placed).Round(time.Microsecond*100),
		float64(len(laid))/total.Seconds(), fmt.Sprintf("%.1f MB", float64(after.TotalAlloc-before.TotalAlloc)/1e6))
	return nil
}

// longPlan repeats the parts of a plan until it fills about so many pages; the
// sample fills six.
func longPlan(p model.Plan, pages int) model.Plan {
	parts := p.Parts
	for n := 6; n < pages; n += 5 {
		p.Parts = append(p.Parts[:len(p.Parts):len(p.Parts)], parts...)
	}
	return p
}
