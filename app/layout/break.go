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
	size        document.Size
	first, rest Length // measures of the first and of the other lines
	align       document.Align
	heading     bool     // it keeps with what follows
	nat, spaces []Length // sums over words[:i]
	letters     []int    // the same, with the spaces, of a justified text
	costs       []int64  // of the best way to words[:i]
	from        []int    // the word that its last line starts with
	out         []line
}

const (
	// The cost of a justified line: a space had better keep two thirds of its
	// natural width and not grow beyond half again (thousandths of the natural
	// space), what letters give or take costs by its square.
	shrinkCost  = 111 // divides the square: 810 at the least space
	stretchCost = 150
	stretchGood = 500
	trackCost   = 12 // times the square of thousandths of the size

	perLine     = 10
	parted      = 900            // a line that ends between bound words: rather that than holes,
	partedName  = 4000           // in a centred name or title rather than lines of very different length
	lonely      = 3000           // a last line of one word is ugly,
	lonelyHead  = 50_000         // and below a heading rather bought by wide spaces
	addressSeam = 2000           // one that ends inside an address,
	symbolSeam  = 6000           // or, as a last resort, inside the symbol of a document,
	bitSeam     = 30000          // or between the letters of an address without marks,
	bit         = 3              // so many of them
	never       = int64(1) << 60 // no way leads here
	misfits     = int64(1) << 40 // a line that does not fit, when nothing else can be done
)

// lines breaks words. They hold until the next are broken.
func (b *breaker) lines(words []word, first, rest Length, look document.Look) []line {
	b.words, b.first, b.rest = words, first, rest
	b.align, b.size, b.heading = look.Align, look.Size, look.KeepNext
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
		t := trial{measure: measure, spaces: b.spaces[j-1] - b.spaces[i], end: end, alone: i > 0 && j == i+1}
		nat := b.nat[j] - b.nat[i] + t.spaces
		least := nat
		if b.align == document.Justify {
			t.letters = b.letters[j] - b.letters[i] - b.words[j-1].spaced()
			least -= t.spaces*spaceGives/1000 + b.size.Of(letterHair)*Length(t.letters)
		}
		if least > measure && reached {
			return
		}
		reached = true
		t.slack = measure - nat
		c := b.costs[i] + b.cost(t)
		if !end {
			c += b.words[j-1].price
		}
		if c < b.costs[j] {
			b.costs[j], b.from[j] = c, i
		}
	}
}

// A trial is a line that could be: what it lacks to its measure, the sum of its
// spaces and how many letters it has.
type trial struct {
	slack, spaces, measure Length
	letters                int
	end, alone             bool // the last line; of one word
}

// cost of a line.
func (b *breaker) cost(l trial) int64 {
	switch {
	case b.align != document.Justify:
		return b.ragged(l.slack, l.measure, l.end)
	case l.slack >= 0 && l.end:
		return b.lastLine(l)
	}
	track := share(l.slack, l.spaces, l.letters, b.size)
	slack, spaces := l.slack-track*Length(l.letters), l.spaces
	if spaces == 0 {
		if slack < 0 {
			return misfits
		}
		spaces = b.size.Of(100) // a hole at the end counts as one between words
	}
	t := int64(track) * 1000 / int64(b.size.Of(1000))
	r := int64(slack) * 1000 / int64(spaces)
	c := t*t*trackCost + perLine
	switch {
	case r < -spaceGives-20: // but for what was rounded
		return misfits
	case r < 0:
		return c + r*r/shrinkCost
	case r > stretchGood:
		c += (r - stretchGood) * 400
	}
	return c + r*r/stretchCost
}

// lastLine is the cost of a justified text's last line.
func (b *breaker) lastLine(l trial) int64 {
	switch {
	case b.heading && l.alone:
		return lonelyHead
	case l.alone || l.slack > l.measure*9/10:
		return lonely
	}
	return perLine
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

// start sums up the words; no way leads anywhere yet.
func (b *breaker) start() {
	n := len(b.words) + 1
	b.nat, b.spaces = slices.Grow(b.nat[:0], n)[:n], slices.Grow(b.spaces[:0], n)[:n]
	b.costs, b.from = slices.Grow(b.costs[:0], n)[:n], slices.Grow(b.from[:0], n)[:n]
	b.letters = slices.Grow(b.letters[:0], n)[:n]
	b.nat[0], b.spaces[0], b.letters[0] = 0, 0, 0
	for i := range b.words {
		w := &b.words[i]
		b.nat[i+1] = b.nat[i] + w.w
		b.spaces[i+1] = b.spaces[i] + w.space
		if b.align == document.Justify {
			b.letters[i+1] = b.letters[i] + w.letters() + w.spaced()
		}
	}
	for i := range b.costs {
		b.costs[i] = never
	}
}
