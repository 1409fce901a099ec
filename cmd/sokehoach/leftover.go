package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sokehoach/storage"
)

// copiesName begins the names of the folders in which copies lie that go with the
// program.
const copiesName = "sokehoach-"

// leftAlone is after how long such a folder is nobody's, unless somebody has a book
// in it open.
const leftAlone = time.Hour

// sweepCopies deletes the copies of programs that were killed. What cannot be
// deleted is another account's, or goes another time.
func sweepCopies(in string, now time.Time) {
	all, err := os.ReadDir(in)
	if err != nil {
		return
	}
	for _, e := range all {
		info, err := e.Info()
		if err != nil || !e.IsDir() || !strings.HasPrefix(e.Name(), copiesName) || now.Sub(info.ModTime()) < leftAlone {
			continue
		}
		if folder := filepath.Join(in, e.Name()); !inUse(folder) {
			_ = os.RemoveAll(folder)
		}
	}
}

// inUse reports whether somebody has a file below a folder open, or it cannot be
// told.
func inUse(folder string) bool {
	used := false
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		used = used || e.Type().IsRegular() && !storage.Unused(path)
		return nil
	})
	return used || err != nil
}
