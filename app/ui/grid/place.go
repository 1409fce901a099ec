package grid

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/ui/kit"
)

// A place is where everything of a grid stands at one size.
type place struct {
	size        fyne.Size
	text, small float32 // sizes of text
	pad         float32 // between an edge of a cell and its text

	row, head, foot, line, bar float32 // heights; the bar's is also its width
	band                       float32 // height of the headings that columns share, in that of the head
	status                     float32 // height of what is said below
	gutter                     float32 // width of the row numbers
	x, w                       []float32
	frozen, total              float32 // width of the columns that stay, and of all
	right                      float32 // where the cells end
	bottom                     float32 // where the rows end
	rows                       int     // whole rows in sight
	lines                      int     // rows that there are, the empty one included
	heads                      [][]string
	tall, wide                 bool // there is a bar for rows, for columns
}

// Lines of a heading, and of what is said below the table.
const (
	headLines   = 3
	statusLines = 2
)

// layout is where everything stands now.
func (g *Grid) layout() *place {
	size, lines := g.Size(), g.lines()
	if p := g.place; p == nil || p.size != size || p.lines != lines || p.text != theme.TextSize() {
		if p != nil && (p.size.Width != size.Width || p.text != theme.TextSize()) {
			clear(g.needed)
		}
		g.place = g.arrange(size)
		g.clampScroll()
	}
	return g.place
}

func (g *Grid) arrange(size fyne.Size) *place {
	p := &place{size: size, lines: g.lines(), text: theme.TextSize(), small: theme.CaptionTextSize(), pad: kit.Scaled(5)}
	p.row = lineHeight(p.text) + kit.Scaled(6)
	if g.tall {
		p.row = max(p.row, 2*lineHeight(p.small)+kit.Scaled(3))
	}
	p.line = lineHeight(p.small)
	if !g.hooks.ReadOnly {
		p.status = statusLines*p.line + p.pad
	}
	p.bar = kit.Scaled(13)
	if !g.bare {
		p.gutter = measure(strings.Repeat("0", max(3, len(strconv.Itoa(p.lines)))), p.small, bold) + 2*p.pad
	}
	p.head = p.row
	for _, s := range g.specs {
		if s.totalled {
			p.foot = p.row
		}
	}
	bar := float32(0)
	for range 2 { // a bar for the rows takes room from the columns, and the reverse
		p.right = size.Width - bar
		g.columns(p, p.right-p.gutter)
		p.headings(g.specs, bold)
		p.wide = p.total > p.right-p.gutter+1
		p.bottom = size.Height - p.below()
		p.rows = max(1, int((p.bottom-p.head)/p.row))
		if p.tall = g.lines() > p.rows; p.tall {
			bar = p.bar
		}
	}
	return p
}

// below is the height of what stands under the rows.
func (p *place) below() float32 {
	height := p.foot + p.status
	if p.wide {
		height += p.bar
	}
	return height
}

func lineHeight(size float32) float32 {
	return fyne.MeasureText("M", size, fyne.TextStyle{}).Height
}

// lines is how many rows are drawn, the empty one included.
func (g *Grid) lines() int { return g.last() + 1 }

// columns gives every column its width: its own, and its share of what is left.
func (g *Grid) columns(p *place, room float32) {
	p.x, p.w = make([]float32, len(g.specs)), make([]float32, len(g.specs))
	shares, left := float32(0), room
	for i, s := range g.specs {
		if w, ok := g.chosen[i]; ok {
			p.w[i] = kit.Scaled(w)
		} else {
			p.w[i] = p.roomFor(s)
			shares += s.share
		}
		p.w[i] = max(p.w[i], g.needed[i])
		left -= p.w[i]
	}
	x := float32(0)
	p.frozen = 0
	for i, s := range g.specs {
		if _, ok := g.chosen[i]; !ok && shares > 0 && left > 0 {
			p.w[i] += left * s.share / shares
		}
		p.x[i] = x
		x += p.w[i]
		if i < g.frozen {
			p.frozen = x
		}
	}
	p.total = x
}

func (p *place) headings(specs []spec, bold fyne.TextStyle) {
	p.heads = p.heads[:0]
	most := 1
	p.band = 0
	for i, s := range specs {
		if s.band != "" {
			p.band = lineHeight(p.small+1) + p.pad
		}
		lines := wrap(s.head(), p.small+1, p.w[i]-2*p.pad-p.star(s), headLines, bold)
		p.heads = append(p.heads, lines)
		most = max(most, len(lines))
	}
	p.head = p.band + float32(most)*lineHeight(p.small+1) + 2*p.pad
}

// roomFor is the least width of a column: its own, or what its heading needs.
func (p *place) roomFor(s spec) float32 {
	width, step := kit.Scaled(s.width), kit.Scaled(10)
	for range 12 {
		lines := wrap(s.head(), p.small+1, width-2*p.pad-p.star(s), headLines, fyne.TextStyle{Bold: true})
		if strings.Join(lines, " ") == strings.Join(strings.Fields(s.head()), " ") {
			break
		}
		width += step
	}
	return width
}

// star is the room of the mark of a required column.
func (p *place) star(s spec) float32 {
	if s.required {
		return p.pad * 1.5
	}
	return 0
}

// starAt is where that mark stands in a heading of a width: behind the last word.
func (p *place) starAt(lines []string, width float32, s spec) float32 {
	room := width - 2*p.pad - p.star(s)
	last := measure(lines[len(lines)-1], p.small+1, bold)
	return p.pad + (room+last)/2 + p.pad/2
}

// left is where the columns begin that scroll.
func (p *place) left() float32 { return p.gutter + p.frozen }

// columnAt is where a column stands on screen.
func (g *Grid) columnAt(p *place, col int) float32 {
	if col < g.frozen {
		return p.gutter + p.x[col]
	}
	return p.gutter + p.x[col] - g.offset
}

// rowAt is where a row stands on screen.
func (g *Grid) rowAt(p *place, row int) float32 { return p.head + float32(row-g.top)*p.row }

// MinSize is called by Fyne.
func (g *Grid) MinSize() fyne.Size {
	p := g.layout()
	rows := 3
	if g.visible > 0 {
		rows = max(1, min(g.lines(), g.visible))
	}
	height := p.head + float32(rows)*p.row + p.below()
	return fyne.NewSize(p.gutter+p.frozen+kit.Scaled(160), height)
}

// reveal scrolls a cell into sight.
func (g *Grid) reveal(c cell) {
	p := g.layout()
	if c.row < g.top {
		g.top = c.row
	}
	g.top = max(g.top, c.row-p.rows+1)
	if c.col >= g.frozen {
		room := p.right - p.left()
		from := p.x[c.col] - p.frozen
		if from < g.offset || p.w[c.col] > room {
			g.offset = from
		} else {
			g.offset = max(g.offset, from+p.w[c.col]-room)
		}
	}
	g.clampScroll()
	if g.hooks.Reveal != nil {
		y := g.rowAt(p, c.row)
		g.hooks.Reveal(y, y+p.row)
	}
}

// clampScroll keeps the rows and columns in sight to those that there are.
func (g *Grid) clampScroll() {
	p := g.place
	g.top = max(0, min(g.top, g.lines()-p.rows))
	g.offset = max(0, min(g.offset, p.total-(p.right-p.gutter)))
}
