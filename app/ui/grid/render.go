package grid

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"sokehoach/app/text"
	"sokehoach/model"
)

// CreateRenderer is called by Fyne.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{grid: g, ground: canvas.NewRectangle(nil), still: newStrip(), moving: newStrip(), chrome: newLayer()}
	r.objects = []fyne.CanvasObject{r.ground, r.moving.clip, r.still.clip, r.chrome.box}
	return r
}

// A renderer draws a grid: the columns that scroll sideways, those that stay,
// and around them the frame, the bars, and what is said of the active cell.
type renderer struct {
	grid          *Grid
	ground        *canvas.Rectangle
	still, moving *strip
	chrome        *layer
	objects       []fyne.CanvasObject
	drawn         int // how many objects the window was told of
	c             colours
}

// Objects is called by Fyne; the editor is elsewhere while a list is open.
func (r *renderer) Objects() []fyne.CanvasObject {
	if r.grid.list != nil {
		return r.objects
	}
	return append(r.objects[:4:4], r.grid.editor.inside)
}

// MinSize is called by Fyne.
func (r *renderer) MinSize() fyne.Size { return r.grid.MinSize() }

// Destroy is called by Fyne.
func (r *renderer) Destroy() {}

// Layout is called by Fyne.
func (r *renderer) Layout(fyne.Size) { r.Refresh() }

// Refresh draws what is in sight.
func (r *renderer) Refresh() {
	g := r.grid
	p := g.layout()
	if g.widen(p) {
		for p = g.layout(); g.widen(p); p = g.layout() { // what one column takes another may lack
		}
		g.resize()
	}
	r.c = palette()
	r.ground.FillColor = r.c.cell
	put(r.ground, 0, 0, p.size.Width, p.size.Height-p.status)
	high := p.bottom + p.foot
	put(r.still.clip, 0, 0, min(p.left(), p.right), high)
	put(r.moving.clip, p.left(), 0, max(0, p.right-p.left()), high)
	r.still.begin()
	r.moving.begin()
	r.chrome.used = [2]int{}
	r.grounds(p)
	r.lines(p)
	r.numbers(p)
	r.bands(p)
	for col := range g.specs {
		r.column(p, col)
	}
	r.hideRest(p)
	r.bars(p)
	r.active(p)
	r.status(p)
	r.still.end()
	r.moving.end()
	r.chrome.end()
	r.placeEditor(p)
	if grown := r.still.size() + r.moving.size() + r.chrome.size(); grown != r.drawn {
		// What is new is not known to the window yet. A refresh of the whole grid
		// would make it forget how every text looks.
		r.drawn = grown
		canvas.Refresh(r.ground)
	}
}

// shown are the rows to draw: the first, and the one after the last.
func (r *renderer) shown(p *place) (from, to int) {
	return r.grid.top, min(r.grid.top+p.rows, r.grid.lines())
}

// strip is the part that a column stands in, and where in it.
func (r *renderer) strip(p *place, col int) (*strip, float32) {
	x := r.grid.columnAt(p, col)
	if col < r.grid.frozen {
		return r.still, x
	}
	return r.moving, x - p.left()
}

// lines draws the ground of the head and the total, and the lines between rows.
func (r *renderer) lines(p *place) {
	from, to := r.shown(p)
	end := r.grid.rowAt(p, to)
	for _, s := range []*strip{r.still, r.moving} {
		width := s.clip.Size().Width
		s.below.rect(0, 0, width, p.head, r.c.head)
		for row := from; row < to; row++ {
			s.below.rect(0, r.grid.rowAt(p, row+1)-1, width, 1, r.c.line)
		}
		if p.foot > 0 {
			s.below.rect(0, p.bottom, width, p.foot, r.c.foot)
			s.below.rect(0, p.bottom, width, 1, r.c.border)
		}
		s.below.rect(0, p.head-1, width, 1, r.c.border)
	}
	r.still.below.rect(0, p.head, p.gutter, end-p.head, r.c.foot)
}

// numbers draws the numbers of the rows.
func (r *renderer) numbers(p *place) {
	g := r.grid
	if g.bare {
		return
	}
	from, to := r.shown(p)
	lo, hi := g.picked()
	for row := from; row < to; row++ {
		y := g.rowAt(p, row)
		look := ink{r.c.faint, p.small, fyne.TextAlignCenter, fyne.TextStyle{}}
		if row >= lo.row && row < hi.row {
			r.still.below.rect(0, y, p.gutter-1, p.row-1, r.c.picked)
			look.colour, look.style.Bold = r.c.ink, true
		}
		label := strconv.Itoa(row + 1)
		if row == g.data.count() {
			label = "+"
		}
		if len(g.findings[g.base+"["+strconv.Itoa(row)+"]"]) > 0 {
			look.colour = r.c.wrong
		}
		put(r.still.plain.text(label, look), 0, y, p.gutter, p.row-1)
	}
	r.still.below.rect(p.gutter-1, 0, 1, r.still.clip.Size().Height, r.c.line)
}

// column draws one column, if it is in sight.
func (r *renderer) column(p *place, col int) {
	g := r.grid
	s, x := r.strip(p, col)
	w := p.w[col]
	if x+w <= 0 || x >= s.clip.Size().Width {
		r.hideColumn(p, col, s)
		return
	}
	from, to := r.shown(p)
	s.below.rect(x+w-1, 0, 1, max(g.rowAt(p, to), p.head), r.c.line)
	r.heading(p, col)
	lo, hi := g.picked()
	for row := from; row < to; row++ {
		c := cell{row, col}
		y := g.rowAt(p, row)
		if row >= lo.row && row < hi.row && col >= lo.col && col < hi.col && c != g.at {
			s.below.rect(x, y, w-1, p.row-1, r.c.selected)
		}
		r.cell(p, c, x+p.pad, y)
		r.mark(p, c, x, y)
	}
	if p.foot > 0 {
		r.total(p, col)
	}
}

