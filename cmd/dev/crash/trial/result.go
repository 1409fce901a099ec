package main

import (
	"fmt"
	"os"
	"time"
)

// A result is what a trial found; the runner reads it from the last line.
type result struct {
	Tries        int
	Bad          int
	Notes        map[string]int
	Examples     []string // of what was bad
	Skipped      string   // why nothing was tried
	Milliseconds int64
}

func newResult() result { return result{Notes: map[string]int{}} }

// note counts something worth telling.
func (r *result) note(what string, n int) {
	if n != 0 {
		r.Notes[what] += n
	}
}

// tried counts a case; an error makes it a bad one.
func (r *result) tried(err error, format string, args ...any) {
	const examples = 5
	r.Tries++
	if err == nil {
		return
	}
	r.Bad++
	if len(r.Examples) < examples {
		r.Examples = append(r.Examples, fmt.Sprintf(format, args...)+": "+fmt.Sprintf("%.600s", err.Error()))
	}
}

// caseLimit is how long one case may take; more is a hang.
const caseLimit = 30 * time.Second

// limit ends the program, with a word on the case, when it hangs. The caller
// calls what it gives when the case is over.
func (r *result) limit(what string) func() {
	timer := time.AfterFunc(caseLimit, func() {
		fmt.Fprintf(os.Stderr, "HANGS: %s\n", what)
		os.Exit(3)
	})
	return func() { timer.Stop() }
}
