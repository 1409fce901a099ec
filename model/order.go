package model

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// What stands in a dictionary in this order: signs, figures, letters. A letter
// with a hook, a breve or a circumflex is a letter of its own; tones are not.
const (
	orderSigns   = " _-–—,;:!?.'‘’\"“”«»()[]{}§@*/\\&#%‰•`^°©®+±÷×<=>|~$₫€"
	orderLetters = "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
	orderTones   = "\u0300\u0309\u0303\u0301\u0323" // huyền, hỏi, ngã, sắc, nặng
)

// orderUnknown comes behind all that is listed, whatever it is.
const orderUnknown = 0x1000

// A place is where a text stands in a dictionary: the letters decide, then the
// tones, then capitals, each over the whole text.
type place struct{ letters, tones, capitals []rune }

// Order compares two texts as a Vietnamese dictionary orders them, and figures as
// numbers, so that "bản 2" stands before "bản 10": negative when a comes first, 0
// when nothing tells them apart.
func Order(a, b string) int {
	p, q := placeOf(a), placeOf(b)
	return cmp.Or(slices.Compare(p.letters, q.letters), slices.Compare(p.tones, q.tones), slices.Compare(p.capitals, q.capitals))
}

func placeOf(s string) place {
	n := len(s)
	p := place{make([]rune, 0, n), make([]rune, 0, n), make([]rune, 0, n)}
	rs := []rune(norm.NFC.String(strings.ReplaceAll(s, "…", "...")))
	for i := 0; i < len(rs); i++ {
		if n := figures(rs[i:]); n > 0 {
			p.number(rs[i : i+n])
			i += n - 1
			continue
		}
		p.add(rs[i])
	}
	return p
}

// figures is how many figures a text begins with.
func figures(rs []rune) int {
	n := 0
	for n < len(rs) && rs[n] >= '0' && rs[n] <= '9' {
		n++
	}
	return n
}

// number adds a number: the longer one is the greater, zeros before it do not
// count.
func (p *place) number(rs []rune) {
	for len(rs) > 1 && rs[0] == '0' {
		rs = rs[1:]
	}
	p.put(rank('0'), rune(len(rs)))
	for _, r := range rs {
		p.put(rank(r))
	}
}

func (p *place) put(letters ...rune) {
	for _, r := range letters {
		p.letters, p.tones, p.capitals = append(p.letters, r), append(p.tones, 1), append(p.capitals, 1)
	}
}

// add takes a composed letter apart into its letter and its tone.
func (p *place) add(r rune) {
	letter, tone := r, rune(0)
	if parts := []rune(norm.NFD.String(string(r))); len(parts) > 1 {
		letter, tone = untoned(parts)
	}
	small := unicode.ToLower(letter)
	capital := rune(1)
	if small != letter {
		capital = 2
	}
	p.letters, p.tones, p.capitals = append(p.letters, rank(small)), append(p.tones, 1), append(p.capitals, capital)
	if tone != 0 {
		p.tones, p.capitals = append(p.tones, tone), append(p.capitals, 1)
	}
}

// untoned puts the marks of a decomposed letter back but its tone, which it
// ranks.
func untoned(parts []rune) (letter, tone rune) {
	kept := make([]rune, 0, len(parts))
	for i, r := range parts {
		switch n := strings.IndexRune(orderTones, r); {
		case n >= 0:
			tone = rune(2 + n)
		case i > 0 && !strings.ContainsRune("\u0302\u0306\u031b", r):
			tone = orderUnknown + r // a mark of another language
		default:
			kept = append(kept, r)
		}
	}
	return []rune(norm.NFC.String(string(kept)))[0], tone
}

func rank(letter rune) rune {
	if unicode.IsSpace(letter) {
		return 1
	}
	if n := strings.IndexRune(orderSigns, letter); n >= 0 {
		return rune(1 + n)
	}
	if n := strings.IndexRune(orderLetters, letter); n >= 0 {
		return rune(1 + len(orderSigns) + n)
	}
	return orderUnknown + letter
}