// slot is the number of a cell's text.
func (r *renderer) slot(p *place, c cell) int { return c.row%p.rows*len(r.grid.specs) + c.col }

func (r *renderer) cell(p *place, c cell, x, y float32) {
	g := r.grid
	spec := g.specs[c.col]
	s, _ := r.strip(p, c.col)
	t := s.cell(r.slot(p, c))
	look := ink{colour: r.c.ink, size: p.text}
	if spec.right {
		look.align = fyne.TextAlignTrailing
	}
	words := g.shown(c)
	switch {
	case g.picks:
		shape := g.data.look(c.row, c.col)
		look.style.Bold = shape.Bold
		if shape.Faint {
			look.colour = r.c.faint
		}
		x += float32(shape.Indent) * 3 * p.pad
	case spec.kind == computed && !g.hooks.ReadOnly:
		look.colour = r.c.faint
	case c.row == g.data.count() && g.grows:
		look.colour = r.c.faint
		if c.col == 0 {
			look.align = fyne.TextAlignLeading
			if words = text.TypeToAdd(g.noun); measure(words, p.text, look.style) > p.w[0]-2*p.pad {
				words = text.TypeMore
			}
		}
	}
	if g.wrong(c) {
		look.colour = r.c.wrong
	}
	room := p.w[c.col] - 2*p.pad
	if g.picks {
		room -= float32(g.data.look(c.row, c.col).Indent) * 3 * p.pad
	}
	high := p.row - 1
	if figure := g.figure(c); figure != "" {
		words = whole(figure, p.text, room, look.style)
	} else if g.tall && measure(words, p.text, look.style) > room {
		if words, high = r.twoLines(p, s, words, look, box{x: x, y: y, w: room}); high < p.row-1 {
			y += (p.row - 2*high) / 2
		}
		look.size = p.small
	} else {
		words = fit(words, p.text, room, look.style)
	}
	look.write(t, words)
	put(t, x, y, room, high)
}

// mark shows that something is wrong with a cell.
func (r *renderer) mark(p *place, c cell, x, y float32) {
	g := r.grid
	wrong := g.wrong(c)
	colour := r.c.wrong
	if found := g.findings[g.path(c)]; !wrong && len(found) > 0 {
		wrong = true
		if found[0].Severity != model.Error {
			colour = r.c.warning
		}
	}
	if !wrong {
		return
	}
	s, _ := r.strip(p, c.col)
	s.over.frame(box{x, y, p.w[c.col] - 1, p.row - 1, 1}, colour)
	side := p.pad // clear of the text
	s.over.rect(x+p.w[c.col]-1-side, y, side, side, colour)
}

func (r *renderer) heading(p *place, col int) {
	g := r.grid
	spec := g.specs[col]
	s, x := r.strip(p, col)
	lo, hi := g.picked()
	if col >= lo.col && col < hi.col {
		s.below.rect(x, 0, p.w[col]-1, p.head-1, r.c.picked)
	}
	look := ink{r.c.ink, p.small + 1, fyne.TextAlignCenter, fyne.TextStyle{Bold: true}}
	high := lineHeight(look.size)
	y := (p.head - float32(len(p.heads[col]))*high) / 2
	if spec.band != "" {
		y += p.band / 2
	}
	for _, line := range p.heads[col] {
		put(s.plain.text(line, look), x+p.pad, y, p.w[col]-2*p.pad-p.star(spec), high)
		y += high
	}
	if spec.required {
		look.colour = r.c.wrong
		look.align = fyne.TextAlignLeading
		put(s.plain.text(text.RequiredMark, look), x+p.starAt(p.heads[col], p.w[col], spec), y-high, p.star(spec)+p.pad, high)
	}
}

func (r *renderer) total(p *place, col int) {
	g := r.grid
	s, x := r.strip(p, col)
	look := ink{r.c.ink, p.text, fyne.TextAlignTrailing, fyne.TextStyle{Bold: true}}
	room := p.w[col] - 2*p.pad
	words := whole(g.data.total(col), p.text, room, look.style)
	if col == 0 && !g.specs[0].totalled {
		words, look.align = fit(text.TableTotal, p.text, room, look.style), fyne.TextAlignLeading
	}
	put(s.plain.text(words, look), x+p.pad, p.bottom, room, p.foot)
	s.below.rect(x+p.w[col]-1, p.bottom, 1, p.foot, r.c.line)
}

// hideColumn hides the texts of a column that is out of sight.
func (r *renderer) hideColumn(p *place, col int, s *strip) {
	for row := range p.rows {
		if i := row*len(r.grid.specs) + col; i < len(s.rows) {
			s.rows[i].Hide()
		}
	}
}

// hideRest hides the texts of rows that there are not.
func (r *renderer) hideRest(p *place) {
	from, to := r.shown(p)
	used := map[int]bool{}
	for row := from; row < to; row++ {
		used[row%p.rows] = true
	}
	for _, s := range []*strip{r.still, r.moving} {
		for i, t := range s.rows {
			if t.Visible() && !used[i/len(r.grid.specs)] {
				t.Hide()
			}
		}
	}
}
