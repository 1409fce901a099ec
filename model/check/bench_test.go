package check

import (
	"strings"
	"testing"
)

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
		c := newPlanChecker(p, book, m)
		c.prose()
	}
}

// BenchmarkProseOfOneEndlessSentence looks through 59 kB of years and citations
// without an end mark, as a paste of a table gives it.
func BenchmarkProseOfOneEndlessSentence(b *testing.B) {
	p, book := sample(b)
	p = p.Clone()
	text := strings.Repeat("năm 2023 kết quả, quý 1/2022, 2016-2020 ngày 1/2/2021 ", 500) + strings.Repeat("số 12/QĐ-UBND và ", 1000)
	p.Parts[0].Paragraphs[2].Text = text
	m := measure(b)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		c := newPlanChecker(p, book, m)
		c.prose()
	}
}
