package grid

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// colours are those of the theme that a grid is drawn with.
type colours struct {
	cell, head, foot, picked, selected, line, border color.Color
	ink, faint, wrong, warning, primary, bar, track  color.Color
	computed                                         color.Color
}

func palette() colours {
	return colours{
		cell: theme.Color(theme.ColorNameInputBackground), head: theme.Color(theme.ColorNameHeaderBackground),
		foot: theme.Color(theme.ColorNameBackground), picked: theme.Color(theme.ColorNameButton),
		selected: theme.Color(theme.ColorNameFocus), line: theme.Color(theme.ColorNameSeparator),
		border: theme.Color(theme.ColorNameInputBorder), ink: theme.Color(theme.ColorNameForeground),
		faint: theme.Color(theme.ColorNamePlaceHolder), wrong: theme.Color(theme.ColorNameError),
		warning: theme.Color(theme.ColorNameWarning), primary: theme.Color(theme.ColorNamePrimary),
		bar: theme.Color(theme.ColorNameScrollBar), track: theme.Color(theme.ColorNameScrollBarBackground),
		computed: theme.Color(theme.ColorNameDisabledButton),
	}
}

// active draws the border of the active cell, and the frame of the grid.
func (r *renderer) active(p *place) {
	g := r.grid
	high := p.size.Height - p.status
	busy := g.focused || g.editor.open
	frame := r.c.border
	if busy {
		frame = r.c.primary
	}
	r.chrome.frame(box{0, 0, p.size.Width, high, 1}, frame)
	if p.frozen > 0 {
		r.chrome.rect(p.left()-1, 0, 1, p.bottom+p.foot, r.c.border)
	}
	if _, to := g.picked(); to == (cell{}) {
		return
	}
	if y := g.rowAt(p, g.at.row); y >= p.head && y+p.row <= p.bottom+1 {
		s, x := r.strip(p, g.at.col)
		line := float32(1)
		if busy {
			line = kit.Scaled(2)
		}
		s.over.frame(box{x, y, p.w[g.at.col] - 1, p.row - 1, line}, frame)
	}
}

// A track is one of the two bars: where it stands, and its thumb.
type track struct {
	x, y, w, h float32
	from, size float32 // of the thumb, along the bar
	step       float32 // how far the thumb goes for one row, or one point
}

func (g *Grid) upright(p *place) track {
	t := track{x: p.right, y: p.head, w: p.bar, h: p.bottom - p.head}
	lines := float32(g.lines())
	t.size = max(kit.Scaled(24), t.h*float32(p.rows)/lines)
	t.step = (t.h - t.size) / max(1, lines-float32(p.rows))
	t.from = float32(g.top) * t.step
	return t
}

func (g *Grid) level(p *place) track {
	t := track{x: p.left(), y: p.bottom + p.foot, w: p.right - p.left(), h: p.bar}
	room := p.right - p.left()
	t.size = max(kit.Scaled(24), t.w*room/max(1, p.total-p.frozen))
	t.step = (t.w - t.size) / max(1, p.total-p.frozen-room)
	t.from = g.offset * t.step
	return t
}

func (r *renderer) bars(p *place) {
	if p.tall {
		t := r.grid.upright(p)
		r.chrome.rect(t.x, 0, t.w-1, p.bottom+p.foot, r.c.track)
		r.chrome.rect(t.x+2, t.y+t.from, t.w-5, t.size, r.c.bar)
	}
	if p.wide {
		t := r.grid.level(p)
		r.chrome.rect(1, t.y, p.size.Width-2, t.h-1, r.c.track)
		r.chrome.rect(t.x+t.from, t.y+2, t.size, t.h-5, r.c.bar)
	}
}

// status draws what is to be said of the active cell.
func (r *renderer) status(p *place) {
	words, grave := r.grid.sentence()
	words = strings.TrimSpace(r.grid.unseen() + " " + words)
	if words == "" || p.status == 0 {
		return
	}
	look := ink{colour: r.c.faint, size: p.small}
	switch grave {
	case model.Error:
		look.colour = r.c.wrong
	case model.Warning:
		look.colour = r.c.warning
	}
	y := p.size.Height - statusLines*p.line
	for _, line := range wrap(words, p.small, p.size.Width-2*p.pad, statusLines, fyne.TextStyle{}) {
		put(r.chrome.text(line, look), p.pad, y, p.size.Width-2*p.pad, p.line)
		y += p.line
	}
}

// placeEditor puts the editor over its cell.
func (r *renderer) placeEditor(p *place) {
	g := r.grid
	e := g.editor
	if !e.open || g.list != nil {
		return
	}
	x := g.columnAt(p, e.at.col)
	edge := p.right
	w := min(max(p.w[e.at.col], kit.Scaled(90)), edge-p.gutter)
	put(e.inside, min(x, edge-w), g.rowAt(p, e.at.row)-1, w, p.row+1)
}
