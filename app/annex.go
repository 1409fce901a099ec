package app

import (
	"fmt"
	"strings"

	"sokehoach/app/document"
	"sokehoach/app/layout"
)

// Annex is the paper of the n-th annex alone, counted from 1 as they stand in
// the plan: the same pages as in the whole, and the findings of the whole. It is
// false when the plan prints no such annex.
func (p Paper) Annex(n int) (Paper, bool) {
	path := fmt.Sprintf("annexes[%d]", n-1)
	from, to := -1, len(p.Pages)
	for i, page := range p.Pages {
		switch {
		case from < 0 && opens(page, path):
			from = i
		case from >= 0 && page.Number == 1: // of what follows
			to = min(to, i)
		}
	}
	if from < 0 {
		return Paper{}, false
	}
	out := Paper{Part: n, Pages: p.Pages[from:to], Findings: p.Findings}
	out.Title = out.words(document.AnnexNumber) + " - " + out.words(document.AnnexTitle)
	return out, true
}

// BlankColumns are the columns of the n-th annex, counted from 0, that say nothing
// in any of its rows; shown are all that it prints.
func (w Work) BlankColumns(n int) (blank, shown []string) {
	path := fmt.Sprintf("annexes[%d]", n)
	for _, b := range w.compose().Blocks {
		if t, ok := b.(*document.Table); ok && t.Path == path {
			return t.Blank(), t.Columns
		}
	}
	return nil, nil
}

// opens reports whether the annex of a path begins on a page.
func opens(p layout.Page, path string) bool {
	for _, it := range p.Items {
		if it.Node != nil && it.Node.Role == document.AnnexNumber {
			return it.Node.Path == path
		}
	}
	return false
}

// words are those of a component, on one line.
func (p Paper) words(r document.Role) string {
	var b strings.Builder
	for _, page := range p.Pages {
		for _, it := range page.Items {
			if it.Node != nil && it.Node.Role == r {
				b.WriteString(it.Text + " ")
			}
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
