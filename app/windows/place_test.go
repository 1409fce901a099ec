package windows

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAPlaceIsKnownByItsFolder(t *testing.T) {
	root := t.TempDir()
	for folder, want := range map[string]Place{
		"Tài liệu":              {Kind: Ordinary},
		"OneDrive - UBND xã":    {Kind: Synced, Service: "OneDrive"},
		"Google Drive":          {Kind: Synced, Service: "Google Drive"},
		"Dropbox":               {Kind: Synced, Service: "Dropbox"},
		"Zalo Received Files":   {Kind: Synced, Service: "Zalo"},
		"Kế hoạch của OneDrive": {Kind: Ordinary},
	} {
		if err := os.Mkdir(filepath.Join(root, folder), 0o700); err != nil {
			t.Fatal(err)
		}
		got, err := PlaceOf(filepath.Join(root, folder, "chưa có", "so.db"))
		if err != nil || got.Kind != want.Kind || got.Service != want.Service || got.Free <= 0 {
			t.Errorf("%s: got %+v, %v", folder, got, err)
		}
		if left, err := os.ReadDir(filepath.Join(root, folder)); err != nil || len(left) > 0 {
			t.Errorf("%s: left behind: %v, %v", folder, left, err)
		}
	}
}

func TestTheFolderOfOneDriveIsTold(t *testing.T) {
	root := t.TempDir()
	t.Setenv("OneDrive", root)
	got, err := PlaceOf(filepath.Join(root, "so.db"))
	if err != nil || got.Kind != Synced || got.Service != "OneDrive" {
		t.Errorf("got %+v, %v", got, err)
	}
	if got, err := PlaceOf(t.TempDir()); err != nil || got.Kind != Ordinary {
		t.Errorf("beside it: %+v, %v", got, err)
	}
}

func TestAFolderThatCannotBeWrittenIsReadOnly(t *testing.T) {
	folder := t.TempDir()
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	if writable(folder) {
		t.Skip("this account may write everywhere")
	}
	if got, err := PlaceOf(folder); err != nil || got.Kind != ReadOnly {
		t.Errorf("got %+v, %v", got, err)
	}
}
