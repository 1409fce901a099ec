package main

import "syscall"

// limitMemory ends the program when a damaged file makes it take memory without
// measure.
func limitMemory() {
	const most = 3 << 30
	_ = syscall.Setrlimit(syscall.RLIMIT_DATA, &syscall.Rlimit{Cur: most, Max: most}) // without it the trial is weaker, not wrong
}
