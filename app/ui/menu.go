package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sokehoach/app/text"
	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/form"
)

// A menu leads to every part of the window, and keeps the items that change with
// what is on screen.
type menu struct {
	window     *Window
	main       *fyne.MainMenu
	undo, redo *fyne.MenuItem
	make, save *fyne.MenuItem
	report     *fyne.MenuItem
	forward    *fyne.MenuItem
	onDocument []*fyne.MenuItem // make sense on the screen of a document only
	writing    []*fyne.MenuItem // and only where it may be changed
}

// build makes the menus. Their shortcuts come before those of the field that has
// the focus, so that Ctrl+Z is the record's everywhere.
func (m *menu) build() *fyne.MainMenu {
	w := m.window
	on := w.stage.onDocument
	m.undo = m.item(text.Undo(""), m.takeBack, keys{text.KeysUndo, &fyne.ShortcutUndo{}})
	m.redo = m.item(text.Redo(""), m.doAgain, keys{text.KeysRedo, &fyne.ShortcutRedo{}})
	m.make = m.item(text.MenuNew, w.Documents.NewPlan, ctrl("Ctrl+N", fyne.KeyN))
	m.report = m.item(text.MenuNewReport, w.Rooms.reportHere, ctrl("Ctrl+B", fyne.KeyB))
	m.forward = m.item(text.ForwardMenu, w.Plans.forwardChosen, keys{})
	paper := m.item(text.MenuPaper, on((*editor.Screen).OnPaper), ctrl("Ctrl+P", fyne.KeyP))
	printing := m.item(text.MenuPrint, on((*editor.Screen).Print), ctrlShift(text.KeysPDF, fyne.KeyP))
	word := m.item(text.MenuWord, on((*editor.Screen).ExportWord), keys{})
	corrected := m.item(text.MenuReadWord, w.Rooms.word.load, keys{})
	table := m.item(text.MenuReadTable, w.Rooms.tables.load, keys{})
	excel := m.item(text.MenuExcel, on((*editor.Screen).ExportExcel), keys{})
	m.save = m.item(text.MenuSave, m.write, ctrl("Ctrl+S", fyne.KeyS))
	find := m.item(text.MenuFind, w.Search.Open, ctrl("Ctrl+F", fyne.KeyF))
	replace := m.item(text.MenuReplace, on((*editor.Screen).FindReplace), ctrl("Ctrl+H", fyne.KeyH))
	next := m.item(text.MenuNext, on((*editor.Screen).NextProblem), ctrl(text.KeysNext, fyne.KeyL))
	previous := m.item(text.MenuPrevious, on((*editor.Screen).PreviousProblem), keys{})
	previous.Label = text.WithKeys(text.MenuPrevious, text.KeysPrevious)
	turn := m.item(text.MenuTurn, on((*editor.Screen).Turn), ctrl("Ctrl+T", fyne.KeyT))
	done := m.item(text.MenuResults, w.Rooms.resultsHere, ctrl("Ctrl+K", fyne.KeyK))
	pages := []*fyne.MenuItem{turn, fyne.NewMenuItemSeparator(), m.zoom(0, "0", fyne.Key0), m.zoom(1, "=", fyne.KeyEqual), m.zoom(-1, "-", fyne.KeyMinus)}
	rows := m.rows()
	m.onDocument = append([]*fyne.MenuItem{paper, printing, word, excel, corrected, replace, next, previous, turn}, pages[2:]...)
	m.writing = rows
	quit := fyne.NewMenuItem(text.MenuQuit, w.Close)
	quit.IsQuit = true
	line := fyne.NewMenuItemSeparator
	m.main = fyne.NewMainMenu(
		fyne.NewMenu(text.MenuFile, m.make, m.report, m.forward, line(), m.save, paper, printing, word, excel, corrected, line(), m.item(text.MenuOffice, w.office.show, keys{}), line(), quit),
		fyne.NewMenu(text.MenuEdit, m.undo, m.redo, line(), rows[0], rows[1], rows[2], rows[3], table, line(), find, replace, next, previous),
		fyne.NewMenu(text.MenuView, append(pages, line(), done)...),
		fyne.NewMenu(text.MenuHelp, m.help()...),
	)
	return m.main
}

