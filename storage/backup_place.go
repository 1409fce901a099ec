package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sokehoach/model"
)

// CopyTo copies a backup to a second place, such as a USB stick, and reads it
// back from there: without an error the stick may be taken out. It gives the
// path of the copy. The folder must exist.
func (s *Store) CopyTo(ctx context.Context, b model.Backup, place string, tell model.Progress) (string, error) {
	path, err := copyTo(ctx, b, place, tell)
	if err != nil {
		return "", fmt.Errorf("copy backup: %w", explained(err))
	}
	return path, nil
}

func copyTo(ctx context.Context, b model.Backup, place string, tell model.Progress) (string, error) {
	unfinished := strings.TrimSuffix(filepath.Base(b.Path), backupExt) + "."
	sweepFolder(place, time.Now(), func(name string) bool { // by the clock of the disk
		return strings.HasPrefix(name, unfinished) && strings.HasSuffix(name, halfExt)
	})
	half, err := os.CreateTemp(place, unfinished+"*"+halfExt)
	if err != nil {
		return "", err
	}
	defer os.Remove(half.Name()) // not there any more when all went well
	m := &meter{ctx: ctx, tell: tell, total: 2 * b.Size}
	sum, err := m.copyTo(b.Path, half)
	if err = errors.Join(err, half.Close()); err != nil {
		return "", err
	}
	if b.Verified && sum != b.SHA256 {
		return "", &Damage{Kind: model.DamageCopy, Why: "the backup is not what it was when it was checked"}
	}
	if err := m.readBack(half.Name(), sum); err != nil {
		return "", err
	}
	path := filepath.Join(place, filepath.Base(b.Path))
	if err := os.Remove(proofOf(path)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return "", err // of a copy of the same name, which is replaced
	}
	if b.Verified {
		if err := writeProof(path, b); err != nil {
			return "", err
		}
	}
	if err := replaceFile(half.Name(), path); err != nil {
		return "", err
	}
	return path, syncFolder(place)
}
