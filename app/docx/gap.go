package docx

// gaps goes through what stands between neighbours that are paired and kept their
// order.
func (m *matcher) gaps(do func(a, b []item)) {
	from, fromU := 0, 0
	stretch := func(to, toU int) {
		if to > from && toU > fromU {
			a := items(from, to, func(i int) bool { return m.to[i] < 0 && m.joined[i] < 0 }, func(i int) (int, int, string) { return m.p[i].Table, m.p[i].Row, m.pf[i] }, m.words)
			b := items(fromU, toU, func(j int) bool { return m.of[j] < 0 && m.part[j] < 0 && !m.u[j].added }, func(j int) (int, int, string) { return m.u[j].Table, m.u[j].Row, m.uf[j] }, m.words)
			if len(a) > 0 && len(b) > 0 {
				do(a, b)
			}
		}
	}
	for _, i := range rising(m.to) {
		j := m.to[i]
		stretch(i, j)
		from, fromU = i+1, j+1
	}
	stretch(len(m.p), len(m.u))
}

// alike pairs texts that are like each other.
func (m *matcher) alike(a, b []item) {
	for _, e := range aligned(a, b, func(x, y item) float64 {
		switch {
		case x.row != y.row:
			return 0
		case x.text == y.text:
			return 1
		}
		return likeness(x.words, y.words)
	}) {
		m.pairItems(a[e[0]], b[e[1]])
	}
}

// rest pairs what neither mark nor likeness could where as many paragraphs or rows
// are left on both sides: a text that was written anew.
func (m *matcher) rest(a, b []item) {
	const most = 3
	if len(a) != len(b) || len(a) > most {
		return
	}
	for k := range a {
		if a[k].row == b[k].row && a[k].text != "" && b[k].text != "" {
			m.pairItems(a[k], b[k])
		}
	}
}

// pairItems pairs two paragraphs, or the cells of two rows by their columns.
func (m *matcher) pairItems(x, y item) {
	if !x.row {
		m.pair(x.ids[0], y.ids[0])
		return
	}
	a := singles(x.ids, func(i int) string { return m.pf[i] }, m.words)
	b := singles(y.ids, func(j int) string { return m.uf[j] }, m.words)
	for _, e := range best(a, b, func(p, q item) float64 {
		if m.p[p.ids[0]].Col != m.u[q.ids[0]].Col && len(a) == len(b) {
			return 0
		}
		return alikeEnough + (1-alikeEnough)*likeness(p.words, q.words)
	}) {
		m.pair(a[e[0]].ids[0], b[e[1]].ids[0])
	}
}

// singles are the cells of a row by themselves.
func singles(ids []int, text func(int) string, words vocabulary) []item {
	out := make([]item, len(ids))
	for k, i := range ids {
		out[k] = item{ids: []int{i}, text: text(i), words: words.of(text(i))}
	}
	return out
}
