package edit

import "time"

// When an autosave writes: a moment after the last key, but during long typing
// at latest every so often; and after a failed write again and again.
const (
	savePause  = 400 * time.Millisecond
	saveAtMost = 2 * time.Second
)

// retryPauses are the waits before a failed write is tried again; the last one
// repeats.
func retryPauses() []time.Duration {
	return []time.Duration{2 * time.Second, 5 * time.Second, 15 * time.Second, time.Minute}
}

// A SaveState tells how the value on screen stands to the one on disk.
type SaveState int

// The states of saving.
const (
	Saved   SaveState = iota // on disk
	Waiting                  // changed, and about to be written
	Saving                   // being written
	Failed                   // the last write failed; it will be tried again
)

// Saver says how an Autosave reaches the world.
type Saver[T any] struct {
	Write  func(T) error          // runs on a goroutine of its own, one at a time
	Post   func(func())           // runs a function on the session's goroutine
	Report func(SaveState, error) // is told every change of state, on that goroutine
}

// An Autosave writes the value of a session whenever it has changed. Its
// methods belong to the session's goroutine.
type Autosave[T any] struct {
	session  *Session[T]
	saver    Saver[T]
	timer    *time.Timer
	round    int       // names the timer's present setting, so that a late one is known
	since    time.Time // when the oldest unsaved change was made
	writing  bool
	hurry    bool // write again as soon as the present write has ended
	failures int
	stopped  bool
	waiting  []func(error)
}

// StartAutosave keeps s saved from now on.
func StartAutosave[T any](s *Session[T], saver Saver[T]) *Autosave[T] {
	a := &Autosave[T]{session: s, saver: saver}
	s.Watch(a.changed)
	return a
}

// Flush writes at once what is not on disk: a field was left.
func (a *Autosave[T]) Flush() {
	switch {
	case a.writing:
		a.hurry = true
	case a.session.Dirty():
		a.write()
	}
}

// Finish writes at once and calls done when the value is on disk, or with the
// error of the write that failed. The window is closing.
func (a *Autosave[T]) Finish(done func(error)) {
	if !a.writing && !a.session.Dirty() {
		done(nil)
		return
	}
	a.waiting = append(a.waiting, done)
	a.Flush()
}

// Stop gives up: no timer will write any more.
func (a *Autosave[T]) Stop() {
	a.stopped = true
	a.cancel()
}

func (a *Autosave[T]) changed() {
	if !a.session.Dirty() { // undone back to what is on disk
		a.cancel()
		if !a.writing {
			a.saver.Report(Saved, nil)
		}
		return
	}
	if a.since.IsZero() {
		a.since = time.Now()
	}
	if a.writing {
		return
	}
	a.saver.Report(Waiting, nil)
	a.after(min(savePause, max(0, saveAtMost-time.Since(a.since))))
}

// after sets the one timer. After Stop it does not: a write that was under way
// then and failed would come again over what has been saved since.
func (a *Autosave[T]) after(pause time.Duration) {
	a.cancel()
	if a.stopped {
		return
	}
	round := a.round
	a.timer = time.AfterFunc(pause, func() {
		a.saver.Post(func() {
			if round == a.round && !a.writing && a.session.Dirty() {
				a.write()
			}
		})
	})
}

func (a *Autosave[T]) cancel() {
	a.round++
	if a.timer != nil {
		a.timer.Stop()
		a.timer = nil
	}
}

func (a *Autosave[T]) write() {
	a.cancel()
	a.writing, a.hurry, a.since = true, false, time.Time{}
	a.saver.Report(Saving, nil)
	v, rev := a.session.Snapshot()
	go func() {
		err := a.saver.Write(v)
		a.saver.Post(func() { a.written(rev, err) })
	}()
}

func (a *Autosave[T]) written(rev Revision, err error) {
	a.writing = false
	if err != nil {
		a.session.MarkUnsure()
		pauses := retryPauses()
		a.saver.Report(Failed, err)
		a.after(pauses[min(a.failures, len(pauses)-1)])
		a.failures++
		a.finish(err)
		return
	}
	a.failures = 0
	a.session.MarkSaved(rev)
	switch {
	case !a.session.Dirty():
		a.saver.Report(Saved, nil)
		a.finish(nil)
	case a.hurry || len(a.waiting) > 0:
		a.write()
	default:
		a.changed()
	}
}

// finish tells those who wait for the end of saving.
func (a *Autosave[T]) finish(err error) {
	waiting := a.waiting
	a.waiting = nil
	for _, done := range waiting {
		done(err)
	}
}
