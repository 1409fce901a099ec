package storage_test

import (
	"fmt"
	"os"
	"path/filepath"

	"sokehoach/model"
	"sokehoach/storage"
)

// A document is put whole and read whole; it is on the disk when the error is nil.
func ExampleStore_PutDocument() {
	folder, err := os.MkdirTemp("", "so-")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(folder)
	store, err := storage.Open(filepath.Join(folder, "so.db"), storage.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer store.Close()
	id := store.NewID()
	err = store.PutDocument(&model.Plan{Document: model.Document{ID: id, Year: 2025, Title: "Trồng cây chè"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := store.Document(id)
	fmt.Println(d.Kind(), d.Envelope().Year, d.Envelope().Title, err)
	// Output: plan 2025 Trồng cây chè <nil>
}
