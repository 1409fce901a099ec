//go:build (linux || freebsd || netbsd || openbsd) && ((!x11 && !wayland) || x11) && !wasm && !test_web_driver

package glfw

/*
#include <stdlib.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

// channel brings a value of 8 bits to where a mask has its ones.
static unsigned long channel(unsigned long value, unsigned long mask) {
	int shift = 0, bits = 0;
	if (!mask) return 0;
	while (!((mask >> shift) & 1)) shift++;
	while ((mask >> (shift + bits)) & 1) bits++;
	value = bits < 8 ? value >> (8 - bits) : value << (bits - 8);
	return value << shift;
}

// present copies a part of a picture into a window made without a context; GLFW
// gives such a window the visual of the screen.
static int present(Display *display, Window window, const unsigned char *dots, int stride, XRectangle part) {
	int screen = DefaultScreen(display);
	Visual *visual = DefaultVisual(display, screen);
	XImage *image = XCreateImage(display, visual, DefaultDepth(display, screen), ZPixmap, 0, NULL,
		part.width, part.height, 32, 0);
	if (!image) return 0;
	image->data = malloc((size_t)image->bytes_per_line * part.height);
	if (!image->data) { XDestroyImage(image); return 0; }
	int usual = image->bits_per_pixel == 32 && image->byte_order == LSBFirst &&
		visual->red_mask == 0xff0000 && visual->green_mask == 0xff00 && visual->blue_mask == 0xff;
	for (int y = 0; y < part.height; y++) {
		const unsigned char *from = dots + (size_t)(part.y + y) * stride + 4 * part.x;
		unsigned char *to = (unsigned char *)image->data + (size_t)y * image->bytes_per_line;
		for (int x = 0; x < part.width; x++, from += 4) {
			if (usual) {
				to[4*x] = from[2]; to[4*x+1] = from[1]; to[4*x+2] = from[0]; to[4*x+3] = 0xff;
			} else {
				XPutPixel(image, x, y, channel(from[0], visual->red_mask) |
					channel(from[1], visual->green_mask) | channel(from[2], visual->blue_mask));
			}
		}
	}
	XPutImage(display, window, DefaultGC(display, screen), image, 0, 0, part.x, part.y, part.width, part.height);
	XDestroyImage(image);
	XFlush(display);
	return 1;
}
*/
import "C"

import (
	"errors"
	"image"
	"unsafe"

	"github.com/go-gl/glfw/v3.4/glfw"
)

// present copies the changed part of the picture into the window.
func (w *window) present(picture *image.RGBA, changed image.Rectangle) error {
	part := C.XRectangle{
		x: C.short(changed.Min.X), y: C.short(changed.Min.Y),
		width: C.ushort(changed.Dx()), height: C.ushort(changed.Dy()),
	}
	done := C.present((*C.Display)(unsafe.Pointer(glfw.GetX11Display())), C.Window(w.viewport.GetX11Window()),
		(*C.uchar)(unsafe.Pointer(&picture.Pix[0])), C.int(picture.Stride), part)
	if done == 0 {
		return errors.New("no memory for the picture")
	}
	return nil
}
