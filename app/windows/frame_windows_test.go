package windows

import (
	"testing"
	"unsafe"

	"golang.org/x/sys/windows"
)

// plainWindow makes a window of 400 by 300 dots, shown.
func plainWindow(t *testing.T) uintptr {
	t.Helper()
	const overlapped, visible = 0x00CF0000, 0x10000000
	user := windows.NewLazySystemDLL("user32.dll")
	class, err := windows.UTF16PtrFromString("STATIC")
	if err != nil {
		t.Fatal(err)
	}
	handle, _, err := user.NewProc("CreateWindowExW").Call(0, uintptr(unsafe.Pointer(class)), 0, overlapped|visible, 10, 10, 400, 300, 0, 0, 0, 0)
	if handle == 0 {
		t.Skip("no window can be made here:", err)
	}
	t.Cleanup(func() { _, _, _ = user.NewProc("DestroyWindow").Call(handle) })
	return handle
}

func TestAWindowOfTheSystemStandsWhereItStood(t *testing.T) {
	handle := plainWindow(t)
	Stand(handle, Standing{Frame: Frame{Left: 60, Top: 40}})
	if got, ok := StandingOf(handle); !ok || got != (Standing{Frame: Frame{60, 40, 460, 340}}) {
		t.Errorf("stands at %+v, %v", got, ok)
	}
	Stand(handle, Standing{Frame: Frame{Left: 9000, Top: -900}})
	got, ok := StandingOf(handle)
	if !ok || len(screens()) == 0 || got.Frame != got.Frame.OnScreens(screens()) || got.Frame.width() != 400 {
		t.Errorf("stands at %+v of %v, %v", got, screens(), ok)
	}
	Stand(handle, Standing{Frame: Frame{Left: 60, Top: 40}, Maximised: true})
	if got, ok := StandingOf(handle); !ok || !got.Maximised || got.Frame.Left != 60 || got.Frame.Top != 40 {
		t.Errorf("maximised it stands at %+v, %v", got, ok)
	}
	if _, ok := StandingOf(0); ok {
		t.Error("no window stands somewhere")
	}
}
