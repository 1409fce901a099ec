package windows

import (
	"os"
	"path/filepath"

	"golang.org/x/sys/windows"
)

func localData() (parent, name string, err error) {
	if dir := os.Getenv("LOCALAPPDATA"); dir != "" {
		return dir, folderNameHere, nil
	}
	dir, err := windows.KnownFolderPath(windows.FOLDERID_LocalAppData, windows.KF_FLAG_DEFAULT)
	return dir, folderNameHere, err
}

// Documents is the folder that the clerk knows as Documents, wherever it was
// moved to.
func Documents() (string, error) {
	dir, err := windows.KnownFolderPath(windows.FOLDERID_Documents, windows.KF_FLAG_DEFAULT)
	if err != nil {
		dir = ""
	}
	return firstFolder(dir, filepath.Join(os.Getenv("USERPROFILE"), "Documents"))
}
