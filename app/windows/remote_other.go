//go:build !windows

package windows

// Remote is for Windows: X11 says itself whether there is OpenGL.
func Remote() bool { return false }
