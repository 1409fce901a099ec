package press

import (
	"slices"
	"strconv"
	"strings"

	"sokehoach/app/layout"
)

// A Choice says which pages of a document are wanted; the zero Choice wants all.
// Pages count from the first of the document, as a reader of its file counts.
type Choice struct {
	Spans   []Span // none: all
	Side    Side
	Annexes bool // only what stands behind the document itself
}

// A Span is some pages in a row.
type Span struct{ From, To int }

// A Side is which sides of the sheets are wanted, for printers that do not turn
// the paper themselves.
type Side int

// The sides.
const (
	BothSides Side = iota
	OddPages
	EvenPages
)

// ParseSpans reads "1-3, 5"; nothing is all pages.
func ParseSpans(s string) (spans []Span, ok bool) {
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' || r == ' ' }) {
		first, last, ranged := strings.Cut(strings.ReplaceAll(part, "–", "-"), "-")
		if !ranged {
			last = first
		}
		from, err := strconv.Atoi(first)
		to, err2 := strconv.Atoi(last)
		if err != nil || err2 != nil || from < 1 || to < from {
			return nil, false
		}
		spans = append(spans, Span{from, to})
	}
	return spans, true
}

// A Sieve lets the chosen pages through.
type Sieve struct {
	choice Choice
	count  int
	annex  bool
}

// Sieve begins with the first page.
func (c Choice) Sieve() *Sieve { return &Sieve{choice: c} }

// Takes tells whether the next page is wanted. The numbers of an annex begin
// anew, which is how it is known.
func (s *Sieve) Takes(p layout.Page) bool {
	s.count++
	s.annex = s.annex || s.count > 1 && p.Number == 1
	c := s.choice
	switch {
	case c.Annexes && !s.annex:
		return false
	case c.Side == OddPages && s.count%2 == 0, c.Side == EvenPages && s.count%2 == 1:
		return false
	}
	return len(c.Spans) == 0 || slices.ContainsFunc(c.Spans, func(p Span) bool { return p.From <= s.count && s.count <= p.To })
}
