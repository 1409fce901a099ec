package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"sokehoach/storage"
)

// A verdict is what was found in a folder after a crash.
type verdict struct {
	at       int  // the step after which the data file stands; -1: there is none
	headLost bool // the program would say that the last save may be lost
	backups  int  // that were checked
}

// judge opens what a crash left as the program does and compares all of it with
// what was acknowledged: it must stand as after that step or the one after it.
func (c *chronicle) judge(folder string, acked int) (verdict, error) {
	v := verdict{at: -1}
	s := &session{folder: folder}
	if _, err := os.Lstat(s.path()); errors.Is(err, os.ErrNotExist) {
		if acked >= 0 {
			return v, errors.New("LOST: the data file is gone")
		}
		return v, nil
	}
	if err := s.open(); err != nil {
		return v, fmt.Errorf("not opened: %w", err)
	}
	v.headLost = s.store.Health().HeadLost
	err := c.judgeStore(s.store, acked, &v)
	if err = errors.Join(err, s.store.Close()); err != nil {
		return v, err
	}
	if err := c.judgeBackups(s, acked, &v); err != nil {
		return v, err
	}
	return v, c.judgeAside(s, acked+1)
}

func (c *chronicle) judgeStore(s *storage.Store, acked int, v *verdict) error {
	found, err := s.Verify()
	if err != nil {
		return fmt.Errorf("not verified: %w", err)
	}
	if !found.Sound() {
		return fmt.Errorf("not sound: %+v", found)
	}
	b, err := readBook(s)
	if err != nil {
		return fmt.Errorf("not read: %w", err)
	}
	switch got := b.print(); got {
	case c.print(acked):
		v.at = acked
	case c.print(acked + 1):
		v.at = acked + 1
	default:
		return unlike(got, c, acked)
	}
	return nil
}

// judgeBackups wants every backup that counts as verified to be whole and as
// some step left the book, and the last acknowledged one to be among them.
func (c *chronicle) judgeBackups(s *session, acked int, v *verdict) error {
	all, err := storage.ListBackups(s.backups())
	if err != nil {
		return err
	}
	want := c.savedBy(acked)
	for _, b := range all {
		if !b.Verified {
			continue
		}
		got, err := c.printOf(b.Path)
		if err != nil {
			return fmt.Errorf("verified backup %d of %d: %w", b.Number, len(all), err)
		}
		if !c.knows(got, acked+1) {
			return fmt.Errorf("WRONG: verified backup %d has other contents", b.Number)
		}
		if got == want {
			want = ""
		}
		v.backups++
	}
	if want != "" {
		return fmt.Errorf("LOST: an acknowledged backup, of %d", len(all))
	}
	return nil
}

// judgeAside wants what a restoring put aside to be whole too.
func (c *chronicle) judgeAside(s *session, most int) error {
	aside, err := filepath.Glob(filepath.Join(s.folder, "book.before-restore-*.db"))
	for _, path := range aside {
		got, err := c.printOf(path)
		if err != nil {
			return fmt.Errorf("put aside: %w", err)
		}
		if !c.knows(got, most) {
			return fmt.Errorf("WRONG: %s has other contents", filepath.Base(path))
		}
	}
	return err
}

// printOf verifies and reads a closed file, unless one of the same bytes was found
// sound before.
func (c *chronicle) printOf(path string) (string, error) {
	bytes, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(bytes)
	if print, known := c.checked[sum]; known {
		return print, nil
	}
	print, err := readPrint(path)
	if err != nil {
		return "", err
	}
	if c.checked == nil {
		c.checked = map[[32]byte]string{}
	}
	c.checked[sum] = print
	return print, nil
}

// readPrint verifies and reads a closed file.
func readPrint(path string) (string, error) {
	found, err := storage.VerifyFile(path)
	if err != nil {
		return "", err
	}
	if !found.Sound() {
		return "", fmt.Errorf("not sound: %+v", found)
	}
	s, err := storage.Open(path, storage.Options{ReadOnly: true})
	if err != nil {
		return "", err
	}
	b, err := readBook(s)
	if err = errors.Join(err, s.Close()); err != nil {
		return "", err
	}
	return b.print(), nil
}
