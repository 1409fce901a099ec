package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/plan"
	"sokehoach/assets"
)

// A menu keeps the items that change with what is on screen.
type menu struct {
	main       *fyne.MainMenu
	undo, redo *fyne.MenuItem
	make       *fyne.MenuItem
	onPlan     []*fyne.MenuItem // make sense on the screen of a plan only
	writing    []*fyne.MenuItem // and only where it may be changed
}

// makeMenu builds the menus. Their shortcuts come before those of the field
// that has the focus, so that Ctrl+Z is the record's everywhere.
func (w *Window) makeMenu() *fyne.MainMenu {
	m := &w.menu
	m.undo = item(text.Undo(""), w.undo, &fyne.ShortcutUndo{})
	m.redo = item(text.Redo(""), w.redo, &fyne.ShortcutRedo{})
	m.make = item(text.MenuNew, w.newPlan, ctrl(fyne.KeyN))
	printing := item(text.MenuPrint, w.planAction((*plan.Screen).Print), ctrl(fyne.KeyP))
	save := item(text.MenuSave, w.planAction((*plan.Screen).Save), ctrl(fyne.KeyS))
	next := item(text.MenuNext, w.planAction((*plan.Screen).NextProblem), ctrl(fyne.KeyL))
	turn := item(text.MenuTurn, w.planAction((*plan.Screen).Turn), ctrl(fyne.KeyT))
	rows := []*fyne.MenuItem{
		item(text.MenuAddRow, w.rowAction(form.AddBelow), ctrl(fyne.KeyReturn)),
		item(text.MenuUp, w.rowAction(form.MoveUp), ctrl(fyne.KeyUp)),
		item(text.MenuDown, w.rowAction(form.MoveDown), ctrl(fyne.KeyDown)),
		item(text.MenuDelete, w.rowAction(form.Delete), ctrl(fyne.KeyMinus)),
	}
	m.onPlan = []*fyne.MenuItem{printing, next, turn}
	m.writing = append([]*fyne.MenuItem{save}, rows...)
	quit := fyne.NewMenuItem(text.MenuQuit, w.Close)
	quit.IsQuit = true
	line := fyne.NewMenuItemSeparator
	m.main = fyne.NewMainMenu(
		fyne.NewMenu(text.MenuFile, m.make, line(), save, printing, line(), item(text.MenuOffice, w.showOffice, nil), line(), quit),
		fyne.NewMenu(text.MenuEdit, m.undo, m.redo, line(), rows[0], rows[1], rows[2], rows[3], line(), next, turn),
		fyne.NewMenu(text.MenuHelp, w.helpItems()...),
	)
	return m.main
}

func (w *Window) helpItems() []*fyne.MenuItem {
	tell := func(label, title string, body func() string) *fyne.MenuItem {
		return item(label, func() { kit.Tell(w.window.Canvas(), title, body(), text.CloseDialog) }, nil)
	}
	items := []*fyne.MenuItem{
		tell(text.MenuKeys, text.MenuKeys, func() string { return text.Keys }),
		tell(text.MenuNews, text.MenuNews, func() string { return text.Plain(string(assets.Changelog())) }),
		tell(text.MenuLicence, text.MenuLicence, func() string { return string(assets.TypefaceLicence()) }),
		tell(text.MenuAbout, text.MenuAbout, func() string { return text.About(w.options.Version) }),
	}
	if w.options.Sample != nil {
		items = append([]*fyne.MenuItem{item(text.MenuSample, w.openSample, nil), fyne.NewMenuItemSeparator()}, items...)
	}
	return items
}

func item(label string, action func(), s fyne.Shortcut) *fyne.MenuItem {
	i := fyne.NewMenuItem(label, action)
	i.Shortcut = s
	return i
}

func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
}

func (w *Window) planAction(do func(*plan.Screen)) func() {
	return func() {
		if w.plan != nil {
			do(w.plan)
		}
	}
}

func (w *Window) rowAction(a form.RowAction) func() {
	return w.planAction(func(s *plan.Screen) { s.Act(a) })
}

func (w *Window) showProblems() { w.planAction((*plan.Screen).ShowProblems)() }

func (w *Window) undo() {
	switch {
	case w.plan != nil:
		w.plan.Undo()
	case w.office != nil:
		w.office.Undo()
	}
}

func (w *Window) redo() {
	switch {
	case w.plan != nil:
		w.plan.Redo()
	case w.office != nil:
		w.office.Redo()
	}
}

// refreshMenu names what undo and redo would do and greys what makes no sense
// now. It costs nothing when nothing has changed: it is asked on every key.
func (w *Window) refreshMenu() {
	m := &w.menu
	undo, redo := "", ""
	if w.plan != nil {
		undo, redo = w.plan.UndoName(), w.plan.RedoName()
	}
	changed := relabel(m.undo, text.Undo(undo))
	changed = relabel(m.redo, text.Redo(redo)) || changed
	writable := !w.desk.Store.ReadOnly()
	for _, i := range m.onPlan {
		changed = disable(i, w.plan == nil) || changed
	}
	for _, i := range m.writing {
		changed = disable(i, w.plan == nil || !writable) || changed
	}
	changed = disable(m.undo, w.office == nil && undo == "") || changed
	changed = disable(m.redo, w.office == nil && redo == "") || changed
	changed = disable(m.make, !writable) || changed
	if changed {
		m.main.Refresh()
	}
}

func relabel(i *fyne.MenuItem, label string) bool {
	changed := i.Label != label
	i.Label = label
	return changed
}

func disable(i *fyne.MenuItem, off bool) bool {
	changed := i.Disabled != off
	i.Disabled = off
	return changed
}
