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
	added  map[string]int    // lines of the document that were not written then
}

// A wordTry is a change that may be taken over, with the ways to do it.
type wordTry struct {
	change int
	place  int // of now
	want   []string
	ways   [][]fieldEdit
	also   []fieldEdit // with any of them
}

func (w Work) classify(out *WordReading, places *wordPlaces, found []docx.Difference) {
	c := &wordClassifier{w: w, out: out, places: places, fields: proseOf(w.Document)}
	for _, d := range found {
		c.difference(d)
	}
	c.try(model.WordProse)
	c.try(model.WordNumber) // apart: a number changes the words that are computed of it
	for i := range out.Changes {
		x := &out.Changes[i]
		x.Takes = len(out.takes[i]) > 0
		x.Safe = len(out.takes[i]) == 1 && x.Class == model.WordProse && x.Returned != "" && !x.Meanwhile && !out.Other && out.Pairing == model.ByMarks
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
	t, done := wordTry{place: now, want: cleanAll(d.Parts)}, false
	var takes []fieldEdit
	switch d.Kind {
	case docx.New:
		x.Class, x.Written, x.Now, x.Meanwhile = model.WordNew, "", "", false
		takes, done = c.adding(d, x)
	case docx.Gone:
		x.Class = model.WordGone
		done = now < 0 || foldWord(x.Now) == "" // so it is by now
		takes = c.dropping(x.Path)
	case docx.Moved:
		x.Class = model.WordMoved
	case docx.Remarked:
		x.Class = model.WordRemarked
	default:
		x.Class, done = c.saying(d, x, &t)
	}
	if done {
		return
	}
	if x.Written != "" && now < 0 {
		x.Class, x.Meanwhile = model.WordLost, false
	}
	c.tell(x, takes)
	if t.change = len(c.out.Changes) - 1; len(t.ways) > 0 {
		c.tries = append(c.tries, t)
	}
	for _, i := range d.Joined {
		c.joined(i, x)
	}
}

func (c *wordClassifier) tell(x model.WordChange, takes []fieldEdit) {
	c.out.Changes, c.out.takes = append(c.out.Changes, x), append(c.out.takes, takes)
}

// saying is a place that says something else, with how it may come to do so; what
// has gone into it goes from its own place.
func (c *wordClassifier) saying(d docx.Difference, x model.WordChange, t *wordTry) (class model.WordClass, done bool) {
	if t.place < 0 {
		return model.WordComputed, false
	}
	left := 0
	for _, i := range d.Joined {
		now := c.places.toNow[i]
		if now < 0 {
			continue
		}
		drops := c.dropping(c.places.now[now].Path)
		if t.also = append(t.also, drops...); len(drops) == 0 {
			left++
		}
	}
	if len(t.also) == 0 && left == 0 && c.saysNow(t.place, x.Returned) {
		return "", true // taken over already
	}
	class, t.ways = c.ways(t.place, t.want)
	if left > 0 {
		t.ways = nil
	}
	return class, false
}

// adding puts what is new behind its place, where that is a paragraph or a
// recipient; done when the document has it by now.
func (c *wordClassifier) adding(d docx.Difference, x model.WordChange) (takes []fieldEdit, done bool) {
	if d.Row || len(d.Parts) != 1 {
		return nil, false
	}
	if c.added == nil {
		c.added = map[string]int{}
		met := make([]bool, len(c.places.now))
		for _, n := range c.places.toNow {
			if n >= 0 {
				met[n] = true
			}
		}
		for n, p := range c.places.now {
			if !met[n] {
				c.added[rowWords(p.Text)]++
			}
		}
	}
	if c.added[rowWords(x.Returned)] > 0 {
		c.added[rowWords(x.Returned)]--
		return nil, true
	}
	if x.Path != "" && model.InsertRow(c.w.Document.Duplicate(), x.Path, x.Returned) {
		takes = []fieldEdit{{path: x.Path, text: x.Returned, does: addRow}}
	}
	return takes, false
}

// rowWords are the words of a line without its mark and its end.
func rowWords(s string) string {
	if typed := model.PastedParagraphs(s); len(typed) == 1 {
		s = typed[0].Text
	}
	return foldWord(model.TrimEnd(s))
}

// dropping takes out a paragraph or a recipient that is a line by itself.
func (c *wordClassifier) dropping(path string) []fieldEdit {
	if path == "" || strings.Contains(c.fields[path], "\n") || !model.RemoveRow(c.w.Document.Duplicate(), path) {
		return nil
	}
	return []fieldEdit{{path: path, does: dropRow}}
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
	now := c.places.toNow[place]
	if now < 0 {
		return // so it is by now
	}
	x := into
	x.Class, x.Remarks, x.Path, x.Now = model.WordGone, nil, c.places.now[now].Path, model.CleanLine(c.places.now[now].Text)
	x.Written = model.CleanLine(c.places.written[place].Text)
	c.tell(x, nil)
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
func (c *wordClassifier) try(class model.WordClass) {
	open := slices.DeleteFunc(slices.Clone(c.tries), func(t wordTry) bool { return c.out.Changes[t.change].Class != class })
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
				c.out.takes[t.change] = append(t.ways[round], t.also...)
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
