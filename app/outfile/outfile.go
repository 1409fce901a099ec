// Package outfile writes the files that a clerk is given. A file that was not made
// from the same document is never written over unasked.
package outfile

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"

	"sokehoach/model"
)

// A File (tệp in ra) is what is to be written.
type File struct {
	Mark string                // stands in every file of the same document, and in no other
	Fill func(io.Writer) error // writes it; it may be asked for again
}

// Bytes fills a file with what is known of it already. It writes in pieces, so that
// a slow disk does not keep who wants to stop waiting.
func Bytes(ctx context.Context, data []byte) func(io.Writer) error {
	return func(out io.Writer) error {
		const piece = 1 << 18
		for part := range slices.Chunk(data, piece) {
			if err := ctx.Err(); err != nil {
				return err
			}
			if _, err := out.Write(part); err != nil {
				return err
			}
		}
		return ctx.Err()
	}
}

// WriteBeside writes a file under a name, or under the next number behind it that
// no other document has: name-2.pdf. It gives the path. An older file of the same
// document is replaced; one that a viewer keeps open stays, and the new one gets a
// number.
func WriteBeside(path string, f File) (string, error) {
	base, ext := strings.TrimSuffix(path, filepath.Ext(path)), filepath.Ext(path)
	const most = 1000
	for n := 2; ; n++ {
		err := f.write(path, false)
		if err == nil {
			return path, nil
		}
		if n > most || !errors.Is(err, model.ErrTaken) && !errors.Is(err, model.ErrSpecial) && !isHeld(err) {
			return "", fmt.Errorf("write the printed file: %w", err)
		}
		path = fmt.Sprintf("%s-%d%s", base, n, ext)
	}
}

// WriteAs writes a file under a name and no other. What is not a file of the same
// document is written over only with force, and what is no ordinary file never.
func WriteAs(path string, f File, force bool) error {
	if err := f.write(path, force); err != nil {
		return fmt.Errorf("write the file: %w", err)
	}
	return nil
}

// write writes the whole of a file under another name first.
func (f File) write(path string, force bool) error {
	if err := f.mayReplace(path, force); err != nil {
		return err
	}
	unfinished, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*.tmp")
	if err != nil {
		return err
	}
	defer os.Remove(unfinished.Name()) // not there any more when all went well
	err = f.Fill(unfinished)
	if err == nil {
		err = unfinished.Sync()
	}
	if err = errors.Join(err, unfinished.Close()); err != nil {
		return err
	}
	if err := os.Chmod(unfinished.Name(), 0o644); err != nil {
		return err
	}
	if err := f.mayReplace(path, force); err != nil { // it may have come meanwhile
		return err
	}
	return rename(unfinished.Name(), path)
}

// mayReplace says why what has the name now is not to be written over.
func (f File) mayReplace(path string, force bool) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return model.ErrSpecial
	case force:
		return nil
	}
	const largest = 1 << 30 // bytes of a file that could be ours
	if info.Size() > largest || f.Mark == "" {
		return model.ErrTaken
	}
	there, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if !bytes.Contains(there, []byte(f.Mark)) {
		return model.ErrTaken
	}
	return nil
}

// How long rename goes on against a virus scanner or a program that copies files
// to a cloud: they hold a new file for moments.
const (
	renameWait  = 4 * time.Second
	renamePause = 50 * time.Millisecond
)

// rename goes on for a while when others hold the file.
func rename(from, to string) error {
	for end := time.Now().Add(renameWait); ; time.Sleep(renamePause) {
		err := os.Rename(from, to)
		if err == nil || !isHeld(err) || time.Now().After(end) {
			return err
		}
	}
}

// isHeld recognises what another program's hold on a file looks like on Windows.
func isHeld(err error) bool {
	const accessDenied, sharingViolation, lockViolation = syscall.Errno(5), syscall.Errno(32), syscall.Errno(33)
	return runtime.GOOS == "windows" &&
		(errors.Is(err, accessDenied) || errors.Is(err, sharingViolation) || errors.Is(err, lockViolation))
}
