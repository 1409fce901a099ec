package storage

import (
	"errors"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// Book reads what documents refer to, each list by id, which is by age. When
// some records are damaged it gives the others together with an ErrDamaged.
func (s *Store) Book() (model.Book, error) {
	var book model.Book
	err := s.view("read book", func(tx *bolt.Tx) error {
		var offices, officers, grounds error
		book.Offices, offices = list[model.Office](tx, bucketOffice)
		book.Officers, officers = list[model.Officer](tx, bucketOfficer)
		book.Grounds, grounds = list[model.Ground](tx, bucketGround)
		return errors.Join(offices, officers, grounds)
	})
	return book, err
}

// PutOffice saves an office under its id.
func (s *Store) PutOffice(o model.Office) error { return s.put("save office", bucketOffice, o.ID, o) }

// PutOfficer saves an officer under its id.
func (s *Store) PutOfficer(o model.Officer) error {
	return s.put("save officer", bucketOfficer, o.ID, o)
}

// PutGround saves a ground under its id.
func (s *Store) PutGround(g model.Ground) error { return s.put("save ground", bucketGround, g.ID, g) }
