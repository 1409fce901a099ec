package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"

	"sokehoach/cmd/dev/crash/disk"
	"sokehoach/model"
	"sokehoach/storage"
)

// faults has the first, second, third … operation of each kind of step fail,
// once or from then on, and looks at what the step says of it, what is in the
// file, and whether all goes on when the fault is over. Count is how many of the
// operations of a step are tried; 0 is all.
func faults(o options) (result, error) {
	out := newResult()
	c := &chronicle{}
	template := filepath.Join(o.folder, "template")
	for _, n := range firsts(c, o.steps) {
		if err := advance(c, template, n); err != nil {
			return out, err
		}
		for _, f := range faultKinds() {
			if err := everyOperation(c, f, n, o, &out); err != nil {
				return out, err
			}
		}
	}
	return out, nil
}

// firsts are the steps that are the first of their kind.
func firsts(c *chronicle, steps int) []int {
	var list []int
	seen := map[string]bool{}
	for n := range steps {
		if kind := c.kind(n); !seen[kind] {
			seen[kind] = true
			list = append(list, n)
		}
	}
	return list
}

// advance makes the folder anew as it is before a step.
func advance(c *chronicle, folder string, n int) error {
	if err := errors.Join(os.RemoveAll(folder), newFolder(folder)); err != nil || n == 0 {
		return err
	}
	s := &session{folder: folder}
	if err := s.open(); err != nil {
		return err
	}
	for i := 1; i < n; i++ {
		if err := s.do(c.after(i - 1).next(i)); err != nil {
			return errors.Join(err, s.store.Close())
		}
	}
	return s.store.Close()
}

// A fault is what an operation reports, and whether all after it do too.
type fault struct {
	errno   syscall.Errno
	forever bool
}

func faultKinds() []fault {
	var all []fault
	for _, errno := range []syscall.Errno{syscall.ENOSPC, syscall.EIO, syscall.EACCES} {
		all = append(all, fault{errno, false}, fault{errno, true})
	}
	return all
}

// everyOperation tries a fault at one operation of a step after another, until
// the step is over before the fault. With a count it makes strides.
func everyOperation(c *chronicle, f fault, n int, o options, out *result) error {
	stride := 1
	if o.count > 0 {
		stride = 1 + operations(c, n, o)/o.count
	}
	for k := 1 + o.seed%stride; ; k += stride {
		folder := filepath.Join(o.folder, "faulty")
		if err := errors.Join(os.RemoveAll(folder), os.CopyFS(folder, os.DirFS(filepath.Join(o.folder, "template")))); err != nil {
			return err
		}
		over := out.limit(fmt.Sprintf("%v at operation %d of step %d (%s), for ever %v", f.errno, k, n, c.kind(n), f.forever))
		hit, err := c.tryFault(&session{folder: folder}, f, n, k, out)
		over()
		if !hit && err == nil {
			return nil
		}
		out.tried(err, "%v at operation %d of step %d (%s), for ever %v", f.errno, k, n, c.kind(n), f.forever)
		out.note("in "+c.kind(n), 1)
		if !hit {
			return nil
		}
	}
}

// operations counts those of a step.
func operations(c *chronicle, n int, o options) (count int) {
	folder := filepath.Join(o.folder, "counted")
	defer os.RemoveAll(folder)
	if err := os.CopyFS(folder, os.DirFS(filepath.Join(o.folder, "template"))); err != nil {
		return 0
	}
	s := &session{folder: folder}
	if n > 0 && s.open() != nil {
		return 0
	}
	disk.Watch(disk.Hooks{Before: func(disk.Op) error { count++; return nil }})
	defer disk.Watch(disk.Hooks{})
	_ = s.perform(c, n) // without a fault it goes well, and if not the trial says so
	if s.store != nil {
		_ = s.store.Close()
	}
	return count
}

