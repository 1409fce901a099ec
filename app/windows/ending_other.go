//go:build !windows

package windows

// Ending has settle called when the system is about to end the session. Here a
// program that ends is told in no such way.
func Ending(settle func()) (stop func(), err error) { return func() {}, nil }
