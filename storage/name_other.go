//go:build !windows

package storage

import (
	"errors"
	"io/fs"
	"os"
)

// giveName gives the finished file its name, unless another copy of the program
// was faster: its file then stands, and the ordinary opening meets its lock.
// Renaming would put the empty file in its place, so the file gets a second
// name and the caller removes the first. File systems that have no second names
// (FAT) get a plain renaming.
func giveName(temp, path string) error {
	err := os.Link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return nil
	}
	if _, err := os.Lstat(path); err == nil {
		return nil
	}
	return os.Rename(temp, path)
}
