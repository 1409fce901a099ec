package fit

import "sokehoach/app/document"

// crammed sets a table whose words find no room at any size, at the smallest:
// figures stay whole as long as words keep four fifths of their room, then words
// as long as figures keep half, since these can be broken behind their marks.
func (m *measured) crammed(measure Length) setting {
	size := m.least()
	var needs []Length
	all, figures := Length(0), Length(0)
	for _, c := range m.columns {
		need := min(size.Of(max(c.parted, min(c.need, c.parted*2))), measure/3) + m.around()
		need = max(need, m.around()+document.MM(2))
		needs = append(needs, need)
		all += need
		if c.figure {
			figures += need
		}
	}
	words := all - figures
	out := setting{size: size, pages: 1 << 20}
	for i, need := range needs {
		switch {
		case measure-figures >= words*4/5:
			need = part(need, measure-figures, words, !m.columns[i].figure)
		case measure-words >= figures/2:
			need = part(need, measure-words, figures, m.columns[i].figure)
		default:
			need = measure * need / all
		}
		out.widths = append(out.widths, need)
	}
	return out
}

// part is what a column gets of room when its kind asks for all; the other kind
// gets what it needs.
func part(need, room, all Length, parted bool) Length {
	if parted {
		return room * need / max(1, all)
	}
	return need
}
