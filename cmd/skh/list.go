package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"

	"sokehoach/app/text"
	"sokehoach/model"
)

// A headJSON is a model.PlanHead with the names that the record has in the file.
type headJSON struct {
	ID     model.ID    `json:"id"`
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
	heads, err := d.store.PlanHeads()
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

// checkPlan lists the findings of one plan; any finding but a hint makes it
// exit 1.
func checkPlan(args []string, out, errs io.Writer) int {
	f := flag.NewFlagSet("check", flag.ContinueOnError)
	db, doc, asJSON := f.String("db", "", ""), f.String("doc", "", ""), f.Bool("json", false, "")
	if !parse(f, args, errs, "db") {
		return unusable
	}
	d, ok := open(*db, errs)
	if !ok {
		return unusable
	}
	defer d.store.Close()
	p, ok := d.plan(*doc, errs)
	if !ok {
		return unusable
	}
	found := d.Work(&p, d.book).Paper().Findings
	code := good
	for _, i := range found {
		if i.Severity != model.Hint {
			code = findings
		}
	}
	if *asJSON {
		return max(code, writeJSON(out, append([]model.Finding{}, found...)))
	}
	tell(out, found)
	if len(found) == 0 {
		fmt.Fprint(out, text.SkhNoFinding)
	} else {
		fmt.Fprintf(out, text.SkhFindings, len(found))
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
