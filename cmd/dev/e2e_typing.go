package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"

	"sokehoach/cmd/dev/wine"
)

// beginPlan leaves the title marked, so that what is typed next replaces it.
func beginPlan(ctx context.Context, s *stage) error { return typeOnX(ctx, s, wine.FirstKeys()+"^A") }

// typeTitle types as UniKey does.
func typeTitle(ctx context.Context, s *stage) error { return typeOnX(ctx, s, wine.Keys()) }

// typeOnX types keys as the typist under Wine does: "<" is Backspace, "^S" is
// Ctrl+S. There is no window manager to give the window the keyboard.
func typeOnX(ctx context.Context, s *stage, keys string) error {
	window := []string{"search", "--sync", "--onlyvisible", "--pid", strconv.Itoa(s.program.cmd.Process.Pid), "windowfocus"}
	if _, err := quiet(ctx, s.env, "xdotool", window...); err != nil {
		return err
	}
	for _, stroke := range strokes(keys) {
		if _, err := quiet(ctx, s.env, "xdotool", stroke...); err != nil {
			return err
		}
		if strings.HasPrefix(stroke[len(stroke)-1], "ctrl+") {
			if err := pause(ctx, time.Second); err != nil { // another screen may come
				return err
			}
		}
	}
	return nil
}

// strokes are the calls of xdotool for keys. A letter that the keyboard lacks is
// put on a spare key as long as its delay: a program that looks later misses it.
func strokes(keys string) [][]string {
	var all [][]string
	var words strings.Builder
	flush := func() {
		if words.Len() > 0 {
			all = append(all, []string{"type", "--delay", "20", words.String()})
			words.Reset()
		}
	}
	for i, control := 0, false; i < len([]rune(keys)); i++ {
		switch r := []rune(keys)[i]; {
		case control:
			all = append(all, []string{"key", "ctrl+" + strings.ToLower(string(r))})
			control = false
		case r == '^':
			flush()
			control = true
		case r == '<':
			flush()
			all = append(all, []string{"key", "BackSpace"})
		case r > unicode.MaxASCII:
			flush()
			all = append(all, []string{"type", "--delay", "600", string(r)})
		default:
			words.WriteRune(r)
		}
	}
	flush()
	return all
}

// waitForAutosave is longer than the program may keep a key to itself.
func waitForAutosave(ctx context.Context, _ *stage) error { return pause(ctx, 2500*time.Millisecond) }

// verifyTitle asks the command-line program whether what was typed is in the file.
func verifyTitle(ctx context.Context, s *stage) error {
	list, err := quiet(ctx, []string{noCgo}, "go", "run", "./cmd/skh", "list", "-db", s.book)
	if err != nil {
		return err
	}
	if want := wine.Wanted(wine.Keys()); !strings.Contains(list, want) {
		return fmt.Errorf("the file holds %q, want %q", list, want)
	}
	return nil
}

// beginPlanUnderWine is beginPlan with the typist of Windows.
func beginPlanUnderWine(ctx context.Context, s *stage) error {
	_, err := quiet(ctx, s.env, "wine", typistProgram(), windowClass, wine.FirstKeys())
	return err
}

// startAgain opens the book that the killed program left.
func startAgain(start func(context.Context, *stage) error) func(context.Context, *stage) error {
	return func(ctx context.Context, s *stage) error {
		if err := start(ctx, s); err != nil {
			return err
		}
		if err := waitUntilPainted(ctx, s); err != nil {
			return err
		}
		return pause(ctx, 2*time.Second)
	}
}
