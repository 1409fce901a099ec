package fit

import (
	"math"
	"slices"
)

// A sharing gives the columns of a table rooms for their texts. Every column gets
// its longest word; the rest goes where it makes the rows lowest.
type sharing struct {
	*measured
	needs  []em
	rooms  []em
	total  em // of all rooms
	gap    em // between the rooms of neighbours
	heads  int
	height []int // of the rows of the body, then of the head, in lines
}

// share is the best sharing of total; ok is false if not even the needs find room.
// The head counts as often as it is printed.
func (m *measured) share(needs []em, total, gap em, heads int) (s sharing, ok bool) {
	s = sharing{measured: m, needs: needs, total: total, gap: gap, heads: heads, height: make([]int, len(m.rows)+1)}
	if sum(needs) > total {
		return s, false
	}
	s.rooms = s.relaxed()
	s.measureRows()
	s.squeeze()
	for s.spend() {
		s.squeeze()
	}
	return s, true
}

// at is a row of the body, or the head behind them.
func (s *sharing) at(i int) *row {
	if i == len(s.rows) {
		return &s.head
	}
	return &s.rows[i]
}

// weight is how often a row is printed.
func (s *sharing) weight(i int) int {
	if i == len(s.rows) {
		return s.heads
	}
	return s.each
}

// room is what a cell has in rooms.
func (s *sharing) room(c *cell, rooms []em) em {
	if c.cols == 1 {
		return rooms[c.col]
	}
	return sum(rooms[c.col:c.col+c.cols]) + (c.cols-1)*s.gap
}

// lines is the height of a row in rooms.
func (s *sharing) lines(r *row, rooms []em) int {
	n := 1
	for i := range r.cells {
		n = max(n, r.cells[i].lines(s.room(&r.cells[i], rooms)))
	}
	return n
}

func (s *sharing) measureRows() {
	for i := range s.height {
		s.height[i] = s.lines(s.at(i), s.rooms)
	}
}

// squeeze takes from every column what lowers no row.
func (s *sharing) squeeze() {
	least := slices.Clone(s.needs)
	for i := range s.height {
		r := s.at(i)
		for k := range r.cells {
			if c := &r.cells[k]; c.cols == 1 {
				least[c.col] = max(least[c.col], c.room(s.height[i]))
			}
		}
	}
	for i := range least {
		least[i] = min(least[i], s.rooms[i])
	}
	for i := range s.height { // cells across columns keep what they have
		r := s.at(i)
		for k := range r.cells {
			if c := &r.cells[k]; c.cols > 1 {
				lack := min(c.room(s.height[i]), s.room(c, s.rooms)) - s.room(c, least)
				for col := c.col; col < c.col+c.cols && lack > 0; col++ {
					give := min(lack, s.rooms[col]-least[col])
					least[col] += give
					lack -= give
				}
			}
		}
	}
	s.rooms = least
}

// An offer is a row that a widening makes lower by a line.
type offer struct {
	row  int
	cost em
}

// spend widens columns so that rows become lower, for the least room; it is false
// when nothing more can be had.
func (s *sharing) spend() bool {
	const tried = 6
	spare := s.total - sum(s.rooms)
	var offers []offer
	for i, h := range s.height {
		if h < 2 {
			continue
		}
		if cost := s.cost(s.at(i), h-1, nil); cost <= spare {
			offers = append(offers, offer{i, cost})
		}
	}
	slices.SortFunc(offers, func(a, b offer) int { return a.cost*s.weight(b.row) - b.cost*s.weight(a.row) })
	var best []em
	worth := -1.0
	for _, o := range offers[:min(tried, len(offers))] {
		rooms := slices.Clone(s.rooms)
		s.cost(s.at(o.row), s.height[o.row]-1, rooms)
		gain := 0
		for i, h := range s.height {
			gain += (h - s.lines(s.at(i), rooms)) * s.weight(i)
		}
		if w := float64(gain) / float64(o.cost+1); gain > 0 && w > worth {
			best, worth = rooms, w
		}
	}
	if best == nil {
		return false
	}
	s.rooms = best
	s.measureRows()
	return true
}

