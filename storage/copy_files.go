package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"sokehoach/model"
)

// CopyFiles copies files below a folder into another folder, under the same
// names, and reads every copy back: without an error a stick may be taken out. A
// file that cannot be read does not keep the others from being copied. What is
// no file is passed over.
func CopyFiles(ctx context.Context, root string, files []string, to string, tell model.Progress) error {
	m := &meter{ctx: ctx, tell: tell}
	var plain []string
	for _, f := range files {
		if info, err := os.Lstat(f); err == nil && info.Mode().IsRegular() {
			plain = append(plain, f)
			m.total += 2 * info.Size() // once written, once read
		}
	}
	var errs []error
	for _, f := range plain {
		name, err := filepath.Rel(root, f)
		if err == nil {
			err = m.copyBelow(f, filepath.Join(to, name))
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		errs = append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("copy files: %w", explained(err))
	}
	return nil
}

// copyBelow copies a file into a folder that may have to be made.
func (m *meter) copyBelow(from, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return err
	}
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, fileMode)
	if err != nil {
		return err
	}
	sum, err := m.copyTo(from, out)
	if err = errors.Join(err, out.Close()); err != nil {
		return err
	}
	if err := m.readBack(to, sum); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(to))
}
