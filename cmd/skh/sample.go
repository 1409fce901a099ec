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

// sample makes the book of a sample in a folder, the shipped one or that of a
// file, and prints its documents. Documents of the same id are set back to the
// sample, others in the file are kept.
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
	path := filepath.Join(*dir, "mau.db")
	if err := makeSample(s, path); err != nil {
		fail(errs, err)
		return unusable
	}
	d, ok := open(path, errs)
	if !ok {
		return unusable
	}
	defer d.store.Close()
	heads, err := d.store.Documents()
	if err != nil {
		fail(errs, err)
		return unusable
	}
	fmt.Fprintf(out, text.SkhSampleDone, path, len(heads))
	for _, h := range heads {
		w, ok := d.work(h.ID.String(), errs)
		if !ok {
			return unusable
		}
		pdf := filepath.Join(*dir, w.FileName())
		printed, err := printTo(pdf, w)
		if err != nil {
			fail(errs, err)
			return unusable
		}
		fmt.Fprintf(out, text.SkhPrinted, pdf, printed.Pages)
	}
	return good
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
