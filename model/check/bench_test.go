package check

import "testing"

// BenchmarkProseOfALongPlan looks through the texts of a plan as long as
// fifty of the sample's.
func BenchmarkProseOfALongPlan(b *testing.B) {
	p, book := sample(b)
	p = p.Clone()
	parts, entries := p.Parts, p.Entries
	for range 49 {
		p.Parts = append(p.Parts, parts...)
		p.Entries = append(p.Entries, entries...)
	}
	m := measure(b)
	size := 0
	for _, g := range p.Parts {
		for _, x := range g.Paragraphs {
			size += len(x.Text)
		}
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		c := newChecker(p, book, m)
		c.prose()
	}
}
