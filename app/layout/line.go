package layout

import (
	"unicode/utf8"

	"sokehoach/app/document"
)

// A lineSetter places the words of one line.
type lineSetter struct {
	*setter
	words   []word
	size    document.Size
	node    *Node
	x       Length
	measure Length
	kind    LineKind

	out   strip
	face  document.Face
	start Length // where the item being built starts
	at    Length // where the next piece starts
	slack Length // gathered in the item being built
	track Length // after every letter
}

// strip sets the line: pieces of one face make one item, so that a run stays
// one stretch of text in the file.
func (l *lineSetter) strip(pitch Length) strip {
	slack, gaps := l.room()
	baseline := (pitch-l.size.Of(ascent+descent))/2 + l.size.Of(ascent)
	l.out = strip{h: pitch, body: true}
	l.at = l.x + l.shift(slack)
	l.start = l.at
	if !l.stretches(slack) {
		slack = 0
	}
	slack = l.shareSlack(slack)
	done := Length(0)
	for i := range l.words {
		w := &l.words[i]
		if w.blank != "" {
			l.out.zones = append(l.out.zones, Zone{w.blank, l.at, baseline - l.size.Of(ascent), w.w, l.size.Of(ascent + descent)})
		}
		for _, p := range w.pieces {
			l.put(p, baseline)
		}
		if i+1 < len(l.words) && w.space > 0 {
			done++
			extra := slack*done/gaps - slack*(done-1)/gaps
			l.space(w, extra)
		}
	}
	l.finish(slack, gaps, baseline)
	return l.out
}

// room is what the line lacks to its measure, and its number of spaces.
func (l *lineSetter) room() (slack, gaps Length) {
	nat := Length(0)
	for i := range l.words {
		w := &l.words[i]
		nat += w.w
		if i+1 < len(l.words) && w.space > 0 {
			nat += w.space
			gaps++
		}
	}
	return l.measure - nat, gaps
}

// shift is where a line that is not justified starts.
func (l *lineSetter) shift(slack Length) Length {
	switch l.node.Align {
	case document.Center:
		return slack / 2
	case document.Right:
		return slack
	}
	return 0
}

// stretches reports whether the spaces of this line change.
func (l *lineSetter) stretches(slack Length) bool {
	if l.node.Align != document.Justify {
		return false
	}
	return slack < 0 || l.kind == FirstLine || l.kind == InnerLine
}

// shareSlack gives the letters of a line their share of what it lacks, and returns
// what is left for the spaces.
func (l *lineSetter) shareSlack(slack Length) Length {
	spaces, letters := Length(0), 0
	for i := range l.words {
		w := &l.words[i]
		letters += w.letters()
		if i+1 < len(l.words) && w.space > 0 {
			spaces += w.space
			letters++
		}
	}
	l.track = share(slack, spaces, letters, l.size)
	return slack - l.track*Length(letters)
}

func (l *lineSetter) put(p piece, baseline Length) {
	if p.face != l.face {
		l.flush(baseline)
		l.face = p.face
	}
	l.text = append(l.text, p.text...)
	l.at += p.w + l.track*Length(utf8.RuneCountInString(p.text))
}

// space is drawn in the face of the word before it.
func (l *lineSetter) space(w *word, extra Length) {
	l.text = append(l.text, ' ')
	l.at += w.space + extra + l.track
	l.slack += extra
}

func (l *lineSetter) flush(baseline Length) {
	if len(l.text) > 0 {
		l.out.items = append(l.out.items, Item{
			Kind: TextItem, X: l.start, Y: baseline, W: l.at - l.start, Ink: l.at - l.start, Slack: l.slack, Track: l.track,
			H: l.size.Of(ascent + descent), Face: l.face, Size: l.size, Text: l.taken(), Line: l.kind, Node: l.node,
		})
		l.text = l.text[:0]
	}
	l.start, l.slack = l.at, 0
}

// taken is the text gathered: a part of the paragraph's own where that has it
// next, so that long tables do not hold every letter twice.
func (l *lineSetter) taken() string {
	if n := len(l.text); n <= len(l.left) && l.left[:n] == string(l.text) {
		text := l.left[:n]
		l.left = l.left[n:]
		return text
	}
	return string(l.text)
}

// finish ends an inner line with a space outside the measure.
func (l *lineSetter) finish(slack, gaps, baseline Length) {
	last := l.words[len(l.words)-1]
	inner := len(l.text) > 0 && last.space > 0 && (l.kind == FirstLine || l.kind == InnerLine)
	if inner {
		l.text = append(l.text, ' ')
	}
	l.flush(baseline)
	if !inner {
		return
	}
	item := &l.out.items[len(l.out.items)-1]
	extra := Length(0)
	if gaps > 0 {
		extra = slack / gaps
	}
	item.W += l.size.Of(l.fonts[item.Face].Advance(' ')) + extra + l.track
	item.Slack += extra
}
