package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sokehoach/app/text"
	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/assets"
)

// A menu keeps the items that change with what is on screen.
type menu struct {
	main       *fyne.MainMenu
	undo, redo *fyne.MenuItem
	make, save *fyne.MenuItem
	forward    *fyne.MenuItem
	onPlan     []*fyne.MenuItem // make sense on the screen of a plan only
	writing    []*fyne.MenuItem // and only where it may be changed
}

// makeMenu builds the menus. Their shortcuts come before those of the field
// that has the focus, so that Ctrl+Z is the record's everywhere.
func (w *Window) makeMenu() *fyne.MainMenu {
	m := &w.menu
	m.undo = w.item(text.Undo(""), w.undo, keys{text.KeysUndo, &fyne.ShortcutUndo{}})
	m.redo = w.item(text.Redo(""), w.redo, keys{text.KeysRedo, &fyne.ShortcutRedo{}})
	m.make = w.item(text.MenuNew, w.NewPlan, ctrl("Ctrl+N", fyne.KeyN))
	m.forward = w.item(text.ForwardMenu, w.forwardChosen, keys{})
	printing := w.item(text.MenuPrint, w.planAction((*editor.Screen).Print), ctrl("Ctrl+P", fyne.KeyP))
	m.save = w.item(text.MenuSave, w.save, ctrl("Ctrl+S", fyne.KeyS))
	find := w.findItem()
	next := w.item(text.MenuNext, w.planAction((*editor.Screen).NextProblem), ctrl(text.KeysNext, fyne.KeyL))
	previous := w.item(text.MenuPrevious, w.planAction((*editor.Screen).PreviousProblem), keys{})
	previous.Label = text.WithKeys(text.MenuPrevious, text.KeysPrevious)
	turn := w.item(text.MenuTurn, w.planAction((*editor.Screen).Turn), ctrl("Ctrl+T", fyne.KeyT))
	pages := []*fyne.MenuItem{turn, fyne.NewMenuItemSeparator(), w.zoomItem(0, "0", fyne.Key0), w.zoomItem(1, "=", fyne.KeyEqual), w.zoomItem(-1, "-", fyne.KeyMinus)}
	rows := []*fyne.MenuItem{
		w.item(text.MenuAddRow, w.rowAction(form.AddBelow), ctrl("Ctrl+Enter", fyne.KeyReturn)),
		w.item(text.MenuUp, w.rowAction(form.MoveUp), ctrl(text.KeysUp, fyne.KeyUp)),
		w.item(text.MenuDown, w.rowAction(form.MoveDown), ctrl(text.KeysDown, fyne.KeyDown)),
		w.item(text.MenuDelete, w.rowAction(form.Delete), ctrl("Ctrl+-", fyne.KeyMinus)),
	}
	m.onPlan = append([]*fyne.MenuItem{printing, next, previous, turn}, pages[2:]...)
	m.writing = rows
	quit := fyne.NewMenuItem(text.MenuQuit, w.Close)
	quit.IsQuit = true
	line := fyne.NewMenuItemSeparator
	m.main = fyne.NewMainMenu(
		fyne.NewMenu(text.MenuFile, m.make, m.forward, line(), m.save, printing, line(), w.item(text.MenuOffice, w.showOffice, keys{}), line(), quit),
		fyne.NewMenu(text.MenuEdit, m.undo, m.redo, line(), rows[0], rows[1], rows[2], rows[3], line(), find, next, previous),
		fyne.NewMenu(text.MenuView, pages...),
		fyne.NewMenu(text.MenuHelp, w.helpItems()...),
	)
	return m.main
}

func (w *Window) helpItems() []*fyne.MenuItem {
	tell := func(label, title string, body func() string) *fyne.MenuItem {
		return w.item(label, func() { kit.Tell(w.window.Canvas(), title, body(), text.CloseDialog) }, keys{})
	}
	items := []*fyne.MenuItem{
		w.helpItem(),
		tell(text.MenuKeys, text.MenuKeys, func() string { return text.Keys }),
		tell(text.MenuNews, text.MenuNews, func() string { return text.Plain(string(assets.Changelog())) }),
		w.item(text.MenuLicence, w.showLicences, keys{}),
		tell(text.MenuAbout, text.MenuAbout, func() string { return text.About(w.options.Version) }),
	}
	if w.options.Sample != nil {
		items = append([]*fyne.MenuItem{w.item(text.MenuSample, w.OpenSample, keys{}), fyne.NewMenuItemSeparator()}, items...)
	}
	return items
}

