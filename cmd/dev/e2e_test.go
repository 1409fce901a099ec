package main

import (
	"context"
	"encoding/binary"
	"errors"
	"image/color"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestASceneStopsAtItsFirstFailureAndClearsTheStage(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	var played []string
	play := func(name string, err error) step {
		return step{name, time.Minute, func(_ context.Context, s *stage) error {
			played = append(played, name)
			s.undo = append(s.undo, func() { played = append(played, "undo "+name) })
			return err
		}}
	}
	broken := errors.New("broken")
	err := perform(t.Context(), scene{steps: []step{play("a", nil), play("b", broken), play("c", nil)}}, io.Discard)
	if !errors.Is(err, broken) || !strings.HasPrefix(err.Error(), "b: ") {
		t.Errorf("got %v, want b: broken", err)
	}
	if got, want := strings.Join(played, ", "), "a, b, undo b, undo a"; got != want {
		t.Errorf("played %s, want %s", got, want)
	}
	if left, err := os.ReadDir(os.Getenv("TMPDIR")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestAStepEndsAtItsLimit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		endless := step{"wait", time.Minute, func(ctx context.Context, _ *stage) error {
			return pause(ctx, time.Hour)
		}}
		began := time.Now()
		if err := within(t.Context(), endless, nil); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v", err)
		}
		if took := time.Since(began); took != time.Minute {
			t.Errorf("took %v", took)
		}
	})
}

func TestTheScreenIsReadFromItsFile(t *testing.T) {
	fields := make([]uint32, 25)
	fields[0], fields[1] = 100, 7
	fields[4], fields[5] = 2, 1    // dots across and down
	fields[11], fields[12] = 32, 8 // bits per dot, bytes per line
	fields[19] = 1                 // colours listed before the dots
	var file []byte
	for _, f := range fields {
		file = binary.BigEndian.AppendUint32(file, f)
	}
	file = append(file, make([]byte, 12)...)
	file = append(file, 1, 2, 3, 0, 4, 5, 6, 0)

	at := screen{file: filepath.Join(t.TempDir(), "screen")}
	if err := os.WriteFile(at.file, file, 0o600); err != nil {
		t.Fatal(err)
	}
	seen, err := at.look()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := seen.At(1, 0), (color.RGBA{6, 5, 4, 255}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := colours(seen); got != 2 {
		t.Errorf("%d colours, want 2", got)
	}
	if err := os.WriteFile(at.file, file[:len(file)-1], 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := at.look(); err == nil {
		t.Error("a cut-off file was taken for a picture")
	}
}

func TestKeysBecomeStrokes(t *testing.T) {
	var got []string
	for _, s := range strokes("ab<ế c^S^N") {
		got = append(got, s[0]+" "+s[len(s)-1])
	}
	if want := "type ab|key BackSpace|type ế|type  c|key ctrl+s|key ctrl+n"; strings.Join(got, "|") != want {
		t.Errorf("got %s, want %s", strings.Join(got, "|"), want)
	}
}
