package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sokehoach/app/ui/kit"
)

// A dragging is what the pressed mouse moves.
type dragging struct {
	what dragged
	col  int     // whose width
	from float32 // where the mouse was pressed, along the movement
	was  float32 // what is moved, then
}

type dragged int

const (
	nothing dragged = iota
	selecting
	widening
	scrollingRows
	scrollingColumns
)

// MouseDown goes to the cell under the pointer, or takes hold of a bar or of
// the edge of a column.
func (g *Grid) MouseDown(e *desktop.MouseEvent) {
	p := g.layout()
	g.commit()
	g.takeFocus()
	g.pointer, g.drag = e.Position, dragging{}
	if e.Button == desktop.MouseButtonSecondary {
		g.pressedSecondary(p, e.Position)
		return
	}
	extend := e.Modifier&fyne.KeyModifierShift != 0
	switch x, y := e.Position.X, e.Position.Y; {
	case p.tall && x >= p.right:
		g.drag = dragging{scrollingRows, 0, y, float32(g.top)}
		g.pageTo(g.upright(p), y-p.head)
	case p.wide && y >= p.bottom+p.foot:
		g.drag = dragging{scrollingColumns, 0, x, g.offset}
	case y < p.head:
		g.pressedHead(p, x)
	default:
		if c, ok := g.cellAt(p, e.Position); ok {
			g.goTo(c, extend)
			g.drag = dragging{what: selecting}
			if x < p.gutter {
				g.at.col, g.anchor.col = 0, len(g.specs)-1
				g.Refresh()
			}
		}
	}
}

// pressedSecondary goes where the menu is wanted: to a cell, or for sorting into
// the column of a heading.
func (g *Grid) pressedSecondary(p *place, at fyne.Position) {
	if c, ok := g.cellAt(p, at); ok && !g.selected(c) {
		g.goTo(c, false)
	}
	if col, ok := g.colAt(p, at.X); ok && at.Y < p.head {
		g.goTo(cell{g.at.row, col}, false)
	}
}

// pageTo scrolls a page when the bar is pressed beside its thumb.
func (g *Grid) pageTo(t track, y float32) {
	switch rows := g.layout().rows; {
	case y < t.from:
		g.scrollTo(g.top-rows, g.offset)
	case y > t.from+t.size:
		g.scrollTo(g.top+rows, g.offset)
	default:
		return
	}
	g.drag.was = float32(g.top)
}

// pressedHead takes hold of an edge, or selects a column.
func (g *Grid) pressedHead(p *place, x float32) {
	if col, ok := g.edgeAt(p, x); ok {
		g.drag = dragging{widening, col, x, p.w[col] / kit.Scaled(1)}
		return
	}
	col, ok := g.colAt(p, x)
	if !ok {
		return
	}
	g.goTo(cell{g.top, col}, false)
	g.at.row, g.anchor = 0, cell{max(0, g.data.count()-1), col}
	g.Refresh()
}

// MouseUp is called by Fyne.
func (g *Grid) MouseUp(*desktop.MouseEvent) {}

// Dragged is called by Fyne.
func (g *Grid) Dragged(e *fyne.DragEvent) {
	p := g.layout()
	switch g.drag.what {
	case selecting:
		at := fyne.NewPos(max(p.gutter, min(e.Position.X, p.right-1)), max(p.head-1, min(e.Position.Y, p.bottom+1)))
		if c, ok := g.nearest(p, at); ok && c != g.at {
			g.goTo(c, true)
		}
	case widening:
		w := max(kit.Scaled(30), g.drag.was*kit.Scaled(1)+e.Position.X-g.drag.from) / kit.Scaled(1)
		g.chosen[g.drag.col], g.place = w, nil
		g.Refresh()
	case scrollingRows:
		g.scrollTo(int(g.drag.was+(e.Position.Y-g.drag.from)/g.upright(p).step+0.5), g.offset)
	case scrollingColumns:
		g.scrollTo(g.top, g.drag.was+(e.Position.X-g.drag.from)/g.level(p).step)
	}
}

