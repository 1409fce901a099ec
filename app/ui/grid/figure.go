package grid

import (
	"strings"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
)

// bold is how totals stand.
var bold = fyne.TextStyle{Bold: true}

// widen gives columns of numbers the room that the numbers in sight and their
// totals need, and reports whether any became wider. A number is never cut as
// words are: without its last digits it is another number. What was given stays,
// so that columns do not come and go while the rows scroll.
func (g *Grid) widen(p *place) bool {
	wider := false
	from, to := g.top, min(g.top+p.rows, g.lines())
	for col, s := range g.specs {
		if !s.right {
			continue
		}
		need := float32(0)
		ask := func(words string, style fyne.TextStyle) {
			if !surely(words, p.text, p.w[col]-2*p.pad) {
				need = max(need, measure(words, p.text, style)+2*p.pad+1)
			}
		}
		for row := from; row < to; row++ {
			ask(g.figure(cell{row, col}), fyne.TextStyle{})
		}
		ask(g.data.total(col), bold)
		if need = min(need, g.roomOf(p, col)); need > p.w[col]+0.5 {
			g.needed[col], wider = need, true
		}
	}
	if wider {
		g.place = g.arrange(p.size)
		g.clampScroll()
	}
	return wider
}

// figure is the number in a cell; what was typed and is none is not one.
func (g *Grid) figure(c cell) string {
	if g.wrong(c) || !g.specs[c.col].right {
		return ""
	}
	return g.data.show(c.row, c.col)
}

// roomOf is as wide as a column may become, so that it is seen whole.
func (g *Grid) roomOf(p *place, col int) float32 {
	if col < g.frozen {
		return p.right - p.gutter
	}
	return p.right - p.left()
}

// whole is a number as it fits a width, or a sign that stands for it.
func whole(s string, size, width float32, style fyne.TextStyle) string {
	if surely(s, size, width) || measure(s, size, style) <= width+0.5 {
		return s
	}
	sign := text.NoRoom
	for len(sign) > 1 && measure(sign, size, style) > width {
		sign = sign[1:]
	}
	return sign
}

// unseen says the numbers of the active cell and its column that have no room.
func (g *Grid) unseen() string {
	p, col := g.layout(), g.at.col
	room := p.w[col] - 2*p.pad
	var all []string
	if s := g.figure(g.at); whole(s, p.text, room, fyne.TextStyle{}) != s {
		all = append(all, text.WholeFigure(s))
	}
	if s := g.data.total(col); whole(s, p.text, room, bold) != s {
		all = append(all, text.WholeTotal(s))
	}
	return strings.Join(all, " ")
}
