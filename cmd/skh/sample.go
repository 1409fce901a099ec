package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/storage"
)

// sample makes the book of a sample in a folder, the shipped one or that of a
// file, and prints its documents. Documents of the same id are set back to the
// sample, others in the file are kept. Beside the shipped one it makes anew the
// book of what happened to it in the year, the plan was issued and amended, and
// reported on, and the book of a ward some years later.
func sample(args []string, out, errs io.Writer) int {
	f := flag.NewFlagSet("sample", flag.ContinueOnError)
	dir, from := f.String("dir", "", ""), f.String("from", "", "")
	if !parse(f, args, errs, "dir") {
		return unusable
	}
	s, ok := readSample(*from, errs)
	if !ok {
		return unusable
	}
	if err := makeSample(s, filepath.Join(*dir, "mau.db")); err != nil {
		fail(errs, err)
		return unusable
	}
	if !printAll(*dir, "mau.db", func(model.DocumentHead) bool { return true }, out, errs) {
		return unusable
	}
	if *from != "" {
		return good
	}
	if err := makeYear(s, filepath.Join(*dir, yearBook)); err != nil {
		fail(errs, err)
		return unusable
	}
	later := func(h model.DocumentHead) bool { return h.Kind == model.ReportKind || h.State != model.Draft }
	if !printAll(*dir, yearBook, later, out, errs) {
		return unusable
	}
	return sampleOfAWard(*dir, out, errs)
}

// sampleOfAWard makes the book of a ward under the programme that follows.
func sampleOfAWard(dir string, out, errs io.Writer) int {
	s, err := model.ParseSample(assets.SampleOfAWard())
	if err == nil {
		err = makeSample(s, filepath.Join(dir, wardBook))
	}
	if err != nil {
		fail(errs, err)
		return unusable
	}
	if !printAll(dir, wardBook, func(model.DocumentHead) bool { return true }, out, errs) {
		return unusable
	}
	return good
}

// wardBook is the name of the book of a ward.
const wardBook = "mau-phuong.db"

// yearBook is the name of the book of a year's reports.
const yearBook = "mau-bao-cao.db"

// printAll prints documents of a book into its folder.
func printAll(dir, book string, takes func(model.DocumentHead) bool, out, errs io.Writer) bool {
	d, ok := open(filepath.Join(dir, book), errs)
	if !ok {
		return false
	}
	defer d.store.Close()
	heads, err := d.Documents()
	if err != nil {
		return fail(errs, err)
	}
	heads = slices.DeleteFunc(heads, func(h model.DocumentHead) bool { return !takes(h) })
	fmt.Fprintf(out, text.SkhSampleDone, filepath.Join(dir, book), len(heads))
	for _, h := range heads {
		w, ok := d.work(h.ID.String(), errs)
		if !ok {
			return false
		}
		pdf := filepath.Join(dir, w.FileName())
		printed, err := printTo(pdf, w, false)
		if err != nil {
			return fail(errs, err)
		}
		fmt.Fprintf(out, text.SkhPrinted, pdf, printed.Pages)
	}
	return true
}

// makeYear makes the book of a year's reports anew: it takes its place when it is
// whole.
func makeYear(s model.Sample, path string) error {
	steps, err := model.ParseSteps(assets.SampleSteps())
	if err != nil {
		return err
	}
	unfinished := path + ".tmp"
	_ = os.Remove(unfinished) // of a start that was broken off
	if err := makeSample(s, unfinished); err != nil {
		return err
	}
	if err := replay(steps, unfinished); err != nil {
		return err
	}
	return os.Rename(unfinished, path)
}

// replay does in a book what happened to its documents.
func replay(steps []model.SampleStep, path string) error {
	store, err := storage.Open(path, storage.Options{})
	if err != nil {
		return err
	}
	d, err := app.NewDesk(app.StoreOf(store))
	if err == nil {
		err = d.Replay(steps)
	}
	return errors.Join(err, store.Close())
}

// readSample reads the sample of a file; no name is the shipped one.
func readSample(from string, errs io.Writer) (model.Sample, bool) {
	b := assets.Sample()
	if from != "" {
		var err error
		if b, err = readText(from); err != nil {
			fmt.Fprintf(errs, text.SkhFile, from)
			return model.Sample{}, fail(errs, err)
		}
	}
	s, err := model.ParseSample(b)
	if err != nil {
		if from != "" {
			fmt.Fprintf(errs, text.SkhFile, from)
		}
		return s, fail(errs, err)
	}
	return s, true
}

// readText reads a whole file that a command was given: no pipe that never
// ends, no device.
func readText(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular() || info.Size() > mostText:
		return nil, model.InputError(text.SkhNoText)
	}
	return os.ReadFile(path)
}

// mostText is more than any file of text that a command reads.
const mostText = 64 << 20

func makeSample(s model.Sample, path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	store, err := storage.Open(path, storage.Options{})
	if err != nil {
		return err
	}
	if err := app.FillSample(app.StoreOf(store), s); err != nil {
		_ = store.Close() // the first error is the one to tell
		return err
	}
	return store.Close()
}
