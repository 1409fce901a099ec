package layout

import (
	"unicode/utf8"

	"sokehoach/app/document"
)

// fitWidths gives the columns of a table room for their longest words, so that
// an amount or a document number is never broken: a column that is too narrow
// takes what it lacks from those that have more than they need, each in
// proportion. The table keeps its width. Where even that is not enough the
// columns share it in proportion to their needs, and words are broken.
func (s *setter) fitWidths(t *document.Table) []Length {
	widths := make([]Length, len(t.Widths))
	total := Length(0)
	for i, w := range t.Widths {
		widths[i] = max(0, w)
		total += widths[i]
	}
	needs := make([]Length, len(widths))
	for i, w := range widths { // an empty column stays one
		needs[i] = min(w, 2*max(0, t.Pad)+max(0, t.Rule)+document.MM(2))
	}
	s.needs(needs, t.Head, t, total/3)
	s.needs(needs, t.Body, t, total/3)
	lack, spare, sum := Length(0), Length(0), Length(0)
	for i, need := range needs {
		lack += max(0, need-widths[i])
		spare += max(0, widths[i]-need)
		sum += need
	}
	switch {
	case lack == 0:
	case spare >= lack:
		for i, need := range needs {
			widths[i] = max(need, widths[i]-lack*max(0, widths[i]-need)/spare)
		}
	default:
		for i, need := range needs {
			widths[i] = total * need / sum
		}
	}
	return widths
}

// needs raises the need of each column to what its words ask, cells across
// several columns left aside; no word asks for more than most.
func (s *setter) needs(needs []Length, rows []document.Row, t *document.Table, most Length) {
	filled := make([]int, len(needs)) // for each column, the row after the cell that fills it
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
				need := s.longestWord(c.Text) + 2*max(0, t.Pad) + max(0, t.Rule)
				needs[col] = max(needs[col], min(need, most))
			}
			for range min(max(1, c.Cols), len(filled)-col) {
				filled[col] = i + min(max(1, c.Rows), len(rows)-i)
				col++
			}
		}
	}
}

// longestWord is the width of the widest word of a text.
func (s *setter) longestWord(t *document.Text) Length {
	widest, word := 0, 0
	for _, r := range t.Runs {
		f := s.fonts[t.Look.Face|r.Face]
		for _, c := range r.Text {
			switch {
			case c == ' ' || c == '\u00A0':
				word = 0
			case f.Has(c) && c != utf8.RuneError:
				word += f.Advance(c)
			default:
				word += f.Advance(Replacement)
			}
			widest = max(widest, word)
		}
	}
	return t.Look.Size.Of(widest)
}
