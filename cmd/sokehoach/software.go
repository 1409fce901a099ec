package main

import (
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
	"strings"
	"time"

	"sokehoach/model"
)

// softwareVariable tells the window's toolkit, as we build it, to paint without
// OpenGL. A person may set it too: 1 paints so, 0 tries OpenGL whatever happened.
const softwareVariable = "FYNE_SOFTWARE"

// startingTime is how long a window must live for its driver to be trusted.
const startingTime = 5 * time.Second

// A painting decides how the window is painted and watches over its start.
type painting struct {
	folder string // of the account's data
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
	mark := p.mark()
	if why := p.reason(); why != "" {
		p.log.Info("painting without OpenGL", "why", why)
		if err := os.Setenv(softwareVariable, "1"); err != nil {
			return err
		}
		if err := run(); err != nil {
			return err
		}
		p.note(mark.rest())
		return nil
	}
	p.note(mark.begin())
	alive := time.AfterFunc(startingTime, func() { p.note(mark.trust()) })
	err = run()
	alive.Stop()
	p.note(mark.trust())
	return err
}

// note puts what could not be kept of a start into the log; the program goes on
// without.
func (p painting) note(err error) {
	if err != nil {
		p.log.Error("mark the start", "error", err)
	}
}

// hear puts what the toolkit complains of, such as OpenGL that is not to be
// had, into the log: a program of Windows has no other place for it.
func (p painting) hear() {
	toolkit := slog.NewLogLogger(p.log.Handler(), slog.LevelWarn).Writer()
	log.SetFlags(0)
	log.SetOutput(io.MultiWriter(toolkit, os.Stderr))
}

// Why a window is painted without OpenGL, for the log.
const (
	byVariable = softwareVariable
	byFlag     = "the flag"
	bySetting  = "the setting"
	byRemote   = "a remote session"
	byCrash    = "the last start with OpenGL did not end well"
)

// reason says why the window is painted without OpenGL, or nothing.
func (p painting) reason() string {
	switch set := os.Getenv(softwareVariable); {
	case set == "1":
		return byVariable
	case p.asked:
		return byFlag
	case set != "" && !strings.EqualFold(set, "never"):
		return ""
	case p.setting().get() == displayCompatible:
		return bySetting
	case p.remote:
		return byRemote
	case p.mark().burnt():
		return byCrash
	}
	return ""
}

// burnt tells that the window is painted plainly because a start went wrong,
// which the clerk is told.
func (p painting) burnt() bool { return p.reason() == byCrash }

func (p painting) mark() startMark { return startMark{p.folder} }

func (p painting) setting() display { return display{p.folder} }

// noWindow is the error in what the toolkit panics with when it can make no
// window. Any other panic is a fault of the program and goes on.
func noWindow(r any) error {
	if err, ok := r.(interface {
		error
		Fault() string
	}); ok && err.Fault() == "no-window" {
		return fmt.Errorf("%w: %w", model.ErrNoWindow, err)
	}
	panic(r)
}
