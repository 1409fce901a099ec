package grid

import (
	"sokehoach/app/text"
	"sokehoach/model"
	"sokehoach/model/match"
)

// totals compares the last sum of a block with its rows, column by column: either
// all of them, or those below the sum before it, make it. It says what does not
// agree; the sum itself goes nowhere.
func (p *pasting) totals() []string {
	last, before := -1, -1
	for i, r := range p.aim.by {
		if r.Kind == match.Total {
			last, before = i, last
		}
	}
	if last < 0 {
		return nil
	}
	var out []string
	for j, col := range p.aim.cols {
		if col < 0 || col >= len(p.grid.specs) || j == p.aim.names {
			continue
		}
		s := p.grid.specs[col]
		rule, ok := s.rule()
		if !ok {
			continue
		}
		rule.Notation, rule.As = p.given(), p.writtenIn(s)
		if said, made, ok := p.sum(j, last, before, rule); ok && said != made {
			out = append(out, text.TotalDiffers(s.heading, said.Format(s.unit, mostDecimals), made.Format(s.unit, mostDecimals)))
		}
	}
	return out
}

// sum is what the sum in a column of the block says, and what its rows make; false
// where it says nothing.
func (p *pasting) sum(j, last, before int, rule model.PasteRule) (said, made model.Amount, ok bool) {
	raw := make([]string, last+1)
	for i := range raw {
		if j < len(p.block[i]) && p.aim.by[i].Kind != match.Heading {
			raw[i] = p.block[i][j]
		}
	}
	read := model.ReadPastedNumbers(raw, rule).Cells
	if !read[last].Value.Known {
		return 0, 0, false
	}
	said = read[last].Value.Value
	below := model.Amount(0)
	for i, c := range read[:last] {
		if p.aim.by[i].Kind == match.Total {
			continue
		}
		made += c.Value.Value
		if i > before {
			below += c.Value.Value
		}
	}
	if said == below {
		made = below
	}
	return said, made, true
}
