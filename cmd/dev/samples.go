package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// samples prints every document of the sample book, one PDF each: what a clerk
// reads as examples, and what a reviewer looks at after a change of style.
func samples(ctx context.Context, _ []string) error {
	files, err := printSamples(ctx)
	if err != nil {
		return err
	}
	fmt.Println(strings.Join(files, "\n"))
	return nil
}

// printSamples returns the PDF files it left in out/. Those of an earlier run
// are removed first: an old file must not pass for a new one.
func printSamples(ctx context.Context) ([]string, error) {
	old, err := sampleFiles()
	if err != nil {
		return nil, err
	}
	for _, f := range old {
		if err := os.Remove(f); err != nil {
			return nil, err
		}
	}
	if err := show(ctx, []string{noCgo}, "go", "run", "./cmd/skh", "sample", "-dir", outDir); err != nil {
		return nil, err
	}
	files, err := sampleFiles()
	if err == nil && len(files) == 0 {
		err = errors.New("skh sample left no PDF in " + outDir)
	}
	return files, err
}

func sampleFiles() ([]string, error) {
	return filepath.Glob(filepath.Join(outDir, "*.pdf"))
}
