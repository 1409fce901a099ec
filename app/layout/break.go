package layout

import (
	"slices"

	"sokehoach/app/document"
)

// A line is words[from:to] of a text.
type line struct{ from, to int }

// A breaker chooses the lines of one text: total fit, after Knuth and Plass,
// "Breaking Paragraphs into Lines" (1981), without hyphenation, which
// Vietnamese does not know. Of all ways to end lines at spaces it takes the one
// with the least sum of costs.
type breaker struct {
	words       []word
	first, rest Length // measures of the first and of the other lines
	align       document.Align
	nat, spaces []Length // sums over words[:i]
	costs       []int64  // of the best way to words[:i]
	from        []int    // the word that its last line starts with
	out         []line
}

const (
	// A space of a justified line had better keep two thirds of its natural
	// width and not grow beyond half again (thousandths of the natural
	// space). Where a date or a document number leaves no such line, a line may
	// lack up to 45 % of its spaces rather than have holes: tighten then takes
	// from the letters what would bring the words too close.
	shrinkGood  = 333
	shrinkMost  = 450
	stretchGood = 500

	perLine     = 10
	parted      = 900            // a line that ends between bound words: rather that than holes
	addressSeam = 2000           // one that ends inside an address,
	symbolSeam  = 6000           // or, as a last resort, inside the symbol of a document
	never       = int64(1) << 60 // no way leads here
	misfits     = int64(1) << 40 // a line that does not fit, when nothing else can be done
)

// lines breaks words. They hold until the next are broken.
func (b *breaker) lines(words []word, first, rest Length, align document.Align) []line {
	b.words, b.first, b.rest, b.align = words, first, rest, align
	b.out = b.out[:0]
	if len(words) == 0 {
		return nil
	}
	b.start()
	b.costs[0] = 0
	for i := range words {
		if b.costs[i] < never {
			b.extend(i)
		}
	}
	for j := len(words); j > 0; j = b.from[j] {
		b.out = append(b.out, line{b.from[j], j})
	}
	slices.Reverse(b.out)
	return b.out
}

// extend tries every line that starts at word i.
func (b *breaker) extend(i int) {
	measure := b.rest
	if i == 0 {
		measure = b.first
	}
	reached := false
	for j := i + 1; j <= len(b.words); j++ {
		end := j == len(b.words)
		nat := b.nat[j] - b.nat[i] + b.spaces[j-1] - b.spaces[i]
		spaces := b.spaces[j-1] - b.spaces[i]
		least := nat
		if b.align == document.Justify {
			least -= spaces * shrinkMost / 1000
		}
		if least > measure && reached {
			return
		}
		reached = true
		c := b.costs[i] + b.cost(measure-nat, spaces, measure, end)
		if !end {
			c += b.words[j-1].price
		}
		if c < b.costs[j] {
			b.costs[j], b.from[j] = c, i
		}
	}
}

// cost of a line that lacks slack to its measure.
func (b *breaker) cost(slack, spaces, measure Length, end bool) int64 {
	if b.align != document.Justify {
		return b.ragged(slack, measure, end)
	}
	if slack < 0 {
		return shrinkCost(-slack, spaces) + perLine
	}
	if end {
		if slack > measure*9/10 { // a last line of one short word is ugly
			return 1500
		}
		return perLine
	}
	if spaces == 0 {
		return int64(slack)*1_000_000/int64(measure) + perLine
	}
	r := int64(slack) * 1000 / int64(spaces)
	c := r*r/250 + perLine
	if over := r - stretchGood; over > 0 {
		c += over * 400
	}
	return c
}

// ragged is the cost of a line that is not justified: cells and lists take as few
// lines as they can, what is centred stands in lines of like length.
func (b *breaker) ragged(slack, measure Length, end bool) int64 {
	const few = 1_000_000
	if slack < 0 {
		return misfits
	}
	r := int64(slack) * 1000 / int64(measure)
	switch {
	case b.align == document.Center:
		return r*r/100 + perLine
	case end:
		return few
	}
	return r*r/100 + few
}

func shrinkCost(lack, spaces Length) int64 {
	if spaces == 0 {
		return misfits
	}
	r := int64(lack) * 1000 / int64(spaces)
	if r > shrinkMost {
		return misfits
	}
	c := r * r / 111 // 1000 at shrinkGood
	if over := r - shrinkGood; over > 0 {
		c += over * 500
	}
	return c
}

// start sums up the words; no way leads anywhere yet.
func (b *breaker) start() {
	n := len(b.words) + 1
	b.nat, b.spaces = slices.Grow(b.nat[:0], n)[:n], slices.Grow(b.spaces[:0], n)[:n]
	b.costs, b.from = slices.Grow(b.costs[:0], n)[:n], slices.Grow(b.from[:0], n)[:n]
	b.nat[0], b.spaces[0] = 0, 0
	for i := range b.words {
		w := &b.words[i]
		b.nat[i+1] = b.nat[i] + w.w
		b.spaces[i+1] = b.spaces[i] + w.space
	}
	for i := range b.costs {
		b.costs[i] = never
	}
}
