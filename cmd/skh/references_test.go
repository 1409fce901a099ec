package main

import (
	"path/filepath"
	"testing"

	"sokehoach/app"
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/storage"
)

func TestWhatAnythingRefersToIsKnownToBeUsed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.db")
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	unused := model.Ground{ID: model.ID{9}, Kind: "Luật"}
	s.Book.Grounds = append(s.Book.Grounds, unused)
	s.Plans = s.Plans[:1]
	s.Plans[0].Signature.Officer = model.ID{}
	put(t, path, s)
	store, err := storage.Open(path, storage.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	d, err := app.NewDesk(app.StoreOf(store))
	if err != nil {
		t.Fatal(err)
	}
	named := 0
	s.Plans[0].EachRef(func(r model.Ref) {
		if r.To == model.RefItself || r.ID == nil || r.Zero() {
			return
		}
		named++
		if plans, _ := d.References(*r.ID); plans != 1 {
			t.Errorf("%s%s: %d plans", r.Root, r.Path, plans)
		}
	})
	if named < 30 {
		t.Errorf("only %d are named", named)
	}
	if plans, others := d.References(unused.ID); plans != 0 || others {
		t.Errorf("a ground that nobody names: %d plans, others %v", plans, others)
	}
	signer := s.Book.Officers[0]
	if plans, others := d.References(signer.ID); plans != 0 || others {
		t.Errorf("a signer that nobody names: %d plans, others %v", plans, others)
	}
	if _, others := d.References(signer.Office); !others {
		t.Error("an office with a signer is not in use")
	}
}
