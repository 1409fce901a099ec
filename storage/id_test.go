package storage

import (
	"bytes"
	"crypto/rand"
	"errors"
	"io"
	"testing"
	"testing/iotest"
	"time"

	"sokehoach/model"
)

// clock is a clock that tests set.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func TestIDsRiseWhateverTheClockDoes(t *testing.T) {
	noon := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name string
		step time.Duration
	}{
		{"running", time.Millisecond},
		{"standing", 0},
		{"running backwards", -time.Hour},
		{"before 1970", -100 * 365 * 24 * time.Hour},
		{"far ahead", 200000 * time.Hour},
	} {
		t.Run(c.name, func(t *testing.T) {
			now := &clock{noon}
			m := &idMaker{now: now.now, random: rand.Reader}
			last := model.ID{}
			for range 10000 {
				id := m.make()
				if bytes.Compare(id[:], last[:]) <= 0 {
					t.Fatalf("%v after %v", id, last)
				}
				last = id
				now.at = now.at.Add(c.step)
			}
		})
	}
}

func TestIDsRiseAfterRestartWithAnOlderClock(t *testing.T) {
	now := &clock{time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)}
	s, path := start(t, Options{Now: now.now})
	for range 5000 { // more than one millisecond can count
		s.NewID()
	}
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	must(t, s.Close())

	now.at = time.Date(2010, 1, 1, 0, 0, 0, 0, time.UTC)
	s = reopened(t, path, Options{Now: now.now})
	if id := s.NewID(); bytes.Compare(id[:], p.Signature.Officer[:]) <= 0 {
		t.Errorf("%v after %v", id, p.Signature.Officer)
	}
}

func TestIDsStayApartWithoutRandomness(t *testing.T) {
	for name, source := range map[string]io.Reader{
		"zeros":   bytes.NewReader(make([]byte, 1<<16)),
		"failing": iotest.ErrReader(errors.New("no")),
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := start(t, Options{Random: source})
			seen := map[model.ID]bool{}
			for range 5000 {
				id := s.NewID()
				if seen[id] || id[6]>>4 != 7 || id[8]>>6 != 2 {
					t.Fatalf("id %v", id)
				}
				seen[id] = true
			}
		})
	}
}
