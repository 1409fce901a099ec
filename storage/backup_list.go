package storage

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"time"

	"sokehoach/model"
)

// What Prune keeps of each book.
const (
	keepNewest = 10
	keepDays   = 30
)

// halfLife is after how long an unfinished copy belongs to nobody any more.
const halfLife = time.Hour

// Backups lists the copies in a folder, the newest first, which is the one of the
// highest number. A folder that is not there has none.
func (s *Store) Backups(folder string) ([]model.Backup, error) { return ListBackups(folder) }

// ListBackups lists the copies in a folder, for when the book cannot be opened.
func ListBackups(folder string) ([]model.Backup, error) {
	all, err := listed(folder)
	if err != nil {
		return nil, fmt.Errorf("list backups: %w", err)
	}
	return all, nil
}

func listed(folder string) ([]model.Backup, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var all []model.Backup
	for _, e := range entries {
		if b, ok := known(folder, e); ok {
			all = append(all, b)
		}
	}
	slices.SortFunc(all, func(a, b model.Backup) int {
		return cmp.Or(cmp.Compare(b.Number, a.Number), cmp.Compare(a.Path, b.Path))
	})
	return all, nil
}

// known reads what the proof beside a copy says. Without a proof that fits, the
// name alone speaks, and the copy does not count as verified.
func known(folder string, e fs.DirEntry) (model.Backup, bool) {
	name := regexp.MustCompile(`^so-ke-hoach-(\d{6,9})-(\d{8}-\d{4})-[0-9a-f]{6}\.db$`).FindStringSubmatch(e.Name())
	info, err := e.Info()
	if name == nil || err != nil || !info.Mode().IsRegular() {
		return model.Backup{}, false
	}
	path := filepath.Join(folder, e.Name())
	number, _ := strconv.Atoi(name[1]) // nine digits fit
	if b, err := ReadProof(path); err == nil && b.Number == number && b.Size == info.Size() {
		return b, true
	}
	when, _ := time.Parse("20060102-1504", name[2])
	return model.Backup{Path: path, Number: number, Time: when, Size: info.Size()}, true
}

// ReadProof reads what was written beside a copy when it had been checked.
func ReadProof(path string) (model.Backup, error) {
	const most = 1 << 20 // bytes; a proof has some hundred
	b := model.Backup{}
	info, err := os.Stat(proofOf(path))
	if err == nil && (!info.Mode().IsRegular() || info.Size() > most) {
		err = errors.New("no proof of ours")
	}
	var text []byte
	if err == nil {
		text, err = os.ReadFile(proofOf(path))
	}
	if err == nil {
		err = json.Unmarshal(text, &b)
	}
	if err != nil {
		return model.Backup{}, fmt.Errorf("read proof of backup: %w", err)
	}
	b.Path, b.Verified = path, true
	return b, nil
}

// Prune deletes what is no longer needed of a folder and gives how many copies
// went. Of each book it keeps the newest ten, and of each of the thirty newest
// days that have copies the last one. Newest is by number, so a clock that goes
// wild cannot make it delete more; what is not verified is not ours to delete.
func (s *Store) Prune(folder string) (int, error) {
	all, err := listed(folder)
	if err != nil {
		return 0, fmt.Errorf("prune backups: %w", err)
	}
	kept := map[model.ID]*retention{}
	var errs []error
	gone := 0
	for _, b := range all {
		if !b.Verified {
			continue
		}
		if kept[b.Book] == nil {
			kept[b.Book] = &retention{days: map[string]bool{}}
		}
		if kept[b.Book].keeps(b) {
			continue
		}
		err := errors.Join(os.Remove(b.Path), os.Remove(proofOf(b.Path)))
		if errs = append(errs, err); err == nil {
			gone++
		}
	}
	errs = append(errs, s.sweep(folder))
	if err := errors.Join(errs...); err != nil {
		return gone, fmt.Errorf("prune backups: %w", err)
	}
	return gone, nil
}

// A retention decides, from the newest copy on, which ones stay.
type retention struct {
	newest int
	days   map[string]bool
}

func (r *retention) keeps(b model.Backup) bool {
	day := b.Time.Local().Format(time.DateOnly)
	lastOfDay := !r.days[day] && len(r.days) < keepDays
	if lastOfDay {
		r.days[day] = true
	}
	r.newest++
	return r.newest <= keepNewest || lastOfDay
}

// sweep deletes copies that were never finished, when they are old by the clock
// of the disk itself.
func (s *Store) sweep(folder string) error {
	all, err := os.ReadDir(folder) // no pattern: a folder may have brackets in its name
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, e := range all {
		if filepath.Ext(e.Name()) != halfExt {
			continue
		}
		if info, statErr := e.Info(); statErr == nil && s.options.Now().Sub(info.ModTime()) > halfLife {
			err = errors.Join(err, os.Remove(filepath.Join(folder, e.Name())))
		}
	}
	return err
}
