package ui

import (
	"testing"
	"testing/synctest"
)

func TestAWindowThatHangsIsNotWaitedForWithoutEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &shell{options: &Options{Post: func(func()) {}}}
		if s.raise() {
			t.Error("a window that does nothing is said to have come forward")
		}
	})
}
