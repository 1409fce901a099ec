package storage

import (
	"errors"
	"testing"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

func TestAFolderIsRefusedByName(t *testing.T) {
	dir := t.TempDir()
	if _, err := Open(dir, Options{ReadOnly: true}); !errors.Is(err, model.ErrNoFile) {
		t.Errorf("open: %v", err)
	}
	if _, err := Diagnose(dir); !errors.Is(err, model.ErrNoFile) {
		t.Errorf("verify: %v", err)
	}
}

// A text where a number belongs is JSON, well sealed, and yet nothing can read it.
func TestVerifyFindsARecordThatReadingRefuses(t *testing.T) {
	path, plans := bookOf(t, 2)
	id := plans[0].ID
	edit(t, path, func(tx *bolt.Tx) error {
		return tx.Bucket([]byte(bucketDocument)).Put(id[:], seal(bucketDocument, id[:], []byte(`{"kind":"plan","id":"`+id.String()+`","year":"2024"}`)))
	})
	v, err := VerifyFile(path)
	must(t, err)
	if len(v.Damaged) != 1 || v.Damaged[0].Kind != model.DamageRecord || v.Sound() {
		t.Errorf("%+v", v)
	}
}