// rows are what can be done to the row that the clerk is in.
func (m *menu) rows() []*fyne.MenuItem {
	act := func(a form.RowAction) func() {
		return func() {
			if s, ok := m.on().(actor); ok {
				s.Act(a)
			}
		}
	}
	return []*fyne.MenuItem{
		m.item(text.MenuAddRow, act(form.AddBelow), ctrl("Ctrl+Enter", fyne.KeyReturn)),
		m.item(text.MenuUp, act(form.MoveUp), ctrl(text.KeysUp, fyne.KeyUp)),
		m.item(text.MenuDown, act(form.MoveDown), ctrl(text.KeysDown, fyne.KeyDown)),
		m.item(text.MenuDelete, act(form.Delete), ctrl("Ctrl+-", fyne.KeyMinus)),
	}
}

// on is the screen that the menus are over.
func (m *menu) on() screen { return m.window.stage.shown.screen }

// item is an entry of a menu with its keys, which may be none. The keys stand in
// the label: Fyne would write them in a grey that nobody can read, and in English.
func (m *menu) item(label string, action func(), k keys) *fyne.MenuItem {
	i := fyne.NewMenuItem(label, m.unlessAsked(action))
	if k.shortcut != nil {
		i.Label = text.WithKeys(label, k.words)
		i.Shortcut = unnamed{k.shortcut.ShortcutName()}
	}
	return i
}

// unlessAsked keeps the keys of the menus from what lies under a dialog: a
// question is answered first.
func (m *menu) unlessAsked(do func()) func() {
	return func() {
		if m.window.shell.canvas().Overlays().Top() == nil {
			do()
		}
	}
}

// zoom shows the pages larger, smaller or as they fit. Ctrl and minus alone
// deletes a row, as in Excel; larger and smaller have its keys too.
func (m *menu) zoom(by int, words string, key fyne.KeyName) *fyne.MenuItem {
	zoom := m.window.stage.onDocument(func(s *editor.Screen) { s.Zoom(by) })
	if by == 0 {
		return m.item(text.MenuFit, zoom, ctrl("Ctrl+"+words, key))
	}
	label := text.MenuLarger
	if by < 0 {
		label = text.MenuSmaller
	}
	hold := fyne.KeyModifierControl | fyne.KeyModifierAlt
	return m.item(label, zoom, keys{"Ctrl+Alt+" + words, &desktop.CustomShortcut{KeyName: key, Modifier: hold}})
}

func (m *menu) takeBack() {
	if s, ok := m.on().(stepper); ok {
		s.Undo()
	} else {
		m.window.List.stepBack()
	}
}

func (m *menu) doAgain() {
	if s, ok := m.on().(stepper); ok {
		s.Redo()
	}
}

func (m *menu) write() {
	if s, ok := m.on().(saver); ok {
		s.Save()
	}
}

// placed follows another screen.
func (m *menu) placed() {
	m.hearKeys()
	m.refresh()
}

// refresh names what undo and redo would do and greys what makes no sense now. It
// costs nothing when nothing has changed: it is asked on every key.
func (m *menu) refresh() {
	undo, redo := m.window.List.undoName(), ""
	on := m.on()
	if steps, ok := on.(stepper); ok {
		undo, redo = steps.UndoName(), steps.RedoName()
	}
	changed := relabel(m.undo, text.WithKeys(text.Undo(undo), text.KeysUndo))
	changed = relabel(m.redo, text.WithKeys(text.Redo(redo), text.KeysRedo)) || changed
	writable := !m.window.books.readOnly()
	onDocument := m.window.stage.document() != nil
	for _, i := range m.onDocument {
		changed = disable(i, !onDocument) || changed
	}
	_, rows := on.(actor)
	for _, i := range m.writing {
		changed = disable(i, !rows || !writable) || changed
	}
	_, saves := on.(saver)
	changed = disable(m.undo, undo == "") || changed
	changed = disable(m.redo, redo == "") || changed
	changed = disable(m.make, !writable) || changed
	changed = disable(m.report, !writable) || changed
	changed = disable(m.forward, !writable || !m.window.Plans.canForward()) || changed
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
