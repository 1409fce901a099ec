package windows

import (
	"fmt"
	"runtime"
	"unsafe"

	"golang.org/x/sys/windows"
)

// Messages and codes of Windows.
const (
	wmClose           = 0x10
	wmDestroy         = 0x2
	wmQueryEndSession = 0x11
	wmEndSession      = 0x16
	yes               = 1
)

// endingClass names the window that is told of the end of the session.
const endingClass = "SokehoachEnding"

// windowClass is WNDCLASSEXW.
type windowClass struct {
	size, style                        uint32
	procedure                          uintptr
	classExtra, windowExtra            int32
	instance, icon, cursor, background windows.Handle
	menu, name                         *uint16
	smallIcon                          windows.Handle
}

// message is MSG.
type message struct {
	window  uintptr
	number  uint32
	wparam  uintptr
	lparam  uintptr
	time    uint32
	x, y    int32
	private uint32
}

// Ending has settle called when Windows is about to end the session, and keeps
// Windows waiting until it returns: afterwards the process may be gone at any
// moment. The toolkit's own windows let the session end without a word, so this
// is a window of ours that is never shown, with a thread of its own: the
// program's window goes on working meanwhile.
func Ending(settle func()) (stop func(), err error) {
	made, ended := make(chan error, 1), make(chan struct{})
	var window uintptr
	go func() {
		defer close(ended)
		runtime.LockOSThread() // a window belongs to the thread that made it
		defer runtime.UnlockOSThread()
		if window, err = endingWindow(settle); err != nil {
			made <- fmt.Errorf("listen for the end of the session: %w", err)
			return
		}
		made <- nil
		var m message
		for {
			if more, _, _ := user32().NewProc("GetMessageW").Call(uintptr(unsafe.Pointer(&m)), 0, 0, 0); int32(more) <= 0 {
				return
			}
			_, _, _ = user32().NewProc("DispatchMessageW").Call(uintptr(unsafe.Pointer(&m)))
		}
	}()
	if err := <-made; err != nil {
		return nil, err
	}
	return func() {
		_, _, _ = user32().NewProc("PostMessageW").Call(window, wmClose, 0, 0)
		<-ended
	}, nil
}

// endingWindow makes the window, on the thread that will serve it.
func endingWindow(settle func()) (uintptr, error) {
	name, err := windows.UTF16PtrFromString(endingClass)
	if err != nil {
		return 0, err
	}
	ordinary := user32().NewProc("DefWindowProcW")
	procedure := func(window, number, wparam, lparam uintptr) uintptr {
		switch uint32(number) {
		case wmQueryEndSession:
			settle()
			return yes
		case wmEndSession:
			if wparam != 0 { // else the session goes on
				settle()
			}
			return 0
		case wmDestroy:
			_, _, _ = user32().NewProc("PostQuitMessage").Call(0)
			return 0
		}
		answer, _, _ := ordinary.Call(window, number, wparam, lparam)
		return answer
	}
	c := windowClass{procedure: windows.NewCallback(procedure), name: name}
	c.size = uint32(unsafe.Sizeof(c))
	class, _, err := user32().NewProc("RegisterClassExW").Call(uintptr(unsafe.Pointer(&c)))
	if class == 0 {
		return 0, err
	}
	window, _, err := user32().NewProc("CreateWindowExW").Call(0, class, uintptr(unsafe.Pointer(name)), 0, 0, 0, 0, 0, 0, 0, 0, 0)
	if window == 0 {
		return 0, err
	}
	return window, nil
}
