package main

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"

	"sokehoach/model"
	"sokehoach/storage"
)

// pageSize is that of every data file.
const pageSize = 4096

// A hurt is a way to damage a file; nothing when there is no further case of it.
type hurt struct {
	name string
	once int // how many cases there are; 0 is as many as wanted
	do   func(file []byte, i int, r *rand.Rand) []byte
}

// hurts are all ways. The pages stands for how many the file has.
func hurts(pages int) []hurt {
	return []hurt{
		{"cut at a page", pages, func(f []byte, i int, _ *rand.Rand) []byte { return f[:i*pageSize] }},
		{"a page zeroed", pages, func(f []byte, i int, _ *rand.Rand) []byte { clear(page(f, i)); return f }},
		{"a page and the next zeroed", pages - 1, func(f []byte, i int, _ *rand.Rand) []byte { clear(f[i*pageSize : (i+2)*pageSize]); return f }},
		{"the file as a whole", 9, wholeHurt},
		{"a bit flipped", 0, func(f []byte, _ int, r *rand.Rand) []byte { f[r.IntN(len(f))] ^= 1 << r.IntN(8); return f }},
		{"a bit in a page head", 0, func(f []byte, _ int, r *rand.Rand) []byte {
			page(f, r.IntN(pages))[r.IntN(80)] ^= 1 << r.IntN(8)
			return f
		}},
		{"noise", 0, func(f []byte, _ int, r *rand.Rand) []byte {
			at := r.IntN(len(f)/512) * 512
			fill(f[at:at+512], r)
			return f
		}},
		{"two pages swapped", 0, func(f []byte, _ int, r *rand.Rand) []byte {
			a, b := page(f, r.IntN(pages)), page(f, r.IntN(pages))
			was := bytes.Clone(a)
			copy(a, b)
			copy(b, was)
			return f
		}},
		{"cut anywhere", 0, func(f []byte, _ int, r *rand.Rand) []byte { return f[:r.IntN(len(f))] }},
		{"a head changed", 0, func(f []byte, _ int, r *rand.Rand) []byte {
			page(f, r.IntN(2))[r.IntN(80)] = byte(r.Uint32())
			return f
		}},
	}
}

func page(f []byte, i int) []byte { return f[i*pageSize : (i+1)*pageSize] }

func fill(b []byte, r *rand.Rand) {
	for i := range b {
		b[i] = byte(r.Uint32())
	}
}

// wholeHurt is one of a few files that are no data file any more.
func wholeHurt(f []byte, i int, r *rand.Rand) []byte {
	switch i {
	case 0:
		return nil
	case 1:
		clear(f[:2*pageSize]) // both heads
	case 2:
		fill(f[:2*pageSize], r)
	case 3:
		return []byte("a text that somebody gave the name of the file\n")
	case 4:
		clear(f)
	case 5:
		return f[:100]
	case 6:
		fill(f, r)
	case 7:
		return append(f, f...)
	case 8:
		return append(f, make([]byte, 5000)...)
	}
	return f
}

// A patient is the data file that is damaged in all ways.
type patient struct {
	whole     []byte
	now, last string // what is in it, and what was before the last save
	versions  map[string]bool
}

// makePatient performs some steps and ends with a save.
func makePatient(c *chronicle, folder string, steps int) (patient, error) {
	p := patient{versions: map[string]bool{}}
	for c.kind(steps) != "plan" || c.kind(steps-1) == "restore" {
		steps++
	}
	if err := advance(c, folder, steps+1); err != nil {
		return p, err
	}
	for n := range steps + 1 {
		p.learn(c.after(n))
	}
	p.now, p.last = c.print(steps), c.print(steps-1)
	whole, err := os.ReadFile(filepath.Join(folder, "book.db"))
	p.whole = whole
	return p, err
}

// learn notes every record that there ever was.
func (p patient) learn(b *book) {
	for _, plan := range b.Plans {
		p.versions[recordText(plan)] = true
	}
	for _, c := range b.Communes {
		p.versions[fmt.Sprintf("%+v", c)] = true
	}
}

// recordText is a plan without what is in records of its own.
func recordText(plan model.Plan) string {
	plan.Entries = nil
	return fmt.Sprintf("%+v", plan)
}

