package storage

import (
	"errors"
	"io/fs"
	"os"

	"golang.org/x/sys/windows"
)

// giveName gives the finished file its name, unless another copy of the program
// was faster: its file then stands, and the ordinary opening meets its lock.
// os.Rename would put the empty file in its place. The name is on the disk when
// giveName returns.
func giveName(temp, path string) error {
	from, err := windows.UTF16PtrFromString(temp)
	if err != nil {
		return err
	}
	to, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	err = windows.MoveFileEx(from, to, windows.MOVEFILE_WRITE_THROUGH)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return nil
	}
	return &os.LinkError{Op: "rename", Old: temp, New: path, Err: err}
}
