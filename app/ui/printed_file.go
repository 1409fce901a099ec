package ui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// writeNew writes a file, in place of an older print of the same document; it appears
// when it is whole. When the older one is open in a viewer, which Windows does
// not allow to replace, the new one gets a number.
func writeNew(ctx context.Context, path string, data []byte) (string, error) {
	unfinished := path + ".tmp" // one name, so that what a power cut leaves does not add up
	err := writeAll(ctx, unfinished, data)
	base := strings.TrimSuffix(path, filepath.Ext(path))
	for n := 2; err == nil; n++ {
		err = os.Rename(unfinished, path)
		if err == nil {
			return path, nil
		}
		if n < 10 {
			path, err = fmt.Sprintf("%s-%d%s", base, n, filepath.Ext(path)), nil
		}
	}
	_ = os.Remove(unfinished) // the error before is the one to tell
	return "", fmt.Errorf("write the printed file: %w", err)
}

// writeAll writes a file in pieces, so that a slow disk does not keep who wants
// to stop waiting.
func writeAll(ctx context.Context, path string, data []byte) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	const piece = 1 << 18
	for part := range slices.Chunk(data, piece) {
		if err = ctx.Err(); err == nil {
			_, err = f.Write(part)
		}
		if err != nil {
			break
		}
	}
	if err == nil {
		err = f.Sync()
	}
	if err == nil {
		err = ctx.Err()
	}
	return errors.Join(err, f.Close())
}
