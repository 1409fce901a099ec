package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A ratio compares two benchmarks of one run. Times differ from machine to
// machine and hour to hour; their ratio in one run says whether we got slower.
type ratio struct {
	says, ours, base string
}

var ratios = []ratio{
	{"laying out and writing ten pages, to plain gofpdf MultiCell", "BenchmarkTenPages", "BenchmarkMultiCellTenPages"},
}

// bench prints what one run measures: Go benchmarks, their ratios, and the
// figures skh takes of itself as a whole process.
func bench(ctx context.Context, args []string) error {
	packages, err := benchmarked(os.DirFS("."))
	if err != nil {
		return err
	}
	if len(packages) > 0 {
		if err := benchPackages(ctx, packages); err != nil {
			return err
		}
	}
	return show(ctx, []string{noCgo}, "go", append([]string{"run", "./cmd/skh", "bench"}, args...)...)
}

func benchPackages(ctx context.Context, packages []string) error {
	var out bytes.Buffer
	args := append([]string{"test", "-vet=off", "-run", "^$", "-bench", ".", "-benchmem", "-count=3"}, packages...)
	cmd := program(ctx, testEnv(), "go", args...)
	cmd.Stdout, cmd.Stderr = io.MultiWriter(os.Stdout, &out), os.Stderr
	if err := explain(ctx, cmd, cmd.Run()); err != nil {
		return err
	}
	printRatios(os.Stdout, nanoseconds(out.String()))
	return nil
}

// benchmarked lists the packages that have benchmarks, so that the others are
// not compiled for nothing.
func benchmarked(root fs.FS) ([]string, error) {
	var packages []string
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && name != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || name == outDir) {
			return fs.SkipDir
		}
		if !strings.HasSuffix(name, "_test.go") {
			return nil
		}
		text, err := fs.ReadFile(root, name)
		if bytes.Contains(text, []byte("\nfunc Benchmark")) {
			packages = append(packages, "./"+path.Dir(filepath.ToSlash(name)))
		}
		return err
	})
	slices.Sort(packages)
	return slices.Compact(packages), err
}

// benchLine is a result as go test prints it: name, processors, rounds, time.
var benchLine = regexp.MustCompile(`(?m)^(Benchmark\S*?)(?:-\d+)?\s+\d+\s+([\d.]+) ns/op`)

// nanoseconds reads the time of one round of each benchmark: the shortest of its
// runs, in which the machine was least busy with something else.
func nanoseconds(output string) map[string]float64 {
	times := make(map[string]float64)
	for _, m := range benchLine.FindAllStringSubmatch(output, -1) {
		ns, err := strconv.ParseFloat(m[2], 64)
		if shortest, known := times[m[1]]; err == nil && (!known || ns < shortest) {
			times[m[1]] = ns
		}
	}
	return times
}

// printRatios leaves out a ratio of which one side was not measured.
func printRatios(w io.Writer, times map[string]float64) {
	for _, r := range ratios {
		ours, base := times[r.ours], times[r.base]
		if ours > 0 && base > 0 {
			fmt.Fprintf(w, "ratio %.2f  %s (%s to %s)\n", ours/base, r.says, r.ours, r.base)
		}
	}
}
