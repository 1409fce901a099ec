package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/model"
)

// readWord lists what somebody changed in the Word file of a document, and takes
// over what is asked for, in one save: exit 1 when something differs and nothing
// was to be taken.
func readWord(args []string, out, errs io.Writer) int {
	f := flag.NewFlagSet("read", flag.ContinueOnError)
	db, doc, from := f.String("db", "", ""), f.String("doc", "", ""), f.String("from", "", "")
	take, asJSON := f.String("take", "", ""), f.Bool("json", false, "")
	if !parse(f, args, errs, "db", "from") {
		return unusable
	}
	d, ok := openFor(*db, *take == "", errs)
	if !ok {
		return unusable
	}
	defer d.store.Close()
	w, ok := d.work(*doc, errs)
	if !ok {
		return unusable
	}
	r, err := w.ReadWordFile(*from)
	if err != nil {
		fail(errs, err)
		return unusable
	}
	if err := tellReading(out, r.WordReading, *asJSON); err != nil {
		fail(errs, err)
		return unusable
	}
	switch {
	case *take != "":
		if *asJSON {
			out = io.Discard // one value, for machines
		}
		return d.take(w, r, *take, out, errs)
	case len(r.Changes) > 0:
		return findings
	}
	return good
}

// tellReading lists the changes.
func tellReading(out io.Writer, r model.WordReading, asJSON bool) error {
	if asJSON {
		e := json.NewEncoder(out)
		e.SetIndent("", "  ")
		e.SetEscapeHTML(false)
		return e.Encode(r)
	}
	for _, line := range text.WordReading(r) {
		fmt.Fprintln(out, line)
	}
	for i, c := range r.Changes {
		for _, line := range text.WordChangeLines(i+1, c) {
			fmt.Fprintln(out, line)
		}
	}
	fmt.Fprintln(out, text.WordCount(r))
	return nil
}

// take takes changes over: all that are safe, or those of some numbers.
func (d *desk) take(w app.Work, r app.WordReading, which string, out, errs io.Writer) int {
	chosen, ok := chosenChanges(r, which)
	if !ok {
		fmt.Fprintf(errs, text.SkhTakeWhat, which)
		return unusable
	}
	x, taken, err := w.TakeWord(r, chosen...)
	if err == nil && taken > 0 {
		err = d.Keep(x)
	}
	if err != nil {
		fail(errs, err)
		return unusable
	}
	fmt.Fprintf(out, text.SkhTaken, taken)
	return good
}

func chosenChanges(r app.WordReading, which string) ([]int, bool) {
	if which == "all" {
		return r.SafeChanges(), true
	}
	var out []int
	for s := range strings.SplitSeq(which, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil || n < 1 || n > len(r.Changes) {
			return nil, false
		}
		if !slices.Contains(out, n-1) {
			out = append(out, n-1)
		}
	}
	return out, true
}
