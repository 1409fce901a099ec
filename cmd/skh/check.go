package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"unicode/utf8"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/model"
)

// checkPlan lists the findings of one plan of a book, or of a text; any finding
// but a hint makes it exit 1.
func checkPlan(args []string, out, errs io.Writer) int {
	f := flag.NewFlagSet("check", flag.ContinueOnError)
	db, doc, asJSON := f.String("db", "", ""), f.String("doc", "", ""), f.Bool("json", false, "")
	from, year := f.String("text", "", ""), f.Int("year", 0, "")
	if !parse(f, args, errs) {
		return unusable
	}
	if *from != "" {
		found, ok := checkText(*from, *db, *year, errs)
		if !ok {
			return unusable
		}
		return tellFound(out, found, *asJSON)
	}
	if !parse(f, args, errs, "db") {
		return unusable
	}
	d, ok := open(*db, errs)
	if !ok {
		return unusable
	}
	defer d.store.Close()
	w, ok := d.work(*doc, errs)
	if !ok {
		return unusable
	}
	return tellFound(out, w.Paper().Findings, *asJSON)
}

// checkText judges a file of plain text; names are those of a book, when one is
// given.
func checkText(from, db string, year int, errs io.Writer) ([]model.Finding, bool) {
	b, err := readText(from)
	if err == nil && !utf8.Valid(b) {
		err = model.InputError(text.SkhNoUTF8)
	}
	if err != nil {
		fmt.Fprintf(errs, text.SkhFile, from)
		return nil, fail(errs, err)
	}
	words := string(bytes.TrimPrefix(b, []byte("\uFEFF")))
	if db == "" {
		desk, err := app.NewDesk(app.Store{})
		if err != nil {
			return nil, fail(errs, err)
		}
		return desk.CheckText(words, year, model.Book{}), true
	}
	d, ok := open(db, errs)
	if !ok {
		return nil, false
	}
	defer d.store.Close()
	return d.CheckText(words, year, d.book), true
}

// tellFound lists findings and gives the exit code.
func tellFound(out io.Writer, found []model.Finding, asJSON bool) int {
	code := good
	for _, i := range found {
		if i.Severity != model.Hint {
			code = findings
		}
	}
	if asJSON {
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
