package main

import (
	"os"
	"testing"
)

func TestTheDisplayIsAutomaticUntilChosen(t *testing.T) {
	d := display{t.TempDir()}
	if got := d.get(); got != displayAuto {
		t.Errorf("at first %q", got)
	}
	for _, mode := range []string{displayCompatible, displayAuto, displayCompatible} {
		if err := d.set(mode); err != nil || d.get() != mode {
			t.Errorf("set to %s: %q, %v", mode, d.get(), err)
		}
	}
	if left, err := os.ReadDir(d.folder); err != nil || len(left) != 1 {
		t.Errorf("left beside the setting: %v, %v", left, err)
	}
	if err := d.set("brighter"); err == nil || d.get() != displayCompatible {
		t.Errorf("a mode that there is not: %v, %q", err, d.get())
	}
	if err := os.WriteFile(d.file(), []byte(`{"mode":`), 0o600); err != nil || d.get() != displayAuto {
		t.Errorf("a broken file: %q, %v", d.get(), err)
	}
}

func TestTheSettingPaintsWithoutOpenGL(t *testing.T) {
	p := paintingIn(t, t.TempDir())
	if err := p.setting().set(displayCompatible); err != nil {
		t.Fatal(err)
	}
	if software, err := shownWithout(t, p, closed); !software || err != nil {
		t.Errorf("got %v, %v", software, err)
	}
}

func TestChoosingTheAutomaticDisplayTriesOpenGLAgain(t *testing.T) {
	p := paintingIn(t, t.TempDir())
	if err := p.mark().write(secondChance, starting); err != nil {
		t.Fatal(err)
	}
	if err := p.setting().set(displayAuto); err != nil {
		t.Fatal(err)
	}
	if software, err := shownWithout(t, p, closed); software || err != nil {
		t.Errorf("got %v, %v", software, err)
	}
}
