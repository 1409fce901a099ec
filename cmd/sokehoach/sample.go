package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"sokehoach/app"
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/storage"
)

// A sampleBook is a data file with the sample, made when it is first looked at
// and thrown away at the end: it is the same every time.
type sampleBook struct {
	folder string
	store  *storage.Store
}

// open gives the sample for reading.
func (s *sampleBook) open() (app.Store, error) {
	if s.store != nil {
		return app.StoreOf(s.store), nil
	}
	sample, err := model.ParseSample(assets.Sample())
	if err != nil {
		return app.Store{}, err
	}
	if s.folder, err = os.MkdirTemp("", copiesName+"mau-"); err != nil {
		return app.Store{}, fmt.Errorf("make the sample: %w", err)
	}
	path := filepath.Join(s.folder, "mau.db")
	if err := write(path, sample); err != nil {
		return app.Store{}, fmt.Errorf("make the sample: %w", err)
	}
	if s.store, err = storage.Open(path, storage.Options{ReadOnly: true}); err != nil {
		return app.Store{}, err
	}
	return app.StoreOf(s.store), nil
}

func write(path string, sample model.Sample) error {
	store, err := storage.Open(path, storage.Options{AppVersion: version})
	if err != nil {
		return err
	}
	return errors.Join(app.FillSample(app.StoreOf(store), sample), store.Close())
}

func (s *sampleBook) close() error {
	var err error
	if s.store != nil {
		err = s.store.Close()
	}
	if s.folder != "" {
		err = errors.Join(err, os.RemoveAll(s.folder))
	}
	return err
}
