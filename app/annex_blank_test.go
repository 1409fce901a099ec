package app

import (
	"slices"
	"strings"
	"testing"

	"sokehoach/app/document"
)

func TestBlankColumnsAreThoseThatSayNothingInAnyRowAndTheTableFollows(t *testing.T) {
	d, p, b := commune(t)
	w := d.Work(&p, b)
	dropped := 0
	for i := range p.Annexes {
		blank, shown := w.BlankColumns(i)
		said := saidColumns(t, w, i)
		for _, key := range shown {
			if slices.Contains(blank, key) == said[key] {
				t.Errorf("annex %d, column %s: blank %v, says something %v", i, key, slices.Contains(blank, key), said[key])
			}
		}
		dropped += len(blank)
		p.Annexes[i].Columns = slices.DeleteFunc(slices.Clone(shown), func(k string) bool { return slices.Contains(blank, k) })
		if again, rest := w.BlankColumns(i); len(again) != 0 || !slices.Equal(rest, p.Annexes[i].Columns) {
			t.Errorf("annex %d without its blank columns: %v of %v", i, again, rest)
		}
	}
	if dropped == 0 {
		t.Error("the sample has no blank column: the test shows nothing")
	}
}

// saidColumns are the columns of an annex that have words, read off its cells.
func saidColumns(t *testing.T, w Work, n int) map[string]bool {
	t.Helper()
	said := map[string]bool{}
	for _, b := range w.compose().Blocks {
		table, ok := b.(*document.Table)
		if !ok || !strings.HasPrefix(table.Path, "annexes["+string(rune('0'+n))+"]") {
			continue
		}
		for i, key := range table.Columns {
			said[key] = i < table.Titles
		}
		for _, row := range table.Body {
			at := 0
			for _, c := range row.Cells {
				if c.Text != nil && at < len(table.Columns) {
					for _, r := range c.Text.Runs {
						if r.Text != "" && r.Text != "-" {
							said[table.Columns[at]] = true
						}
					}
				}
				at += max(1, c.Cols)
			}
		}
	}
	return said
}
