package storage

import (
	"context"
	"errors"
	"fmt"
	"os"

	"sokehoach/model"
)

// Broken reports whether something of the open book is known to be unreadable: it
// takes edits, and cannot be backed up.
func (s *Store) Broken() bool { return !s.Health().Sound() }

// Mend makes the open book sound again without losing what was saved in it last:
// what can be read, and what sound backups of this book in a folder have of the
// rest, takes the place of the file in one step. The file stays beside it under
// the name that is given. Saves wait until it is done.
func (s *Store) Mend(ctx context.Context, folder string) (m model.Mended, err error) {
	const what = "mend"
	if err := s.refusesWrites(); err != nil {
		return m, fmt.Errorf("%s: %w", what, err)
	}
	var backups []string
	all, err := listed(folder)
	err = errors.Join(ctx.Err(), err)
	for _, b := range all {
		backups = append(backups, b.Path)
	}
	if err == nil {
		err = s.unguarded(func() (err error) {
			m, err = s.mend(backups)
			return err
		})
	}
	if err != nil {
		return m, fmt.Errorf("%s: %w", what, explained(err))
	}
	s.watch.tell([]model.Change{{Act: model.Restored}})
	return m, nil
}

func (s *Store) mend(backups []string) (m model.Mended, err error) {
	if s.file == nil {
		if err := s.reopen(); err != nil {
			return m, err
		}
	}
	if err := s.away(); err != nil {
		return m, err
	}
	info, err := s.file.os.Stat()
	if err != nil {
		return m, err
	}
	c, err := collectFrom(s.file.os, uint64(info.Size()), backups, false)
	if err != nil {
		return m, err
	}
	ready := s.path + restoreExt + s.run
	defer os.Remove(ready) // not there any more when all went well
	if err := c.write(ready, s.options); err != nil {
		return m, err
	}
	if err := checkCopy(ready); err != nil {
		return m, err
	}
	got := c.salvaged()
	m = model.Mended{Records: got.Records(), Older: got.Older(), Remade: got.Remade(), Missing: got.Missing()}
	m.Aside, err = s.exchange(ready)
	return m, err
}
