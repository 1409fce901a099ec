package model

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Hit (chỗ tìm thấy) is one place of what a clerk wrote in a document, and what
// is to stand there instead. It holds while the text does not change.
type Hit struct {
	Of       ID     // the entry or activity; zero for the document itself
	Path     string // from there
	Root     string // what stands before Path in the path from the document
	From, To int    // bytes of the text
	Old      string // what stands there
	New      string // what is to stand there
	Text     string // the whole text, by which the place is known again
}

// A Search (yêu cầu tìm và thay) is what is looked for in what a clerk wrote.
type Search struct {
	Old   string
	New   string
	Exact bool // capitals count
	Whole bool // no piece of a longer word or number
}

// Find lists the places of a text in a document, in its order, each with what
// Replace would put there: in capitals where all letters are, with a capital where
// only the first is.
func Find(d AnyDocument, s Search) []Hit {
	old := CleanLine(s.Old)
	if old == "" {
		return nil
	}
	var out []Hit
	d.EachText(func(t Prose) {
		text, want := []byte(*t.Text), []byte(old)
		if !s.Exact {
			text, want = smallLetters(text), smallLetters(want)
		}
		for at := 0; ; {
			i := bytes.Index(text[at:], want)
			if i < 0 {
				return
			}
			from, to := at+i, at+i+len(want)
			if at = to; s.Whole && !Alone(text, from, to) {
				at = from + 1
				continue
			}
			h := t.hit(from, to)
			if h.New = CleanLine(s.New); !s.Exact {
				h.New = inCapitals(h.New, h.Old, old)
			}
			out = append(out, h)
		}
	})
	return out
}

// FindRenamed lists the places of names that nothing bears any more, each with
// the name in use, where there is one; what a cited document is called is among
// them.
func FindRenamed(d AnyDocument, all []Rename) []Hit {
	var out []Hit
	names := NewNameFinder(all)
	d.EachText(func(t Prose) {
		for _, f := range names.In([]byte(*t.Text)) {
			if all[f.Name].New == "" {
				continue
			}
			h := t.hit(f.From, f.To)
			h.New = inCapitals(all[f.Name].New, h.Old, all[f.Name].Old)
			out = append(out, h)
		}
	})
	return out
}

func (t Prose) hit(from, to int) Hit {
	return Hit{Of: t.Of, Path: t.Path, Root: t.Root, From: from, To: to, Old: (*t.Text)[from:to], Text: *t.Text}
}

// inCapitals gives a text the capitals that was found has and wanted has not.
func inCapitals(text, was, wanted string) string {
	first, _ := utf8.DecodeRuneInString(was)
	asked, _ := utf8.DecodeRuneInString(wanted)
	switch {
	case was == wanted || text == "":
		return text
	case was == strings.ToUpper(was) && was != strings.ToLower(was):
		return strings.ToUpper(text)
	case unicode.IsUpper(first) && !unicode.IsUpper(asked):
		return capitalize(text)
	}
	return text
}

// Around are the place's words before and behind, each at most n letters, for a
// list of places.
func (h Hit) Around(n int) (before, after string) {
	b, a := []rune(h.Text[:h.From]), []rune(h.Text[h.To:])
	if before = string(b); len(b) > n {
		before = Blank + string(b[len(b)-n:])
	}
	if after = string(a); len(a) > n {
		after = string(a[:n]) + Blank
	}
	return before, after
}

// Replace is the document with what hits say, as one change, and how many were
// made: a text that is not as it was when it was looked through stays.
func Replace(d AnyDocument, hits ...Hit) (AnyDocument, int) {
	type place struct {
		of   ID
		path string
	}
	at := map[place][]Hit{}
	for _, h := range hits {
		at[place{h.Of, h.Root + h.Path}] = append(at[place{h.Of, h.Root + h.Path}], h)
	}
	out, made := d.Duplicate(), 0
	out.EachText(func(t Prose) {
		here := at[place{t.Of, t.Root + t.Path}]
		slices.SortFunc(here, func(a, b Hit) int { return b.From - a.From }) // from the end, so that places hold
		text, last := *t.Text, len(*t.Text)
		for _, h := range here {
			if h.Text != *t.Text || h.To > last || h.From > h.To {
				continue
			}
			text, last = text[:h.From]+h.New+text[h.To:], h.From
			made++
		}
		if text != *t.Text {
			*t.Text = CleanText(text)
		}
	})
	return out, made
}
