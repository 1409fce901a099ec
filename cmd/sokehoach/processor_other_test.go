//go:build !windows

package main

import (
	"syscall"
	"time"
)

// processorTime is what this program has used of the processors, whoever else
// works on them.
func processorTime() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // of oneself it is always known
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
