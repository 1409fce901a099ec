// Package windows holds what the operating system is asked for directly: the
// folders of the account, opening a file for the clerk, a message when there
// is no window to show it in. Other systems get the nearest they have.
package windows

import (
	"errors"
	"os"
	"path/filepath"
)

// folderName is the program's own folder among the account's data. It is plain
// ASCII and, on Windows, capitalised as is usual there.
const (
	folderName     = "sokehoach"
	folderNameHere = "SoKeHoach"
)

// DataFolder is where the data file lives: local to the machine, because a file
// that is synchronised to a cloud or a server cannot be locked safely. The
// folder is made when it is missing.
func DataFolder() (string, error) {
	parent, name, err := localData()
	if err != nil {
		return "", err
	}
	folder := filepath.Join(parent, name)
	return folder, os.MkdirAll(folder, 0o700)
}

// firstFolder is the first of some folders that exists.
func firstFolder(folders ...string) (string, error) {
	for _, f := range folders {
		if info, err := os.Stat(f); f != "" && err == nil && info.IsDir() {
			return f, nil
		}
	}
	return "", errors.New("no folder for documents")
}
