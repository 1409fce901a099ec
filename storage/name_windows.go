package storage

import (
	"errors"
	"io/fs"
)

// giveName gives the finished file its name, unless another copy of the program
// was faster: its file then stands, and the ordinary opening meets its lock.
// os.Rename would put the empty file in its place. The name is on the disk when
// giveName returns.
func giveName(temp, path string) error {
	err := moveFile(temp, path, 0)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	return err
}
