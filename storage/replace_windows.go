package storage

import (
	"errors"
	"os"
	"time"

	"golang.org/x/sys/windows"
)

// How long moveFile goes on against a virus scanner or a program that copies
// files to a cloud: they hold a new file for moments.
const (
	replaceWait  = 4 * time.Second
	replacePause = 50 * time.Millisecond
)

// replaceFile gives a file that is on the disk another name, also one that
// another file has so far, in one step, and returns when the name is on the disk
// too.
func replaceFile(from, to string) error {
	return moveFile(from, to, windows.MOVEFILE_REPLACE_EXISTING)
}

// moveFile gives a file another name, and returns when the name is on the disk.
// It goes on for a while when others hold the file.
func moveFile(from, to string, how uint32) error {
	source, err := windows.UTF16PtrFromString(from)
	if err != nil {
		return err
	}
	target, err := windows.UTF16PtrFromString(to)
	if err != nil {
		return err
	}
	for end := time.Now().Add(replaceWait); ; time.Sleep(replacePause) {
		err = windows.MoveFileEx(source, target, how|windows.MOVEFILE_WRITE_THROUGH)
		if err == nil {
			return nil
		}
		if !isHeld(err) || time.Now().After(end) {
			return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
		}
	}
}

// isHeld recognises what another program's hold on a file looks like.
func isHeld(err error) bool {
	return errors.Is(err, windows.ERROR_ACCESS_DENIED) || errors.Is(err, windows.ERROR_SHARING_VIOLATION) ||
		errors.Is(err, windows.ERROR_LOCK_VIOLATION)
}

// exchange closes the file, puts another in its place and opens that: Windows
// gives a name to nothing while the file that has it is open. When the other
// cannot be opened, the first comes back.
func (s *Store) exchange(ready string) (string, error) {
	_ = s.file.close() // what is on disk counts
	s.file = nil
	aside, err := exchangeFile(s.path, ready)
	if err == nil {
		var next *openFile
		if next, err = openBolt(s.path, false); err == nil {
			s.adopt(next)
			return aside, nil
		}
		err = errors.Join(err, putBack(aside, s.path))
	}
	return "", errors.Join(err, s.open())
}

// exchangeUnused exchanges a file that nobody has open: whoever opens it before it
// is exchanged keeps it from being so.
func exchangeUnused(file *os.File, path, ready string) (string, error) {
	err := locked(file, false, func() error { return nil })
	if err = errors.Join(err, file.Close()); err != nil {
		return "", err
	}
	return exchangeFile(path, ready)
}
