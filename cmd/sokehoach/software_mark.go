package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// A startMark lies in the data folder while a start with OpenGL may still go
// wrong. A driver that takes the whole program with it leaves the mark behind,
// and the next start then does without OpenGL. When that has ended well, OpenGL
// has a second chance: the first start may have been broken off by the clerk or
// by a power cut. After a second bad start it is left alone, until there is a
// new version of the program or the clerk chooses the setting anew.
type startMark struct{ folder string }

// secondChance is how often OpenGL may fail before it is left alone.
const secondChance = 2

func (m startMark) file() string { return filepath.Join(m.folder, "starting-gl") }

// read returns how many starts in a row went wrong, counting one that is still
// marked, and whether it is.
func (m startMark) read() (failures int, marked bool) {
	text, err := os.ReadFile(m.file())
	if err != nil {
		return 0, false
	}
	var of, state string
	if n, err := fmt.Sscan(string(text), &of, &failures, &state); n < 3 || err != nil || of != version || failures < 0 {
		return 0, false
	}
	return failures, state == starting
}

// What the mark says of the last start.
const (
	starting = "starting" // it has not come to its end
	rested   = "rested"   // one without OpenGL has ended well after it
)

func (m startMark) write(failures int, state string) error {
	return os.WriteFile(m.file(), fmt.Appendf(nil, "%s %d %s\n", version, failures, state), 0o600)
}

// burnt tells whether to do without OpenGL now.
func (m startMark) burnt() bool {
	failures, marked := m.read()
	return marked || failures >= secondChance
}

// begin marks a start with OpenGL.
func (m startMark) begin() error {
	failures, _ := m.read()
	return m.write(failures+1, starting)
}

// rest is called when a window without OpenGL has ended well.
func (m startMark) rest() error {
	failures, marked := m.read()
	if !marked {
		return nil
	}
	return m.write(failures, rested)
}

// trust takes the mark away.
func (m startMark) trust() error {
	if err := os.Remove(m.file()); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
