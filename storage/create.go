package storage

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"

	bolt "go.etcd.io/bbolt"
)

// Between the name of a file and something of its own stands in the name of what
// is not finished yet:
const (
	newExt     = ".new-"
	restoreExt = ".restore-"
)

// asideMark stands in the name that a data file keeps when another takes its place.
const asideMark = ".before-restore-"

// create makes a new file: complete and on disk under another name, and only
// then under its own, so that no end of the current leaves half a file there.
func create(path string, fill func(*bolt.DB) error) error {
	folder := filepath.Dir(path)
	temp, err := os.CreateTemp(folder, filepath.Base(path)+newExt+"*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	if err := temp.Close(); err != nil {
		return err
	}
	if err := fillFile(temp.Name(), fill); err != nil {
		return err
	}
	if err := syncFile(temp.Name()); err != nil {
		return err
	}
	if err := giveName(temp.Name(), path); err != nil {
		return err
	}
	if runtime.GOOS == "windows" {
		return nil // folders cannot be flushed there
	}
	return syncFile(folder)
}

// fillFile makes an empty file a data file.
func fillFile(path string, fill func(*bolt.DB) error) error {
	file := &openFile{}
	if err := file.open(path, false, func(*os.File) error { return nil }); err != nil {
		return err
	}
	err, _ := protect(func() error { return fill(file.db) })
	if err != nil {
		err = explained(err)
	}
	return errors.Join(err, file.close())
}

// syncFile brings a file or a folder to the disk.
func syncFile(path string) error {
	flag := os.O_RDWR
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		flag = os.O_RDONLY
	}
	f, err := os.OpenFile(path, flag, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
