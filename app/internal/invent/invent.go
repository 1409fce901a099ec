// Package invent makes plans of any shape from a seed, for tests and measurements:
// short and long names, few and many places, columns, texts and rows. All words
// come from a sample, so that lines break as they do in real plans; the same seed
// gives the same plan.
package invent

import (
	"math/rand/v2"
	"slices"
	"strings"

	"sokehoach/model"
)

// A Maker makes plans out of the words, offices and codes of a sample.
type Maker struct {
	sample    model.Sample
	catalogue model.Catalogue
	sentences []string // without named places
	words     []string
	names     []string // of activities and nodes
}

// From is a maker that takes its words from s and its nodes from c.
func From(s model.Sample, c model.Catalogue) *Maker {
	m := &Maker{sample: s, catalogue: c}
	for _, p := range s.Plans {
		p.EachText(func(x model.Prose) {
			if !strings.Contains(*x.Text, "{") && len(*x.Text) > 40 {
				m.sentences = append(m.sentences, *x.Text)
			}
		})
		for _, e := range p.Entries {
			for _, a := range e.Activities {
				m.names = append(m.names, a.Name)
			}
		}
	}
	for _, n := range c.Nodes {
		m.names = append(m.names, n.Name)
	}
	for _, s := range append(m.sentences, m.names...) {
		m.words = append(m.words, strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" .;:,“”", r) })...)
	}
	return m
}

// A draft is one plan in the making.
type draft struct {
	*Maker
	*rand.Rand
	ids   uint64
	made  model.Sample // of one plan
	wordy int          // how long texts in cells tend to be, 1 to 9
}

// Sample is a book of one plan.
func (m *Maker) Sample(seed uint64) model.Sample {
	d := draft{Maker: m, Rand: rand.New(rand.NewPCG(seed, 30)), made: model.Sample{Version: "1", Name: "x", Source: "x", Book: m.sample.Book}}
	d.made.Plans = slices.Clone(m.sample.Plans[:1])
	clear(d.made.Plans)
	d.wordy = 1 + d.few(9)
	d.land()
	d.head()
	d.text()
	d.contents()
	d.indicators()
	d.annexes()
	return d.made
}

func (d *draft) id() model.ID {
	d.ids++
	return model.MakeID(1_700_000_000_000+d.ids, 0, d.ids)
}

// few is a number below n, mostly a small one.
func (d *draft) few(n int) int {
	f := d.Float64()
	return int(f * f * f * float64(n))
}

func (d *draft) one(chance float64) bool { return d.Float64() < chance }

func pick[T any](d *draft, from []T) T { return from[d.IntN(len(from))] }

// phrase is n words; some of them are figures, symbols or addresses.
func (d *draft) phrase(n int) string {
	out := make([]string, 0, n)
	for range n {
		w := pick(d, d.words)
		if d.one(0.04) {
			w = d.token()
		}
		out = append(out, w)
	}
	return model.CleanLine(strings.Join(out, " "))
}

// name is the name of an activity: one of the sample, or words.
func (d *draft) name() string {
	if d.one(0.5) {
		return pick(d, d.names)
	}
	return d.phrase(2 + d.few(6*d.wordy))
}

// prose is a paragraph of real sentences with symbols, days and amounts between.
func (d *draft) prose(sentences int) string {
	var out []string
	for range sentences {
		s := strings.Fields(pick(d, d.sentences))
		for range d.few(4) {
			at := d.IntN(len(s) + 1)
			s = append(s[:at:at], append([]string{d.token()}, s[at:]...)...)
		}
		out = append(out, strings.Join(s, " "))
	}
	return model.CleanLine(strings.Join(out, " "))
}
