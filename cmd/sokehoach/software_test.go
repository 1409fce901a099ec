package main

import (
	"errors"
	"log/slog"
	"os"
	"testing"
)

// paintingIn is how a window is painted whose data lies in a folder.
func paintingIn(t *testing.T, folder string) painting {
	t.Helper()
	t.Setenv(softwareVariable, "")
	return painting{folder: folder, log: slog.New(slog.DiscardHandler)}
}

// shownWithout runs a window and tells whether it was painted without OpenGL.
func shownWithout(t *testing.T, p painting, run func() error) (software bool, err error) {
	t.Helper()
	err = p.show(func() error {
		software = os.Getenv(softwareVariable) == "1"
		return run()
	})
	return software, err
}

// closed is a window that the clerk has closed.
func closed() error { return nil }

func TestOpenGLIsLeftWhenAskedRemoteOrBurnt(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*painting)
		set    string
		left   string
		want   bool
	}{
		"as usual":                       {want: false},
		"the flag":                       {change: func(p *painting) { p.asked = true }, want: true},
		"a remote session":               {change: func(p *painting) { p.remote = true }, want: true},
		"set to 1":                       {set: "1", want: true},
		"a start went wrong":             {left: version + " 1 starting", want: true},
		"a good one came after it":       {left: version + " 1 rested", want: false},
		"two starts went wrong":          {left: version + " 2 rested", want: true},
		"a start of another version did": {left: "0.0.1 2 starting", want: false},
		"a mark that says nothing":       {left: "starting", want: false},
		"set to 0 after a bad start":     {set: "0", left: version + " 1 starting", want: false},
	} {
		p := paintingIn(t, t.TempDir())
		t.Setenv(softwareVariable, c.set)
		if c.change != nil {
			c.change(&p)
		}
		if c.left != "" {
			if err := os.WriteFile(p.mark().file(), []byte(c.left), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := shownWithout(t, p, closed); got != c.want || err != nil {
			t.Errorf("%s: got %v, %v; want %v", name, got, err, c.want)
		}
	}
}

func TestAStartIsMarkedUntilItHasGoneWell(t *testing.T) {
	p := paintingIn(t, t.TempDir())
	_, err := shownWithout(t, p, func() error {
		_, err := os.Stat(p.mark().file())
		return err
	})
	if err != nil {
		t.Errorf("not marked: %v", err)
	}
	if _, err := os.Stat(p.mark().file()); err == nil {
		t.Error("a clean end left the mark")
	}
}

// crashed runs a window that takes the program with it.
func crashed(t *testing.T, p painting) {
	t.Helper()
	defer func() {
		if recover() == nil {
			t.Error("a fault of the program was swallowed")
		}
	}()
	_, _ = shownWithout(t, p, func() error {
		if os.Getenv(softwareVariable) == "1" {
			t.Error("a crash of OpenGL was wanted, and it was not used")
		}
		panic("crash")
	})
}

func TestACrashLeavesTheMark(t *testing.T) {
	p := paintingIn(t, t.TempDir())
	crashed(t, p)
	if !p.burnt() {
		t.Error("the clerk is not told")
	}
	if software, err := shownWithout(t, p, closed); !software || err != nil {
		t.Errorf("after a crash: got %v, %v", software, err)
	}
}

func TestOpenGLHasASecondChanceAndNoThird(t *testing.T) {
	p := paintingIn(t, t.TempDir())
	plain := func() bool {
		t.Helper()
		t.Setenv(softwareVariable, "")
		software, err := shownWithout(t, p, closed)
		if err != nil {
			t.Error(err)
		}
		return software
	}
	crashed(t, p)
	if !plain() {
		t.Error("OpenGL was taken right after it crashed")
	}
	t.Setenv(softwareVariable, "")
	crashed(t, p) // which needs OpenGL to have its second chance
	for range 3 {
		if !plain() {
			t.Error("OpenGL was taken after it crashed twice")
		}
	}
}

type windowless struct{ error }

func (windowless) Fault() string { return "no-window" }

func TestNoWindowIsAnErrorWithWords(t *testing.T) {
	p := paintingIn(t, t.TempDir())
	said := errors.New("no display")
	_, err := shownWithout(t, p, func() error { panic(windowless{said}) })
	if !errors.Is(err, windowless{said}) {
		t.Errorf("got %v", err)
	}
}
