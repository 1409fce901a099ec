package storage

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sokehoach/model"

	bolt "go.etcd.io/bbolt"
)

func TestADiagnosisSaysWhatIsWrongAndWhatHelps(t *testing.T) {
	path := grownBook(t, 6)
	whole, err := os.ReadFile(path)
	must(t, err)
	page := os.Getpagesize()
	st := guarded(t, whole)
	root := bytes.Clone(whole)
	clear(root[int(st.head.root)*page : int(st.head.root+1)*page])
	headless := bytes.Clone(whole)
	clear(headless[:2*page])
	for name, c := range map[string]struct {
		content               []byte
		kind                  model.DamageKind
		canPrevious, canSalve bool
	}{
		"sound":    {whole, "", false, false},
		"root":     {root, model.DamageBlank, true, true},
		"headless": {headless, model.DamageHeads, false, true},
		"empty":    {nil, model.DamageEmpty, false, false},
		"text":     {[]byte("text"), model.DamageForeign, false, false},
		"cut":      {whole[:int(st.head.pages-1)*page], model.DamageCut, false, true},
	} {
		damaged := damagedFile(t, c.content)
		d, err := Diagnose(damaged)
		must(t, err)
		if name == "cut" {
			c.canPrevious = d.CanPrevious // the last page may be of the last save only
		}
		if d.Kind != c.kind || d.CanPrevious != c.canPrevious || d.CanSalvage != c.canSalve {
			t.Errorf("%s: got %q, previous %v, salvage %v", name, d.Kind, d.CanPrevious, d.CanSalvage)
		}
		if (d.Records.Records() > 0) != c.canSalve {
			t.Errorf("%s: %d records", name, d.Records.Records())
		}
		if after, err := os.ReadFile(damaged); err != nil || !bytes.Equal(after, c.content) {
			t.Errorf("%s: the file was changed", name)
		}
	}
	_, err = Diagnose(filepath.Join(t.TempDir(), "none.db"))
	wantError(t, err, fs.ErrNotExist)
}

func TestAFileOfANewerFormatNamesItsProgram(t *testing.T) {
	path := grownBook(t, 1)
	edit(t, path, func(tx *bolt.Tx) error {
		key := []byte(metaSchema)
		return tx.Bucket([]byte(bucketMeta)).Put(key, seal(bucketMeta, key, []byte("2")))
	})
	_, err := Open(path, Options{})
	newer, ok := errors.AsType[*model.NewerFile](err)
	if !ok || newer.Schema != 2 || newer.Version != "1.2.3" {
		t.Errorf("got %v", err)
	}
	if d, err := Diagnose(path); err != nil || d.Newer == nil || d.Newer.Version != "1.2.3" {
		t.Errorf("got %+v %v", d, err)
	}
}

func TestADamagedFileIsPutAsideOnceWithAReportOfNumbersOnly(t *testing.T) {
	path := grownBook(t, 2)
	content, err := os.ReadFile(path)
	must(t, err)
	st := guarded(t, content)
	at := int(st.head.root) * os.Getpagesize()
	clear(content[at : at+os.Getpagesize()])
	must(t, os.WriteFile(path, content, fileMode))
	for range 2 {
		_, err := Open(path, Options{})
		wantError(t, err, model.ErrDamaged)
	}
	files, err := filepath.Glob(filepath.Join(DamagedFolder(path), "book-*"))
	if err != nil || len(files) != 2 {
		t.Fatalf("put aside: %v %v", files, err)
	}
	copied, err := os.ReadFile(files[0])
	must(t, err)
	report, err := os.ReadFile(files[1])
	must(t, err)
	if !bytes.Equal(copied, content) || !strings.Contains(string(report), "the page is blank") {
		t.Errorf("the report is %s", report)
	}
	for _, b := range report {
		if b > 0x7e { // what clerks type has other letters
			t.Fatalf("the report has more than numbers: %s", report)
		}
	}
}
