package storage

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// mergeSpan is for how long further typing in the same fields is one save in
// the history: typing is saveNote every other second, and nobody wants to read, or
// keep, every state of a half-typed word.
const mergeSpan = 5 * time.Minute

// partSize is about how long a record of the history gets, unless one change is
// longer by itself: bbolt writes the neighbours of a record with it.
const partSize = 16 << 10

// A saveNote is a record of the history: what one transaction changed. A long
// one has several, one behind the other.
type saveNote struct {
	Part    uint64         `json:"part,omitempty"` // how many records of the save come before
	Lost    int            `json:"lost,omitempty"` // letters of new values that merging took out of the history
	Time    time.Time      `json:"time"`           // of the first of the saves that are merged in it
	Run     string         `json:"run"`            // names the opening of the file
	Who     model.Who      `json:"who,omitzero"`
	Changes []recordChange `json:"changes"`
}

// A recordChange is what was done to one record.
type recordChange struct {
	Act    model.Act           `json:"act"`
	Kind   string              `json:"kind,omitempty"` // its bucket
	Parent model.ID            `json:"parent,omitzero"`
	ID     model.ID            `json:"id,omitzero"`
	Budget int                 `json:"budget,omitempty"` // the year of a result
	Name   string              `json:"name,omitempty"`   // the key of what has no id
	Fields []model.FieldChange `json:"fields,omitempty"` // of one that was altered
	Was    json.RawMessage     `json:"was,omitempty"`    // the whole of one that was removed
}

// inHistory reports whether changes of a bucket are kept: what the program
// notes for itself is not.
func inHistory(bucket string) bool {
	switch bucket {
	case bucketMeta, bucketSetting, bucketHistory, bucketDigest:
		return false
	}
	return true
}

// note adds to a batch its record of the history.
func (s *Store) note(b *batch) error {
	now := saveNote{Time: s.options.Now().UTC(), Run: s.run, Changes: b.recordChanges()}
	if len(now.Changes) == 0 {
		return nil
	}
	if s.options.Who != nil {
		now.Who = s.options.Who()
	}
	seq, last := newestNote(b.tx)
	if merged, ok := last.with(now); ok {
		return b.putNote(seq, merged)
	}
	return b.putNote(seq+1, now)
}

// putNote stores a save under a number, and its further parts behind it.
func (b *batch) putNote(seq uint64, s saveNote) error {
	all := s.Changes
	for s.Part = 0; len(all) > 0; s.Part++ {
		n := firstPart(all)
		s.Changes, all = all[:n], all[n:]
		payload, err := s.encode()
		if err != nil {
			return fmt.Errorf("history: %w", err)
		}
		if err := b.put(record{bucket: bucketHistory, key: seqKey(seq + s.Part), payload: payload}); err != nil {
			return err
		}
	}
	return nil
}

// encode is the JSON of a record of the history. Values stand in it as they stood
// in the file, or they could take more room here than there.
func (s saveNote) encode() ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err := e.Encode(s)
	return bytes.TrimSuffix(out.Bytes(), []byte{'\n'}), err
}

// firstPart is how many of the changes go into one record.
func firstPart(all []recordChange) int {
	size := 0
	for i, r := range all {
		if size += r.size(); i > 0 && size > partSize {
			return i
		}
	}
	return len(all)
}

// size is about how many bytes a change takes in the history.
func (r recordChange) size() int {
	const bare = 150 // without values
	size := bare + len(r.Was)
	for _, f := range r.Fields {
		size += bare + len(f.Path) + len(f.Old) + len(f.New)
	}
	return size
}

// recordChanges tells what a batch has done so far, each record once.
func (b *batch) recordChanges() []recordChange {
	var out []recordChange
	for _, c := range eachOnce(b.changes, inHistory) {
		out = append(out, c.recorded())
	}
	return out
}

// eachOnce joins the changes of a record, in buckets that count, and leaves out
// those that came to nothing.
func eachOnce(changes []change, counts func(bucket string) bool) []change {
	var all []change
	at := map[string]int{}
	for _, c := range changes {
		if !counts(c.bucket) {
			continue
		}
		place := string(place(c.bucket, c.key))
		if i, known := at[place]; known {
			all[i].value = c.value
			continue
		}
		at[place] = len(all)
		all = append(all, c)
	}
	return slices.DeleteFunc(all, func(c change) bool { return bytes.Equal(c.old, c.value) })
}

