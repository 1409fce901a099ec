package ui

import (
	"testing"
	"testing/synctest"
)

func TestAWindowThatHangsIsNotWaitedForWithoutEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &Window{options: Options{Post: func(func()) {}}}
		if w.raise() {
			t.Error("a window that does nothing is said to have come forward")
		}
	})
}
