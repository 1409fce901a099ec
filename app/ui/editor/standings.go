package editor

import (
	"sokehoach/app/progress"
	"sokehoach/app/text"
	"sokehoach/app/ui/outline"
)

// standings are how far the pages of the document are, by their keys; several
// parts of the paper may be on one page.
func (s *Screen) standings(parts []progress.Line) map[string]progress.Line {
	out := map[string]progress.Line{}
	for _, p := range parts {
		key := s.pages.part(p)
		if before, begun := out[key]; begun {
			p = joint(before, p)
		}
		out[key] = p
	}
	return out
}

// joint is how far two parts are together.
func joint(a, b progress.Line) progress.Line {
	sum := progress.Line{Done: a.Done + b.Done, Total: a.Total + b.Total}
	switch {
	case a.Standing == b.Standing:
		sum.Standing = a.Standing
	case sum.Done < sum.Total:
		sum.Standing = progress.Lacking
	default:
		sum.Standing = progress.Looked
	}
	return sum
}

// seenKeys are under which the page on screen is marked as looked at.
func (s *Screen) seenKeys() []string {
	var out []string
	for _, p := range s.lines {
		if s.pages.part(p) == s.key {
			out = append(out, p.Key)
		}
	}
	return out
}

// mark shows on an item how far it is.
func mark(i outline.Item, s progress.Line) outline.Item {
	switch s.Standing {
	case progress.Finished:
		i.State = outline.Done
	case progress.Lacking:
		i.State = outline.Lacking
	case progress.Looked:
		i.State = outline.Seen
	default:
		i.State = outline.Fresh
	}
	if s.Total > 0 && s.Standing != progress.NotStarted {
		i.Note = text.OutOf(s.Done, s.Total)
	}
	return i
}
