package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// states types into one field, replaces all of it, and wants every text that there
// was back: by Ctrl+Z, and in the history of the file.
func (t theatre) states() scene {
	s := t.scene("every text of a visit comes back", slices.Concat(
		opened(false, ownBook), []step{
			{"make a plan", time.Minute, beginPlan},
			{"type 300 letters in half a minute, with pauses", 3 * time.Minute, typeInPieces},
			{"paste, cut, and type a letter over all", 2 * time.Minute, replaceAll},
			{"find every text that was replaced in the history", time.Minute, findReplaced},
			{"take everything back by keys", 10 * time.Minute, takeBack},
			{"kill it", soon, killProgram},
			{"verify the book it left", 5 * time.Minute, verifyBook},
		})...)
	s.long = t.wine
	return s
}

// look asks the command-line program about a copy of the book that the program has
// open.
func (s *stage) look(ctx context.Context, command string, args ...string) (string, error) {
	whole, err := os.ReadFile(s.book)
	if err != nil {
		return "", err
	}
	copied, program := filepath.Join(s.folder, "looked-at.db"), filepath.Join(s.folder, "skh")
	if err := os.WriteFile(copied, whole, 0o600); err != nil {
		return "", err
	}
	if _, err := os.Stat(program); err != nil {
		if _, err := quiet(ctx, []string{noCgo}, "go", "build", "-buildvcs=false", "-o", program, "./cmd/skh"); err != nil {
			return "", err
		}
	}
	return quiet(ctx, nil, program, append([]string{command, "-db", copied}, args...)...)
}

// titleNow is the title of the only plan, as it is on the disk once the program has
// had time to save.
func (s *stage) titleNow(ctx context.Context) (string, error) {
	if err := waitForAutosave(ctx, s); err != nil {
		return "", err
	}
	list, err := s.look(ctx, "list", "-json")
	if err != nil {
		return "", err
	}
	var all []head
	if err := json.Unmarshal([]byte(list), &all); err != nil || len(all) != 1 {
		return "", fmt.Errorf("the book has %d plans: %w", len(all), err)
	}
	return all[0].Title, nil
}

// note remembers a text that stood in the field.
func (s *stage) note(ctx context.Context) error {
	title, err := s.titleNow(ctx)
	if err == nil && len(s.texts) > 0 && title == s.texts[len(s.texts)-1] {
		err = fmt.Errorf("the title is still %q", title)
	}
	s.texts = append(s.texts, title)
	return err
}

func typeInPieces(ctx context.Context, s *stage) error {
	if err := s.note(ctx); err != nil {
		return err
	}
	began := time.Now()
	for i := range 6 {
		piece := fmt.Sprintf(" phan %d ve ho tro dat o cho ho ngheo trong cac ban", i)
		if i == 0 {
			piece = "Ca" + piece
		}
		if _, err := s.press(ctx, piece); err != nil {
			return err
		}
		if err := pause(ctx, 2*time.Second); err != nil {
			return err
		}
		if err := s.note(ctx); err != nil {
			return err
		}
	}
	fmt.Fprintf(s.say, "    %d letters in %.0f s\n", len([]rune(s.texts[len(s.texts)-1])), time.Since(began).Seconds())
	return nil
}

// replaceAll ends with one letter in the place of all that was typed.
func replaceAll(ctx context.Context, s *stage) error {
	for _, hands := range []func() error{
		func() error {
			_, err := s.press(ctx, "^A^C")
			if err == nil {
				err = s.strike(ctx, 1, "End")
			}
			if err == nil {
				_, err = s.press(ctx, "^V")
			}
			return err
		},
		func() error {
			err := s.strike(ctx, 3, "ctrl+shift+Left")
			if err == nil {
				_, err = s.press(ctx, "^X")
			}
			return err
		},
		func() error {
			_, err := s.press(ctx, "^Ax")
			return err
		},
	} {
		if err := hands(); err != nil {
			return err
		}
		if err := s.note(ctx); err != nil {
			return err
		}
	}
	if last := s.texts[len(s.texts)-1]; last != "x" {
		return fmt.Errorf("the title is %q", last)
	}
	return nil
}

// findReplaced wants the texts that were typed, pasted or cut away whole in what the
// history says.
func findReplaced(ctx context.Context, s *stage) error {
	said, err := s.look(ctx, "history")
	if err != nil {
		return err
	}
	pasted, cut := s.texts[len(s.texts)-3], s.texts[len(s.texts)-2]
	for _, want := range []string{s.texts[0], pasted, cut} {
		if !strings.Contains(said, "“"+want+"” ") { // what came after it stands behind
			return fmt.Errorf("%q is not in the history:\n%s", want, said)
		}
	}
	return nil
}

// takeBack presses Ctrl+Z until the field is as it was before the visit; each text
// that was noted has to come by.
func takeBack(ctx context.Context, s *stage) error {
	const most = 40
	to := len(s.texts) - 2
	for n := 1; to >= 0; n++ {
		if _, err := s.press(ctx, "^Z"); err != nil {
			return err
		}
		title, err := s.titleNow(ctx)
		if err != nil {
			return err
		}
		if title == s.texts[to] {
			to--
		}
		if n == most {
			return fmt.Errorf("after %d keys the title is %q, and %q did not come", n, title, s.texts[to])
		}
	}
	return nil
}
