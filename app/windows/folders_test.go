package windows

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestTheDataFolderIsMadeWhereTheAccountKeepsItsData(t *testing.T) {
	variable, name := "XDG_DATA_HOME", folderName
	if runtime.GOOS == "windows" {
		variable, name = "LOCALAPPDATA", folderNameHere
	}
	parent := t.TempDir()
	t.Setenv(variable, parent)
	got, err := DataFolder()
	if err != nil || got != filepath.Join(parent, name) {
		t.Fatalf("got %q, %v", got, err)
	}
	if info, err := os.Stat(got); err != nil || !info.IsDir() {
		t.Errorf("%v, %v", info, err)
	}
}

func TestThereIsAlwaysAFolderForDocuments(t *testing.T) {
	dir, err := Documents()
	if err != nil {
		t.Skip("this account has no home")
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		t.Errorf("%q: %v", dir, err)
	}
}
