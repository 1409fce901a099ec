package main

import (
	"bytes"
	"errors"
	"fmt"
	"hash/maphash"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"sokehoach/cmd/dev/crash/disk"
)

// A recording is all that a script did to the disk, and when each step of it was
// acknowledged.
type recording struct {
	ops   []disk.Op
	acked []int // how many operations came before the acknowledgement of each step
}

// record performs the first steps of the script. Unflushed is the part of the
// names of files whose flushes are left out of the recording: all for "*".
func record(c *chronicle, folder string, steps int, unflushed string) (recording, error) {
	var rec recording
	disk.Watch(disk.Hooks{After: func(op disk.Op) {
		if op.Kind == disk.Reading || op.Kind == disk.Opening {
			return
		}
		flush := op.Kind == disk.Flushing || op.Kind == disk.FlushingFolder
		if flush && dropped(op.Path, unflushed) {
			return
		}
		op.Data = bytes.Clone(op.Data)
		rec.ops = append(rec.ops, op)
	}})
	defer disk.Watch(disk.Hooks{})
	s := &session{folder: folder}
	if err := s.open(); err != nil {
		return rec, err
	}
	rec.acked = append(rec.acked, len(rec.ops))
	for n := 1; n < steps; n++ {
		if err := s.do(c.after(n - 1).next(n)); err != nil {
			return rec, errors.Join(fmt.Errorf("step %d: %w", n, err), s.store.Close())
		}
		rec.acked = append(rec.acked, len(rec.ops))
	}
	return rec, s.store.Close()
}

// dropped tells whether the flush of a file is left out.
func dropped(path, unflushed string) bool {
	switch unflushed {
	case "":
		return false
	case "*":
		return true
	}
	name := filepath.Base(path)
	return strings.Contains(name, ".new-") || strings.HasSuffix(name, ".part") || strings.Contains(name, ".restore-")
}

// states records the script and tries out states that a failing current may have
// left at any moment of it.
func states(o options) (result, error) {
	out := newResult()
	c := &chronicle{}
	folder := filepath.Join(o.folder, "recorded")
	if err := newFolder(folder); err != nil {
		return out, err
	}
	rec, err := record(c, folder, o.steps, o.drop)
	if err != nil {
		return out, err
	}
	out.note("recorded operations", len(rec.ops))
	out.note("recorded steps", o.steps)
	open := 0
	m := newMachine(disk.GOOS == "windows")
	for _, op := range rec.ops {
		if m.do(op); m.open() {
			open++
		}
	}
	r := rand.New(rand.NewPCG(uint64(o.seed), 1))
	m = newMachine(disk.GOOS == "windows")
	acked, seen := -1, map[uint64]bool{}
	for i := 0; i <= len(rec.ops); i++ {
		for acked+1 < len(rec.acked) && rec.acked[acked+1] <= i {
			acked++
		}
		share := 1
		if m.open() {
			share = o.count / open
			if r.IntN(open) < o.count%open {
				share++
			}
		}
		for range share {
			try(c, m, r, attempt{folder, o.folder, acked, i, seen}, &out)
		}
		if i < len(rec.ops) {
			m.do(rec.ops[i])
		}
	}
	return out, nil
}

// An attempt says where in a recording a state is drawn.
type attempt struct {
	recorded, folder string // where it was recorded, and where to try
	acked            int
	op               int
	seen             map[uint64]bool // hashes of the states tried so far
}

// try draws a state, one not seen yet if it can be, and judges it.
func try(c *chronicle, m *machine, r *rand.Rand, a attempt, out *result) {
	var drawn crash
	for range 10 {
		drawn = m.crash(r)
		h := maphash.String(seed, fmt.Sprint(a.op, drawn.story))
		if !a.seen[h] {
			a.seen[h] = true
			out.note("different states", 1)
			break
		}
	}
	defer out.limit(fmt.Sprintf("operation %d, state %s", a.op, drawn.story))()
	folder := filepath.Join(a.folder, "crashed")
	v, err := c.tryState(drawn, a, folder)
	out.tried(err, "operation %d in step %d (%s)", a.op, a.acked+1, c.kind(a.acked+1))
	if v.headLost {
		out.note("with a head lost, and said so", 1)
	}
	if err == nil && v.at == a.acked+1 {
		out.note("with the unacknowledged step done", 1)
	}
	out.note("backups checked", v.backups)
}

// seed is of this process.
var seed = maphash.MakeSeed()

func (c *chronicle) tryState(drawn crash, a attempt, folder string) (verdict, error) {
	if err := errors.Join(os.RemoveAll(folder), newFolder(folder)); err != nil {
		return verdict{}, err
	}
	for name, img := range drawn.files {
		inside, err := filepath.Rel(a.recorded, name)
		if err != nil {
			return verdict{}, err
		}
		to := filepath.Join(folder, inside)
		if err := errors.Join(os.MkdirAll(filepath.Dir(to), 0o755), img.save(to)); err != nil {
			return verdict{}, err
		}
	}
	v, err := c.judge(folder, a.acked)
	if err != nil {
		return v, err
	}
	return v, c.goOn(folder, v.at)
}

// goOn performs one more step on what a crash left, and reads it back.
func (c *chronicle) goOn(folder string, at int) error {
	s := &session{folder: folder}
	if err := s.open(); err != nil {
		return fmt.Errorf("not opened again: %w", err)
	}
	err := s.do(step{kind: "setting", setting: settingNames()[0], n: -1})
	var n int
	if _, readErr := s.store.Setting(settingNames()[0], &n); readErr != nil || n != -1 {
		err = errors.Join(err, fmt.Errorf("what was saved after the crash is not there: %w", readErr))
	}
	found, verifyErr := s.store.Verify()
	if verifyErr == nil && !found.Sound() {
		verifyErr = fmt.Errorf("not sound after a save: %+v", found)
	}
	if err = errors.Join(err, verifyErr, s.store.Close()); err != nil {
		return fmt.Errorf("after step %d: %w", at, err)
	}
	return nil
}
