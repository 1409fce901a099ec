package storage

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// The file of a backup and the proof beside it, which is written only after the
// copy was read back and found sound.
const (
	backupExt = ".db"
	proofExt  = ".json"
	halfExt   = ".part"
)

// Backup copies the book into a folder, which is made when it is missing, reads
// the copy back and checks every page and record of it. A copy gets its name only
// when it is sound and on disk. Others may save meanwhile, except while the bytes
// are copied.
func (s *Store) Backup(ctx context.Context, folder string, why model.BackupReason, tell model.Progress) (model.Backup, error) {
	b := model.Backup{Time: s.options.Now().UTC(), Reason: why, Schema: schema}
	err := makeFolder(folder)
	if err == nil {
		err = s.backup(ctx, folder, &b, tell)
	}
	if errors.Is(err, model.ErrDamaged) {
		s.suspect()
	}
	if err != nil {
		return model.Backup{}, fmt.Errorf("back up: %w", explained(err))
	}
	return b, nil
}

func (s *Store) backup(ctx context.Context, folder string, b *model.Backup, tell model.Progress) error {
	_ = s.sweep(folder) // it may be the room that is missing; Prune tells what cannot be deleted
	half, err := os.CreateTemp(folder, "*"+halfExt)
	if err != nil {
		return err
	}
	defer os.Remove(half.Name()) // not there any more when all went well
	m := &meter{ctx: ctx, tell: tell}
	out := m.through(half)
	err = s.view("copy", func(tx *bolt.Tx) error {
		m.total = 2 * tx.Size() // once written, once read
		if err := describe(tx, b); err != nil {
			return err
		}
		_, err := tx.WriteTo(out)
		return err
	})
	if err = errors.Join(ctx.Err(), err, half.Sync(), half.Close()); err != nil {
		return err // bbolt hides what its error was
	}
	b.Size, b.SHA256 = m.done, out.sumText()
	if err := m.readBack(half.Name(), b.SHA256); err != nil {
		return err
	}
	if err := checkCopy(half.Name()); err != nil {
		return err
	}
	return giveNumber(folder, half.Name(), b)
}

// State names what is in the book: the same name, the same contents.
func (s *Store) State() (string, error) {
	var b model.Backup
	err := s.view("sum up", func(tx *bolt.Tx) error { return describe(tx, &b) })
	return b.State, err
}

// describe fills in what a book says of itself.
func describe(tx *bolt.Tx, b *model.Backup) error {
	sum := sha256.New()
	b.Records = 0
	err := each(tx, bucketDigest, nil, func(key, value []byte) error {
		sum.Write(place(bucketDigest, key))
		sum.Write(value)
		d, err := storedDigest(tx, string(key))
		switch string(key) {
		case bucketDocument:
			b.Plans = d.Count
		case bucketCommune:
			b.Communes = d.Count
		}
		if inHistory(string(key)) {
			b.Records += d.Count
		}
		return err
	})
	if err != nil {
		return err
	}
	b.State = hex.EncodeToString(sum.Sum(nil)[:16])
	found, err := load(tx, bucketMeta, []byte(metaFile), &b.Book)
	if err == nil && !found {
		err = &Damage{Kind: model.DamageRecord, Bucket: bucketMeta, Key: []byte(metaFile), Why: "missing"}
	}
	return err
}

// checkCopy checks every page and record of a closed file.
func checkCopy(path string) error {
	v, err := VerifyFile(path)
	if err == nil && !v.Sound() {
		err = &Damage{Kind: model.DamageCopy, Why: "the copy is not sound"}
		if len(v.Structure) > 0 {
			err = &v.Structure[0]
		}
	}
	return err
}

// giveNumber writes the proof of a checked copy and gives the copy its name,
// under the next free number of the folder. The proof, which must be a new file,
// keeps two programs from taking the same number.
func giveNumber(folder, half string, b *model.Backup) error {
	all, err := listed(folder)
	if err != nil {
		return err
	}
	for _, other := range all {
		if other.Verified { // a name alone may be anything
			b.Number = max(b.Number, other.Number)
		}
	}
	for range 100 {
		b.Number++
		b.Path = filepath.Join(folder, backupName(*b))
		err := writeProof(b.Path, *b)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return err
		}
		b.Verified = true
		if err := replaceFile(half, b.Path); err != nil {
			return errors.Join(err, os.Remove(proofOf(b.Path)))
		}
		return syncFolder(folder)
	}
	return fs.ErrExist
}

// backupName tells a person number and time, and which book.
func backupName(b model.Backup) string {
	book := b.Book.String()
	return fmt.Sprintf("so-ke-hoach-%06d-%s-%s%s", b.Number, b.Time.Format("20060102-1504"), book[len(book)-6:], backupExt)
}

func proofOf(path string) string { return path[:len(path)-len(filepath.Ext(path))] + proofExt }

// writeProof writes what is known of a copy into a file that must be new.
func writeProof(path string, b model.Backup) error {
	text, err := json.MarshalIndent(b, "", " ")
	if err != nil {
		return err
	}
	file, err := os.OpenFile(proofOf(path), os.O_CREATE|os.O_EXCL|os.O_WRONLY, fileMode)
	if err != nil {
		return err
	}
	_, err = file.Write(append(text, '\n'))
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return errors.Join(err, os.Remove(proofOf(path)))
	}
	return nil
}

// makeFolder makes a folder unless it is there, and brings its own name to the
// disk too: without that, all that is put into it may be gone with it.
func makeFolder(folder string) error {
	if info, err := os.Stat(folder); err == nil && info.IsDir() {
		return nil
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(folder))
}

// syncFolder brings the names in a folder to the disk; Windows does that itself.
func syncFolder(folder string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	return syncFile(folder)
}
