package fit

import "sokehoach/app/document"

// filled shares what no row can use any more. Columns grow to the wishes of the
// form, but those of figures no wider than they fill, and then texts to twice what
// they fill: a narrow table is not blown up.
func (s *sharing) filled() []em {
	rooms := append([]em(nil), s.rooms...)
	left := s.total - sum(rooms)
	wishes, all := make([]em, len(rooms)), Length(0)
	for _, w := range s.Widths {
		all += max(0, w)
	}
	for i, w := range s.Widths {
		wishes[i] = int(Length(s.total) * max(0, w) / max(1, all))
	}
	const air = 1000 // an em beside a figure
	own := func(i int) em { return s.columns[i].total + air }
	left = grow(rooms, left, func(i int) em { return min(wishes[i], own(i)) })
	left = grow(rooms, left, func(i int) em {
		if s.columns[i].narrow {
			return 0
		}
		return max(wishes[i], min(own(i)*2, s.total/2))
	})
	if left*10 < s.total { // nearly as wide as the text above it
		left = grow(rooms, left, func(i int) em {
			if s.columns[i].narrow {
				return 0
			}
			return rooms[i] + left
		})
	}
	if left*10 < s.total {
		grow(rooms, left, func(i int) em { return rooms[i] + left })
	}
	return rooms
}

// grow brings columns nearer to their goals, each by its share, and tells what is
// left.
func grow(rooms []em, left em, goal func(i int) em) em {
	lack := make([]em, len(rooms))
	for i := range rooms {
		lack[i] = max(0, goal(i)-rooms[i])
	}
	all := sum(lack)
	if all == 0 || left <= 0 {
		return left
	}
	given := 0
	for i := range rooms {
		give := lack[i]
		if all > left {
			give = lack[i] * left / all
		}
		rooms[i] += give
		given += give
	}
	return left - given
}

// pages foresees how many pages the sheet of the table takes.
func (s *sharing) pages(size document.Size, head Length) int {
	line, around := size.Of(1150), s.around()
	height := func(i int) Length { return Length(s.height[i])*line + around }
	full := s.page
	y, pages := s.above+head, 1
	chain := Length(0)
	for range s.each {
		for i, r := range s.rows {
			chain += height(i)
			if r.keep && i+1 < len(s.rows) {
				continue
			}
			last := height(i)
			cut := last > full/4
			if y+chain > full && (!cut || y+chain-last+2*line > full) {
				pages++
				y = head
			}
			y += chain
			for step := max(line, full-head-2*line); y > full; y -= step {
				pages++
			}
			chain = 0
		}
	}
	return pages
}