// item is an entry of a menu with its keys, which may be none. The keys stand
// in the label: Fyne would write them in a grey that nobody can read, and in
// English.
func (w *Window) item(label string, action func(), k keys) *fyne.MenuItem {
	i := fyne.NewMenuItem(label, w.unlessAsked(action))
	if k.shortcut != nil {
		i.Label = text.WithKeys(label, k.words)
		i.Shortcut = unnamed{k.shortcut.ShortcutName()}
	}
	return i
}

// zoomItem shows the pages larger, smaller or as they fit. Ctrl and minus alone
// deletes a row, as in Excel; larger and smaller have its keys too.
func (w *Window) zoomItem(by int, words string, key fyne.KeyName) *fyne.MenuItem {
	zoom := w.planAction(func(p *editor.Screen) { p.Zoom(by) })
	if by == 0 {
		return w.item(text.MenuFit, zoom, ctrl("Ctrl+"+words, key))
	}
	label := text.MenuLarger
	if by < 0 {
		label = text.MenuSmaller
	}
	hold := fyne.KeyModifierControl | fyne.KeyModifierAlt
	return w.item(label, zoom, keys{"Ctrl+Alt+" + words, &desktop.CustomShortcut{KeyName: key, Modifier: hold}})
}

// keys are a shortcut and what the clerk calls it.
type keys struct {
	words    string
	shortcut fyne.Shortcut
}

func ctrl(words string, key fyne.KeyName) keys {
	return keys{words, &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}}
}

// An unnamed shortcut is found by its name and shows no keys.
type unnamed struct{ name string }

// ShortcutName is called by Fyne.
func (u unnamed) ShortcutName() string { return u.name }

// unlessAsked keeps the keys of the menus from what lies under a dialog: a
// question is answered first.
func (w *Window) unlessAsked(do func()) func() {
	return func() {
		if w.window.Canvas().Overlays().Top() == nil {
			do()
		}
	}
}

func (w *Window) planAction(do func(*editor.Screen)) func() {
	return func() {
		if p := w.Document(); p != nil {
			do(p)
		}
	}
}

func (w *Window) rowAction(a form.RowAction) func() {
	return func() {
		if s, ok := w.screen.(interface{ Act(form.RowAction) }); ok {
			s.Act(a)
		}
	}
}

func (w *Window) showProblems() { w.planAction((*editor.Screen).ShowProblems)() }

func (w *Window) undo() {
	if s, ok := w.screen.(stepper); ok {
		s.Undo()
	} else {
		w.stepBack()
	}
}

func (w *Window) save() {
	if s, ok := w.screen.(saver); ok {
		s.Save()
	}
}

func (w *Window) redo() {
	if s, ok := w.screen.(stepper); ok {
		s.Redo()
	}
}

// refreshMenu names what undo and redo would do and greys what makes no sense
// now. It costs nothing when nothing has changed: it is asked on every key.
func (w *Window) refreshMenu() {
	m := &w.menu
	undo, redo := "", ""
	steps, stepping := w.screen.(stepper)
	if stepping {
		undo, redo = steps.UndoName(), steps.RedoName()
	} else if n := len(w.listSteps); n > 0 && !w.inSample() {
		undo = w.listSteps[n-1].name
	}
	changed := relabel(m.undo, text.WithKeys(text.Undo(undo), text.KeysUndo))
	changed = relabel(m.redo, text.WithKeys(text.Redo(redo), text.KeysRedo)) || changed
	writable := !w.desk.ReadOnly()
	onPlan := w.Document() != nil
	for _, i := range m.onPlan {
		changed = disable(i, !onPlan) || changed
	}
	_, rows := w.screen.(interface{ Act(form.RowAction) })
	for _, i := range m.writing {
		changed = disable(i, !rows || !writable) || changed
	}
	_, saves := w.screen.(saver)
	changed = disable(m.undo, undo == "") || changed
	changed = disable(m.redo, redo == "") || changed
	changed = disable(m.make, !writable) || changed
	changed = disable(m.forward, !writable || !w.onPlans()) || changed
	changed = disable(m.save, !writable || !saves) || changed
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
