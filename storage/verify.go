package storage

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"

	"sokehoach/model"
)

// A Verification is what was found in a file.
type Verification struct {
	Buckets   []BucketState // in the order of the package comment; none when nothing can be read
	Damaged   []Damage      // records that cannot be read
	Structure []Damage      // what is wrong with the file around the records
	HeadLost  bool          // one of the two heads cannot be read, or is an old one: the last save may be lost
	Later     int           // saves after the last one that have left pages in the file, though no head leads there
}

// A BucketState is what was found in one bucket.
type BucketState struct {
	Name     string
	Records  int
	Mismatch bool // the records are not those that were last written: lost, added or set back
}

// Sound reports whether nothing was found. A lost head is no fault of what is
// there.
func (v Verification) Sound() bool {
	mismatch := slices.ContainsFunc(v.Buckets, func(b BucketState) bool { return b.Mismatch })
	return !mismatch && len(v.Damaged) == 0 && len(v.Structure) == 0
}

// Verify reads every page and every record of the open file by ordinary reads,
// and compares each bucket with its digest. What it finds is in the
// Verification; an error means that it could not be carried out.
func (s *Store) Verify() (Verification, error) {
	var v Verification
	err := s.do("verify data file", func() (err error) {
		if s.file == nil {
			if err := s.reopen(); err != nil {
				return err
			}
		}
		v, err = verifyFile(s.file.os)
		if !v.Sound() {
			s.forget()
		}
		return err
	})
	return v, err
}

// VerifyFile does what Verify does with a file that is not open, whatever is in
// it: nothing in a file makes it fault, hang or change a byte. Only a file that
// cannot be read, that another program has open for writing (model.ErrInUse) or that is
// of a newer format (model.ErrNewerFile) is an error.
func VerifyFile(path string) (Verification, error) {
	var v Verification
	file, err := openRegular(path)
	if err == nil {
		err = locked(file, true, func() (err error) {
			v, err = verifyFile(file)
			return err
		})
		err = errors.Join(err, file.Close())
	}
	if err != nil {
		return v, fmt.Errorf("verify data file: %w", err)
	}
	return v, nil
}

// verifyFile is a Verification of the bytes of a file.
func verifyFile(file *os.File) (Verification, error) {
	t := newTally()
	p, err := portray(file, t.record)
	if err != nil {
		return Verification{}, err
	}
	v := Verification{Structure: p.flaws, HeadLost: p.headLost, Later: p.laterSaves()}
	if len(p.meta) == 0 && (len(p.buckets) == 0 || p.sound()) {
		if p.sound() {
			v.Structure = append(v.Structure, Damage{Kind: model.DamageForeign, Why: "a database of another program"})
		}
		return v, nil // there is nothing of ours to compare
	}
	var d *Damage
	if err := p.check(); errors.As(err, &d) && p.sound() {
		v.Structure = append(v.Structure, *d)
	} else if errors.Is(err, model.ErrNewerFile) {
		return v, err
	}
	v.Damaged = t.damaged
	v.Buckets = t.states()
	names := p.names()
	for _, name := range p.buckets {
		if !slices.Contains(names, name) {
			v.Structure = append(v.Structure, Damage{Kind: model.DamageStranger, Bucket: name, Why: "an unknown bucket"})
		}
	}
	return v, nil
}

// A tally counts the records of a file and sums up its buckets.
type tally struct {
	counted map[string]digest
	stored  map[string]digest
	damaged []Damage
	kinds   kinds // of documents: one of another kind is not read into a type
}

func newTally() *tally {
	return &tally{counted: map[string]digest{}, stored: map[string]digest{}, kinds: kindsOf(nil)}
}

// record takes in one record; it is a visitor.
func (t *tally) record(bucket string, key, value []byte) {
	d := t.counted[bucket]
	d.add(hashOf(bucket, key, value))
	t.counted[bucket] = d
	payload, err := unseal(bucket, key, value)
	if err == nil && !json.Valid(payload) {
		err = &Damage{Kind: model.DamageRecord, Bucket: bucket, Key: bytes.Clone(key), Why: "the payload is no JSON"}
	}
	if err == nil {
		err = t.readable(bucket, key, payload)
	}
	if err == nil && bucket == bucketDigest {
		var stored digest
		err = json.Unmarshal(payload, &stored)
		t.stored[string(key)] = stored
	}
	var broken *Damage
	if errors.As(err, &broken) {
		t.damaged = append(t.damaged, *broken)
	}
}

// readable reports what reading the record into its type refuses: a text where a
// number belongs is JSON all the same.
func (t *tally) readable(bucket string, key, payload []byte) error {
	of := typeIn(bucket)
	switch bucket {
	case bucketDocument:
		of = t.kinds.typeOf(payload)
	case bucketIssued:
		of = reflect.TypeFor[model.IssuedDocument]()
	}
	if of == nil {
		return nil
	}
	if err := json.Unmarshal(payload, reflect.New(of).Interface()); err != nil {
		return &Damage{Kind: model.DamageRecord, Bucket: bucket, Key: bytes.Clone(key), Why: err.Error()}
	}
	return nil
}

// states compares what was counted with the digests. A bucket whose digest is
// damaged fits nothing.
func (t *tally) states() []BucketState {
	others := slices.AppendSeq(slices.Collect(maps.Keys(t.counted)), maps.Keys(t.stored))
	var states []BucketState
	for _, name := range withOthers(buckets(), others) {
		states = append(states, BucketState{
			Name:     name,
			Records:  t.counted[name].Count,
			Mismatch: name != bucketDigest && t.counted[name] != t.stored[name],
		})
	}
	return states
}
