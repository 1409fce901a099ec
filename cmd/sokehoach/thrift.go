package main

import (
	"runtime"
	"runtime/debug"
	"time"
)

// slack is how much memory the program may hold beyond what it last needed.
const slack = 6 << 20

// thrift lets the program do with the memory of an old office machine: making a
// screen takes twice what showing it does, and Go would keep the difference for
// minutes. It does not end.
func thrift() {
	debug.SetGCPercent(50) // by another core, while this one waits for the next key
	needed := uint64(0)
	for range time.Tick(5 * time.Second) {
		if held() > needed+slack {
			debug.FreeOSMemory()
			needed = held()
		}
	}
}

// held is what the program has of the system's memory for its values.
func held() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapSys - m.HeapReleased
}
