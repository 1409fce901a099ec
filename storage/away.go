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
// the data file. It is done before anything new is written there: on a full disk
// that is the room which is missing.
func sweepBeside(path string, now time.Time) {
	folder, base := filepath.Split(path)
	all, err := os.ReadDir(filepath.Clean(folder))
	if err != nil {
		return // whoever writes there next will tell
	}
	for _, e := range all {
		rest, ours := strings.CutPrefix(e.Name(), base)
		ours = ours && (strings.HasPrefix(rest, restoreExt) || strings.HasPrefix(rest, newExt))
		info, err := e.Info()
		if !ours || err != nil || !info.Mode().IsRegular() || now.Sub(info.ModTime()) < leftAlone {
			continue
		}
		removeUnused(filepath.Join(folder, e.Name()))
	}
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
