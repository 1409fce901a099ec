//go:build !windows

package windows

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
)

// Open shows a file in the program that the desktop has for it.
func Open(path string) error {
	name := "xdg-open"
	if runtime.GOOS == "darwin" {
		name = "open"
	}
	cmd := exec.Command(name, path)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("open %s: %w", path, err)
	}
	go func() { _ = cmd.Wait() }() // it ends when the viewer is closed, and says nothing of use
	return nil
}

// Message says a text on the terminal, for what goes wrong before there is a
// window.
func Message(title, sentence string) { fmt.Fprintf(os.Stderr, "%s: %s\n", title, sentence) }
