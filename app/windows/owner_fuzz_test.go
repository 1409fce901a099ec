//go:build linux || windows

package windows

import (
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"
)

// FuzzOwnerNote reads any bytes as the note of who has a data file open.
func FuzzOwnerNote(f *testing.F) {
	f.Add([]byte(`{"account":"Lò Thị Mai","computer":"PC-1","process":7,"since":"2026-03-04T08:00:00Z"}`))
	f.Add([]byte(`{"since":"x"}`))
	f.Add(make([]byte, maxOwner+1))
	f.Fuzz(func(t *testing.T, note []byte) {
		file := filepath.Join(t.TempDir(), "so.db")
		if err := os.WriteFile(ownerFile(file), note, 0o600); err != nil {
			t.Fatal(err)
		}
		o, err := OwnerOf(file)
		if err == nil && (len(note) > maxOwner || !utf8.ValidString(o.Account) || len(o.Account) > 3*maxOwner) {
			t.Errorf("%q is %+v", note, o)
		}
	})
}
