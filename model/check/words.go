package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A words is what brings up a figure: one of some words, in small letters, with at
// most far letters and none of the stops between it and the figure. Looking for
// words from the end takes a fraction of what an expression takes that must end
// there.
type words struct {
	any   []string
	stops string
	far   int
}

func wordsNear(far int, stops string, any string) words {
	return words{strings.Split(any, "|"), stops, far}
}

// before reports whether one of them is close before the end of a text.
func (w words) before(low string) bool {
	for _, word := range w.any {
		i := strings.LastIndex(low, word)
		if i < 0 {
			continue
		}
		between := low[i+len(word):]
		if !strings.ContainsAny(between, w.stops) && utf8.RuneCountInString(between) <= w.far {
			return true
		}
	}
	return false
}

// in reports whether one of them is anywhere in a text.
func (w words) in(low string) bool {
	for _, word := range w.any {
		if strings.Contains(low, word) {
			return true
		}
	}
	return false
}

// small is a text in small letters, each where it was: places in it are places in
// the text.
func small(text string) string {
	return strings.Map(func(r rune) rune {
		if l := unicode.ToLower(r); utf8.RuneLen(l) == utf8.RuneLen(r) {
			return l
		}
		return r
	}, text)
}
