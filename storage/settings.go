package storage

import (
	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// Setting reads the setting of a name into v, a pointer; false, and v as it
// was, when it was never put. The name counts in its clean form (NFC).
func (s *Store) Setting(name string, v any) (bool, error) {
	var found bool
	err := s.view("read setting", func(tx *bolt.Tx) (err error) {
		found, err = load(tx, bucketSetting, []byte(model.CleanLine(name)), v)
		return err
	})
	return found && err == nil, err
}

// PutSetting saves a setting: anything that has a JSON form.
func (s *Store) PutSetting(name string, v any) error {
	return s.putNamed("save setting", bucketSetting, name, v)
}

// putNamed saves a value that is kept under a name.
func (s *Store) putNamed(what, bucket, name string, v any) error {
	return s.update(what, func(b *batch) error { return b.putNamed(bucket, name, v) })
}
