package fit

import (
	"slices"
	"unicode/utf8"

	"sokehoach/app/document"
	"sokehoach/app/layout"
)

// A Length is a distance on paper.
type Length = document.Length

// A tableFit is how much room the columns of a table ask for.
type tableFit struct {
	needs   []Length
	figures []bool // whether a figure asks for most
}

// A fitter decides on one table.
type fitter struct {
	*document.Table
	fonts layout.Fonts
}

// table gives the columns of a table room for their longest words, so that an
// amount or a document number is never broken: a column that is too narrow takes
// what it lacks from those that have more than they need, each in proportion. The
// table keeps its width. Where even that is not enough all its texts step down by
// half points, as far as they may.
func table(t *document.Table, fonts layout.Fonts) *document.Table {
	f := fitter{t, fonts}
	widths := make([]Length, len(t.Widths))
	total := Length(0)
	for i, w := range t.Widths {
		widths[i] = max(0, w)
		total += widths[i]
	}
	less := t.Shrink
	fit := f.fitOf(widths, less)
	if sumOf(fit.needs) > total && t.Smallest > 0 {
		for steps := largest(t) - t.Smallest; less < steps && sumOf(fit.needs) > total; {
			less++
			fit = f.fitOf(widths, less)
		}
	}
	fitted := *t
	fitted.Widths, fitted.Shrink = fit.widths(widths, total), less
	return &fitted
}

// fitOf measures a table whose texts are smaller by less.
func (f fitter) fitOf(widths []Length, less document.Size) tableFit {
	out := tableFit{make([]Length, len(widths)), make([]bool, len(widths))}
	for i, w := range widths { // an empty column stays one
		out.needs[i] = min(w, f.around()+document.MM(2))
	}
	most := sumOf(widths) / 3
	f.needs(out, f.Head, less, most)
	f.needs(out, f.Body, less, most)
	return out
}

// around is what a cell has beside its text.
func (f fitter) around() Length { return 2*max(0, f.Pad) + max(0, f.Rule) }

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

// needs raises the need of each column to what its words ask, cells across
// several columns left aside; no word asks for more than most.
func (f fitter) needs(to tableFit, rows []document.Row, less document.Size, most Length) {
	filled := make([]int, len(to.needs)) // for each column, the row after the cell that fills it
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
				word, figure := f.longestWord(c.Text.Smaller(less, f.Smallest))
				if need := min(word+f.around(), most); need > to.needs[col] {
					to.needs[col], to.figures[col] = need, figure
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
func (f fitter) longestWord(t *document.Text) (w Length, figure bool) {
	widest, word, digit := 0, 0, false
	for _, r := range t.Runs {
		font := f.fonts[t.Look.Face|r.Face]
		for _, c := range r.Text {
			if c == ' ' || c == '\u00A0' {
				word = 0
				continue
			}
			if word == 0 {
				digit = c >= '0' && c <= '9' || c == '-'
			}
			if font.Has(c) && c != utf8.RuneError {
				word += font.Advance(c)
			} else {
				word += font.Advance(layout.Replacement)
			}
			if word > widest {
				widest, figure = word, digit
			}
		}
	}
	return t.Look.Size.Of(widest), figure
}
