package main

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestTheOfficialFyneSaysThatItHasNotOurPainter(t *testing.T) {
	test.NewTempApp(t)
	if p, err := picture(test.NewCanvas()); err == nil || p != nil {
		t.Errorf("got %v, %v", p, err)
	}
}
