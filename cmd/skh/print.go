package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"sokehoach/app"
	"sokehoach/app/outfile"
	"sokehoach/app/text"
	"sokehoach/model"
)

// printPlan writes a plan's PDF, or one annex of it. When an error is found the
// findings are listed after the printing, and it exits 1.
func printPlan(args []string, out, errs io.Writer) int {
	f := flag.NewFlagSet("print", flag.ContinueOnError)
	db, doc, to := f.String("db", "", ""), f.String("doc", "", ""), f.String("o", "", "")
	annex, force := f.Int("annex", 0, ""), f.Bool("force", false, "")
	if !parse(f, args, errs, "db", "o") {
		return unusable
	}
	if sameFile(*db, *to) {
		fmt.Fprintf(errs, text.SkhOwnFile, *db)
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
	var printed app.Printed
	var err error
	ending := strings.ToLower(filepath.Ext(*to))
	switch {
	case ending == ".docx":
		printed, err = export(*to, w, w.Word, *force)
	case ending == ".xlsx":
		printed, err = export(*to, w, func() ([]byte, error) { return w.ExcelOf(*annex) }, *force)
	case *annex == 0:
		printed, err = printTo(*to, w, *force)
	default:
		paper, found := w.Paper().Annex(*annex)
		if !found {
			fmt.Fprintf(errs, text.SkhNoAnnex, *annex)
			return unusable
		}
		printed = app.Printed{Pages: len(paper.Pages), Findings: paper.Findings}
		err = writePart(*to, paper, w, *force)
	}
	if err != nil {
		fail(errs, err)
		return unusable
	}
	if ending == ".docx" || ending == ".xlsx" {
		fmt.Fprintf(out, text.SkhWritten, *to)
	} else {
		fmt.Fprintf(out, text.SkhPrinted, *to, printed.Pages)
	}
	if hasError(printed.Findings) {
		tell(out, printed.Findings)
		return findings
	}
	return good
}

// export writes the document as a file of another program; its pages are those of
// the print. One that is there may hold work that was done in that program, so it
// has no mark.
func export(path string, w app.Work, file func() ([]byte, error), force bool) (app.Printed, error) {
	b, err := file()
	if err != nil {
		return app.Printed{}, err
	}
	paper := w.Paper()
	return app.Printed{Pages: len(paper.Pages), Findings: paper.Findings},
		outfile.WriteAs(path, outfile.File{Fill: outfile.Bytes(context.Background(), b)}, force)
}

// printTo prints the whole of a document. The file appears when it is complete.
func printTo(path string, w app.Work, force bool) (printed app.Printed, err error) {
	err = outfile.WriteAs(path, outfile.File{Mark: w.Mark(0), Fill: func(out io.Writer) (err error) {
		printed, err = w.Print(context.Background(), out, nil)
		return err
	}}, force)
	return printed, err
}

// sameFile reports whether two paths lead to one file that is there.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	y, other := os.Stat(b)
	return err == nil && other == nil && os.SameFile(x, y)
}

// writePart makes the PDF of a part of a document's paper.
func writePart(path string, paper app.Paper, w app.Work, force bool) error {
	b, err := w.PDF(paper)
	if err != nil {
		return err
	}
	return outfile.WriteAs(path, outfile.File{Mark: w.Mark(paper.Part), Fill: outfile.Bytes(context.Background(), b)}, force)
}

func hasError(findings []model.Finding) bool {
	for _, i := range findings {
		if i.Severity == model.Error {
			return true
		}
	}
	return false
}

func tell(out io.Writer, findings []model.Finding) {
	for _, i := range findings {
		fmt.Fprintln(out, text.IssueLine(i))
	}
}
