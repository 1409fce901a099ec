package app

import (
	"slices"
	"strings"

	"sokehoach/app/docx"
	"sokehoach/model"
)

// A wordClassifier says of each difference what is done with it.
type wordClassifier struct {
	w      Work
	out    *WordReading
	places *wordPlaces
	tries  []wordTry
	fields map[string]string // what the clerk wrote, by path
}

// A wordTry is a change that may be taken over, with the ways to do it.
type wordTry struct {
	change int
	place  int // of now
	want   []string
	ways   [][]fieldEdit
}

func (w Work) classify(out *WordReading, places *wordPlaces, found []docx.Difference) {
	c := &wordClassifier{w: w, out: out, places: places, fields: proseOf(w.Document)}
	for _, d := range found {
		c.difference(d)
	}
	c.try()
	for i := range out.Changes {
		x := &out.Changes[i]
		x.Takes = len(out.takes[i]) > 0
		x.Safe = x.Takes && x.Class == model.WordProse && !x.Meanwhile && !out.Other && out.Pairing == model.ByMarks
	}
}

// proseOf are the texts that a clerk wrote, by their paths.
func proseOf(d model.AnyDocument) map[string]string {
	out := map[string]string{}
	d.EachText(func(t model.Prose) { out[t.Root+t.Path] = *t.Text })
	return out
}

// difference makes the change of a difference, unless the document says by now
// what came back.
func (c *wordClassifier) difference(d docx.Difference) {
	x, now := c.change(d)
	var ways [][]fieldEdit
	switch d.Kind {
	case docx.New:
		x.Class, x.Written, x.Now, x.Meanwhile = model.WordNew, "", "", false
	case docx.Gone:
		if now < 0 || foldWord(x.Now) == "" {
			return // so it is by now
		}
		x.Class = model.WordGone
	case docx.Moved:
		x.Class = model.WordMoved
	case docx.Remarked:
		x.Class = model.WordRemarked
	default:
		x.Class = model.WordComputed
		if now >= 0 && len(d.Joined) == 0 && c.saysNow(now, x.Returned) {
			return // taken over already
		}
		if now >= 0 && len(d.Joined) == 0 {
			x.Class, ways = c.ways(now, cleanAll(d.Parts))
		}
	}
	if x.Written != "" && now < 0 {
		x.Class, x.Meanwhile = model.WordLost, false
	}
	c.out.Changes, c.out.takes = append(c.out.Changes, x), append(c.out.takes, nil)
	if len(ways) > 0 {
		c.tries = append(c.tries, wordTry{len(c.out.Changes) - 1, now, cleanAll(d.Parts), ways})
	}
	for _, i := range d.Joined {
		c.joined(i, x)
	}
}

// change has the three texts of a difference, and the place of now, -1 where the
// document has it no more.
func (c *wordClassifier) change(d docx.Difference) (x model.WordChange, now int) {
	x = model.WordChange{Author: d.Author, Day: d.Day, Tracked: d.Tracked, Returned: strings.Join(cleanAll(d.Parts), "\n")}
	for _, r := range d.Remarks {
		x.Remarks = append(x.Remarks, model.WordRemark{Author: model.CleanLine(r.Author), Day: r.Day, Text: model.CleanText(r.Text)})
	}
	now = -1
	if d.Place >= 0 {
		if now = c.places.toNow[d.Place]; now >= 0 {
			x.Path, x.Now = c.places.now[now].Path, model.CleanLine(c.places.now[now].Text)
		}
		x.Written = model.CleanLine(c.places.written[d.Place].Text)
	}
	x.Meanwhile = now >= 0 && foldWord(x.Now) != foldWord(x.Written)
	return x, now
}

// saysNow reports whether a place says what came back: one paragraph, or several
// that a field prints.
func (c *wordClassifier) saysNow(now int, returned string) bool {
	lines, path := strings.Split(foldLines(returned), "\n"), c.places.now[now].Path
	for at := now; at >= 0 && at > now-len(lines); at-- {
		var here []string
		for _, p := range c.places.now[at:min(len(c.places.now), at+len(lines))] {
			if p.Path == path {
				here = append(here, foldWord(p.Text))
			}
		}
		if slices.Equal(here, lines) {
			return true
		}
	}
	return false
}

func foldLines(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = foldWord(lines[i])
	}
	return strings.Join(lines, "\n")
}

// joined tells a place whose words stand in another now.
func (c *wordClassifier) joined(place int, into model.WordChange) {
	x := into
	x.Class, x.Remarks, x.Path, x.Now = model.WordGone, nil, "", ""
	x.Written = model.CleanLine(c.places.written[place].Text)
	if now := c.places.toNow[place]; now >= 0 {
		x.Path, x.Now = c.places.now[now].Path, model.CleanLine(c.places.now[now].Text)
	}
	c.out.Changes, c.out.takes = append(c.out.Changes, x), append(c.out.takes, nil)
}

func cleanAll(parts []string) []string {
	out := make([]string, 0, len(parts))
	for _, p := range parts {
		if p = model.CleanLine(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// try takes over what may be, all at once and on a copy, and keeps the first way by
// which each place then prints what came back.
func (c *wordClassifier) try() {
	open := c.tries
	for round := 0; len(open) > 0; round++ {
		trial := c.w.Document.Duplicate()
		var edits []fieldEdit
		for _, t := range open {
			edits = append(edits, t.ways[round]...)
		}
		apply(trial, edits)
		printed := docx.Places(c.w.on(trial).said(), c.w.wordInfo())
		texts := map[string][]string{}
		for _, p := range printed {
			texts[p.Path] = append(texts[p.Path], foldWord(p.Text))
		}
		var left []wordTry
		for _, t := range open {
			x := &c.out.Changes[t.change]
			switch {
			case c.prints(t, texts[x.Path]):
				c.out.takes[t.change] = t.ways[round]
			case round+1 < len(t.ways):
				left = append(left, t)
			default:
				x.Class = model.WordComputed
			}
		}
		open = left
	}
}

// prints reports whether the texts of a path hold what came back, from the place on.
func (c *wordClassifier) prints(t wordTry, texts []string) bool {
	nth, path := 0, c.places.now[t.place].Path
	for _, p := range c.places.now[:t.place] {
		if p.Path == path {
			nth++
		}
	}
	want := make([]string, 0, max(1, len(t.want)))
	for _, s := range t.want {
		want = append(want, foldWord(s))
	}
	if len(want) == 0 {
		want = append(want, "") // an emptied cell
	}
	for ; nth+len(want) <= len(texts); nth++ {
		if slices.Equal(texts[nth:nth+len(want)], want) {
			return true
		}
	}
	return false
}
