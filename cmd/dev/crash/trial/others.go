package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"sokehoach/model"
)

// hold opens the data file as a second copy of the program does, and keeps it
// for some seconds.
func hold(o options) (result, error) {
	s := &session{folder: o.folder}
	if err := s.open(); err != nil {
		return result{}, err
	}
	fmt.Println("ready")
	time.Sleep(time.Duration(o.count) * time.Second)
	return newResult(), s.store.Close()
}

// scan has the data file open for some seconds, as a virus scanner or a program
// that copies to a cloud does.
func scan(o options) (result, error) {
	s := &session{folder: o.folder}
	file, err := os.Open(s.path())
	if err != nil {
		return result{}, err
	}
	fmt.Println("ready")
	time.Sleep(time.Duration(o.count) * time.Second)
	return newResult(), file.Close()
}

// neighbour starts another process and waits until it has the data file.
func neighbour(what, folder string, seconds int) (*exec.Cmd, error) {
	cmd := exec.Command(os.Args[0], what, "-folder", folder, "-count", strconv.Itoa(seconds))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	bufio.NewScanner(out).Scan()
	return cmd, nil
}

// others tries out a second copy of the program, other programs that hold the
// data file, and names as they are in a commune's folders.
func others(o options) (result, error) {
	out := newResult()
	c := &chronicle{}
	for i := range o.count {
		for _, one := range []struct {
			says string
			try  func(*chronicle, *session) error
		}{
			{"a second copy", secondCopy},
			{"a scanner that lets go", shortScan},
			{"a scanner that does not", longScan},
			{"a long path", longPath},
		} {
			s := &session{folder: filepath.Join(o.folder, fmt.Sprint(strings.Fields(one.says)[1], i, len(one.says)))}
			err := advance(c, s.folder, 20)
			if err == nil {
				err = one.try(c, s)
			}
			if s.store != nil {
				err = errors.Join(err, s.store.Close())
			}
			out.tried(err, "%s", one.says)
			out.note(one.says, 1)
		}
	}
	return out, nil
}

// secondCopy wants the lock of a living copy kept, and that of a killed one gone.
func secondCopy(c *chronicle, s *session) error {
	other, err := neighbour("hold", s.folder, 60)
	if err != nil {
		return err
	}
	began := time.Now()
	err = s.open()
	if took := time.Since(began); !errors.Is(err, model.ErrInUse) || took > 5*time.Second {
		_ = other.Process.Kill() // the fault is reported
		return fmt.Errorf("while another has the file, after %v: %w", took, err)
	}
	if err := other.Process.Kill(); err != nil {
		return err
	}
	_ = other.Wait() // it was killed
	_, err = c.judge(s.folder, 19)
	return err
}

// shortScan wants a restoring to wait for a scanner.
func shortScan(c *chronicle, s *session) error { return restoreBeside(c, s, 1, true) }

// longScan wants a restoring that a scanner prevents to say so and to leave the
// present book open. Only Windows lets a scanner do that.
func longScan(c *chronicle, s *session) error {
	return restoreBeside(c, s, 60, runtime.GOOS != "windows")
}

// restoreBeside restores a book of which another process has the file for some
// seconds.
func restoreBeside(c *chronicle, s *session, seconds int, works bool) error {
	restore := step{kind: "restore", n: 20}
	if err := s.open(); err != nil {
		return err
	}
	scanner, err := neighbour("scan", s.folder, seconds)
	if err != nil {
		return err
	}
	said := s.do(restore)
	if (said == nil) != works {
		return fmt.Errorf("restored beside a scanner of %d seconds: %w", seconds, said)
	}
	_ = scanner.Process.Kill() // it may have ended
	_ = scanner.Wait()
	want := c.after(19)
	if said == nil {
		want = restore.makes(want)
	}
	b, err := readBook(s.store)
	if err != nil {
		return err
	}
	if b.print() != want.print() {
		return fmt.Errorf("WRONG: the book is another after %w", said)
	}
	return s.do(restore) // nobody is in the way now
}

// longPath wants a data file to live deeper than old programs can reach.
func longPath(c *chronicle, s *session) error {
	s.folder = filepath.Join(s.folder, strings.Repeat("a long name "+commune(), 5), strings.Repeat(commune(), 12), "2026")
	if err := advance(c, s.folder, 20); err != nil {
		return err
	}
	_, err := c.judge(s.folder, 19)
	return err
}

// commune is a name with letters that only Vietnamese has.
func commune() string {
	return string([]rune{'x', 0xe3, ' ', 0x110, 0x1ed3, 'n', 'g', ' ', 'H', 0x1ec7})
}
