package edit

import "strings"

// A Typing follows the text of one control, key by key, and tells where a step
// of undo begins: at a jump of the caret, a paste, a cut, a replaced selection,
// and before more than a word was deleted. (A pause begins one too: the session
// knows the time.) Vietnamese keyboards take letters of the word back all the
// time; that goes on in the same step.
type Typing struct {
	text     []rune
	caret    span   // where the last change ended, as far as can be told
	fullest  []rune // the longest text since the step began
	deleting bool   // more than a word has gone since fullest; told once
	stroke   stroke // what no change of the record has taken yet
}

// A stroke is what changes of a text by hand mean for undo.
type stroke struct {
	begins bool // a step of its own begins
	ends   bool // and goes no further
	fuller bool // the text is the longest of the step so far
	wiped  bool // more than a word of the longest text is gone
}

// Rest tells what the control holds when nobody has typed it: what follows
// begins at any place.
func (t *Typing) Rest(text string) {
	*t = Typing{text: []rune(text)}
	t.caret, t.fullest = span{0, len(t.text)}, t.text
}

// Key tells what the control holds after a change by hand.
func (t *Typing) Key(text string) {
	now := []rune(text)
	c := difference(t.text, now)
	keyed := c.gone+c.come <= 1 // by one key, not a selection
	t.stroke.fuller = false     // what is said of a text before this one no longer holds
	switch {
	case !keyed || !c.follows(t.caret):
		t.stroke.begins = true
		t.stroke.ends = !keyed && c.come != 1 // what is typed over a selection goes on
		t.fullest, t.deleting = now, false
		t.stroke.fuller, t.stroke.wiped = true, false
		if c.come == 0 { // the step before ends with a longer one
			t.fullest, t.stroke.fuller = t.text, false
		}
	case c.come > 0 && t.deleting, len(now) >= len(t.fullest):
		t.fullest, t.deleting, t.stroke.fuller = now, false, true
	case !t.deleting && manyWords(difference(t.fullest, now).taken(t.fullest)):
		t.deleting, t.stroke.wiped = true, true
	}
	t.text, t.caret = now, c.end(t.caret)
}

// Begins reports whether the next change of the record is a step of its own.
func (t *Typing) Begins() bool { return t.stroke.begins }

// take is what has been typed since the last change of the record.
func (t *Typing) take() stroke {
	k := t.stroke
	t.stroke = stroke{}
	return k
}

func manyWords(s []rune) bool { return len(strings.Fields(string(s))) > 1 }

// A span is where something stands: nowhere when it ends before it begins.
type span struct{ from, to int }

func (s span) and(o span) span { return span{max(s.from, o.from), min(s.to, o.to)} }
func (s span) by(n int) span   { return span{s.from + n, s.to + n} }
func (s span) none() bool      { return s.to < s.from }

// A splice is the one place in which two texts differ. Where letters repeat it
// may stand anywhere in a span.
type splice struct {
	at         span
	gone, come int
}

func difference(was, now []rune) splice {
	short := min(len(was), len(now))
	front, back := 0, 0
	for front < short && was[front] == now[front] {
		front++
	}
	for back < short && was[len(was)-1-back] == now[len(now)-1-back] {
		back++
	}
	same := min(short, front+back)
	return splice{at: span{same - back, front}, gone: len(was) - same, come: len(now) - same}
}

// made is where the change was made if it was made at the caret: Delete takes
// what is behind it, Backspace what is before it.
func (c splice) made(caret span) span {
	if before := caret.by(-c.gone).and(c.at); !before.none() {
		return before
	}
	return caret.and(c.at)
}

// follows reports whether the change may have been made at the caret.
func (c splice) follows(caret span) bool { return !c.made(caret).none() }

// end is where the caret stands behind the change.
func (c splice) end(caret span) span {
	if made := c.made(caret); !made.none() {
		return made.by(c.come)
	}
	return c.at.by(c.come)
}

// taken are the letters that the change took away.
func (c splice) taken(was []rune) []rune { return was[c.at.to : c.at.to+c.gone] }
