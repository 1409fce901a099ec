package windows

import (
	"fmt"

	"golang.org/x/sys/windows"
)

// Open shows a file in the program that the account has for it.
func Open(path string) error {
	verb, err := windows.UTF16PtrFromString("open")
	if err != nil {
		return err
	}
	file, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	if err := windows.ShellExecute(0, verb, file, nil, nil, windows.SW_SHOWNORMAL); err != nil {
		return fmt.Errorf("open %s: %w", path, err)
	}
	return nil
}

// Message shows a text and waits until it was read: for what goes wrong before
// there is a window.
func Message(title, sentence string) {
	// Nothing can be done when even a message cannot be shown.
	t, err := windows.UTF16PtrFromString(title)
	s, errs := windows.UTF16PtrFromString(sentence)
	if err == nil && errs == nil {
		_, _ = windows.MessageBox(0, s, t, windows.MB_OK|windows.MB_ICONWARNING|windows.MB_SETFOREGROUND)
	}
}
