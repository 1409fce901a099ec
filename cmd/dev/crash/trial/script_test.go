package main

import (
	"strings"
	"testing"
)

func TestTheScriptIsTheSameInEveryProcess(t *testing.T) {
	one, other := &chronicle{}, &chronicle{}
	other.after(60)
	for n := range 60 {
		if one.print(n) != other.print(n) {
			t.Fatalf("step %d", n)
		}
	}
}

func TestTheScriptHasEveryKindOfStep(t *testing.T) {
	c := &chronicle{}
	seen := map[string]bool{}
	for n := range 200 {
		seen[c.kind(n)] = true
	}
	for _, kind := range strings.Fields(schedule + " create") {
		if !seen[kind] {
			t.Errorf("never %s", kind)
		}
	}
}

func TestWhatAFileHasIsWhatTheScriptSays(t *testing.T) {
	c := &chronicle{}
	const steps = 50
	folder := t.TempDir()
	if err := advance(c, folder, steps); err != nil {
		t.Fatal(err)
	}
	v, err := c.judge(folder, steps-1)
	if err != nil || v.at != steps-1 || v.backups == 0 {
		t.Errorf("got %+v %v", v, err)
	}
	if _, err := c.judge(folder, steps); err == nil || !strings.Contains(err.Error(), "LOST") {
		t.Errorf("a lost step: %v", err)
	}
	if _, err := c.judge(folder, steps-5); err == nil || !strings.Contains(err.Error(), "WRONG") {
		t.Errorf("steps too many: %v", err)
	}
	if _, err := c.judge(t.TempDir(), 0); err == nil || !strings.Contains(err.Error(), "gone") {
		t.Errorf("no file: %v", err)
	}
}
