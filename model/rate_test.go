package model

import "testing"

func TestARateIsExactUntilItIsWritten(t *testing.T) {
	for _, c := range []struct {
		part, whole int64
		decimals    int
		want        string
	}{
		{200, 300, 2, "66,67"},
		{1, 8, 2, "12,50"},
		{1, 800, 2, "0,13"}, // half away from zero
		{-1, 800, 2, "-0,13"},
		{-1, 100_000, 1, "0,0"},
		{1, 3, 0, "33"},
		{176_500, 100_000, 1, "176,5"},
		{12_345, 1, 0, "1.234.500"},
		{5, 0, 2, "-"},
		{0, 7, 2, "0,00"},
		{9_223_372_036_854_775_807, 9_223_372_036_854_775_807, 2, "100,00"},
		{9_999_999, 10_000_000, 2, "100,00"},
	} {
		if got := (Rate{c.part, c.whole}).Percent(c.decimals); got != c.want {
			t.Errorf("%d of %d: %s, want %s", c.part, c.whole, got, c.want)
		}
	}
}
