// Package disk stands between the data file and the operating system while
// package storage and bbolt are tried out: it has the names that they use of
// package os, and lets the trial see every operation on a file and have it fail.
//
// The shipped program has nothing of it. The trial is built with copies of the
// sources in which the line that imports os names this package instead.
package disk

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"sync"
)

// A Kind says what an operation does.
type Kind string

// The kinds of operations. A Creating, Renaming, Linking, Removing and
// MakingFolder are of a name, the others of a file.
const (
	Creating       Kind = "create"
	Opening        Kind = "open"
	Reading        Kind = "read"
	Writing        Kind = "write"
	Resizing       Kind = "resize"
	Flushing       Kind = "flush"
	Renaming       Kind = "rename"
	Linking        Kind = "link"
	Removing       Kind = "remove"
	MakingFolder   Kind = "make folder"
	FlushingFolder Kind = "flush folder"
)

// An Op is one operation.
type Op struct {
	Kind Kind
	File int    // number of the file, whatever its name is
	Path string // of which name, or of which file as it was opened
	To   string // the new name
	At   int64  // where is written; the new size of a truncated file
	Data []byte // what is written; valid during the call only
}

// Hooks are what the trial has to say about operations; either may be nil.
// They are called one at a time.
type Hooks struct {
	Before func(Op) error // an error is that of the operation, which is not done
	After  func(Op)       // sees what was done without an error
}

// A skip is not an error.
type skip struct{}

func (skip) Error() string { return "skipped" }

// Skip is the answer of Before that leaves an operation out and calls it done.
var Skip error = skip{}

// watch is the state of the package: the only one, since package os has no
// place either for a value that goes from call to call.
var watch struct {
	sync.Mutex
	hooks Hooks
	files map[string]int // numbers of the files by their names
	last  int
}

// Watch exchanges the hooks; the zero Hooks are none.
func Watch(h Hooks) {
	watch.Lock()
	defer watch.Unlock()
	watch.hooks = h
}

// GOOS is the system whose order of operations is tried.
var GOOS = system()

// GOARCH is that of the computer.
const GOARCH = runtime.GOARCH

// The names of the variables of the environment that steer a trial.
const (
	SystemVariable = "SOKEHOACH_TRIAL_SYSTEM"
	OffVariable    = "SOKEHOACH_TRIAL_OFF"
)

func system() string {
	if s := os.Getenv(SystemVariable); s != "" {
		return s
	}
	return runtime.GOOS
}

// Off tells whether a protection is taken away to see the trial notice.
func Off(protection string) bool { return os.Getenv(OffVariable) == protection }

// do runs an operation between the hooks.
func do(op Op, run func() error) error {
	watch.Lock()
	defer watch.Unlock()
	h := watch.hooks
	if h.Before != nil {
		switch err := h.Before(op); {
		case errors.Is(err, Skip):
			return nil
		case err != nil:
			return err
		}
	}
	err := run()
	if err == nil && h.After != nil {
		h.After(op)
	}
	return err
}

// number is that of the file of a name.
func number(path string) int {
	path = filepath.Clean(path)
	watch.Lock()
	defer watch.Unlock()
	if n, known := watch.files[path]; known {
		return n
	}
	watch.last++
	if watch.files == nil {
		watch.files = map[string]int{}
	}
	watch.files[path] = watch.last
	return watch.last
}

// renamed notes, under the lock, that the file of a name has another too.
func renamed(file int, to string) { watch.files[filepath.Clean(to)] = file }

// gone notes, under the lock, that nothing has a name any more.
func gone(path string) { delete(watch.files, filepath.Clean(path)) }
