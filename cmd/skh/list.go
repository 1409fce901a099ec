package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"

	"sokehoach/app/text"
	"sokehoach/model"
)

// A headJSON is a model.DocumentHead with the names that the record has in the file.
type headJSON struct {
	ID     model.ID    `json:"id"`
	Kind   string      `json:"kind"`
	Year   int         `json:"year"`
	Office model.ID    `json:"office"`
	Number string      `json:"number"`
	Symbol string      `json:"symbol"`
	Date   model.Date  `json:"date"`
	Title  string      `json:"title"`
	State  model.State `json:"state"`

	MadeFrom model.ID `json:"madeFrom,omitzero"`
}

// A listed document is one with how it was sent, where it was.
type listed struct {
	headJSON
	Dispatches model.Way `json:"dispatches,omitempty"`
}

// list names the documents of a book, one a line; where some cannot be read or the
// last saves may be lost it says so and exits 1.
func list(args []string, out, errs io.Writer) int {
	f := flag.NewFlagSet("list", flag.ContinueOnError)
	db := f.String("db", "", "")
	asJSON := f.Bool("json", false, "")
	if !parse(f, args, errs, "db") {
		return unusable
	}
	d, ok := open(*db, errs)
	if !ok {
		return unusable
	}
	defer d.store.Close()
	heads, err := d.Documents()
	ways, unread := d.Ways()
	code := tellState(d, errors.Join(err, unread), errs)
	if code == unusable {
		return code
	}
	if *asJSON {
		all := make([]listed, 0, len(heads)) // none is [], not null
		for _, h := range heads {
			all = append(all, listed{headJSON(h), ways[h.ID]})
		}
		return max(code, writeJSON(out, all))
	}
	for _, h := range heads {
		fmt.Fprintln(out, text.SkhPlanLine(h, ways[h.ID]))
	}
	return code
}

// tellState says what a list of documents lacks: some that are damaged (err), or the
// last saves where a head of the file is lost.
func tellState(d *desk, err error, errs io.Writer) int {
	code := good
	if err != nil {
		fail(errs, err)
		if code = findings; !errors.Is(err, model.ErrDamaged) {
			return unusable
		}
	}
	if d.store.Health().HeadLost {
		fmt.Fprint(errs, text.HeadLost)
		code = findings
	}
	return code
}

func writeJSON(out io.Writer, v any) int {
	e := json.NewEncoder(out)
	e.SetIndent("", " ")
	e.SetEscapeHTML(false)
	if e.Encode(v) != nil {
		return unusable
	}
	return good
}
