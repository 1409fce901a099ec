package disk

import (
	"io"
	"os"
)

// A File is an os.File whose operations are seen.
type File struct {
	*os.File
	id     int
	folder bool
}

func (f *File) op(kind Kind, at int64, data []byte) Op {
	return Op{Kind: kind, File: f.id, Path: f.Name(), At: at, Data: data}
}

// WriteAt writes at a place. One that is made to fail has written a half, as a
// full disk does.
func (f *File) WriteAt(b []byte, at int64) (n int, err error) {
	done := false
	err = do(f.op(Writing, at, b), func() (err error) {
		done = true
		n, err = f.File.WriteAt(b, at)
		return err
	})
	if !done && err != nil {
		n, _ = f.File.WriteAt(b[:len(b)/2], at)
		return n, err
	}
	if !done {
		n = len(b)
	}
	return n, err
}

// Write writes at the end of what was written.
func (f *File) Write(b []byte) (int, error) {
	at, err := f.Seek(0, io.SeekCurrent)
	if err != nil {
		return 0, err
	}
	n, err := f.WriteAt(b, at)
	if _, seekErr := f.Seek(at+int64(n), io.SeekStart); err == nil {
		err = seekErr
	}
	return n, err
}

// WriteString writes a text at the end of what was written.
func (f *File) WriteString(s string) (int, error) { return f.Write([]byte(s)) }

// ReadFrom copies by ordinary writes.
func (f *File) ReadFrom(r io.Reader) (int64, error) {
	return io.Copy(struct{ io.Writer }{f}, r)
}

// Read reads on.
func (f *File) Read(b []byte) (n int, err error) {
	err = do(f.op(Reading, 0, nil), func() (err error) {
		n, err = f.File.Read(b)
		return err
	})
	return n, err
}

// ReadAt reads at a place.
func (f *File) ReadAt(b []byte, at int64) (n int, err error) {
	err = do(f.op(Reading, at, nil), func() (err error) {
		n, err = f.File.ReadAt(b, at)
		return err
	})
	return n, err
}

// WriteTo copies by ordinary reads.
func (f *File) WriteTo(w io.Writer) (int64, error) {
	return io.Copy(w, struct{ io.Reader }{f})
}

// Truncate changes the size.
func (f *File) Truncate(size int64) error {
	return do(f.op(Resizing, size, nil), func() error { return f.File.Truncate(size) })
}

// Sync brings a file, or the names in a folder, to the disk.
func (f *File) Sync() error {
	kind := Flushing
	if f.folder {
		kind = FlushingFolder
	}
	return do(f.op(kind, 0, nil), f.File.Sync)
}
