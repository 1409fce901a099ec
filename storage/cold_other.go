//go:build !linux

package storage

import "os"

// openFromDisk opens a file that was written before, to compare it. Windows
// writes what was flushed through to the stick; what is read may come from
// memory.
func openFromDisk(path string) (*os.File, error) { return openRegular(path) }