// recorded compares a record with what it was. One that was damaged cannot be
// compared; it counts as made.
func (c change) recorded() recordChange {
	r := recordChange{Act: c.act(), Kind: c.bucket}
	r.setKey(c.key)
	old, _ := unseal(c.bucket, c.key, c.old)
	switch r.Act {
	case model.Removed:
		r.Was = kept(c.bucket, old)
	case model.Altered:
		now, _ := unseal(c.bucket, c.key, c.value) // sealed a moment ago
		was, is := kept(c.bucket, old), kept(c.bucket, now)
		r.Fields = differences(nil, "", was, is)
		if r.size() > 2*maxRecord { // so many paths that both as a whole are shorter
			r.Fields = []model.FieldChange{{Old: bytes.Clone(was), New: bytes.Clone(is)}}
		}
	}
	return r
}

// kept is what the history keeps of a payload: all, but of a document that left
// the office only which it was. Its file and its copy of the book are large, and
// it is never brought back: what was taken back is issued anew.
func kept(bucket string, payload []byte) []byte {
	if bucket != bucketIssued || payload == nil {
		return payload
	}
	only := []byte{'{'}
	_ = skim(payload, func(name string, value []byte) {
		if name == "id" || name == "sha256" {
			only = appendField(only, name, value)
		}
	})
	return append(only, '}')
}

// setKey takes a key apart.
func (r *recordChange) setKey(key []byte) {
	switch n := len(r.ID); len(key) {
	case n:
		copy(r.ID[:], key)
	case 2 * n:
		copy(r.Parent[:], key)
		copy(r.ID[:], key[n:])
	case 2*n + 2:
		copy(r.Parent[:], key)
		copy(r.ID[:], key[n+2:])
		r.Budget = int(binary.BigEndian.Uint16(key[n:]))
	default:
		r.Name = string(key)
	}
}

// key is what setKey took apart.
func (r recordChange) key() []byte {
	switch {
	case r.Name != "":
		return []byte(r.Name)
	case r.Parent.IsZero():
		return r.ID[:]
	case r.Budget != 0:
		return append(resultsOf(r.Parent, r.Budget), r.ID[:]...)
	}
	return childKey(r.Parent, r.ID)
}

// with merges a save into the one before it, when both are typing in the same
// fields: the old values stay, the new ones are exchanged. A value that is not
// typed on but replaced stays in the history, and so do both ways where fields
// are back where they began.
func (s saveNote) with(next saveNote) (saveNote, bool) {
	passed := next.Time.Sub(s.Time)
	if s.Part > 0 || s.Run != next.Run || s.Who != next.Who || passed < 0 || passed > mergeSpan {
		return s, false
	}
	if !slices.EqualFunc(s.Changes, next.Changes, recordChange.sameFields) {
		return s, false
	}
	merged := s
	merged.Changes = slices.Clone(s.Changes)
	for i := range merged.Changes {
		c := &merged.Changes[i]
		c.Fields = slices.Clone(c.Fields)
		for k := range c.Fields {
			was, now := c.Fields[k].New, next.Changes[i].Fields[k].New
			lost, ok := typedOn(was, now, merged.Lost)
			if !ok || bytes.Equal(c.Fields[k].Old, now) {
				return s, false
			}
			c.Fields[k].New, merged.Lost = now, lost
		}
	}
	return merged, true
}

// sameFields reports whether two changes are of the same fields, and no rows
// came or went.
func (r recordChange) sameFields(other recordChange) bool {
	same := r.Act == model.Altered && other.Act == model.Altered &&
		r.Kind == other.Kind && r.Parent == other.Parent && r.Budget == other.Budget && r.ID == other.ID && r.Name == other.Name
	return same && slices.EqualFunc(r.Fields, other.Fields, func(a, b model.FieldChange) bool {
		steps, ok := stepsOf(a.Path)
		return a.Path == b.Path && ok && (len(steps) == 0 || !steps[len(steps)-1].rows)
	})
}

// newestNote reads the newest record of the history; number 0 when there is
// none. A damaged one is not merged with, and is not in the way.
func newestNote(tx *bolt.Tx) (uint64, saveNote) {
	for key, value := range shelfOf(tx, bucketHistory).fromEnd() {
		var last saveNote
		if decode(bucketHistory, key, value, &last) != nil {
			last = saveNote{}
		}
		return seqOf(key), last
	}
	return 0, saveNote{}
}

// seqKey is the key of a record of the history; seqOf reads it.
func seqKey(seq uint64) []byte { return binary.BigEndian.AppendUint64(nil, seq) }

func seqOf(key []byte) uint64 {
	if len(key) != 8 {
		return 0 // put there from outside
	}
	return binary.BigEndian.Uint64(key)
}
