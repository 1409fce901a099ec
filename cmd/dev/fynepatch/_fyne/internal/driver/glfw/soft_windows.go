package glfw

import (
	"errors"
	"image"
	"syscall"
	"unsafe"
)

// A bitmapInfo is BITMAPINFOHEADER with the three masks of BI_BITFIELDS, which
// let Windows take our order of colours as it is.
type bitmapInfo struct {
	headerSize             uint32
	width, height          int32
	planes, bits           uint16
	compression, imageSize uint32
	perMetreX, perMetreY   int32
	used, important        uint32
	red, green, blue       uint32
}

const (
	bitFields = 3 // BI_BITFIELDS
	rgbColors = 0 // DIB_RGB_COLORS
)

// present copies the changed part of the picture into the window. A negative
// height says that the first row is the upper one.
func (w *window) present(picture *image.RGBA, changed image.Rectangle) error {
	handle := uintptr(unsafe.Pointer(w.viewport.GetWin32Window()))
	context, _, _ := user32.NewProc("GetDC").Call(handle)
	if context == 0 {
		return errors.New("GetDC gave no device context")
	}
	defer user32.NewProc("ReleaseDC").Call(handle, context)
	x, y := uintptr(changed.Min.X), uintptr(changed.Min.Y)
	width, height := uintptr(changed.Dx()), uintptr(changed.Dy())
	info := bitmapInfo{
		headerSize: 40, width: int32(picture.Rect.Dx()), height: -int32(height), planes: 1, bits: 32,
		compression: bitFields, red: 0x0000ff, green: 0x00ff00, blue: 0xff0000,
	}
	rows := &picture.Pix[picture.PixOffset(0, changed.Min.Y)]
	done, _, _ := setDIBitsToDevice.Call(context, x, y, width, height, x, 0, 0, height,
		uintptr(unsafe.Pointer(rows)), uintptr(unsafe.Pointer(&info)), rgbColors)
	if done == 0 {
		return errors.New("SetDIBitsToDevice copied nothing")
	}
	return nil
}

var setDIBitsToDevice = syscall.NewLazyDLL("gdi32.dll").NewProc("SetDIBitsToDevice")
