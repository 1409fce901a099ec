package docx

import "slices"

// A Kind (loại khác biệt) is what happened to a place.
type Kind string

// The kinds.
const (
	Changed  Kind = "changed"
	Gone     Kind = "gone"
	New      Kind = "new" // behind its place
	Moved    Kind = "moved"
	Remarked Kind = "remarked" // nothing but comments
)

// A Difference (khác biệt) is one place of which a file says something else than
// was written.
type Difference struct {
	Kind        Kind
	Place       int      // of the list; of what is new the one before it, -1 before all
	Parts       []string // what it says now: several where it was parted, and the cells of a new row
	Joined      []int    // further places whose words stand here now
	Row         bool     // a whole row
	Author, Day string
	Tracked     bool
	Remarks     []Remark
}

// Compare lists where a file says something else than places that were written,
// in their order. Words are compared by fold, which gives equal words to what is
// only typed in another way.
func Compare(r Returned, places []Place, fold func(string) string) []Difference {
	after := pair(places, r.Views[After], fold)
	out := after.differences()
	if r.Tracked == 0 {
		return out
	}
	before := pair(places, r.Views[Before], fold)
	silent, added := map[int]bool{}, map[string]bool{} // what was changed with tracking off
	for _, d := range before.differences() {
		switch d.Kind {
		case New:
			added[text(d.Parts)] = true
		case Remarked:
		default:
			silent[d.Place] = true
		}
	}
	for i := range out {
		d := &out[i]
		if d.Tracked = !silent[d.Place]; d.Kind == New {
			d.Tracked = !added[text(d.Parts)]
		}
		if j := before.at(d.Place); d.Kind == Gone && j >= 0 {
			d.Author, d.Day = before.u[j].Author, before.u[j].Day
		}
		if d.Kind == Remarked {
			d.Tracked = false
		}
		if !d.Tracked {
			d.Author, d.Day = "", ""
		}
	}
	return out
}

func text(parts []string) string {
	s := ""
	for _, p := range parts {
		s += p + "\n"
	}
	return s
}

// at is the paragraph of a place, or -1.
func (m *matcher) at(place int) int {
	if place < 0 {
		return -1
	}
	return m.to[place]
}

// differences lists what pairing has found.
func (m *matcher) differences() []Difference {
	d := describer{matcher: m, stay: m.inOrder(), parts: map[int][]int{}, joins: map[int][]int{}, told: map[[2]int]bool{}}
	for j, i := range m.part {
		if i >= 0 {
			d.parts[i] = append(d.parts[i], j)
		}
	}
	for i, j := range m.joined {
		if j >= 0 && m.of[j] >= 0 {
			d.joins[m.of[j]] = append(d.joins[m.of[j]], i)
		}
	}
	news := d.news()
	for i := -1; i < len(m.p); i++ {
		if i >= 0 {
			d.place(i)
		}
		d.out = append(d.out, news[i]...)
	}
	return d.out
}

// A describer says of each place what happened to it.
type describer struct {
	*matcher
	stay  []bool
	parts map[int][]int // further paragraphs of a place
	joins map[int][]int
	told  map[[2]int]bool // rows that were moved
	out   []Difference
}

func (d *describer) place(i int) {
	j := d.to[i]
	switch {
	case j < 0 && d.joined[i] >= 0:
		return // told where its words are
	case j < 0:
		d.gone(i)
		return
	}
	u := d.u[j]
	x := Difference{Place: i, Joined: d.joins[i], Author: u.Author, Day: u.Day, Remarks: u.Remarks}
	all := append([]int{j}, d.parts[i]...)
	slices.Sort(all)
	for _, k := range all {
		x.Parts = append(x.Parts, d.u[k].Text)
		if x.Author == "" {
			x.Author, x.Day = d.u[k].Author, d.u[k].Day
		}
	}
	switch {
	case d.uf[j] == "" && d.pf[i] != "" && len(all) == 1 && !d.lone(i):
		x.Kind = Gone
		x.Parts = nil
	case len(all) > 1 || d.uf[j] != d.pf[i]:
		x.Kind = Changed
	case !d.stay[i] && d.pf[i] != "" && !d.toldRow(i):
		x.Kind = Moved
	case len(u.Remarks) > 0:
		x.Kind = Remarked
	default:
		return
	}
	d.out = append(d.out, x)
}

// lone reports whether a place has its cell for itself: emptied, it is still there.
func (d *describer) lone(i int) bool {
	return d.p[i].Table > 0 && len(d.cells[cellOf(d.p[i])]) == 1
}

// toldRow reports whether the row of a place that was moved is told already.
func (d *describer) toldRow(i int) bool {
	p := d.p[i]
	row := [2]int{p.Table, p.Row}
	was := d.told[row]
	d.told[row] = p.Table > 0
	return was
}

// gone tells a place that is no more, and once a row of which no place is left.
func (d *describer) gone(i int) {
	x := Difference{Kind: Gone, Place: i}
	if p := d.p[i]; p.Table > 0 {
		row := d.rows[[2]int{p.Table, p.Row}]
		x.Row = len(row) > 1 && !slices.ContainsFunc(row, func(k int) bool { return d.to[k] >= 0 })
		if x.Row && i != d.first(row) {
			return
		}
	}
	if d.pf[i] != "" {
		d.out = append(d.out, x)
	}
}

// first is the first place of a row that said something.
func (d *describer) first(row []int) int {
	for _, i := range row {
		if d.pf[i] != "" {
			return i
		}
	}
	return -1
}

// news are the paragraphs of no place, by the place before them; the cells of a
// new row are one.
func (d *describer) news() map[int][]Difference {
	out, behind, rows := map[int][]Difference{}, -1, map[[2]int]bool{}
	for j, u := range d.u {
		if d.of[j] >= 0 && u.Table > 0 {
			rows[[2]int{u.Table, u.Row}] = true
		}
	}
	last := [2]int{}
	for j, u := range d.u {
		row := [2]int{u.Table, u.Row}
		switch {
		case d.of[j] >= 0:
			behind = d.of[j]
		case d.part[j] >= 0:
			behind = d.part[j]
		case u.Table > 0 && !rows[row] && last == row:
			x := &out[behind][len(out[behind])-1]
			x.Parts, x.Remarks = append(x.Parts, u.Text), append(x.Remarks, u.Remarks...)
		case d.uf[j] != "" || u.Table > 0 && !rows[row]:
			out[behind] = append(out[behind], Difference{
				Kind: New, Place: behind, Parts: []string{u.Text}, Row: u.Table > 0 && !rows[row], Author: u.Author, Day: u.Day, Remarks: u.Remarks,
			})
			last = row
			continue
		}
		if u.Table == 0 || rows[row] {
			last = [2]int{}
		}
	}
	for at, all := range out { // a row that says nothing is none
		out[at] = slices.DeleteFunc(all, func(x Difference) bool {
			return !slices.ContainsFunc(x.Parts, func(s string) bool { return d.fold(s) != "" })
		})
	}
	return out
}
