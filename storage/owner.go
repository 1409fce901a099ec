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
		return err
	})
	if err != nil {
		return Owner{}, fmt.Errorf("read whose a file is: %w", err)
	}
	return o, nil
}
