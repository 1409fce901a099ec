//go:build !windows

package windows

import (
	"os"
	"path/filepath"
)

// localData follows the XDG base directory specification.
func localData() (parent, name string, err error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir, folderName, nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share"), folderName, err
}

// Documents is the folder that the clerk knows as Documents.
func Documents() (string, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	return firstFolder(os.Getenv("XDG_DOCUMENTS_DIR"), filepath.Join(home, "Documents"), home)
}
