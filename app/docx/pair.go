package docx

import (
	"cmp"
	"slices"
)

// A cell is where places and paragraphs of a table stand: table, row, column.
type cell [3]int

// A matcher pairs places with paragraphs: by mark, by cell, by words, by position.
type matcher struct {
	p      []Place
	u      []Paragraph
	pf, uf []string // folded texts
	fold   func(string) string
	words  vocabulary
	to     []int // of each place its paragraph, -1 is none
	of     []int // of each paragraph its place
	part   []int // of each paragraph the place that it was parted from
	joined []int // of each place the paragraph that its words have gone into
	from   []int // of each paragraph, where it stood before those that make room were left out
	rows   map[[2]int][]int
	cells  map[cell][]int
}

// pair finds the paragraph of each place of a list that was written.
func pair(places []Place, all []Paragraph, fold func(string) string) *matcher {
	m := newMatcher(places, all, fold)
	m.byMark()
	m.byCell()
	m.halves()
	m.byWords()
	return m
}

// byWords pairs what is left by likeness and position.
func (m *matcher) byWords() {
	m.gaps(m.alike)
	m.strays()
	m.gaps(m.rest)
	m.byCell() // of rows that are known now
}

// Meet finds where the places of one list stand in another of the same document:
// by the keys that are sure, where they have some, else by their words; -1 is
// nowhere.
func Meet(written, now []Place, keys, keysNow []string, fold func(string) string) []int {
	all, at := make([]Paragraph, len(now)), map[string]int{}
	for j, p := range now {
		all[j] = Paragraph{Text: p.Text, Table: p.Table, Row: p.Row, Col: p.Col}
	}
	m := newMatcher(written, all, fold)
	for j, from := range m.from {
		if key := keysNow[from]; key != "" {
			at[key] = j
		}
	}
	for i, key := range keys {
		if j, ok := at[key]; ok && m.of[j] < 0 {
			m.pair(i, j)
		}
	}
	m.byWords()
	out := none(len(written))
	for i, j := range m.to {
		if j >= 0 {
			out[i] = m.from[j]
		}
	}
	return out
}

func newMatcher(places []Place, all []Paragraph, fold func(string) string) *matcher {
	m := &matcher{p: places, fold: fold, words: vocabulary{}, rows: map[[2]int][]int{}, cells: map[cell][]int{}}
	m.take(all)
	for i, p := range places {
		m.pf = append(m.pf, fold(p.Text))
		if p.Table > 0 {
			m.rows[[2]int{p.Table, p.Row}] = append(m.rows[[2]int{p.Table, p.Row}], i)
			m.cells[cellOf(p)] = append(m.cells[cellOf(p)], i)
		}
	}
	m.to, m.joined, m.of, m.part = none(len(m.p)), none(len(m.p)), none(len(m.u)), none(len(m.u))
	return m
}

func cellOf(p Place) cell { return cell{p.Table, p.Row, p.Col} }

func none(n int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = -1
	}
	return s
}

// take leaves out the paragraphs that only make room: empty ones outside of tables
// and beside others in a cell.
func (m *matcher) take(all []Paragraph) {
	in := map[cell]int{}
	for _, u := range all {
		in[cell{u.Table, u.Row, u.Col}]++
	}
	for from, u := range all {
		f := m.fold(u.Text)
		if f == "" && len(u.covers) == 0 && (u.Table == 0 || in[cell{u.Table, u.Row, u.Col}] > 1) {
			continue
		}
		m.u, m.uf, m.from = append(m.u, u), append(m.uf, f), append(m.from, from)
	}
}

func (m *matcher) pair(i, j int) { m.to[i], m.of[j] = j, i }

// A claim is a mark with letters of a paragraph.
type claim struct {
	i, j, letters int
	like          float64
}

// byMark gives a place the paragraph most like it of those that its mark covers.
func (m *matcher) byMark() {
	all := m.claims()
	for _, c := range all {
		if m.to[c.i] < 0 && m.of[c.j] < 0 {
			m.pair(c.i, c.j)
		}
	}
	slices.SortStableFunc(all, func(a, b claim) int { return cmp.Or(cmp.Compare(a.j, b.j), cmp.Compare(a.i, b.i)) })
	for _, c := range all {
		m.further(c)
	}
}

// claims are those of places that are known, the most certain first.
func (m *matcher) claims() []claim {
	index := map[string]int{}
	for i, p := range m.p {
		if p.Key != "" {
			index[p.Key] = i
		}
	}
	var all []claim
	for j, u := range m.u {
		for _, c := range u.covers {
			if i, ok := index[c.key]; ok && (c.letters > 0 || m.uf[j] == "") {
				all = append(all, claim{i, j, c.letters, m.like(m.pf[i], m.uf[j])})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b claim) int {
		return cmp.Or(cmp.Compare(b.like, a.like), cmp.Compare(b.letters, a.letters), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j))
	})
	return all
}

