package search

import (
	"runtime"
	"testing"
)

// BenchmarkMemoryOf10000Activities tells what an index of them keeps.
func BenchmarkMemoryOf10000Activities(b *testing.B) {
	held := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	for b.Loop() {
		before := held()
		x, _, _ := bigIndex(b)
		b.ReportMetric(float64(held()-before)/1e6, "MB")
		runtime.KeepAlive(x)
	}
}
