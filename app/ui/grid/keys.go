package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sokehoach/app/ui/kit"
)

// FocusGained is called by Fyne.
func (g *Grid) FocusGained() {
	g.focused = true
	g.entered()
	g.Refresh()
}

// FocusLost is called by Fyne.
func (g *Grid) FocusLost() {
	g.focused = false
	if !g.editor.open {
		g.shift = false
		g.tell("")
	}
	g.Refresh()
}

// AcceptsTab keeps Tab for going from cell to cell; from the last one it leaves.
func (g *Grid) AcceptsTab() bool { return true }

// KeyDown is called by Fyne; a key event itself does not tell of Shift.
func (g *Grid) KeyDown(k *fyne.KeyEvent) { g.heldShift(k, true) }

// KeyUp is called by Fyne.
func (g *Grid) KeyUp(k *fyne.KeyEvent) { g.heldShift(k, false) }

func (g *Grid) heldShift(k *fyne.KeyEvent, down bool) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		g.shift = down
	}
}

// TypedRune begins to type over the cell. No letter is ever refused: a
// Vietnamese keyboard takes back what it has sent.
func (g *Grid) TypedRune(r rune) {
	if g.edit("", typing) {
		g.editor.TypedRune(r)
	}
}

// TypedKey is called by Fyne.
func (g *Grid) TypedKey(k *fyne.KeyEvent) {
	c := g.at
	switch k.Name {
	case fyne.KeyUp:
		g.goTo(cell{c.row - 1, c.col}, g.shift)
	case fyne.KeyDown:
		g.goTo(cell{c.row + 1, c.col}, g.shift)
	case fyne.KeyLeft:
		g.goTo(cell{c.row, c.col - 1}, g.shift)
	case fyne.KeyRight:
		g.goTo(cell{c.row, c.col + 1}, g.shift)
	case fyne.KeyHome:
		g.goTo(cell{c.row, 0}, g.shift)
	case fyne.KeyEnd:
		g.goTo(cell{c.row, len(g.specs) - 1}, g.shift)
	case fyne.KeyPageUp:
		g.goTo(cell{c.row - g.layout().rows, c.col}, g.shift)
	case fyne.KeyPageDown:
		g.goTo(cell{c.row + g.layout().rows, c.col}, g.shift)
	case fyne.KeyTab:
		g.tab()
	case fyne.KeyReturn, fyne.KeyEnter:
		g.enter()
	default:
		g.act(k.Name)
	}
}

// act does what a key does to the cells.
func (g *Grid) act(k fyne.KeyName) {
	switch k {
	case fyne.KeyF2:
		g.edit(g.shown(g.at), correcting)
	case fyne.KeyBackspace:
		g.edit("", typing)
	case fyne.KeyDelete:
		g.clear()
	case desktop.KeyMenu:
		g.menu()
	case fyne.KeyEscape:
		g.escape()
	default:
		kit.Pass(g, &fyne.KeyEvent{Name: k})
	}
}

// tab goes on to the next cell, or out of the grid from the last.
func (g *Grid) tab() {
	run, c := g.runFrom, g.at
	if run < 0 {
		run = c.col
	}
	if g.shift {
		c.col--
	} else {
		c.col++
	}
	switch {
	case c.col < 0:
		c = cell{c.row - 1, len(g.specs) - 1}
	case c.col >= len(g.specs):
		c, run = cell{c.row + 1, 0}, 0
	}
	c = g.openAlong(c, g.shift)
	leaves := c.row > g.last() || g.at.row == g.data.count() && c.row == g.at.row && c.col > 0 && !g.shift
	if c.row < 0 || leaves {
		g.leaveBy(g.shift)
		return
	}
	g.goTo(c, false)
	g.runFrom = run
}

// enter goes down, to the column in which Tab began.
func (g *Grid) enter() {
	by, col := 1, g.at.col
	if g.shift {
		by = -1
	}
	if g.runFrom >= 0 {
		col = g.runFrom
	}
	g.goTo(g.open(cell{g.at.row + by, col}, cell{by, 0}), false)
}

