package windows

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/sys/windows"
)

// listen waits for an event of this session. Windows takes it away with the last
// process that has it, whatever its end; only the first has made it.
func listen(name string, asked func(answer func(raised bool))) (stop func(), err error) {
	raise, first, err := namedEvent(name + "-raise")
	if err != nil {
		return nil, fmt.Errorf("listen for a second start: %w", err)
	}
	raised, _, err := namedEvent(name + "-raised")
	if err != nil {
		_ = windows.CloseHandle(raise)
		return nil, fmt.Errorf("listen for a second start: %w", err)
	}
	if !first {
		defer windows.CloseHandle(raise)
		defer windows.CloseHandle(raised)
		return nil, Running{Raised: askFirst(raise, raised)}
	}
	end, err := windows.CreateEvent(nil, 1, 0, nil)
	if err != nil {
		return nil, err
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for {
			which, err := windows.WaitForMultipleObjects([]windows.Handle{end, raise}, false, windows.INFINITE)
			if err != nil || which == windows.WAIT_OBJECT_0 {
				return
			}
			go asked(func(came bool) {
				if came { // else the other gives up by itself
					_ = windows.SetEvent(raised)
				}
			})
		}
	}()
	return func() {
		_ = windows.SetEvent(end)
		<-ended
		for _, h := range []windows.Handle{raise, end} {
			_ = windows.CloseHandle(h)
		}
		// raised stays: an answer may still be on its way.
	}, nil
}

// namedEvent makes an event of this session, or finds it.
func namedEvent(name string) (event windows.Handle, made bool, err error) {
	text, err := windows.UTF16PtrFromString(`Local\` + name)
	if err != nil {
		return 0, false, err
	}
	event, err = windows.CreateEvent(nil, 0, 0, text)
	if errors.Is(err, windows.ERROR_ALREADY_EXISTS) {
		return event, false, nil
	}
	return event, true, err
}

// askFirst asks the first copy to raise its window and tells whether it did.
// Windows lets only the program that the clerk has just started give the right
// to come forward.
func askFirst(raise, raised windows.Handle) bool {
	const anyProcess = ^uintptr(0) // ASFW_ANY
	_, _, _ = user32().NewProc("AllowSetForegroundWindow").Call(anyProcess)
	if windows.ResetEvent(raised) != nil || windows.SetEvent(raise) != nil {
		return false
	}
	answer, err := windows.WaitForSingleObject(raised, uint32(patience.Milliseconds()))
	return err == nil && answer == windows.WAIT_OBJECT_0
}

func user32() *windows.LazyDLL { return windows.NewLazySystemDLL("user32.dll") }

// foldPath makes one path of those that Windows takes for one.
func foldPath(path string) string { return strings.ToLower(path) }

// restore brings the windows of this program back from the taskbar and to the
// front.
func restore() {
	const swRestore = 9
	for _, window := range ownWindows() {
		if small, _, _ := user32().NewProc("IsIconic").Call(uintptr(window)); small != 0 {
			_, _, _ = user32().NewProc("ShowWindow").Call(uintptr(window), swRestore)
		}
		_, _, _ = user32().NewProc("SetForegroundWindow").Call(uintptr(window))
	}
}

// ownWindow is the foremost window of this program, or none.
func ownWindow() windows.HWND {
	if all := ownWindows(); len(all) > 0 {
		return all[0]
	}
	return 0
}

// ownWindows are the visible windows of this program, the foremost first.
func ownWindows() []windows.HWND {
	const next = 2 // GW_HWNDNEXT
	var all []windows.HWND
	window, _, _ := user32().NewProc("GetTopWindow").Call(0)
	for window != 0 {
		var process uint32
		_, err := windows.GetWindowThreadProcessId(windows.HWND(window), &process)
		if err == nil && int(process) == os.Getpid() && windows.IsWindowVisible(windows.HWND(window)) {
			all = append(all, windows.HWND(window))
		}
		window, _, _ = user32().NewProc("GetWindow").Call(window, next)
	}
	return all
}
