// Package edit keeps one value while a clerk edits it: its history, its
// findings, and whether it is on disk. It knows nothing of windows.
package edit

import (
	"slices"
	"time"

	"sokehoach/model"
)

const (
	historyBytes = 32 << 20        // what the steps that can be undone may hold
	stepPause    = 2 * time.Second // after which further typing is a step of its own
)

// A Session is one value being edited. One goroutine owns it: the window's.
type Session[T any] struct {
	clone    func(T) T
	check    func(T) []model.Finding
	states   []state[T]
	at       int       // states[at] is on screen
	sealed   bool      // the next change starts a step of its own
	fullest  state[T]  // with the longest text of the step that is being typed
	changed  time.Time // when the last change was made
	saved    Revision
	last     Revision // the newest handed out
	findings []model.Finding
	judged   Revision // the revision that findings belong to
	drafts   *Drafts
	watchers []*watcher
}

// A watcher is told of every change until it is stopped.
type watcher struct {
	tell    func()
	stopped bool
}

// A Revision names one value that the session has held.
type Revision int

// A Step is what one Undo takes back: the field it changed, as a path in the
// stored record, and what was done to it, for the menu.
type Step struct {
	Path string
	Name string
}

type state[T any] struct {
	value T
	rev   Revision
	step  Step // what led here
	bytes int  // held by this state alone
}

// unsaved is the revision on disk while nobody knows what the disk holds.
const unsaved Revision = -1

// Open starts a session on a value that is on disk. A nil check finds nothing.
func Open[T any](v T, clone func(T) T, check func(T) []model.Finding) *Session[T] {
	if check == nil {
		check = func(T) []model.Finding { return nil }
	}
	return &Session[T]{
		clone: clone, check: check, judged: -1, drafts: &Drafts{},
		states: []state[T]{{value: clone(v)}},
	}
}

// Again is a session with the same history that nobody watches yet: the value
// is shown anew, and what was done can still be taken back. Whatever goes on in
// one of the two is unknown to the other.
func (s *Session[T]) Again() *Session[T] {
	c := *s
	c.states = slices.Clone(s.states)
	c.sealed, c.fullest, c.watchers = true, state[T]{}, nil
	c.drafts = s.drafts.again()
	return &c
}

// Value is the value on screen. The caller must not write through it.
func (s *Session[T]) Value() T { return s.states[s.at].value }

// Drafts are the texts that wait in the fields of the value.
func (s *Session[T]) Drafts() *Drafts { return s.drafts }

// Share lets the drafts outlive the session, and those of an earlier one come
// back; nil changes nothing.
func (s *Session[T]) Share(d *Drafts) {
	if d != nil {
		s.drafts = d
	}
}

// Lasting is a path that still leads to the same field when rows come and go.
func (s *Session[T]) Lasting(path string) string { return lasting(s.Value(), path) }

// Snapshot is a copy of the value on screen, for another goroutine, and its name.
func (s *Session[T]) Snapshot() (T, Revision) {
	here := s.states[s.at]
	return s.clone(here.value), here.rev
}

// Findings are the findings in the value on screen.
func (s *Session[T]) Findings() []model.Finding {
	if here := s.states[s.at]; here.rev != s.judged {
		s.findings, s.judged = s.check(here.value), here.rev
	}
	return s.findings
}

// Change applies edit to a copy of the value and shows the result. Changes with
// one path are one step until Seal, or a pause.
func (s *Session[T]) Change(step Step, edit func(*T)) {
	here := s.states[s.at]
	goesOn := s.at > 0 && !s.sealed && here.step.Path == step.Path && time.Since(s.changed) < stepPause
	before := s.at
	if goesOn {
		before--
	}
	s.last++
	next := state[T]{value: s.clone(here.value), rev: s.last, step: step}
	edit(&next.value)
	next.bytes = share(&s.states[before].value, &next.value)
	s.states = append(s.states[:before+1], next)
	s.at = before + 1
	s.forgetOldest()
	s.sealed, s.changed = false, time.Now()
	s.notify()
}

