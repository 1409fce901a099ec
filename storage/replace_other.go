//go:build !windows

package storage

import "os"

// replaceFile gives a file that is on the disk another name, also one that
// another file has so far, in one step. The folder is the caller's to flush.
func replaceFile(from, to string) error { return os.Rename(from, to) }
