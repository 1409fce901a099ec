package main

import (
	"context"
	"fmt"
	"strings"
	"time"
	"unicode"

	"sokehoach/cmd/dev/wine"
)

// beginPlan leaves the title marked, so that what is typed next replaces it.
func beginPlan(ctx context.Context, s *stage) error {
	if _, err := s.press(ctx, wine.FirstKeys()); err != nil {
		return err
	}
	if err := s.settle(ctx); err != nil {
		return err
	}
	if _, err := s.press(ctx, "^A"); err != nil {
		return err
	}
	return s.settle(ctx)
}

// typeTitle types as UniKey does. Under Wine it also reads what then stands in
// the field.
func typeTitle(ctx context.Context, s *stage) error {
	if !s.wine {
		_, err := s.press(ctx, wine.Keys())
		return err
	}
	got, err := s.press(ctx, wine.Keys()+"^A^C")
	if want := wine.Wanted(wine.Keys()); err == nil && got != want {
		return fmt.Errorf("the field holds %q, want %q", got, want)
	}
	return err
}

// press types with the hands of the system.
func (s *stage) press(ctx context.Context, keys string) (string, error) {
	if s.wine {
		return s.typist(ctx, keys, handPause)
	}
	return "", typeOnX(ctx, s, keys)
}

// handPause is between the keys of a quick typist.
const handPause = 20 * time.Millisecond

// openSamplePlan opens the plan of the sample book: the first in the list.
func openSamplePlan(ctx context.Context, s *stage) error {
	if err := s.settle(ctx); err != nil {
		return err
	}
	if _, err := s.press(ctx, "\n"); err != nil {
		return err
	}
	return s.settle(ctx)
}

// openLongPage clicks on the third line at the side of a plan: its parts do not
// fit on a screen.
func openLongPage(ctx context.Context, s *stage) error {
	window, err := s.windowOf(ctx)
	if err != nil {
		return err
	}
	if _, err := quiet(ctx, s.env, "xdotool", "mousemove", "--window", window, "82", "191", "click", "1"); err != nil {
		return err
	}
	return s.settle(ctx)
}

// typeOnX types keys as the typist under Wine does: "<" is Backspace, "^S" is
// Ctrl+S. There is no window manager to give the window the keyboard.
func typeOnX(ctx context.Context, s *stage, keys string) error {
	window, err := s.windowOf(ctx)
	if err != nil {
		return err
	}
	if _, err := quiet(ctx, s.env, "xdotool", "windowfocus", "--sync", window); err != nil {
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
		case r == '\n':
			flush()
			all = append(all, []string{"key", "Return"})
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
