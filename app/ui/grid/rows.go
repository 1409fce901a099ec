package grid

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// AddBelow adds an empty row below the active one and goes there.
func (g *Grid) AddBelow() {
	g.commit()
	if !g.grows {
		return
	}
	at := min(g.at.row+1, g.data.count())
	g.data.carryDrafts(func(row int) int {
		if row >= at {
			return row + 1
		}
		return row
	})
	g.data.insert(g.step(text.Adding(g.noun)), at)
	g.goTo(cell{at, 0}, false)
}

// DeleteRows deletes the rows of the selection.
func (g *Grid) DeleteRows() {
	g.commit()
	from, to := g.block()
	to.row = min(to.row, g.data.count())
	n := to.row - from.row
	if !g.grows || n <= 0 {
		return
	}
	if why := g.data.keeps(from.row, to.row); why != "" {
		g.say(why)
		return
	}
	g.data.carryDrafts(func(row int) int {
		switch {
		case row >= to.row:
			return row - n
		case row >= from.row:
			return -1
		}
		return row
	})
	g.data.remove(g.step(text.DeletingRows(n, g.noun)), from.row, to.row)
	g.goTo(cell{from.row, g.at.col}, false)
	g.say(text.DeletedRows(n, g.noun))
}

// MoveRows moves the rows of the selection up or down by one.
func (g *Grid) MoveRows(by int) {
	g.commit()
	from, to := g.block()
	to.row = min(to.row, g.data.count())
	if !g.grows || from.row >= to.row || from.row+by < 0 || to.row+by > g.data.count() {
		return
	}
	passed, n := from.row+by, to.row-from.row
	if by > 0 {
		passed = to.row
	}
	g.data.carryDrafts(func(row int) int {
		switch {
		case row >= from.row && row < to.row:
			return row + by
		case row == passed:
			return row - by*n
		}
		return row
	})
	g.data.move(g.step(text.Moving(g.noun, by)), from.row, to.row, by)
	g.at.row += by
	g.anchor.row += by
	g.reveal(g.at)
	g.Refresh()
}

// Sort orders the rows by a column.
func (g *Grid) Sort(col int, descending bool) {
	g.commit()
	if !g.sorts || g.hooks.ReadOnly {
		return
	}
	g.data.sort(g.step(text.Sorting(g.specs[col].heading)), col, descending)
}

func (g *Grid) step(name string) edit.Step { return edit.Step{Path: g.base, Name: name} }

// clear empties the cells of the selection.
func (g *Grid) clear() {
	var changes []change
	from, to := g.block()
	for row := from.row; row < min(to.row, g.data.count()); row++ {
		for col := from.col; col < to.col; col++ {
			c := cell{row, col}
			g.data.dropDraft(row, col)
			if g.editable(c) && g.data.show(row, col) != "" {
				changes = append(changes, change{row, col, ""})
			}
		}
	}
	g.apply(text.Clearing(len(changes)), changes)
}

// fillDown copies the first row of the selection into the others, or the row
// above into the active one.
func (g *Grid) fillDown() {
	from, to := g.block()
	source := from.row
	if to.row-from.row == 1 {
		source--
	}
	if source < 0 {
		return
	}
	var changes []change
	for row := source + 1; row < to.row; row++ {
		for col := from.col; col < to.col; col++ {
			if s := g.data.show(source, col); g.editable(cell{row, col}) {
				changes = append(changes, change{row, col, s})
			}
		}
	}
	g.apply(text.FillingDown, changes)
}

// apply makes changes in one step.
func (g *Grid) apply(name string, changes []change) {
	if len(changes) > 0 && !g.hooks.ReadOnly {
		for _, c := range changes {
			g.data.dropDraft(c.row, c.col)
		}
		g.data.set(g.step(name), nil, changes)
		call(g.hooks.Left)
	}
	g.Refresh()
}

// escape forgets a wrong text, or the selection, or closes the dialog that the
// grid stands in.
func (g *Grid) escape() {
	switch {
	case g.wrong(g.at):
		g.data.dropDraft(g.at.row, g.at.col)
	case g.at != g.anchor:
		g.anchor = g.at
	default:
		kit.Escape(g)
		return
	}
	g.Refresh()
}

// menu opens the menu of the active cell.
func (g *Grid) menu() {
	p := g.layout()
	at := fyne.NewPos(g.columnAt(p, g.at.col), g.rowAt(p, g.at.row)+p.row)
	g.menuAt(fyne.CurrentApp().Driver().AbsolutePositionForObject(g).Add(at))
}

func (g *Grid) menuAt(at fyne.Position) {
	c := g.canvas()
	if c == nil {
		return
	}
	g.commit()
	clip := fyne.CurrentApp().Clipboard()
	item := func(label, keys string, do func()) *fyne.MenuItem {
		if keys != "" {
			label = text.WithKeys(label, keys)
		}
		return fyne.NewMenuItem(label, do)
	}
	items := []*fyne.MenuItem{item(text.Copy, text.KeysCopy, func() { g.copy(clip) })}
	if !g.hooks.ReadOnly {
		items = append(items,
			item(text.Cut, text.KeysCut, func() { g.copy(clip); g.clear() }),
			item(text.Paste, text.KeysPaste, func() { g.paste(clip.Content()) }),
			item(text.FillDown, "", g.fillDown), item(text.ClearCells, "", g.clear))
	}
	if g.grows {
		items = append(items, fyne.NewMenuItemSeparator(),
			item(text.AddRowBelow(g.noun), "", g.AddBelow), item(text.DeleteRow(g.noun), "", g.DeleteRows),
			item(text.MoveRow(g.noun, -1), "", func() { g.MoveRows(-1) }),
			item(text.MoveRow(g.noun, 1), "", func() { g.MoveRows(1) }))
	}
	if g.sorts && !g.hooks.ReadOnly {
		items = append(items, fyne.NewMenuItemSeparator(),
			item(text.SortAscending, "", func() { g.Sort(g.at.col, false) }),
			item(text.SortDescending, "", func() { g.Sort(g.at.col, true) }))
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
}
