package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/model"
)

// printPlan writes a plan's PDF; findings are listed and make it exit 1.
func printPlan(args []string, out, errs io.Writer) int {
	f := flag.NewFlagSet("print", flag.ContinueOnError)
	db, doc, to := f.String("db", "", ""), f.String("doc", "", ""), f.String("o", "", "")
	if !parse(f, args, errs, "db", "o") {
		return unusable
	}
	d, ok := open(*db, errs)
	if !ok {
		return unusable
	}
	defer d.store.Close()
	p, ok := d.plan(*doc, errs)
	if !ok || !d.print(p, *to, out, errs) {
		return unusable
	}
	if issues := d.Paper(p, d.book).Issues; hasError(issues) {
		tell(out, issues)
		return findings
	}
	return good
}

// print writes one plan's PDF to a file.
func (d *desk) print(p model.Plan, path string, out, errs io.Writer) bool {
	paper := d.Paper(p, d.book)
	b, err := d.PDF(paper, app.PrintTime(p))
	if err == nil {
		err = os.WriteFile(path, b, 0o644)
	}
	if err != nil {
		return fail(errs, err)
	}
	fmt.Fprintf(out, text.SkhPrinted, path, len(paper.Pages))
	return true
}

func hasError(issues []model.Issue) bool {
	for _, i := range issues {
		if i.Severity == model.Error {
			return true
		}
	}
	return false
}

func tell(out io.Writer, issues []model.Issue) {
	for _, i := range issues {
		fmt.Fprintln(out, text.IssueLine(i))
	}
}
