package main

import (
	"errors"
	"io"
	"io/fs"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"time"
)

// softwareVariable tells the window's toolkit, as we build it, to paint without
// OpenGL. A person may set it too: 1 paints so, 0 tries OpenGL whatever happened.
const softwareVariable = "FYNE_SOFTWARE"

// startingFile lies in the data folder while a start with OpenGL may still go
// wrong. A driver that takes the whole program with it leaves it behind, and
// the next start then does without. It holds the version of the program: a new
// one tries again.
const startingFile = "starting-gl"

// startingTime is how long a window must live for its driver to be trusted.
const startingTime = 5 * time.Second

// A painting decides how the window is painted and watches over its start.
type painting struct {
	folder string // for the file
	asked  bool   // by the flag
	remote bool   // the screen is that of another machine
	log    *slog.Logger
}

// show runs the window. Where none can be made, with OpenGL or without, it
// returns an error that has words for the clerk.
func (p painting) show(run func() error) (err error) {
	p.hear()
	defer func() {
		if r := recover(); r != nil {
			err = noWindow(r)
			p.log.Error("show the window", "error", err)
		}
	}()
	if why := p.reason(); why != "" {
		p.log.Info("painting without OpenGL", "why", why)
		if err := os.Setenv(softwareVariable, "1"); err != nil {
			return err
		}
		return run()
	}
	p.begin()
	alive := time.AfterFunc(startingTime, p.trust)
	err = run()
	alive.Stop()
	p.trust()
	return err
}

// hear puts what the toolkit complains of, such as OpenGL that is not to be
// had, into the log: a program of Windows has no other place for it.
func (p painting) hear() {
	toolkit := slog.NewLogLogger(p.log.Handler(), slog.LevelWarn).Writer()
	log.SetFlags(0)
	log.SetOutput(io.MultiWriter(toolkit, os.Stderr))
}

// reason says why the window is painted without OpenGL, or nothing.
func (p painting) reason() string {
	switch set := os.Getenv(softwareVariable); {
	case set == "1":
		return softwareVariable
	case p.asked:
		return "the flag"
	case set != "":
		return ""
	case p.remote:
		return "a remote session"
	}
	if left, err := os.ReadFile(p.file()); err == nil && string(left) == version {
		return "the last start with OpenGL did not end well"
	}
	return ""
}

func (p painting) file() string { return filepath.Join(p.folder, startingFile) }

// begin marks a start with OpenGL. Without the mark it goes on as well.
func (p painting) begin() {
	if err := os.WriteFile(p.file(), []byte(version), 0o600); err != nil {
		p.log.Error("mark the start", "error", err)
	}
}

// trust takes the mark away.
func (p painting) trust() {
	if err := os.Remove(p.file()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		p.log.Error("take the mark of the start away", "error", err)
	}
}

// noWindow is the error in what the toolkit panics with when it can make no
// window. Any other panic is a fault of the program and goes on.
func noWindow(r any) error {
	if err, ok := r.(interface {
		error
		Fault() string
	}); ok && err.Fault() == "no-window" {
		return err
	}
	panic(r)
}
