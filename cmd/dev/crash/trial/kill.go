package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// targets are the kinds of steps in which the writer is killed, in turn: in the
// order of the schedule, so that it need not come round to one.
const targets = "setting backup issue big delete backup restore takeback delete prune reopen copy create"

// kills has a process perform the script, kills it, and looks at what it left,
// over and over on the same folder. For a kill while the file is made the
// folder is a new one.
func kills(o options) (result, error) {
	out := newResult()
	r := rand.New(rand.NewPCG(uint64(o.seed), 2))
	c := &chronicle{}
	kinds := strings.Fields(targets)
	folder, acked := "", -1
	for i := range o.count {
		kind := kinds[i%len(kinds)]
		if kind == "create" || folder == "" {
			folder, acked = filepath.Join(o.folder, fmt.Sprint("book", i)), -1
			if err := newFolder(folder); err != nil {
				return out, err
			}
		}
		w, err := startWriter(folder, acked, o.drop)
		if err != nil {
			return out, err
		}
		aim(w, c, kind, r)
		last, said := w.kill()
		v, err := c.judge(folder, last)
		if said != "" {
			err = errors.Join(err, fmt.Errorf("it ended by itself: %s", said))
		}
		out.tried(err, "kill %d, behind step %d, during %s", i, last, c.kind(last+1))
		out.note("acknowledged", max(0, last-acked))
		out.note("during "+c.kind(last+1), 1)
		out.note("backups checked", v.backups)
		if acked = v.at; err != nil {
			folder = ""
			continue
		}
		if err := tidy(folder); err != nil {
			return out, err
		}
	}
	return out, nil
}

// aim waits until the writer is probably in a step of the wanted kind.
func aim(w *writer, c *chronicle, kind string, r *rand.Rand) {
	most := 4 * time.Millisecond // about what a save takes
	if kind == "backup" || kind == "restore" || kind == "copy" || kind == "create" {
		most = 20 * time.Millisecond
	}
	if kind == "create" {
		wait(r, most)
		return
	}
	patience := time.After(5 * time.Second)
	for {
		select {
		case n, running := <-w.steps:
			if !running {
				return
			}
			if len(w.steps) == 0 && c.kind(n+1) == kind {
				wait(r, most)
				return
			}
		case <-patience:
			return
		}
	}
}

// tidy deletes what piles up over many restores, once it was checked. What a
// killed process seems to hold for another moment goes the next time.
func tidy(folder string) error {
	var errs []error
	for _, pattern := range []string{"book.before-restore-*.db", "book.db.*", "stick/*", "backups/*.part"} {
		old, err := filepath.Glob(filepath.Join(folder, pattern))
		errs = append(errs, err)
		for _, path := range old {
			_ = os.Remove(path)
		}
	}
	return errors.Join(errs...)
}
