package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"

	"sokehoach/app"
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/storage"
)

// A book is a data file in a state.
type book string

// The books.
const (
	emptyBook    book = "empty"  // as at the first start
	officeOnly   book = "office" // an office, and no plan yet
	sampleBook   book = "sample"
	sampleToRead book = "read"
	fullBook     book = "full" // more and longer than anybody has
)

// A shelf makes books in a folder of its own. Each is filled once.
type shelf struct {
	folder string
	count  int
	sample model.Sample
}

func newShelf() (*shelf, error) {
	sample, err := model.ParseSample(assets.Sample())
	if err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp("", "sokehoach-gallery-")
	return &shelf{folder: folder, sample: sample}, err
}

func (s *shelf) close() { _ = os.RemoveAll(s.folder) }

func (s *shelf) firstPlan() (model.ID, error) {
	if len(s.sample.Plans) == 0 {
		return model.ID{}, errors.New("the sample has no plan")
	}
	return s.sample.Plans[0].ID, nil
}

// store opens a copy of a book.
func (s *shelf) store(b book) (*storage.Store, error) {
	master := filepath.Join(s.folder, string(b)+".master")
	if _, err := os.Stat(master); err != nil {
		if err := s.make(b, master); err != nil {
			return nil, fmt.Errorf("make book %s: %w", b, err)
		}
	}
	data, err := os.ReadFile(master)
	if err != nil {
		return nil, err
	}
	s.count++
	path := filepath.Join(s.folder, fmt.Sprintf("%s-%d.db", b, s.count))
	if err := os.WriteFile(path, data, 0o600); err != nil {
		return nil, err
	}
	return storage.Open(path, storage.Options{ReadOnly: b == sampleToRead, Now: today})
}

func (s *shelf) make(b book, path string) error {
	store, err := storage.Open(path, storage.Options{Now: today})
	if err != nil {
		return err
	}
	return errors.Join(s.fill(store, b), store.Close())
}

func (s *shelf) fill(store *storage.Store, b book) error {
	switch b {
	case emptyBook:
		return nil
	case officeOnly:
		return store.PutOffice(s.sample.Book.Offices[0])
	case fullBook:
		return s.fillMuch(store)
	}
	return app.FillSample(app.StoreOf(store), s.sample)
}

// fillMuch adds what no clerk ever has: 60 plans, of which the first says
// everything at a length that no line holds.
func (s *shelf) fillMuch(store *storage.Store) error {
	if err := app.FillSample(app.StoreOf(store), s.sample); err != nil {
		return err
	}
	first := s.sample.Plans[0]
	for i := range 60 {
		p := model.Plan{
			Document: model.Document{
				ID: store.NewID(), Office: first.Office, Year: 1990 + i, Symbol: "KH-UBND", Number: fmt.Sprint(123456 * i),
				Title: strings.Repeat(first.Title+" ", 1+i%3), Date: first.Date, Place: first.Place,
			},
		}
		if err := store.PutPlan(p); err != nil {
			return err
		}
	}
	long := first.Clone()
	long.Title = strings.Repeat(first.Title+" ", 5)
	long.Number, long.Place = strings.Repeat("9", 40), strings.Repeat(first.Place+" ", 8)
	for i := range long.Parts {
		long.Parts[i].Heading = strings.Repeat(long.Parts[i].Heading+" ", 5)
	}
	for i := range long.Entries {
		for k := range long.Entries[i].Activities {
			long.Entries[i].Activities[k].Funding[0].Amount = model.Known(model.Amount(math.MaxInt64 >> 14 >> (10 * k)))
		}
	}
	return store.PutPlan(long)
}
