//go:build !windows && !wasm && !test_web_driver && ((!linux && !freebsd && !netbsd && !openbsd) || (wayland && !x11))

package glfw

import (
	"errors"
	"image"
)

// present has no way to the screen here: macOS always has OpenGL, and Wayland
// alone is not a system of the offices.
func (w *window) present(*image.RGBA, image.Rectangle) error {
	return errors.New("painting in memory is made for Windows and X11")
}
