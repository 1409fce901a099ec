package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"
	"unicode"
)

// readRefusal waits for the program that can show nothing: on Linux it says so
// on the terminal, on Windows in a box that waits for Enter.
func readRefusal(ctx context.Context, s *stage) error {
	if s.wine {
		if err := answerBox(ctx, s); err != nil {
			return err
		}
	}
	code, err := s.program.await(ctx)
	if err != nil {
		return err
	}
	said, err := os.ReadFile(s.program.log)
	if err != nil {
		return err
	}
	fmt.Fprintf(s.say, "    exit code %d\n", code)
	if code == 0 {
		return errors.New("the exit code tells of success")
	}
	if !s.wine && !strings.ContainsFunc(string(said), isVietnameseLetter) {
		return fmt.Errorf("no word of Vietnamese in %q", said)
	}
	return nil
}

func isVietnameseLetter(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) }

// answerBox waits for the message box, which has the name of the program, keeps
// a picture of it and presses Enter.
func answerBox(ctx context.Context, s *stage) error {
	box, err := s.windowOf(ctx)
	if err != nil {
		return fmt.Errorf("no box: %w", err)
	}
	title, err := quiet(ctx, s.env, "xdotool", "getwindowname", box)
	if err != nil {
		return err
	}
	if !strings.ContainsFunc(title, isVietnameseLetter) {
		return fmt.Errorf("the box is called %q", title)
	}
	if err := keepPicture("box")(ctx, s); err != nil {
		return err
	}
	if s.program.ended() {
		return errors.New("the program did not wait for an answer")
	}
	_, err = quiet(ctx, s.env, "xdotool", "windowfocus", "--sync", box, "key", "Return")
	return err
}

// coverWindow puts the window of another book, the sample, over that of the
// program.
func coverWindow(ctx context.Context, s *stage) error {
	if err := keepPicture("uncovered")(ctx, s); err != nil {
		return err
	}
	book := s.book
	if _, err := s.open(nil, "-sample"); err != nil {
		return err
	}
	s.book = book
	for {
		seen, err := s.screen.look()
		if err != nil {
			return err
		}
		if apart(s.pictures["uncovered"], seen, shade)*dotsApart > seen.Bounds().Dx()*seen.Bounds().Dy() {
			return s.settle(ctx)
		}
		if err := pause(ctx, 100*time.Millisecond); err != nil {
			return fmt.Errorf("nothing covers it: %w", err)
		}
	}
}

// startSecond starts the program once more; it must end by itself, and well.
func startSecond(ctx context.Context, s *stage) error {
	second, err := s.open(nil, ownBook)
	if err != nil {
		return err
	}
	code, err := second.await(ctx)
	if err != nil {
		return err
	}
	if code != 0 {
		said, _ := os.ReadFile(second.log)
		return fmt.Errorf("exit code %d: %s", code, said)
	}
	return nil
}

// seeRaised compares the screen with that before the window was covered.
func seeRaised(ctx context.Context, s *stage) error {
	if err := s.settle(ctx); err != nil {
		return err
	}
	seen, err := s.screen.look()
	if err != nil {
		return err
	}
	n := apart(s.pictures["uncovered"], seen, shade)
	fmt.Fprintf(s.say, "    %d dots differ from the uncovered window\n", n)
	if n*dotsApart > seen.Bounds().Dx()*seen.Bounds().Dy() {
		return errors.New("the first window is still covered")
	}
	return nil
}
