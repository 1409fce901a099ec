//go:build !linux

package main

// limitMemory does nothing where nobody tries it.
func limitMemory() {}
