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

	"sokehoach/cmd/dev/wine"
)

// aPlan is how many sentences go into the title of one plan: as much as a field of
// the form is made for. It is one line; no sentence has what stands between.
const (
	aPlan   = 10
	between = " / "
)

// fastPause is between keys; input methods are not slower for it.
const fastPause = 8 * time.Millisecond

// groups are the first sentences, as many as go into one plan each.
func groups(n int) [][]string {
	all := wine.Sentences()
	return slices.Collect(slices.Chunk(all[:min(n, len(all))], aPlan))
}

// typeSentences makes a plan for each group, types it into the title, and reads
// what then stands there.
func typeSentences(n int) func(context.Context, *stage) error {
	return func(ctx context.Context, s *stage) error {
		if _, err := s.typist(ctx, strings.TrimSuffix(wine.FirstKeys(), "^N"), handPause); err != nil {
			return err
		}
		right := 0
		for _, group := range groups(n) {
			got, err := s.typeIntoPlan(ctx, group, wine.UniKey)
			if err != nil {
				return err
			}
			right += countRight(s, got, group)
			fmt.Fprintf(s.say, "    %d right so far\n", right)
		}
		return allRight(s, "in the fields", right, n)
	}
}

// typeIntoPlan makes a plan whose title is some sentences, and reads it.
func (s *stage) typeIntoPlan(ctx context.Context, sentences []string, as wine.Method) ([]string, error) {
	keys := "^N^A" + wine.Typed(strings.Join(sentences, between), as) + "^A^C"
	got, err := s.typist(ctx, keys, fastPause)
	return strings.Split(got, between), err
}

func countRight(s *stage, got, want []string) int {
	right := 0
	for i, sentence := range want {
		if i < len(got) && got[i] == sentence {
			right++
		} else {
			fmt.Fprintf(s.say, "    want %s\n    got  %s\n", sentence, strings.Join(got[min(i, len(got)):min(i+1, len(got))], ""))
		}
	}
	return right
}

func allRight(s *stage, where string, right, n int) error {
	fmt.Fprintf(s.say, "    %d of %d sentences right %s\n", right, n, where)
	if right != n {
		return fmt.Errorf("%d of %d sentences are wrong %s", n-right, n, where)
	}
	return nil
}

// A head is what the command-line program tells of a plan.
type head struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

func (s *stage) heads(ctx context.Context) ([]head, error) {
	list, err := quiet(ctx, []string{noCgo}, "go", "run", "./cmd/skh", "list", "-json", "-db", s.book)
	if err != nil {
		return nil, err
	}
	var all []head
	return all, json.Unmarshal([]byte(list), &all)
}

// findInBook looks for each sentence in the file that the killed program left.
func findInBook(n int) func(context.Context, *stage) error {
	return func(ctx context.Context, s *stage) error {
		heads, err := s.heads(ctx)
		if err != nil {
			return err
		}
		var lines []string
		for _, h := range heads {
			lines = append(lines, strings.Split(h.Title, between)...)
		}
		return s.findAll("in the book", lines, n)
	}
}

// findOnPaper prints each plan and looks for the sentences in what a reader of
// PDF makes of it. Where lines end is the printer's business.
func findOnPaper(n int) func(context.Context, *stage) error {
	return func(ctx context.Context, s *stage) error {
		heads, err := s.heads(ctx)
		if err != nil {
			return err
		}
		tool := filepath.Join(s.folder, "skh")
		if _, err := quiet(ctx, []string{noCgo}, "go", "build", "-o", tool, "./cmd/skh"); err != nil {
			return err
		}
		var pages []string
		for _, h := range heads {
			paper := filepath.Join(s.folder, h.ID+".pdf")
			_, err := quiet(ctx, nil, tool, "print", "-db", s.book, "-doc", h.ID, "-o", paper)
			if _, missing := os.Stat(paper); missing != nil { // an unfinished plan has findings, which is no failure
				return fmt.Errorf("print: %w", err)
			}
			text, err := quiet(ctx, nil, "pdftotext", "-layout", paper, "-")
			if err != nil {
				return err
			}
			pages = append(pages, oneLine(text))
		}
		return s.findAll("on paper", pages, n)
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// findAll counts the sentences that stand in some text.
func (s *stage) findAll(where string, texts []string, n int) error {
	right := 0
	for _, sentence := range slices.Concat(groups(n)...) {
		if slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(t, sentence) }) {
			right++
		} else {
			fmt.Fprintf(s.say, "    not %s: %s\n", where, sentence)
		}
	}
	return allRight(s, where, right, min(n, len(wine.Sentences())))
}

// typeByMethods types some sentences as other input methods do.
func typeByMethods(ctx context.Context, s *stage) error {
	if _, err := s.typist(ctx, strings.TrimSuffix(wine.FirstKeys(), "^N"), handPause); err != nil {
		return err
	}
	for _, m := range []struct {
		name string
		as   wine.Method
		n    int
	}{{"EVKey", wine.EVKey, aPlan}, {"OpenKey", wine.OpenKey, aPlan}, {"UniKey's clipboard", wine.Clipboard, 2}} {
		want := wine.Sentences()[20 : 20+m.n]
		got, err := s.typeIntoPlan(ctx, want, m.as)
		if err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
		if err := allRight(s, "by "+m.name, countRight(s, got, want), m.n); err != nil {
			return err
		}
	}
	return nil
}
