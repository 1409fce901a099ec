package windows

import (
	"testing"
	"unsafe"

	"golang.org/x/sys/windows"
)

func TestTheEndOfTheSessionWaitsUntilAllIsSettled(t *testing.T) {
	settled := 0
	stop, err := Ending(func() { settled++ })
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	name, err := windows.UTF16PtrFromString(endingClass)
	if err != nil {
		t.Fatal(err)
	}
	window, _, _ := user32().NewProc("FindWindowW").Call(uintptr(unsafe.Pointer(name)), 0)
	if window == 0 {
		t.Fatal("Windows finds no window to tell")
	}
	send := func(number, wparam uintptr) uintptr {
		answer, _, _ := user32().NewProc("SendMessageW").Call(window, number, wparam, 0)
		return answer
	}
	if answer := send(wmQueryEndSession, 0); answer != yes || settled != 1 {
		t.Errorf("asked, it answers %d after settling %d times", answer, settled)
	}
	if send(wmEndSession, 0); settled != 1 {
		t.Error("a session that goes on is settled")
	}
	if send(wmEndSession, yes); settled != 2 {
		t.Error("the session ends unsettled")
	}
}
