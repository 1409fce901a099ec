package storage

import (
	"os"

	"sokehoach/model"
)

// openRegular opens a file for reading; model.ErrNoFile when it is a folder, a pipe
// or a device, of which some would not even let themselves be opened.
func openRegular(path string) (*os.File, error) {
	if err := regular(path); err != nil {
		return nil, err
	}
	return os.Open(path)
}

// regular says that what is at a path is no file; what is not there is told by
// opening it.
func regular(path string) error {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return model.ErrNoFile
	}
	return nil
}
