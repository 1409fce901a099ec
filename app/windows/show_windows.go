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
	_, _ = box(title, sentence, windows.MB_OK|windows.MB_ICONWARNING)
}

// Ask shows a question and tells whether the answer is yes.
func Ask(title, sentence string) bool {
	const yes = 6 // IDYES
	answer, err := box(title, sentence, windows.MB_YESNO|windows.MB_ICONQUESTION)
	return err == nil && answer == yes
}

func box(title, sentence string, kind uint32) (int32, error) {
	t, err := windows.UTF16PtrFromString(title)
	if err != nil {
		return 0, err
	}
	s, err := windows.UTF16PtrFromString(sentence)
	if err != nil {
		return 0, err
	}
	return windows.MessageBox(0, s, t, kind|windows.MB_SETFOREGROUND)
}
