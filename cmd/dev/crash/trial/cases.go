package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"sokehoach/model"
	"sokehoach/storage"
)

// cases tries what once went wrong around the data file, by itself and again.
func cases(o options) (result, error) {
	out := newResult()
	for i := range o.count {
		for _, c := range []struct {
			name string
			try  func(folder string, n int) error
		}{
			{"what is too long", tooLong},
			{"a bad record while the book is open", badRecord},
			{"a backup of another book", otherBook},
			{"the file is gone while it is open", fileGone},
			{"an odd name among the backups", oddName},
			{"what a killed restoring left", leftovers},
			{"a head that was set back", staleHead},
		} {
			folder := filepath.Join(o.folder, fmt.Sprint(i), strings.ReplaceAll(c.name, " ", "-"))
			err := os.MkdirAll(folder, 0o755)
			if err == nil {
				end := out.limit(c.name)
				err = c.try(folder, o.seed+i)
				end()
			}
			out.tried(err, "%s, %d", c.name, i)
			_ = os.RemoveAll(folder) // the next case has a folder of its own
		}
	}
	return out, nil
}

// library opens a book of a document whose title is known.
func library(folder string, n int) (string, *storage.Store, model.Report, error) {
	path := filepath.Join(folder, "so.db")
	s, err := storage.Open(path, storage.Options{})
	if err != nil {
		return path, nil, model.Report{}, err
	}
	p := model.Report{Document: model.Document{ID: s.NewID(), Title: fmt.Sprint("title of ", n), Opening: strings.Repeat("x", n*977%20000)}}
	return path, s, p, s.PutDocument(&p)
}

// holds reports whether a book has a document.
func holds(s *storage.Store, p model.Report) error {
	got, err := s.Document(p.ID)
	if err == nil && got.Envelope().Title != p.Title {
		err = fmt.Errorf("a document is called %q, not %q", got.Envelope().Title, p.Title)
	}
	return err
}

func tooLong(folder string, n int) error {
	path, s, p, err := library(folder, n)
	if err != nil {
		return err
	}
	long := p
	for size := 4 << 20; size < 64<<20; size *= 2 {
		long.Opening = strings.Repeat("y", size+n)
		if err := s.PutDocument(&long); err == nil {
			p = long
		} else if !errors.Is(err, model.ErrTooLarge) {
			return errors.Join(err, s.Close())
		}
	}
	if err := s.Close(); err != nil {
		return err
	}
	s, err = storage.Open(path, storage.Options{})
	if err != nil {
		return fmt.Errorf("what was acknowledged is refused: %w", err)
	}
	got, err := s.Document(p.ID)
	if err == nil && got.Envelope().Opening != p.Opening {
		err = errors.New("what was acknowledged is not there")
	}
	return errors.Join(err, s.Close())
}

// spoil exchanges bytes in a file behind the back of who has it open.
func spoil(path string, old, now []byte) error {
	whole, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = file.WriteAt(bytes.ReplaceAll(whole, old, now), 0)
	return errors.Join(err, file.Close())
}

func badRecord(folder string, n int) error {
	path, s, p, err := library(folder, n)
	if err != nil {
		return err
	}
	defer s.Close()
	backups := filepath.Join(folder, "backup")
	if _, err := s.Backup(context.Background(), backups, model.BackupAsked, nil); err != nil {
		return err
	}
	if err := spoil(path, []byte("title of"), []byte("tItle of")); err != nil {
		return err
	}
	newer := model.Report{Document: model.Document{ID: s.NewID(), Title: "newer"}}
	if err := s.PutDocument(&newer); err != nil {
		return err
	}
	if _, err := s.Mend(context.Background(), backups); err != nil {
		return err
	}
	_, err = s.Backup(context.Background(), backups, model.BackupAsked, nil)
	return errors.Join(err, holds(s, p), holds(s, newer))
}

func otherBook(folder string, n int) error {
	path, s, _, err := library(folder, n)
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		return err
	}
	away := filepath.Join(folder, "other")
	if err := os.MkdirAll(away, 0o755); err != nil {
		return err
	}
	other, theirs, _, err := library(away, n)
	if err == nil {
		err = theirs.Close()
	}
	if err == nil {
		err = spoil(path, []byte("title of"), []byte("tItle of"))
	}
	if err != nil {
		return err
	}
	got, err := storage.Salvage(path, filepath.Join(folder, "out.db"), storage.Options{}, other)
	if err == nil && got.Missing() == 0 {
		err = errors.New("a record of another book stands for the one that is lost")
	}
	return err
}

func fileGone(folder string, n int) error {
	if runtime.GOOS == "windows" {
		return nil // an open file keeps its place there
	}
	path, s, p, err := library(folder, n)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := os.Rename(path, path+".away"); err != nil {
		return err
	}
	p.Title = "later"
	if err := s.PutDocument(&p); !errors.Is(err, model.ErrAway) {
		return fmt.Errorf("a save into a file that is gone: %w", err)
	}
	if err := os.Rename(path+".away", path); err != nil {
		return err
	}
	return errors.Join(s.PutDocument(&p), holds(s, p))
}

func oddName(folder string, n int) error {
	_, s, _, err := library(folder, n)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := os.WriteFile(filepath.Join(folder, "so-ke-hoach-99999999999999999999-20260101-0000-abcdef.db"), nil, 0o600); err != nil {
		return err
	}
	b, err := s.Backup(context.Background(), folder, model.BackupAsked, nil)
	if err == nil && b.Number != 1 {
		err = fmt.Errorf("the first backup has the number %d", b.Number)
	}
	return err
}

func leftovers(folder string, n int) error {
	path, s, _, err := library(folder, n)
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		return err
	}
	old := time.Now().Add(-time.Hour)
	for _, name := range []string{path + ".restore-1", path + ".new-2"} {
		if err := errors.Join(os.WriteFile(name, []byte("x"), 0o600), os.Chtimes(name, old, old)); err != nil {
			return err
		}
	}
	if s, err = storage.Open(path, storage.Options{}); err != nil {
		return err
	}
	if all, err := filepath.Glob(path + ".*"); err != nil || len(all) > 0 {
		return errors.Join(fmt.Errorf("left: %q", all), err, s.Close())
	}
	return s.Close()
}

func staleHead(folder string, n int) error {
	path, s, p, err := library(folder, n)
	if err != nil {
		return err
	}
	before, err := os.ReadFile(path)
	for i := range 4 {
		p.Title = fmt.Sprint(i)
		err = errors.Join(err, s.PutDocument(&p))
	}
	if err = errors.Join(err, s.Close()); err != nil {
		return err
	}
	file, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	newest := 0
	if txid := func(i int) uint64 { return binary.LittleEndian.Uint64(page(file, i)[64:]) }; txid(1) > txid(0) {
		newest = 1
	}
	copy(page(file, newest), page(before, newest))
	if err := os.WriteFile(path, file, 0o600); err != nil {
		return err
	}
	v, err := storage.VerifyFile(path)
	if err == nil && v.Sound() && !v.HeadLost {
		err = errors.New("a file whose last saves are gone is called good")
	}
	return err
}
