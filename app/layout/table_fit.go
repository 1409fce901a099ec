package layout

import (
	"slices"
	"unicode/utf8"

	"sokehoach/app/document"
)

// A tableFit is how much room the columns of a table ask for.
type tableFit struct {
	needs   []Length
	figures []bool // whether a figure asks for most
}

// fitTable gives the columns of a table room for their longest words, so that
// an amount or a document number is never broken: a column that is too narrow
// takes what it lacks from those that have more than they need, each in
// proportion. The table keeps its width. Where even that is not enough all its
// texts step down by half points, as far as they may.
func (s *setter) fitTable(t *document.Table) (widths []Length, less document.Size) {
	widths = make([]Length, len(t.Widths))
	total := Length(0)
	for i, w := range t.Widths {
		widths[i] = max(0, w)
		total += widths[i]
	}
	fit := s.fitOf(t, widths, 0)
	if sumOf(fit.needs) > total && t.Smallest > 0 {
		for steps := largest(t) - t.Smallest; less < steps && sumOf(fit.needs) > total; {
			less++
			fit = s.fitOf(t, widths, less)
		}
	}
	return fit.widths(widths, total), less
}

// fitOf measures a table whose texts are smaller by less.
func (s *setter) fitOf(t *document.Table, widths []Length, less document.Size) tableFit {
	f := tableFit{make([]Length, len(widths)), make([]bool, len(widths))}
	for i, w := range widths { // an empty column stays one
		f.needs[i] = min(w, 2*max(0, t.Pad)+max(0, t.Rule)+document.MM(2))
	}
	most := sumOf(widths) / 3
	s.needs(f, t.Head, t, less, most)
	s.needs(f, t.Body, t, less, most)
	return f
}

// widths shares total. Where it is not enough figures stay whole as long as words
// keep four fifths of their room, then words as long as figures keep half, since
// these can be broken behind their marks.
func (f tableFit) widths(wishes []Length, total Length) []Length {
	lack, spare, figures := Length(0), Length(0), Length(0)
	for i, need := range f.needs {
		lack += max(0, need-wishes[i])
		spare += max(0, wishes[i]-need)
		if f.figures[i] {
			figures += need
		}
	}
	all := sumOf(f.needs)
	words := all - figures
	out := slices.Clone(wishes)
	for i, need := range f.needs {
		switch {
		case lack == 0:
		case spare >= lack:
			out[i] = max(need, out[i]-lack*max(0, out[i]-need)/spare)
		case total-figures >= words*4/5:
			out[i] = share(need, total-figures, words, !f.figures[i])
		case total-words >= figures/2:
			out[i] = share(need, total-words, figures, f.figures[i])
		default:
			out[i] = total * need / all
		}
	}
	return out
}

// share is what a column gets of room when its kind asks for all; the other kind
// gets what it needs.
func share(need, room, all Length, parted bool) Length {
	if parted {
		return room * need / all
	}
	return need
}

func sumOf(lengths []Length) Length {
	sum := Length(0)
	for _, l := range lengths {
		sum += l
	}
	return sum
}

// largest is the size of the largest type in a table.
func largest(t *document.Table) document.Size {
	size := document.Size(0)
	for _, rows := range [][]document.Row{t.Head, t.Body} {
		for _, row := range rows {
			for _, c := range row.Cells {
				if c.Text != nil {
					size = max(size, c.Text.Look.Size)
				}
			}
		}
	}
	return size
}

// smaller is a text set smaller by less, but not below smallest.
func smaller(t *document.Text, less, smallest document.Size) *document.Text {
	if less == 0 {
		return t
	}
	small := *t
	small.Look.Size = min(t.Look.Size, max(smallest, t.Look.Size-less))
	return &small
}

// needs raises the need of each column to what its words ask, cells across
// several columns left aside; no word asks for more than most.
func (s *setter) needs(f tableFit, rows []document.Row, t *document.Table, less document.Size, most Length) {
	filled := make([]int, len(f.needs)) // for each column, the row after the cell that fills it
	for i, row := range rows {
		col := 0
		for _, c := range row.Cells {
			for col < len(filled) && filled[col] > i {
				col++
			}
			if col >= len(filled) {
				break
			}
			if c.Cols <= 1 && c.Text != nil {
				word, figure := s.longestWord(smaller(c.Text, less, t.Smallest))
				if need := min(word+2*max(0, t.Pad)+max(0, t.Rule), most); need > f.needs[col] {
					f.needs[col], f.figures[col] = need, figure
				}
			}
			for range min(max(1, c.Cols), len(filled)-col) {
				filled[col] = i + min(max(1, c.Rows), len(rows)-i)
				col++
			}
		}
	}
}

// longestWord is the width of the widest word of a text, and whether it begins
// as figures do.
func (s *setter) longestWord(t *document.Text) (w Length, figure bool) {
	widest, word, digit := 0, 0, false
	for _, r := range t.Runs {
		f := s.fonts[t.Look.Face|r.Face]
		for _, c := range r.Text {
			if c == ' ' || c == '\u00A0' {
				word = 0
				continue
			}
			if word == 0 {
				digit = c >= '0' && c <= '9' || c == '-'
			}
			if f.Has(c) && c != utf8.RuneError {
				word += f.Advance(c)
			} else {
				word += f.Advance(Replacement)
			}
			if word > widest {
				widest, figure = word, digit
			}
		}
	}
	return t.Look.Size.Of(widest), figure
}
