package main

import (
	"syscall"
	"time"
)

// processorTime is what this program has used of the processors, whoever else
// works on them.
func processorTime() time.Duration {
	var begun, ended, kernel, user syscall.Filetime
	self, _ := syscall.GetCurrentProcess()
	_ = syscall.GetProcessTimes(self, &begun, &ended, &kernel, &user) // of oneself it is always known
	ticks := func(f syscall.Filetime) time.Duration {
		return time.Duration(f.HighDateTime)<<32 + time.Duration(f.LowDateTime)
	}
	return 100 * (ticks(kernel) + ticks(user)) * time.Nanosecond
}
