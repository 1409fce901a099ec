//go:build !windows

package windows

// Hold does nothing here: packages replace programs that run.
func Hold() error { return nil }

// SystemLibrariesOnly does nothing here: libraries have their places.
func SystemLibrariesOnly() error { return nil }
