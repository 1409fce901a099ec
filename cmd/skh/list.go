package main

import (
	"encoding/json"
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

// list names the documents of a book, one a line.
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
	if err != nil {
		fail(errs, err)
		return unusable
	}
	if *asJSON {
		listed := make([]headJSON, 0, len(heads)) // none is [], not null
		for _, h := range heads {
			listed = append(listed, headJSON(h))
		}
		return writeJSON(out, listed)
	}
	for _, h := range heads {
		fmt.Fprintln(out, text.SkhPlanLine(h))
	}
	return good
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