// damages damages the file in every way, and has the program open, verify,
// diagnose and salvage it.
func damages(o options) (result, error) {
	out := newResult()
	c := &chronicle{}
	p, err := makePatient(c, filepath.Join(o.folder, "whole"), o.steps)
	if err != nil {
		return out, err
	}
	pages := len(p.whole) / pageSize
	out.note("pages of the file", pages)
	r := rand.New(rand.NewPCG(uint64(o.seed), 4))
	ways := hurts(pages)
	open, single := 0, 0
	for _, h := range ways {
		open += b2i(h.once == 0)
		single += h.once
	}
	for _, h := range ways {
		n := h.once
		if n == 0 {
			n = max(0, o.count-single) / open
		}
		for i := range n {
			if h.once > 0 && single > o.count && i%(1+single/o.count) != 0 {
				continue // a short trial takes some of them
			}
			file := h.do(bytes.Clone(p.whole), i, r)
			over := out.limit(fmt.Sprintf("%s, case %d of seed %d", h.name, i, o.seed))
			what, err := p.examine(filepath.Join(o.folder, "patient"), file)
			over()
			out.tried(err, "%s, case %d of seed %d", h.name, i, o.seed)
			out.note(what, 1)
		}
	}
	return out, nil
}

// examine puts a damaged file in the place of the data file and asks the program
// about it in every way. It says what became of it; an error is what must not be.
func (p patient) examine(folder string, file []byte) (string, error) {
	if err := errors.Join(os.RemoveAll(folder), newFolder(folder)); err != nil {
		return "", err
	}
	s := &session{folder: folder}
	if err := os.WriteFile(s.path(), file, 0o600); err != nil {
		return "", err
	}
	d, err := storage.Diagnose(s.path())
	if err != nil {
		return "", fmt.Errorf("diagnose: %w", err)
	}
	if err := p.salvage(s, d); err != nil {
		return "", err
	}
	after, err := os.ReadFile(s.path())
	if err != nil || !bytes.Equal(after, file) {
		return "", errors.Join(err, errors.New("the file was changed by who only looks"))
	}
	if err := s.open(); err != nil {
		return p.refused(s, file, err)
	}
	what, err := p.opened(s.store)
	return what, errors.Join(err, s.store.Close())
}

// refused wants a file that was refused to be as it was, and told apart from
// what a panic leaves.
func (p patient) refused(s *session, file []byte, err error) (string, error) {
	var newer *model.NewerFile
	switch {
	case isFault(err):
		return "", fmt.Errorf("a panic: %w", err)
	case !errors.Is(err, model.ErrDamaged) && !errors.As(err, &newer):
		return "", fmt.Errorf("refused without a word on damage: %w", err)
	}
	after, readErr := os.ReadFile(s.path())
	if readErr != nil || !bytes.Equal(after, file) {
		return "", errors.Join(readErr, errors.New("the file was refused and changed"))
	}
	return "refused", nil
}

// opened wants a file that was opened to be as it was, or to say what is not.
func (p patient) opened(s *storage.Store) (string, error) {
	lost := s.Health().HeadLost
	b, err := readBook(s)
	found, verifyErr := s.Verify()
	switch {
	case isFault(err) || isFault(verifyErr):
		return "", fmt.Errorf("a panic: %w", errors.Join(err, verifyErr))
	case err != nil:
		return "told when read", nil
	case verifyErr != nil || !found.Sound():
		return "told by the check", nil
	case b.print() == p.now && lost:
		return "nothing changed, a head lost and said so", nil
	case b.print() == p.now:
		return "nothing changed", nil
	case b.print() == p.last && lost:
		return "the last save lost, and said so", nil
	}
	return "", errors.New("SILENTLY WRONG: the program says that all is well")
}

// salvage wants what is brought back to be a sound file of records that there
// were.
func (p patient) salvage(s *session, d storage.Diagnosis) error {
	if !d.CanSalvage {
		return nil
	}
	out := filepath.Join(s.folder, "salvaged.db")
	saved, err := storage.Salvage(s.path(), out, storage.Options{})
	if err != nil {
		return fmt.Errorf("salvage: %w", err)
	}
	other, err := storage.Open(out, storage.Options{ReadOnly: true})
	if err != nil {
		return fmt.Errorf("what was salvaged: %w", err)
	}
	found, verifyErr := other.Verify()
	b, err := readBook(other)
	if err = errors.Join(verifyErr, err, other.Close()); err != nil || !found.Sound() {
		return fmt.Errorf("what was salvaged is not sound: %w: %+v", err, found)
	}
	invented := 0
	for _, plan := range b.Plans {
		invented += b2i(!p.versions[recordText(plan)])
	}
	for _, c := range b.Communes {
		invented += b2i(!p.versions[fmt.Sprintf("%+v", c)])
	}
	if invented > saved.Remade() {
		return fmt.Errorf("SILENTLY WRONG: %d records that never were are among those salvaged", invented)
	}
	return nil
}
