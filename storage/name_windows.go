package storage

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// giveName gives the finished file its name, unless another copy of the program
// was faster: its file then stands, and the ordinary opening meets its lock.
// os.Rename would put the empty file in its place.
func giveName(temp, path string) error {
	from, err := syscall.UTF16PtrFromString(temp)
	if err != nil {
		return err
	}
	to, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	err = syscall.MoveFile(from, to)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return nil
	}
	return &os.LinkError{Op: "rename", Old: temp, New: path, Err: err}
}
