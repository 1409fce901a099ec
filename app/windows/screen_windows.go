package windows

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// Screen is the part of the main screen that windows may cover, in points; ok is
// false when the system does not tell.
func Screen() (width, height float32, ok bool) {
	const workArea, plainDPI = 0x30, 96
	user := windows.NewLazySystemDLL("user32.dll")
	ask, dots := user.NewProc("SystemParametersInfoW"), user.NewProc("GetDpiForSystem")
	if ask.Find() != nil {
		return 0, 0, false
	}
	var area struct{ left, top, right, bottom int32 }
	if done, _, _ := ask.Call(workArea, 0, uintptr(unsafe.Pointer(&area)), 0); done == 0 {
		return 0, 0, false
	}
	scale := float32(1) // before Windows 10 of 2016
	if dots.Find() == nil {
		dpi, _, _ := dots.Call()
		scale = float32(dpi) / plainDPI
	}
	if scale <= 0 {
		return 0, 0, false
	}
	return float32(area.right-area.left) / scale, float32(area.bottom-area.top) / scale, true
}
