package windows

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// A rect is RECT of Windows.
type rect struct{ left, top, right, bottom int32 }

func (r rect) frame() Frame {
	return Frame{int(r.left), int(r.top), int(r.right), int(r.bottom)}
}

// A placement is WINDOWPLACEMENT of Windows.
type placement struct {
	length, flags, show uint32
	least, most         struct{ x, y int32 }
	normal              rect
}

// StandingOf tells where a window stands; ok is false when Windows does not.
func StandingOf(handle uintptr) (s Standing, ok bool) {
	user := windows.NewLazySystemDLL("user32.dll")
	where, place := user.NewProc("GetWindowRect"), user.NewProc("GetWindowPlacement")
	if handle == 0 || where.Find() != nil || place.Find() != nil {
		return Standing{}, false
	}
	p := placement{length: uint32(unsafe.Sizeof(placement{}))}
	if done, _, _ := place.Call(handle, uintptr(unsafe.Pointer(&p))); done == 0 {
		return Standing{}, false
	}
	switch p.show {
	case windows.SW_SHOWMAXIMIZED:
		return Standing{p.normal.frame(), true}, true
	case windows.SW_SHOWMINIMIZED:
		return Standing{p.normal.frame(), false}, true
	}
	var r rect
	done, _, _ := where.Call(handle, uintptr(unsafe.Pointer(&r)))
	return Standing{Frame: r.frame()}, done != 0
}

// Stand puts a window where it stood, as far as the screens that there are now
// show it. Its size is its own.
func Stand(handle uintptr, s Standing) {
	const noSize, noOrder, noActivate = 0x1, 0x4, 0x10
	user := windows.NewLazySystemDLL("user32.dll")
	put, show := user.NewProc("SetWindowPos"), user.NewProc("ShowWindow")
	now, ok := StandingOf(handle)
	if !ok || put.Find() != nil || show.Find() != nil {
		return
	}
	f := s.Frame
	f.Right, f.Bottom = f.Left+now.Frame.width(), f.Top+now.Frame.height()
	f = f.OnScreens(screens())
	// A window that is not moved stands where the system has put it.
	_, _, _ = put.Call(handle, 0, uintptr(f.Left), uintptr(f.Top), 0, 0, noSize|noOrder|noActivate)
	if s.Maximised {
		_, _, _ = show.Call(handle, windows.SW_SHOWMAXIMIZED)
	}
}

// screens are the parts of all screens that windows may cover.
func screens() []Frame {
	user := windows.NewLazySystemDLL("user32.dll")
	each, ask := user.NewProc("EnumDisplayMonitors"), user.NewProc("GetMonitorInfoW")
	if each.Find() != nil || ask.Find() != nil {
		return nil
	}
	var all []Frame
	found := windows.NewCallback(func(monitor, _, _, _ uintptr) uintptr {
		about := struct {
			size        uint32
			whole, work rect
			flags       uint32
		}{}
		about.size = uint32(unsafe.Sizeof(about))
		if done, _, _ := ask.Call(monitor, uintptr(unsafe.Pointer(&about))); done != 0 {
			all = append(all, about.work.frame())
		}
		return 1 // go on
	})
	_, _, _ = each.Call(0, 0, found, 0)
	return all
}