// leaveBy gives the keyboard to what stands after the grid, or before it.
func (g *Grid) leaveBy(back bool) {
	c := g.canvas()
	switch {
	case c == nil:
	case back:
		c.FocusPrevious()
	default:
		c.FocusNext()
	}
}

// TypedShortcut is called by Fyne.
func (g *Grid) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		g.copy(s.Clipboard)
	case *fyne.ShortcutCut:
		g.copy(s.Clipboard)
		g.clear()
	case *fyne.ShortcutPaste:
		g.paste(s.Clipboard.Content())
	case *fyne.ShortcutSelectAll:
		g.anchor = cell{0, 0}
		g.at = cell{max(0, g.data.count()-1), len(g.specs) - 1}
		g.Refresh()
	case *fyne.ShortcutUndo:
		call(g.hooks.Undo)
	case *fyne.ShortcutRedo:
		call(g.hooks.Redo)
	case *desktop.CustomShortcut:
		g.control(s)
	}
}

func call(f func()) {
	if f != nil {
		f()
	}
}

// control does what a key does together with Ctrl.
func (g *Grid) control(s *desktop.CustomShortcut) {
	if s.Modifier&fyne.KeyModifierControl == 0 {
		return
	}
	extend := s.Modifier&fyne.KeyModifierShift != 0
	bottom := max(0, g.data.count()-1)
	switch s.KeyName {
	case fyne.KeyHome:
		g.goTo(cell{0, 0}, extend)
	case fyne.KeyEnd:
		g.goTo(cell{bottom, len(g.specs) - 1}, extend)
	case fyne.KeyTab:
		g.leaveBy(extend)
	case fyne.KeyD:
		g.fillDown()
	case fyne.KeyReturn, fyne.KeyEnter:
		g.AddBelow()
	case fyne.KeyMinus:
		g.DeleteRows()
	case fyne.KeyUp:
		g.MoveRows(-1)
	case fyne.KeyDown:
		g.MoveRows(1)
	case fyne.KeyLeft:
		g.goTo(cell{g.at.row, 0}, extend)
	case fyne.KeyRight:
		g.goTo(cell{g.at.row, len(g.specs) - 1}, extend)
	}
}

// goTo makes a cell the active one, or the other end of the selection.
func (g *Grid) goTo(c cell, extend bool) {
	before := g.at
	g.at = g.within(c)
	if !extend {
		g.anchor = g.at
	}
	g.runFrom, g.note = -1, ""
	g.reveal(g.at)
	if g.at != before {
		g.entered()
	}
	g.Refresh()
}

// entered tells where the clerk is.
func (g *Grid) entered() {
	if g.hooks.Entered != nil && g.focused {
		g.hooks.Entered(g.path(g.at))
	}
	s, _ := g.sentence()
	g.tell(s)
}

// tell puts what is to be said of a cell into the status line, and takes it away
// when there is nothing more to be said.
func (g *Grid) tell(s string) {
	if g.hooks.Say != nil && (s != "" || g.told) {
		g.hooks.Say(s)
	}
	g.told = s != ""
}

// block is the selection: the first cell of it and the one after the last.
func (g *Grid) block() (from, to cell) {
	a, b := g.at, g.anchor
	return cell{min(a.row, b.row), min(a.col, b.col)}, cell{max(a.row, b.row) + 1, max(a.col, b.col) + 1}
}

// picked is the block that is shown as selected: none where the clerk only
// reads, and is not.
func (g *Grid) picked() (from, to cell) {
	if g.hooks.ReadOnly && !g.focused {
		return cell{}, cell{}
	}
	return g.block()
}

func (g *Grid) canvas() fyne.Canvas {
	if g.hooks.Canvas != nil {
		return g.hooks.Canvas
	}
	return fyne.CurrentApp().Driver().CanvasForObject(g)
}

func (g *Grid) takeFocus() {
	if c := g.canvas(); c != nil {
		c.Focus(g)
	}
}