// further is what a claim says that came too late: the place was parted, or its
// words have gone into the paragraph of another, where the first keeps it.
func (m *matcher) further(c claim) {
	j, other := m.to[c.i], m.of[c.j]
	switch {
	case j == c.j || c.letters == 0:
	case j >= 0 && other < 0 && m.part[c.j] < 0 && m.continues(c.i, j, c.j):
		m.part[c.j] = c.i
	case j < 0 && other >= 0:
		a, b := min(c.i, other), max(c.i, other)
		if m.like(m.pf[a]+" "+m.pf[b], m.uf[c.j]) <= m.like(m.pf[other], m.uf[c.j]) {
			return
		}
		m.to[b], m.joined[b], m.joined[a] = -1, c.j, -1
		m.pair(a, c.j)
	}
}

// continues reports whether paragraph k goes on with what paragraph j has of place
// i: it stands near and says what is missing there. A copy does not.
func (m *matcher) continues(i, j, k int) bool {
	near := k == j+1 || k == j-1 || k > 0 && m.part[k-1] == i
	with := m.uf[min(j, k)] + " " + m.uf[max(j, k)]
	return near && m.like(m.pf[i], with) > max(m.like(m.pf[i], m.uf[j]), m.like(m.pf[i], m.uf[k]))
}

// byCell pairs what stands alone in its cell with what stands alone there now, in
// rows that are known by their other cells.
func (m *matcher) byCell() {
	now := map[cell][]int{}
	for j, u := range m.u {
		if u.Table > 0 {
			c := cell{u.Table, u.Row, u.Col}
			now[c] = append(now[c], j)
		}
	}
	for row, places := range m.rows {
		table, at, ok := m.rowNow(places)
		if !ok {
			continue
		}
		for _, i := range places {
			here, there := m.cells[cell{row[0], row[1], m.p[i].Col}], now[cell{table, at, m.p[i].Col}]
			if m.to[i] < 0 && m.joined[i] < 0 && len(here) == 1 && len(there) == 1 && m.of[there[0]] < 0 && m.part[there[0]] < 0 {
				m.pair(i, there[0])
			}
		}
	}
}

// rowNow is where most of the places of a row stand now.
func (m *matcher) rowNow(places []int) (table, row int, ok bool) {
	votes, most := map[[2]int]int{}, 0
	for _, i := range places {
		if j := m.to[i]; j >= 0 && m.u[j].Table > 0 {
			at := [2]int{m.u[j].Table, m.u[j].Row}
			if votes[at]++; votes[at] > most {
				most, table, row, ok = votes[at], at[0], at[1], true
			}
		}
	}
	return table, row, ok
}

// halves finds a part that has lost the mark: a paragraph of no place beside one
// that was changed, which says what is missing there.
func (m *matcher) halves() {
	const whole = 0.9
	for j := range m.u {
		for _, k := range []int{j - 1, j + 1} {
			if k < 0 || k >= len(m.u) || m.of[j] >= 0 || m.part[j] >= 0 || m.of[k] < 0 || m.uf[j] == "" {
				continue
			}
			i := m.of[k]
			if m.uf[k] == m.pf[i] || !m.continues(i, k, j) || m.like(m.pf[i], m.uf[min(j, k)]+" "+m.uf[max(j, k)]) < whole {
				continue
			}
			if m.part[j] = i; k > j { // the mark went with the second half
				m.of[k], m.part[k], m.part[j] = -1, i, -1
				m.pair(i, j)
			}
		}
	}
}

// strays pairs equal texts that stand elsewhere now.
func (m *matcher) strays() {
	const telling = 20 // bytes
	free := map[string][]int{}
	for j := range m.u {
		if m.of[j] < 0 && m.part[j] < 0 {
			free[m.uf[j]] = append(free[m.uf[j]], j)
		}
	}
	for i := range m.p {
		if f := m.pf[i]; m.to[i] < 0 && m.joined[i] < 0 && len(f) >= telling && len(free[f]) > 0 {
			m.pair(i, free[f][0])
			free[f] = free[f][1:]
		}
	}
}

// inOrder are the places that kept their order: the longest rising run.
func (m *matcher) inOrder() []bool {
	stay := make([]bool, len(m.p))
	for _, i := range rising(m.to) {
		stay[i] = true
	}
	return stay
}

// rising is the longest run of indexes whose values rise; -1 is no value.
func rising(values []int) []int {
	var tails []int
	before := none(len(values))
	for i, v := range values {
		if v < 0 {
			continue
		}
		n, _ := slices.BinarySearchFunc(tails, v, func(t, v int) int { return cmp.Compare(values[t], v) })
		if n > 0 {
			before[i] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, i)
		}
		tails[n] = i
	}
	if len(tails) == 0 {
		return nil
	}
	var out []int
	for i := tails[len(tails)-1]; i >= 0; i = before[i] {
		out = append(out, i)
	}
	slices.Reverse(out)
	return out
}
