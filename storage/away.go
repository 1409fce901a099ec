package storage

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sokehoach/model"
)

// away says that the file that is open is not the one of its name any more: it was
// deleted, or another took its place. What is written to it then is in no file
// that anybody will open.
func (s *Store) away() error {
	if !s.file.isAt(s.path) {
		return model.ErrAway
	}
	return nil
}

// reopen closes the file and opens it afresh. When another book stands under its
// name by now, that is not opened: it would be written to as if it were this one.
func (s *Store) reopen() error {
	was, known := s.file.book()
	_ = s.file.close()
	s.file = nil
	if err := s.open(); err != nil {
		return err
	}
	if is, _ := s.file.book(); known && is != was {
		_ = s.file.close() // nothing was written
		s.file = nil
		return model.ErrAway
	}
	return nil
}

// book is the id of the book that is in a file.
func (f *openFile) book() (id model.ID, known bool) {
	if f == nil {
		return id, false
	}
	return id, f.portrait.load(metaFile, &id) == nil
}

// leftAlone is after how long an unfinished file beside the data file is nobody's
// any more, unless somebody has its lock.
const leftAlone = time.Minute

// sweepBeside deletes what a restoring or a making that was killed has left beside
// the data file and among the copies of damaged ones. It is done before anything
// new is written there: on a full disk that is the room which is missing.
func sweepBeside(path string, now time.Time) {
	base := filepath.Base(path)
	ext := filepath.Ext(base)
	stem := strings.TrimSuffix(base, ext)
	sweepFolder(filepath.Dir(path), now, func(name string) bool {
		rest, ours := strings.CutPrefix(name, base)
		return ours && (strings.HasPrefix(rest, restoreExt) || strings.HasPrefix(rest, newExt)) ||
			strings.HasPrefix(name, stem+asideMark) && strings.Contains(name, ext+newExt)
	})
	sweepFolder(DamagedFolder(path), now, func(name string) bool {
		return strings.HasPrefix(name, stem+"-") && strings.Contains(name, ext+newExt)
	})
}

// sweepFolder deletes unfinished files of a folder that nobody uses any more.
func sweepFolder(folder string, now time.Time, unfinished func(name string) bool) {
	all, err := os.ReadDir(folder)
	if err != nil {
		return // whoever writes there next will tell
	}
	for _, e := range all {
		info, err := e.Info()
		if err == nil && unfinished(e.Name()) && info.Mode().IsRegular() && now.Sub(info.ModTime()) >= leftAlone {
			removeUnused(filepath.Join(folder, e.Name()))
		}
	}
}

// dropSecondNames takes the second name from the open file that an exchange which
// was killed half-way has given it: what is saved would go on changing the file that
// is said to be as it was.
func (f *openFile) dropSecondNames(path string) {
	ext := filepath.Ext(path)
	stem := strings.TrimSuffix(filepath.Base(path), ext)
	all, err := os.ReadDir(filepath.Dir(path))
	held, heldErr := f.os.Stat()
	if err != nil || heldErr != nil {
		return
	}
	for _, e := range all {
		if !strings.HasPrefix(e.Name(), stem+asideMark) {
			continue
		}
		if info, err := e.Info(); err == nil && os.SameFile(info, held) {
			_ = os.Remove(filepath.Join(filepath.Dir(path), e.Name())) // another start tries again
		}
	}
}

// Unused reports whether nobody has a data file open.
func Unused(path string) bool {
	file, err := openRegular(path)
	if err != nil {
		return false
	}
	free, err := tryLock(file, false)
	return errors.Join(err, file.Close()) == nil && free
}

// removeUnused deletes a file that nobody has locked.
func removeUnused(path string) {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return
	}
	free, err := tryLock(file, false)
	err = errors.Join(err, file.Close())
	if free && err == nil {
		_ = os.Remove(path) // another start tries again
	}
}
