package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/storage"
)

// sample makes the sample book in a folder and prints its documents. Documents
// of the same id are set back to the sample, others in the file are kept.
func sample(args []string, out, errs io.Writer) int {
	f := flag.NewFlagSet("sample", flag.ContinueOnError)
	dir := f.String("dir", "", "")
	if !parse(f, args, errs, "dir") {
		return unusable
	}
	path := filepath.Join(*dir, "mau.db")
	if err := makeSample(*dir, path); err != nil {
		fail(errs, err)
		return unusable
	}
	d, ok := open(path, errs)
	if !ok {
		return unusable
	}
	defer d.store.Close()
	heads, err := d.store.PlanHeads()
	if err != nil {
		fail(errs, err)
		return unusable
	}
	fmt.Fprintf(out, text.SkhSampleDone, path, len(heads))
	for _, h := range heads {
		p, ok := d.plan(h.ID.String(), errs)
		if !ok {
			return unusable
		}
		pdf := filepath.Join(*dir, app.FileName(p, d.book))
		printed, err := d.printTo(pdf, p)
		if err != nil {
			fail(errs, err)
			return unusable
		}
		fmt.Fprintf(out, text.SkhPrinted, pdf, printed.Pages)
	}
	return good
}

func makeSample(dir, path string) error {
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	store, err := storage.Open(path, storage.Options{})
	if err != nil {
		return err
	}
	if err := app.FillSample(store, s); err != nil {
		_ = store.Close() // the first error is the one to tell
		return err
	}
	return store.Close()
}
