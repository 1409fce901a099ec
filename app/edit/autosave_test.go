package edit

import (
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"sokehoach/model"
)

// A disk stands for the store: it takes its time, and may fail.
type disk struct {
	slow     time.Duration
	failures int
	unsure   bool // what failed is written all the same
	titles   []string
	at       []time.Duration
	start    time.Time
}

var errFull = errors.New("disk full")

func (d *disk) write(p model.Plan) error {
	time.Sleep(d.slow)
	if d.failures > 0 {
		if d.failures--; d.unsure {
			d.titles = append(d.titles, p.Title)
		}
		return errFull
	}
	d.titles = append(d.titles, p.Title)
	d.at = append(d.at, time.Since(d.start))
	return nil
}

// window runs f as the window's goroutine would, with what is posted.
func window(t *testing.T, d *disk, f func(*Session[model.Plan], *Autosave[model.Plan])) (last SaveState) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		posts := make(chan func())
		s := open("a")
		d.start = time.Now()
		a := StartAutosave(s, Saver[model.Plan]{
			Write: d.write, Post: func(f func()) { posts <- f },
			Report: func(x SaveState, _ error) { last = x },
		})
		done := make(chan bool)
		go func() {
			f(s, a)
			close(done)
		}()
		idle := time.NewTimer(time.Hour)
		for running := true; running; {
			select {
			case g := <-posts:
				g()
			case <-idle.C:
				running = false
			}
		}
		<-done
	})
	return last
}

// on runs a function on the goroutine of the window.
func on(a *Autosave[model.Plan], f func()) {
	ran := make(chan bool)
	a.saver.Post(func() { f(); close(ran) })
	<-ran
}

func TestAutosaveWaitsForAPause(t *testing.T) {
	d := &disk{}
	last := window(t, d, func(s *Session[model.Plan], a *Autosave[model.Plan]) {
		for _, title := range []string{"b", "c", "d"} {
			on(a, func() { typeTitle(s, title) })
			time.Sleep(300 * time.Millisecond)
		}
	})
	if !slices.Equal(d.titles, []string{"d"}) || d.at[0] != time.Second || last != Saved {
		t.Errorf("wrote %q at %v, state %v", d.titles, d.at, last)
	}
}

func TestLongTypingIsSavedOnTheWay(t *testing.T) {
	d := &disk{}
	window(t, d, func(s *Session[model.Plan], a *Autosave[model.Plan]) {
		for i := range 50 { // five seconds without a pause
			on(a, func() { typeTitle(s, string(rune('A'+i))) })
			time.Sleep(100 * time.Millisecond)
		}
	})
	if len(d.at) != 3 || d.at[0] != 2*time.Second || d.at[1] > 4200*time.Millisecond {
		t.Errorf("wrote at %v", d.at)
	}
}

func TestLeavingAFieldSavesAtOnce(t *testing.T) {
	d := &disk{}
	window(t, d, func(s *Session[model.Plan], a *Autosave[model.Plan]) {
		on(a, func() { typeTitle(s, "b"); a.Flush() })
	})
	if len(d.at) != 1 || d.at[0] != 0 {
		t.Errorf("wrote at %v", d.at)
	}
}

func TestAChangeDuringASlowWriteIsSavedToo(t *testing.T) {
	d := &disk{slow: 5 * time.Second}
	last := window(t, d, func(s *Session[model.Plan], a *Autosave[model.Plan]) {
		on(a, func() { typeTitle(s, "b") })
		time.Sleep(2 * time.Second)
		on(a, func() { typeTitle(s, "c") })
	})
	if !slices.Equal(d.titles, []string{"b", "c"}) || last != Saved {
		t.Errorf("wrote %q, state %v", d.titles, last)
	}
}

func TestAFailedWriteIsTriedAgain(t *testing.T) {
	d := &disk{failures: 3}
	var dirty bool
	last := window(t, d, func(s *Session[model.Plan], a *Autosave[model.Plan]) {
		on(a, func() { typeTitle(s, "b") })
		time.Sleep(time.Second)
		on(a, func() { dirty = s.Dirty() })
	})
	want := savePause + 2*time.Second + 5*time.Second + 15*time.Second
	if !dirty || len(d.at) != 1 || d.at[0] != want || last != Saved {
		t.Errorf("dirty %v, wrote at %v, want %v, state %v", dirty, d.at, want, last)
	}
}

func TestUndoneBackNothingIsWritten(t *testing.T) {
	d := &disk{}
	last := window(t, d, func(s *Session[model.Plan], a *Autosave[model.Plan]) {
		on(a, func() { typeTitle(s, "b"); s.Undo() })
	})
	if len(d.titles) != 0 || last != Saved {
		t.Errorf("wrote %q, state %v", d.titles, last)
	}
}

func TestAfterAFailedWriteNoValueCountsAsOnTheDisk(t *testing.T) {
	d := &disk{failures: 1, unsure: true}
	var undone SaveState
	var told []SaveState
	last := window(t, d, func(s *Session[model.Plan], a *Autosave[model.Plan]) {
		report := a.saver.Report
		a.saver.Report = func(x SaveState, err error) {
			told = append(told, x)
			report(x, err)
		}
		on(a, func() { typeTitle(s, "b"); a.Flush() })
		time.Sleep(time.Second)
		on(a, func() {
			s.Undo()
			undone = told[len(told)-1]
		})
	})
	if want := []string{"b", "a"}; undone == Saved || !slices.Equal(d.titles, want) || last != Saved {
		t.Errorf("undone back the state is %v; the disk got %q, want %q; at last %v", undone, d.titles, want, last)
	}
}

func TestFinishWaitsForTheDisk(t *testing.T) {
	d := &disk{slow: time.Second}
	var finished []error
	window(t, d, func(s *Session[model.Plan], a *Autosave[model.Plan]) {
		on(a, func() { typeTitle(s, "b"); a.Flush() })
		time.Sleep(100 * time.Millisecond)
		on(a, func() {
			typeTitle(s, "c")
			a.Finish(func(err error) { finished = append(finished, err, onDisk(s, d)) })
		})
	})
	if len(finished) != 2 || finished[0] != nil || finished[1] != nil {
		t.Errorf("finish said %v", finished)
	}
}

// onDisk is nil when the disk holds what is on screen.
func onDisk(s *Session[model.Plan], d *disk) error {
	if len(d.titles) == 0 || d.titles[len(d.titles)-1] != "c" || s.Dirty() {
		return errors.New("not on disk")
	}
	return nil
}

func TestFinishTellsOfAFailure(t *testing.T) {
	d := &disk{failures: 1}
	var told error
	window(t, d, func(s *Session[model.Plan], a *Autosave[model.Plan]) {
		on(a, func() {
			typeTitle(s, "b")
			a.Finish(func(err error) { told = err })
		})
		time.Sleep(time.Second)
		on(a, a.Stop)
	})
	if !errors.Is(told, errFull) || len(d.titles) != 0 {
		t.Errorf("told %v, wrote %q", told, d.titles)
	}
}

func TestAStoppedAutosaveNeverWritesOverWhatCameLater(t *testing.T) {
	d := &disk{slow: time.Second, failures: 1}
	window(t, d, func(s *Session[model.Plan], a *Autosave[model.Plan]) {
		on(a, func() { typeTitle(s, "b") })
		time.Sleep(time.Second) // the write is under way, and will fail
		on(a, a.Stop)
		time.Sleep(5 * time.Minute)
	})
	if len(d.titles) != 0 {
		t.Errorf("wrote %q after Stop", d.titles)
	}
}
