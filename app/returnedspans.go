package app

import "unicode"

// A piece is a word, a number's digits or a sign of a text, in bytes.
type piece struct {
	text     string
	from, to int
}

func piecesOf(s string) []piece {
	var out []piece
	word := false
	for i, r := range s {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
		if letter && word {
			out[len(out)-1].to = i + len(string(r))
		} else {
			out = append(out, piece{from: i, to: i + len(string(r))})
		}
		word = letter
	}
	for i := range out {
		out[i].text = s[out[i].from:out[i].to]
	}
	return out
}

// A Span is a stretch of a text that another has too, or has not.
type Span struct {
	Text string
	Same bool
}

// Spans part an old text and a new one into what both have and what only one has,
// for who is to see the difference.
func Spans(was, is string) (old, now []Span) {
	x, y := piecesOf(was), piecesOf(is)
	to := common(x, y)
	from := make([]bool, len(y))
	for i, j := range to {
		if j >= 0 {
			from[j] = true
		}
		old = spanned(old, x[i].text, j >= 0)
	}
	for j, p := range y {
		now = spanned(now, p.text, from[j])
	}
	return old, now
}

// spanned goes on with a text.
func spanned(all []Span, text string, same bool) []Span {
	if n := len(all); n > 0 && all[n-1].Same == same {
		all[n-1].Text += text
		return all
	}
	return append(all, Span{text, same})
}

// keptSpans tells where a span of one text stands in another that was made of it:
// all its words are there, side by side, and no figure grew at its ends.
func keptSpans(was, is string) func(from, to int) (a, b int, ok bool) {
	x, y := piecesOf(was), piecesOf(is)
	to := common(x, y)
	return func(from, until int) (int, int, bool) {
		first, last := -1, -1
		for i, t := range x {
			if t.from >= from && t.to <= until {
				if first < 0 {
					first = i
				}
				last = i
			}
		}
		if first < 0 || x[first].from != from || x[last].to != until || to[first] < 0 {
			return 0, 0, false
		}
		for i := first; i <= last; i++ {
			if to[i] != to[first]+i-first {
				return 0, 0, false
			}
		}
		a, b := y[to[first]].from, y[to[last]].to
		if figureGoesOn(is[b:]) && !figureGoesOn(was[until:]) || figureComes(is[:a]) && !figureComes(was[:from]) {
			return 0, 0, false
		}
		return a, b, true
	}
}

// figureGoesOn reports a text that goes on with decimals or thousands.
func figureGoesOn(s string) bool {
	return len(s) > 1 && (s[0] == '.' || s[0] == ',') && s[1] >= '0' && s[1] <= '9'
}

// figureComes reports a text that ends within a figure.
func figureComes(s string) bool {
	n := len(s)
	return n > 1 && (s[n-1] == '.' || s[n-1] == ',') && s[n-2] >= '0' && s[n-2] <= '9'
}

// common gives each piece of x its partner in y, in order, -1 where it has none.
func common(x, y []piece) []int {
	const most = 4_000_000
	to := make([]int, len(x))
	for i := range to {
		to[i] = -1
	}
	if len(x)*len(y) > most {
		return to
	}
	wide := len(y) + 1
	n := make([]int32, (len(x)+1)*wide)
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i].text == y[j].text {
				n[i*wide+j] = n[(i+1)*wide+j+1] + 1
			} else {
				n[i*wide+j] = max(n[(i+1)*wide+j], n[i*wide+j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].text == y[j].text:
			to[i] = j
			i, j = i+1, j+1
		case n[(i+1)*wide+j] >= n[i*wide+j+1]:
			i++
		default:
			j++
		}
	}
	return to
}
