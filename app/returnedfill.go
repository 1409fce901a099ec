package app

import (
	"regexp"
	"strings"
)

// templatePieces are the named places of a text, and the ends of what it says only
// when they are known: {tổng kinh phí}, […].
var templatePieces = regexp.MustCompile(`\{[^{}]+\}|\[|\]`)

// An atom is a piece of a text that is printed as something else, or as nothing:
// it is put back where that stands now.
type atom struct {
	text     string
	from, to int // of what was printed
}

// refilled is a text that came back with the named places of the field where their
// words still stand; it is none where such a word was changed.
func refilled(value, printed, back string) (string, bool) {
	atoms, lead, end, ok := atomsOf(value, printed)
	if !ok || !strings.HasPrefix(back, printed[:lead]) {
		return "", false
	}
	kept := keptSpans(printed, back)
	out, from := "", lead
	for _, x := range atoms {
		a, b, ok := kept(x.from, x.to)
		if x.from == x.to {
			a, ok = keptPoint(printed, back, lead, x.from)
			b = a
		}
		if !ok || a < from {
			return "", false
		}
		out += back[from:a] + x.text
		from = b
	}
	return strings.TrimSuffix(out+back[from:], printed[end:]), true
}

// atomsOf finds the pieces of a field in what it was printed as, and where its own
// words begin and end there.
func atomsOf(value, printed string) (atoms []atom, lead, end int, ok bool) {
	pattern, at := "^(?:.*?)()", 0
	pieces := templatePieces.FindAllStringIndex(value, -1)
	for _, p := range pieces {
		pattern += regexp.QuoteMeta(value[at:p[0]])
		switch value[p[0]] {
		case '{':
			pattern += "(.+?)"
		case '[':
			pattern += "()(?:"
		default:
			pattern += "())?"
		}
		at = p[1]
	}
	exp, err := regexp.Compile(pattern + regexp.QuoteMeta(value[at:]) + "()[ .;,/]*$")
	if err != nil || len(pieces) == 0 {
		return nil, 0, 0, false
	}
	m := exp.FindStringSubmatchIndex(printed)
	if m == nil {
		return nil, 0, 0, false
	}
	skip := -1 // index in the value of what is not printed
	for k, p := range pieces {
		from, to := m[4+2*k], m[5+2*k]
		switch {
		case p[0] < skip:
			continue
		case value[p[0]] == '[' && m[4+2*closes(value, pieces, k)] < 0:
			skip = pieces[closes(value, pieces, k)][1]
			atoms = append(atoms, atom{value[p[0]:skip], from, to})
		default:
			atoms = append(atoms, atom{value[p[0]:p[1]], from, to})
		}
	}
	return atoms, m[2], m[len(m)-2], true
}

// closes is the piece that ends what the k-th begins; the pattern has been
// compiled, so there is one.
func closes(value string, pieces [][]int, k int) int {
	open := 0
	for i := k; i < len(pieces); i++ {
		switch value[pieces[i][0]] {
		case '[':
			open++
		case ']':
			if open--; open == 0 {
				return i
			}
		}
	}
	return len(pieces) - 1
}

// keptPoint is where a point between two words is now: behind the word before it,
// or before the one behind it.
func keptPoint(was, is string, lead, at int) (int, bool) {
	if at == lead {
		return lead, true
	}
	x, y := piecesOf(was), piecesOf(is)
	to := common(x, y)
	for i, p := range x {
		if p.to == at && to[i] >= 0 {
			return y[to[i]].to, true
		}
	}
	for i, p := range x {
		if p.from == at && to[i] >= 0 {
			return y[to[i]].from, true
		}
	}
	return 0, false
}
