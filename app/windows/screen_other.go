//go:build !windows

package windows

// Screen is not known here: the window manager keeps windows on the screen.
func Screen() (width, height float32, ok bool) { return 0, 0, false }
