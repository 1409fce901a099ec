package ui

import (
	"slices"
	"testing"
)

// A slowScreen is left when its disk has answered.
type slowScreen struct {
	nothing
	answers []func(error)
}

func (s *slowScreen) Leave(done func(error)) { s.answers = append(s.answers, done) }
func (s *slowScreen) Abandon()               {}

var _ leaver = (*slowScreen)(nil)

func TestOfTwoWishesToLeaveAScreenTheLaterCounts(t *testing.T) {
	s := &slowScreen{}
	at := &stage{shown: view{screen: s}}
	var went []string
	for _, to := range []string{"a", "b"} {
		at.leave(func() {
			went = append(went, to)
			at.shown = view{screen: nothing{}}
		})
	}
	for _, answer := range s.answers {
		answer(nil)
	}
	if !slices.Equal(went, []string{"b"}) {
		t.Errorf("went to %q", went)
	}
}
