package main

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestRatiosCompareTheShortestRuns(t *testing.T) {
	output := `goos: linux
BenchmarkTenPages-2            	     100	  14000000 ns/op	  500 B/op	  3 allocs/op
BenchmarkTenPages-2            	     100	  12000000 ns/op	  500 B/op	  3 allocs/op
BenchmarkTenPages-2            	     100	  13000000 ns/op	  500 B/op	  3 allocs/op
BenchmarkMultiCellTenPages-2   	     200	   8000000 ns/op	  900 B/op	  9 allocs/op
PASS`
	var got strings.Builder
	printRatios(&got, nanoseconds(output))
	if !strings.HasPrefix(got.String(), "ratio 1.50 ") {
		t.Errorf("got %q, want a ratio of 1.50", got.String())
	}
}

func TestARatioNeedsBothSides(t *testing.T) {
	var got strings.Builder
	printRatios(&got, nanoseconds("BenchmarkTenPages \t 100 \t 12.5 ns/op"))
	if got.String() != "" {
		t.Errorf("got %q, want nothing", got.String())
	}
}

func TestOnlyPackagesWithBenchmarksAreMeasured(t *testing.T) {
	tree := fstest.MapFS{
		"model/a_test.go":         {Data: []byte("package model\nfunc TestA() {}\n")},
		"app/pdf/pdf_test.go":     {Data: []byte("package pdf\nfunc BenchmarkTenPages() {}\n")},
		"app/pdf/other_test.go":   {Data: []byte("package pdf\nfunc BenchmarkOther() {}\n")},
		".build/fyne/old_test.go": {Data: []byte("package fyne\nfunc BenchmarkOld() {}\n")},
	}
	got, err := benchmarked(tree)
	if want := []string{"./app/pdf"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
}
