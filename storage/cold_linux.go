package storage

import (
	"os"

	"golang.org/x/sys/unix"
)

// openFromDisk opens a file so that what is read comes from the disk, as far as
// the system grants it, and not from memory, which has it anyway.
func openFromDisk(path string) (*os.File, error) {
	file, err := openRegular(path)
	if err == nil {
		_ = unix.Fadvise(int(file.Fd()), 0, 0, unix.FADV_DONTNEED) // an advice
	}
	return file, err
}
