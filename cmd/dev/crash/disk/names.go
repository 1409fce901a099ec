package disk

//lint:file-ignore ST1003 the names are those of package os

import (
	"errors"
	"io/fs"
	"os"
)

// What the sources use of package os as it is.
type (
	FileMode  = os.FileMode
	FileInfo  = os.FileInfo
	DirEntry  = os.DirEntry
	PathError = os.PathError
	LinkError = os.LinkError
)

// The flags of OpenFile.
const (
	O_RDONLY = os.O_RDONLY
	O_WRONLY = os.O_WRONLY
	O_RDWR   = os.O_RDWR
	O_CREATE = os.O_CREATE
	O_EXCL   = os.O_EXCL
	O_TRUNC  = os.O_TRUNC
)

// The errors of package os.
var (
	ErrExist    = os.ErrExist
	ErrNotExist = os.ErrNotExist
)

// Stderr is the one of package os.
var Stderr = os.Stderr

// Stat asks after a file.
func Stat(path string) (FileInfo, error) { return os.Stat(path) }

// Lstat asks after a name.
func Lstat(path string) (FileInfo, error) { return os.Lstat(path) }

// SameFile compares two files.
func SameFile(a, b FileInfo) bool { return os.SameFile(a, b) }

// IsNotExist is the one of package os.
func IsNotExist(err error) bool { return os.IsNotExist(err) }

// Getpagesize is the one of package os.
func Getpagesize() int { return os.Getpagesize() }

// Exit ends the program.
func Exit(code int) { os.Exit(code) }

// ReadDir lists a folder.
func ReadDir(path string) ([]DirEntry, error) { return os.ReadDir(path) }

// ReadFile reads a whole file.
func ReadFile(path string) (text []byte, err error) {
	err = do(Op{Kind: Reading, Path: path}, func() (err error) {
		text, err = os.ReadFile(path)
		return err
	})
	return text, err
}

// Open opens a file for reading.
func Open(path string) (*File, error) { return OpenFile(path, O_RDONLY, 0) }

// OpenFile opens a file.
func OpenFile(path string, flag int, mode FileMode) (*File, error) {
	_, err := os.Lstat(path)
	fresh := flag&O_CREATE != 0 && errors.Is(err, fs.ErrNotExist)
	if fresh {
		forget(path)
	}
	f := &File{id: number(path)}
	op := Op{Kind: Opening, File: f.id, Path: path}
	if fresh {
		op.Kind = Creating
	}
	err = do(op, func() (err error) {
		f.File, err = os.OpenFile(path, flag&^O_TRUNC, mode)
		return err
	})
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	f.folder = err == nil && info.IsDir()
	if err == nil && flag&O_TRUNC != 0 && info.Size() > 0 {
		err = f.Truncate(0)
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// CreateTemp makes a new file of a name that is not there yet.
func CreateTemp(folder, pattern string) (*File, error) {
	f := &File{}
	err := do(Op{Kind: Opening, Path: folder}, func() (err error) {
		f.File, err = os.CreateTemp(folder, pattern)
		return err
	})
	if err != nil {
		return nil, err
	}
	forget(f.Name())
	f.id = number(f.Name())
	err = do(Op{Kind: Creating, File: f.id, Path: f.Name()}, func() error { return nil })
	if err != nil {
		return nil, errors.Join(err, f.Close(), os.Remove(f.Name()))
	}
	return f, nil
}

// forget takes a name from the file that had it.
func forget(path string) {
	watch.Lock()
	defer watch.Unlock()
	gone(path)
}

// WriteFile writes a whole file.
func WriteFile(path string, text []byte, mode FileMode) error {
	f, err := OpenFile(path, O_WRONLY|O_CREATE|O_TRUNC, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	return errors.Join(err, f.Close())
}

// Rename gives a file another name.
func Rename(from, to string) error {
	file := number(from)
	return do(Op{Kind: Renaming, File: file, Path: from, To: to}, func() error {
		err := os.Rename(from, to)
		if err == nil {
			gone(from)
			renamed(file, to)
		}
		return err
	})
}

// Link gives a file a second name.
func Link(from, to string) error {
	file := number(from)
	return do(Op{Kind: Linking, File: file, Path: from, To: to}, func() error {
		err := os.Link(from, to)
		if err == nil {
			renamed(file, to)
		}
		return err
	})
}

// Remove takes a name away.
func Remove(path string) error {
	return do(Op{Kind: Removing, Path: path}, func() error {
		err := os.Remove(path)
		if err == nil {
			gone(path)
		}
		return err
	})
}

// MkdirAll makes a folder in another one that is there.
func MkdirAll(path string, mode FileMode) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil
	}
	return do(Op{Kind: MakingFolder, Path: path}, func() error { return os.MkdirAll(path, mode) })
}
