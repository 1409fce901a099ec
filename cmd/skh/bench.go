package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/assets"
	"sokehoach/model"
)

// bench lays out and writes documents of its own, made of the sample's text.
func bench(args []string, out, errs io.Writer) int {
	f := flag.NewFlagSet("bench", flag.ContinueOnError)
	pages, rows := f.Int("pages", 0, ""), f.Int("rows", 0, "")
	if !parse(f, args, errs) {
		return unusable
	}
	d, err := app.NewDesk(app.Store{})
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
	for _, p := range benchPlans(s, *pages, *rows) {
		if err := benchPlan(d, p, s.Book, out); err != nil {
			fail(errs, err)
			return unusable
		}
	}
	if peak := peakMemory(); peak > 0 {
		fmt.Fprintf(out, text.SkhBenchPeak, float64(peak)/1e6)
	}
	return good
}

// benchPlans are the plans to measure: one of so many pages or rows, or several
// of growing length.
func benchPlans(s model.Sample, pages, rows int) []model.Plan {
	var plans []model.Plan
	if rows > 0 {
		plans = append(plans, wideningPlan(s.Plans[1], rows))
	}
	if pages > 0 {
		plans = append(plans, longPlan(s.Plans[0], pages))
	}
	if len(plans) == 0 {
		for _, n := range []int{10, 100, 1000} {
			plans = append(plans, longPlan(s.Plans[0], n))
		}
	}
	return plans
}

// benchPlan goes the way of skh print, from the plan to the bytes of its file
// with all that is found in it.
func benchPlan(d *app.Desk, p model.Plan, b model.Book, out io.Writer) error {
	start := time.Now()
	printed, err := d.Work(&p, b).Print(context.Background(), io.Discard, nil)
	if err != nil {
		return err
	}
	took := time.Since(start)
	fmt.Fprintf(out, text.SkhBenchLine, printed.Pages, took.Round(time.Microsecond*100), float64(printed.Pages)/took.Seconds())
	return nil
}

// peakMemory is the greatest memory of the process so far, in bytes; 0 where
// the system does not say it in a file.
func peakMemory() int64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		var kilobytes int64
		if n, _ := fmt.Sscanf(line, "VmHWM: %d kB", &kilobytes); n == 1 {
			return kilobytes * 1024
		}
	}
	return 0
}

// wideningPlan repeats the activities of a plan, each under its own entry, until
// its annexes have so many rows of them; the sentences of the text stay away, so
// that the annexes are what is measured.
func wideningPlan(p model.Plan, rows int) model.Plan {
	p = p.Clone()
	p.Parts = slices.DeleteFunc(p.Parts, func(g model.Part) bool { return g.Role == model.Contents })
	var seeds []model.Entry
	for _, e := range p.Entries {
		seeds = append(seeds, e.Clone())
	}
	made := 0
	for i := range p.Entries {
		p.Entries[i].Activities = nil
	}
	for i := 0; made < rows; i = (i + 1) % len(seeds) {
		for _, a := range seeds[i].Activities {
			if made == rows {
				break
			}
			made++
			a.ID = model.MakeID(uint64(made), 0, uint64(made))
			p.Entries[i].Activities = append(p.Entries[i].Activities, a)
		}
	}
	return p
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
