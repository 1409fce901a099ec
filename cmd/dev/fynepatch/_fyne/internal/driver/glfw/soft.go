//go:build !wasm && !test_web_driver

package glfw

import (
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/internal/build"
	"fyne.io/fyne/v2/internal/painter/gl"
	"fyne.io/fyne/v2/internal/painter/soft"

	"github.com/go-gl/glfw/v3.4/glfw"
)

// A softView is how a window is painted without OpenGL.
type softView struct {
	on      bool // no context: the picture is made in memory
	exposed bool // the system has lost what it showed of the window
	failed  bool // a picture did not get to the screen, and this was said
}

// glRefused is set when a window could not have OpenGL, so that the next does
// not ask again.
var glRefused bool

// windowless is the end of a program that cannot show any window. The driver
// panics with it, since Show and Run return nothing, and main recovers.
type windowless struct{ error }

// Fault names the error for those who cannot import this package.
func (windowless) Fault() string { return "no-window" }

// Unwrap gives what GLFW said.
func (w windowless) Unwrap() error { return w.error }

// createView makes the native window with OpenGL or, where it is not to be had
// or FYNE_SOFTWARE is 1, with no context at all. With "never" there is no such
// way out: for tests of what happens when no window can be made.
func (w *window) createView(width, height int) (*glfw.Window, error) {
	if !glRefused && os.Getenv("FYNE_SOFTWARE") != "1" {
		view, err := tryView(width, height, w.title)
		if err == nil {
			return view, nil
		}
		fyne.LogError("no usable OpenGL, painting in memory", err)
		glRefused = true
	}
	if build.IsWayland {
		return nil, errors.New("painting in memory needs X11")
	}
	if os.Getenv("FYNE_SOFTWARE") == "never" {
		return nil, errors.New("painting in memory is not wanted")
	}
	w.soft.on = true
	glfw.WindowHint(glfw.ClientAPI, glfw.NoAPI)
	defer glfw.WindowHint(glfw.ClientAPI, glfw.OpenGLAPI)
	return tryView(width, height, w.title)
}

// tryView asks for a native window. go-gl reports a failure in one of three
// ways: an error, no window and no error (of the platform), or a panic (no
// suitable format of dots).
func tryView(width, height int, title string) (view *glfw.Window, err error) {
	defer func() {
		if r := recover(); r != nil {
			view, err = nil, fmt.Errorf("create a window: %v", r)
		}
	}()
	view, err = glfw.CreateWindow(width, height, title, nil, nil)
	if view == nil && err == nil {
		err = errors.New("create a window: GLFW gave none and does not say why")
	}
	return view, err
}

func (w *window) newPainter() gl.Painter {
	if w.soft.on {
		return soft.New(w.canvas)
	}
	return gl.NewPainter(w.canvas, w)
}

// swap brings the painted frame to the screen.
func (w *window) swap() {
	p, ok := w.canvas.Painter().(*soft.Painter)
	if !ok {
		w.viewport.SwapBuffers()
		return
	}
	picture, changed := p.Frame()
	if w.soft.exposed {
		w.soft.exposed = false
		changed = picture.Rect
	}
	if changed.Empty() {
		return
	}
	if err := w.present(picture, changed); err != nil && !w.soft.failed {
		w.soft.failed = true
		fyne.LogError("show the picture; this is said once", err)
	}
	keepTime(time.Since(p.Began()))
	keepFrame(picture)
}

// keepFrame writes each frame to the file that FYNE_SOFTWARE_PNG names, for
// tests that look at the picture itself.
func keepFrame(picture *image.RGBA) {
	name := os.Getenv("FYNE_SOFTWARE_PNG")
	if name == "" {
		return
	}
	file, err := os.Create(name)
	if err == nil {
		err = errors.Join(png.Encode(file, picture), file.Close())
	}
	if err != nil {
		fyne.LogError("keep the picture", err)
	}
}

// keepTime adds how long a frame took, from the first object to the screen, to
// the file that FYNE_SOFTWARE_TIMES names: a line of microseconds for each.
func keepTime(took time.Duration) {
	name := os.Getenv("FYNE_SOFTWARE_TIMES")
	if name == "" {
		return
	}
	file, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err == nil {
		_, err = fmt.Fprintln(file, took.Microseconds())
		err = errors.Join(err, file.Close())
	}
	if err != nil {
		fyne.LogError("keep the time", err)
	}
}
