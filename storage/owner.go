package storage

import (
	"bytes"
	"fmt"
	"os"
	"time"

	"sokehoach/model"
)

// An Owner says whose a data file is, so that a clerk can tell.
type Owner struct {
	Book    model.ID // the same for a book and its backups
	Created time.Time
	Offices []string // names, the oldest record first; three at most
}

// OwnerOf reads whose a file is, whatever else is in it; the zero Book is not known.
func OwnerOf(path string) (Owner, error) {
	const few = 3
	var o Owner
	err := reading(path, func(file *os.File) error {
		_, err := inspect(file, func(bucket string, key, value []byte) {
			var office model.Office
			switch {
			case bucket == bucketMeta && string(key) == metaFile:
				_ = decode(bucket, key, value, &o.Book) // of a damaged one nothing is known
			case bucket == bucketMeta && string(key) == metaCreated:
				_ = decode(bucket, key, value, &o.Created)
			case bucket == bucketOffice && len(o.Offices) < few && decode(bucket, bytes.Clone(key), value, &office) == nil:
				o.Offices = append(o.Offices, office.Name)
			}
		})
		if err == nil && o.Book.IsZero() {
			o.Book, err = bookOfDamaged(file)
		}
		return err
	})
	if err != nil {
		return Owner{}, fmt.Errorf("read whose a file is: %w", err)
	}
	return o, nil
}

// bookOfDamaged finds the id of a book where the newest head does not lead to it,
// as Salvage does; zero when it is not known.
func bookOfDamaged(file *os.File) (id model.ID, err error) {
	info, err := file.Stat()
	if err != nil {
		return id, err
	}
	s := &scan{collection: newCollection(), file: file, size: uint64(info.Size()), known: map[uint64]bool{}}
	if err := s.newest(); err != nil {
		return id, err
	}
	roots, err := s.oldRoots()
	if err == nil {
		id, _ = s.book(roots)
	}
	return id, err
}