// cost is what the columns lack for a row of so many lines; it is added to rooms
// where these are given.
func (s *sharing) cost(r *row, lines int, rooms []em) em {
	cost := em(0)
	for pass := range 2 { // cells across columns take what those of one column need
		for k := range r.cells {
			c := &r.cells[k]
			if (c.cols > 1) != (pass > 0) {
				continue
			}
			have := rooms
			if have == nil {
				have = s.rooms
			}
			if lack := c.room(lines) - s.room(c, have); lack > 0 {
				cost += lack
				if rooms != nil {
					rooms[c.col] += lack
				}
			}
		}
	}
	return cost
}

// relaxed are the rooms that would make the rows lowest if lines came in parts:
// in turn, the texts that make their rows high pull at their columns, and the room
// is shared so that a little more would help every column alike.
func (s *sharing) relaxed() []em {
	n := len(s.columns)
	rooms := make([]float64, n)
	spare := float64(s.total - sum(s.needs))
	for i := range rooms {
		rooms[i] = float64(s.needs[i]) + spare/float64(n)
	}
	pull := make([]float64, n)
	for range 12 {
		clear(pull)
		for i := range s.height {
			s.pull(pull, rooms, s.at(i), float64(s.weight(i)))
		}
		next := s.balance(pull)
		for i := range rooms {
			rooms[i] = (rooms[i] + next[i]) / 2
		}
	}
	out := make([]em, n)
	for i := range rooms {
		out[i] = max(s.needs[i], em(rooms[i]))
	}
	return out
}

// pull adds what the texts of a row pull at their columns: the highest most.
func (s *sharing) pull(pull, rooms []float64, r *row, weight float64) {
	const most = 24
	var high [most]float64
	worst, all := 1.0, 0.0
	for k := range r.cells[:min(most, len(r.cells))] {
		c := &r.cells[k]
		high[k] = float64(c.total)/s.width(c, rooms) + float64(c.above)
		worst = max(worst, high[k])
	}
	for k := range r.cells[:min(most, len(r.cells))] {
		x := high[k] / worst
		if high[k] <= 1 {
			x = 0
		}
		x *= x
		x *= x
		high[k] = x * x
		all += high[k]
	}
	if all == 0 {
		return
	}
	for k := range r.cells[:min(most, len(r.cells))] {
		c := &r.cells[k]
		room := s.width(c, rooms)
		for i := c.col; i < c.col+c.cols; i++ {
			pull[i] += weight * high[k] / all * float64(c.total) * rooms[i] / room
		}
	}
}

func (s *sharing) width(c *cell, rooms []float64) float64 {
	w := float64((c.cols - 1) * s.gap)
	for _, r := range rooms[c.col : c.col+c.cols] {
		w += r
	}
	return max(1, w)
}

// balance shares the total as the roots of what pulls, nowhere below the needs.
func (s *sharing) balance(pull []float64) []float64 {
	out := make([]float64, len(pull))
	fixed := make([]bool, len(pull))
	for {
		free, roots := float64(s.total), 0.0
		for i, p := range pull {
			if fixed[i] {
				free -= out[i]
			} else {
				roots += math.Sqrt(p)
			}
		}
		again := false
		for i, p := range pull {
			if fixed[i] {
				continue
			}
			out[i] = 0
			if roots > 0 {
				out[i] = free * math.Sqrt(p) / roots
			}
			if need := float64(s.needs[i]); out[i] < need {
				out[i], fixed[i], again = need, true, true
			}
		}
		if !again {
			return out
		}
	}
}

func sum(lengths []em) em {
	all := 0
	for _, l := range lengths {
		all += l
	}
	return all
}
