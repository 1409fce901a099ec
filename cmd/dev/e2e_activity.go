package main

import (
	"context"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"sokehoach/cmd/dev/wine"
)

// longParagraph is what a clerk types at a stretch, 1,500 letters of it, without
// marks: those are typed in other scenes.
func longParagraph() string {
	return strings.TrimSpace(strings.Repeat("Xay dung doi van nghe tai cac ban trong xa. ", 35))
}

// activity enters an activity with its money from an empty book, and touches no
// mouse: a headless test of the program goes the same way.
func (t theatre) activity() scene {
	s := t.scene("an activity by keys", slices.Concat(
		opened(false, ownBook), []step{
			{"make a plan", time.Minute, beginPlan},
			{"go to a project by keys", time.Minute, goToProject},
			{"type a long paragraph", 3 * time.Minute, typeParagraph},
			{"type an activity with its money", 2 * time.Minute, typeActivity},
			{"copy the money and paste it below", time.Minute, pasteMoney},
			{"wait until it must have saved", soon, waitForAutosave},
			{"keep a picture", soon, keepPicture("activity by keys")},
			{"kill it", soon, killProgram},
			{"verify the book it left", 5 * time.Minute, verifyBook},
			{"find the activity on paper", 5 * time.Minute, findActivity},
		})...)
	s.packages = append(slices.Clone(s.packages), "poppler-utils")
	return s
}

// strike presses a key that is no letter, several times.
func (s *stage) strike(ctx context.Context, times int, key string) error {
	_, err := quiet(ctx, s.env, "xdotool", "key", "--delay", "120", "--repeat", strconv.Itoa(times), "--repeat-delay", "120", key)
	return err
}

// A stroke is a key pressed several times, or letters.
type stroke struct {
	times   int
	key     string
	letters string
}

func (s *stage) play(ctx context.Context, all ...stroke) error {
	for _, k := range all {
		before, err := s.screen.look()
		if err != nil {
			return err
		}
		if k.key != "" {
			err = s.strike(ctx, k.times, k.key)
		} else {
			_, err = s.press(ctx, k.letters)
		}
		if err != nil {
			return err
		}
		if err := s.answer(ctx, before); err != nil {
			return err
		}
	}
	return nil
}

// answer waits until the screen is no longer what it was before a key, and has
// come to rest: another page may have come. A key that shows nothing is not
// waited for long.
func (s *stage) answer(ctx context.Context, before image.Image) error {
	const patience, glance = 3 * time.Second, 100 * time.Millisecond
	last, still := before, 0
	for began := time.Now(); still < 3; {
		if err := pause(ctx, glance); err != nil {
			return fmt.Errorf("the screen does not come to rest: %w", err)
		}
		seen, err := s.screen.look()
		if err != nil {
			return err
		}
		same := apart(last, seen, 0) == 0
		last = seen
		switch {
		case !same:
			still = 0
		case apart(before, seen, 0) > 0 || time.Since(began) > patience:
			still++
		}
	}
	return nil
}

// goToProject goes from the title to the list at the side and up from its end, to
// the last of the programme: it stands there in any year, whatever its programme.
func goToProject(ctx context.Context, s *stage) error {
	return s.play(ctx, stroke{7, "shift+Tab", ""}, stroke{1, "End", ""}, stroke{5, "Up", ""}, stroke{2, "Return", ""})
}

func typeParagraph(ctx context.Context, s *stage) error {
	return s.play(ctx, stroke{2, "Tab", ""}, stroke{1, "Return", ""}, stroke{letters: longParagraph()})
}

func typeActivity(ctx context.Context, s *stage) error {
	phrase, _ := wine.Activity()
	if s.wine {
		phrase = wine.Verbatim(phrase)
	}
	return s.play(ctx,
		stroke{2, "Tab", ""}, stroke{1, "Return", ""},
		stroke{letters: "Ho tro doi van nghe"}, stroke{1, "Tab", ""}, stroke{letters: "4"}, stroke{1, "Tab", ""}, stroke{letters: "doi"},
		stroke{1, "Tab", ""}, stroke{1, "Return", ""}, stroke{1, "Tab", ""}, stroke{1, "ctrl+a", ""}, // over the sentence that is there
		stroke{letters: phrase}, stroke{15, "Tab", ""},
		stroke{letters: "dau tu"}, stroke{1, "Tab", ""}, stroke{letters: "trung uong"}, stroke{1, "Tab", ""},
		stroke{letters: "120,5"}, stroke{1, "Return", ""})
}

// pasteMoney copies the line of the table through the clipboard of the system.
func pasteMoney(ctx context.Context, s *stage) error {
	err := s.play(ctx, stroke{1, "Up", ""}, stroke{1, "Home", ""}, stroke{1, "shift+End", ""})
	if err != nil {
		return err
	}
	copied, err := s.press(ctx, "^C")
	if err != nil {
		return err
	}
	if s.wine && !strings.Contains(copied, "\t120,5\t") { // cells lie between tabs
		return fmt.Errorf("the clipboard holds %q", copied)
	}
	return s.play(ctx, stroke{1, "Home", ""}, stroke{1, "Down", ""}, stroke{letters: "^V"})
}

// findActivity prints the plan from the file that the killed program left.
func findActivity(ctx context.Context, s *stage) error {
	heads, err := s.heads(ctx)
	if err != nil || len(heads) != 1 {
		return fmt.Errorf("the book has %d plans: %w", len(heads), err)
	}
	paper := filepath.Join(s.folder, "activity.pdf")
	_, err = quiet(ctx, []string{noCgo}, "go", "run", "./cmd/skh", "print", "-db", s.book, "-doc", heads[0].ID, "-o", paper)
	if _, missing := os.Stat(paper); missing != nil { // an unfinished plan has findings, which is no failure
		return fmt.Errorf("print: %w", err)
	}
	text, err := quiet(ctx, nil, "pdftotext", "-layout", paper, "-")
	if err != nil {
		return err
	}
	_, printed := wine.Activity()
	for _, want := range []string{longParagraph(), printed} {
		if !strings.Contains(oneLine(text), want) {
			return fmt.Errorf("the paper does not say %q", want)
		}
	}
	return nil
}