// Type is a Change of a text by hand: t has followed the keys, and tells whether
// a step begins.
func (s *Session[T]) Type(step Step, t *Typing, edit func(*T)) {
	k := t.take()
	if k.begins {
		s.Seal()
		s.fullest = state[T]{}
	}
	if k.wiped {
		s.keepFullest(step)
	}
	s.Change(step, edit)
	if k.fuller {
		s.fullest = s.states[s.at]
	}
	if k.ends {
		s.Seal()
	}
}

// Typed is Type for what t has followed.
func (s *Session[T]) Typed(t *Typing) func(Step, func(*T)) {
	return func(step Step, edit func(*T)) { s.Type(step, t, edit) }
}

// Mark ends the step, and gives what takes back all that is done from now on.
func (s *Session[T]) Mark() (back func()) {
	s.Seal()
	rev := s.states[s.at].rev
	return func() {
		if to := slices.IndexFunc(s.states[:s.at], func(o state[T]) bool { return o.rev == rev }); to >= 0 {
			s.move(to)
		}
	}
}

// keepFullest makes a step of the state with the longest text, before what has
// been deleted since: nobody else holds it.
func (s *Session[T]) keepFullest(step Step) {
	full := s.fullest
	if full.rev == 0 || full.step.Path != step.Path {
		return
	}
	at := slices.IndexFunc(s.states[:s.at+1], func(o state[T]) bool { return o.rev >= full.rev })
	if at > 0 && s.states[at].rev != full.rev {
		s.states = slices.Insert(s.states, at, full)
		s.at++
	}
}

// forgetOldest drops the steps at the far end that hold too much.
func (s *Session[T]) forgetOldest() {
	held := 0
	for i := s.at; i > 0; i-- {
		if held += s.states[i].bytes; held > historyBytes && i < s.at {
			s.states = slices.Clone(s.states[i:])
			s.at -= i
			return
		}
	}
}

// Do is a Change that is one step by itself: adding a row, moving it.
func (s *Session[T]) Do(step Step, edit func(*T)) {
	s.sealed = true
	s.Change(step, edit)
	s.sealed = true
}

// Seal ends the step: the field was left. Saving does not end it.
func (s *Session[T]) Seal() { s.sealed = true }

// UndoStep is what Undo would take back.
func (s *Session[T]) UndoStep() (Step, bool) { return s.states[s.at].step, s.at > 0 }

// RedoStep is what Redo would do again.
func (s *Session[T]) RedoStep() (Step, bool) {
	if s.at+1 >= len(s.states) {
		return Step{}, false
	}
	return s.states[s.at+1].step, true
}

// Undo takes a step back and tells which.
func (s *Session[T]) Undo() (Step, bool) {
	step, ok := s.UndoStep()
	if ok {
		s.move(s.at - 1)
	}
	return step, ok
}

// Redo does the step again that Undo took back, and tells which.
func (s *Session[T]) Redo() (Step, bool) {
	step, ok := s.RedoStep()
	if ok {
		s.move(s.at + 1)
	}
	return step, ok
}

func (s *Session[T]) move(to int) {
	s.at = to
	s.sealed, s.fullest = true, state[T]{}
	s.notify()
}

// Dirty reports whether the value on screen is another than the one on disk.
func (s *Session[T]) Dirty() bool { return s.states[s.at].rev != s.saved }

// MarkSaved records that the disk holds rev.
func (s *Session[T]) MarkSaved(rev Revision) { s.saved = rev }

// MarkUnsure records that a write has failed: what it left on the disk is not
// known, so no value counts as saved until the next one is.
func (s *Session[T]) MarkUnsure() { s.saved = unsaved }

// Watch calls f after every change of the value, in the order of the calls of
// Watch, until stop is called: also when a watcher before it calls stop.
func (s *Session[T]) Watch(f func()) (stop func()) {
	w := &watcher{tell: f}
	s.watchers = append(s.watchers, w)
	return func() {
		w.stopped = true
		s.watchers = slices.DeleteFunc(slices.Clone(s.watchers), func(o *watcher) bool { return o == w })
	}
}

func (s *Session[T]) notify() {
	for _, w := range s.watchers { // the list as it was: stop makes a new one
		if !w.stopped {
			w.tell()
		}
	}
}
