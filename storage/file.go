package storage

import (
	"errors"
	"fmt"
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"time"

	"sokehoach/model"

	bolt "go.etcd.io/bbolt"
)

// How the file is opened. Growing the file is the one step that a full disk can
// break on Windows, so there its space is taken at once.
const (
	lockTimeout = time.Second
	maxFileSize = 2 << 30  // bytes
	windowsSize = 16 << 20 // bytes
	fileMode    = 0o600
	closeWait   = time.Second
)

// An openFile is a file in the hands of bbolt.
type openFile struct {
	db       *bolt.DB
	os       *os.File // what bbolt reads, to let go of it when bbolt no longer can
	portrait portrait // of the file as it was before
}

// openBolt hands an existing file to bbolt when the guard has admitted it. It
// never makes one.
func openBolt(path string, readOnly bool) (*openFile, error) {
	for {
		f := &openFile{}
		err := f.open(path, readOnly, func(file *os.File) (err error) {
			f.portrait, err = admit(file, readOnly)
			return err
		})
		if err != nil || f.isAt(path) {
			return f, err
		}
		_ = f.close() // while this waited for its lock another file was given the name
	}
}

// isAt reports whether the open file is the one of a name.
func (f *openFile) isAt(path string) bool {
	held, err := f.os.Stat()
	if err != nil {
		return true // bbolt has closed it, and will say so
	}
	named, err := os.Stat(path)
	return err == nil && os.SameFile(held, named)
}

// open hands a file to bbolt when look has nothing against it.
func (f *openFile) open(path string, readOnly bool, look func(*os.File) error) error {
	o := &bolt.Options{
		Timeout:      lockTimeout,
		ReadOnly:     readOnly,
		FreelistType: bolt.FreelistMapType,
		MaxSize:      min(maxFileSize, math.MaxInt),
		OpenFile: func(name string, flag int, mode os.FileMode) (file *os.File, err error) {
			if err = regular(name); err != nil {
				return nil, err
			}
			if file, err = os.OpenFile(name, flag&^os.O_CREATE, mode); err != nil {
				return nil, err
			}
			if err := look(file); err != nil {
				return nil, errors.Join(err, file.Close())
			}
			f.os = file
			return file, nil
		},
	}
	if runtime.GOOS == "windows" && !readOnly {
		o.InitialMmapSize = windowsSize
	}
	err, broke := protect(func() error {
		var err error
		f.db, err = bolt.Open(path, fileMode, o)
		return err
	})
	if broke && f.os != nil {
		_ = f.os.Close()
	}
	if err != nil {
		return explained(err)
	}
	return nil
}

// close closes the file; a nil openFile is closed already. After a fault bbolt
// may wait for a lock that nobody gives back; then at least the handle, and
// with it the lock on the file, is let go.
func (f *openFile) close() error {
	if f == nil {
		return nil
	}
	closed := make(chan error, 1)
	go func() {
		err, broke := protect(f.db.Close)
		if broke {
			_ = f.os.Close()
		}
		closed <- err
	}()
	select {
	case err := <-closed:
		return err
	case <-time.After(closeWait):
		return errors.Join(&Damage{Kind: model.DamageFault, Why: "the file could not be closed in order"}, f.os.Close())
	}
}

// protect runs a job and turns a panic in it into a Damage, also the one of a
// memory map whose file is gone or shorter than it was.
func protect(job func() error) (err error, broke bool) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err, broke = &Damage{Kind: model.DamageFault, Why: fmt.Sprint(p)}, true
		}
	}()
	return job(), false
}
