//go:build !windows

package windows

// StandingOf knows nothing here: the window manager places windows.
func StandingOf(uintptr) (Standing, bool) { return Standing{}, false }

// Stand does nothing here.
func Stand(uintptr, Standing) {}