// DragEnd is called by Fyne.
func (g *Grid) DragEnd() {
	if g.drag.what == widening && g.hooks.Widened != nil {
		g.hooks.Widened(g.specs[g.drag.col].key, g.chosen[g.drag.col])
	}
	g.drag = dragging{}
}

// DoubleTapped edits the cell.
func (g *Grid) DoubleTapped(e *fyne.PointEvent) {
	if c, ok := g.cellAt(g.layout(), e.Position); ok && c == g.at && e.Position.X >= g.layout().gutter {
		g.edit(g.shown(c), correcting)
	}
}

// TappedSecondary opens the menu of the cell.
func (g *Grid) TappedSecondary(e *fyne.PointEvent) { g.menuAt(e.AbsolutePosition) }

// Scrolled is called by Fyne at a movement of the wheel.
func (g *Grid) Scrolled(e *fyne.ScrollEvent) {
	p := g.layout()
	rows := int(e.Scrolled.DY * 3 / p.row)
	switch {
	case rows == 0 && e.Scrolled.DY > 0:
		rows = 1
	case rows == 0 && e.Scrolled.DY < 0:
		rows = -1
	}
	g.scrollTo(g.top-rows, g.offset-e.Scrolled.DX*3)
}

// TakesWheel reports whether there is more to see in a direction of the wheel.
func (g *Grid) TakesWheel(by fyne.Delta) bool {
	p := g.layout()
	switch {
	case by.DY > 0:
		return g.top > 0
	case by.DY < 0:
		return g.top+p.rows < g.lines()
	case by.DX > 0:
		return g.offset > 0
	}
	return by.DX < 0 && g.offset < p.total-(p.right-p.gutter)
}

func (g *Grid) scrollTo(top int, offset float32) {
	was, side := g.top, g.offset
	g.top, g.offset = top, offset
	g.clampScroll()
	if g.top != was || g.offset != side {
		g.commit()
		g.Refresh()
	}
}

// Cursor is called by Fyne.
func (g *Grid) Cursor() desktop.Cursor {
	p := g.layout()
	if _, ok := g.edgeAt(p, g.pointer.X); ok && g.pointer.Y < p.head || g.drag.what == widening {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// MouseIn is called by Fyne.
func (g *Grid) MouseIn(e *desktop.MouseEvent) { g.pointer = e.Position }

// MouseMoved is called by Fyne.
func (g *Grid) MouseMoved(e *desktop.MouseEvent) { g.pointer = e.Position }

// MouseOut is called by Fyne.
func (g *Grid) MouseOut() {}

// edgeAt is the column whose right edge is at x.
func (g *Grid) edgeAt(p *place, x float32) (int, bool) {
	near := kit.Scaled(4)
	for col := range g.specs {
		edge := g.columnAt(p, col) + p.w[col]
		if x >= edge-near && x <= edge+near && (col < g.frozen || edge > p.left()) {
			return col, true
		}
	}
	return 0, false
}

func (g *Grid) colAt(p *place, x float32) (int, bool) {
	for col := range g.specs {
		if from := g.columnAt(p, col); x >= from && x < from+p.w[col] && (col < g.frozen || x >= p.left()) {
			return col, true
		}
	}
	return 0, false
}

// cellAt is the cell under a point; the number of a row counts as its first.
func (g *Grid) cellAt(p *place, at fyne.Position) (cell, bool) {
	row := g.top + int((at.Y-p.head)/p.row)
	if at.Y < p.head || at.Y >= p.bottom || row >= g.lines() || row-g.top >= p.rows || at.X >= p.right {
		return cell{}, false
	}
	if at.X < p.gutter {
		return cell{row, 0}, true
	}
	col, ok := g.colAt(p, at.X)
	return cell{row, col}, ok
}

// nearest is the cell that a drag means, also beyond the rows in sight.
func (g *Grid) nearest(p *place, at fyne.Position) (cell, bool) {
	col, ok := g.colAt(p, at.X)
	row := g.top + int((at.Y-p.head)/p.row)
	if at.Y < p.head {
		row = g.top - 1
	}
	return cell{min(row, max(0, g.data.count()-1)), col}, ok
}

func (g *Grid) selected(c cell) bool {
	from, to := g.block()
	return c.row >= from.row && c.row < to.row && c.col >= from.col && c.col < to.col
}
