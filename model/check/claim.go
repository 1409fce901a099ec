package check

import (
	"slices"
	"strings"
)

// A claim is one sentence of a paragraph, in small letters, with its figures.
type claim struct {
	text    string
	figures []figure
}

// up is what stands right before a figure, as far as the rules look back.
func (s claim) up(f figure) string {
	const far = 240 // bytes
	return s.text[max(0, f.from-far):f.from]
}

// claimsOf cuts a paragraph at the ends of its sentences; those without figures
// say nothing.
func claimsOf(text string) []claim {
	var out []claim
	low := small(text)
	take := func(from, to int) {
		if figures := figuresIn(text[from:to], low[from:to]); len(figures) > 0 {
			out = append(out, claim{low[from:to], figures})
		}
	}
	line := 0
	for part := range strings.SplitAfterSeq(low, "\n") {
		for at, end := 0, len(strings.TrimSuffix(part, "\n")); at < end; {
			n := sentenceEnd(part[at:end])
			for at+n < end && tellsParts(part[at+n:end]) {
				n += sentenceEnd(part[at+n : end])
			}
			take(line+at, line+at+n)
			at += n
		}
		line += len(part)
	}
	return out
}

// tellsParts reports whether a sentence begins with what the one before is made of.
func tellsParts(low string) bool {
	return slices.ContainsFunc(splitting.any, func(word string) bool { return strings.HasPrefix(low, word) })
}

// sentenceEnd is where the first sentence of a line ends, with the spaces behind
// it.
func sentenceEnd(line string) int {
	for i := 0; i < len(line); i++ {
		if line[i] != '.' && line[i] != '!' && line[i] != '?' {
			continue
		}
		rest := line[i+1:]
		for _, closing := range []string{`"`, "”", ")"} {
			if after, ok := strings.CutPrefix(rest, closing); ok {
				rest = after
				break
			}
		}
		if next := strings.TrimLeft(rest, " \t"); len(next) < len(rest) {
			return len(line) - len(next)
		}
	}
	return len(line)
}