// perform does a step, of which the first opens the file.
func (s *session) perform(c *chronicle, n int) error {
	if n == 0 {
		return s.open()
	}
	return s.do(c.after(n - 1).next(n))
}

// tryFault does a step with a fault in it, and compares what it says with what
// is there.
func (c *chronicle) tryFault(s *session, f fault, n, k int, out *result) (hit bool, err error) {
	if n > 0 {
		if err := s.open(); err != nil {
			return false, err
		}
	}
	count := 0
	disk.Watch(disk.Hooks{Before: func(op disk.Op) error {
		count++
		if count == k || f.forever && count > k {
			hit = true
			return &os.PathError{Op: string(op.Kind), Path: op.Path, Err: f.errno}
		}
		return nil
	}})
	said := s.perform(c, n)
	disk.Watch(disk.Hooks{})
	switch {
	case said == nil:
		out.note("done all the same", b2i(hit))
	case errors.Is(said, model.ErrUnsure):
		out.note("not certain, and said so", 1)
	case isFault(said):
		err = fmt.Errorf("a panic: %w", said)
	}
	if f.errno == syscall.ENOSPC && said != nil && hit && !errors.Is(said, model.ErrFull) && !errors.Is(said, model.ErrUnsure) && n == 0 {
		out.note("a full disk, not called full, in "+c.kind(n), 1)
	}
	if err == nil {
		err = c.truth(s, n, said)
	}
	if s.store != nil {
		err = errors.Join(err, s.store.Close())
	}
	return hit, err
}

// isFault recognises what only a panic in bbolt leaves.
func isFault(err error) bool {
	var d *storage.Damage
	return errors.As(err, &d) && d.Kind == model.DamageFault
}

// truth compares what is there after a step with what the step said, goes on
// with the same session, and compares again from another one.
func (c *chronicle) truth(s *session, n int, said error) error {
	if s.store != nil && s.store.Health().HeadLost {
		return errors.New("a head is lost")
	}
	if err := c.stands(s, n, said); err != nil {
		return fmt.Errorf("it said %q: %w", fmt.Sprint(said), err)
	}
	if said != nil && !c.isDone(s, n, said) { // now it must go well
		if s.store == nil || c.kind(n) == "reopen" {
			if err := s.open(); err != nil {
				return fmt.Errorf("later, after %q: %w", said, err)
			}
		} else if err := s.perform(c, n); err != nil {
			return fmt.Errorf("later, after %q: %w", said, err)
		}
	}
	acked := n
	if err := s.store.Close(); err != nil {
		return err
	}
	v, err := c.judge(s.folder, acked)
	if err == nil && v.at != acked && c.print(v.at) != c.print(acked) {
		err = errors.New("WRONG: a step that was never begun is there")
	}
	if err == nil {
		err = c.goOn(s.folder, n)
	}
	return errors.Join(err, s.open())
}

// isDone tells whether a step of which it was not certain stands: most steps
// cannot be done twice.
func (c *chronicle) isDone(s *session, n int, said error) bool {
	if !errors.Is(said, model.ErrUnsure) || s.store == nil {
		return false
	}
	b, err := readBook(s.store)
	return err == nil && b.print() == c.print(n)
}

// stands wants the open file to be as after the step when it said nothing, and
// as before it when it did; one that says it is not certain may be either.
func (c *chronicle) stands(s *session, n int, said error) error {
	if s.store == nil || said != nil && c.kind(n) == "reopen" {
		return nil // the judge looks later
	}
	b, err := readBook(s.store)
	if err != nil {
		return fmt.Errorf("not read: %w", err)
	}
	got := b.print()
	before, after := c.print(n-1), c.print(n)
	switch {
	case said == nil && got == after, said != nil && got == before:
		return nil
	case errors.Is(said, model.ErrUnsure) && got == after:
		return nil
	}
	return fmt.Errorf("UNTRUE: before it was %s, then would be %s, is %s", before, after, got)
}
