// Package backup is the screen "Sao lưu và khôi phục": the copies of the book,
// and what was changed in it.
package backup

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// An Env is what the screen needs. What changes the book is nil when the book is
// only to be looked at.
type Env struct {
	Canvas  fyne.Canvas
	Post    func(func()) // runs a function on the window's goroutine
	Trouble func(error)  // tells an error to the clerk and the log

	Backups func() ([]model.Backup, error) // the newest first
	BackUp  func(context.Context, model.Progress) (model.Backup, error)
	CopyTo  func(context.Context, model.Backup, string, model.Progress) (string, error)
	Folder  func(chosen func(path string)) // asks for a folder; nil: there is no such question
	File    func(chosen func(path string)) // asks for the file of a copy; nil: there is no such question
	Compare func(context.Context, model.Backup) (model.Difference, error)
	Restore func(context.Context, model.Backup, model.Progress) (aside string, err error)

	Mend func(context.Context) (model.Mended, error) // keeps what can be read of a broken book; nil: it is not broken

	History   func(limit int) ([]model.Change, error) // the newest first
	BringBack func(c model.Change, path string) error
	Changed   func() // the book is not what it was: what was read of it is old
	Restored  func() // after a restored book was told of
}

// A Screen shows copies and history. It belongs to the window's goroutine.
type Screen struct {
	env     Env
	backups []model.Backup
	changes []model.Change
	limit   int // of the changes
	copies  *table
	history *table
	tabs    *container.AppTabs
	advice  *widget.Label
	object  fyne.CanvasObject
	busy    int           // pieces of work under way
	left    []func(error) // wait for the end of it
}

// firstChanges is how many changes are shown at first.
const firstChanges = 200

// New reads what there is and shows it.
func New(env Env) *Screen {
	s := &Screen{env: env, limit: firstChanges, advice: widget.NewLabel(text.BackupHint)}
	s.copies = newTable([]column{
		{text.ColumnWhen, 150},
		{text.ColumnReason, 190},
		{text.ColumnContents, 0},
		{text.ColumnSize, 110},
		{text.ColumnProof, 150},
	}, s.restore)
	s.history = newTable([]column{{text.ColumnWhen, 150}, {text.ColumnWho, 150}, {text.ColumnChange, 0}}, s.look)
	s.advice.Wrapping = fyne.TextWrapWord
	s.advice.Importance = widget.LowImportance
	s.tabs = container.NewAppTabs(
		container.NewTabItem(text.BackupTab, pane(s.copies, s.copyButtons())),
		container.NewTabItem(text.HistoryTab, pane(s.history, s.historyButtons())),
	)
	s.tabs.OnSelected = func(*container.TabItem) { s.turned() }
	s.object = container.NewPadded(container.NewBorder(nil, s.advice, nil, nil, s.tabs))
	s.read()
	return s
}

// pane is a table under its headings and buttons.
func pane(t *table, buttons fyne.CanvasObject) fyne.CanvasObject {
	return container.NewBorder(container.NewVBox(container.NewPadded(buttons), t.head()), nil, nil, nil, t)
}

// Object is what is placed in the window.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Begin gives the list the keyboard.
func (s *Screen) Begin() { s.env.Canvas.Focus(s.shown()) }

func (s *Screen) shown() *table {
	if s.tabs.SelectedIndex() == 1 {
		return s.history
	}
	return s.copies
}

// turned tells what the list on screen is for.
func (s *Screen) turned() {
	s.advise()
	s.Begin()
}

func (s *Screen) advise() {
	words := text.BackupHint
	switch {
	case s.shown() == s.history && len(s.changes) == 0:
		words = text.NoHistory
	case s.shown() == s.history:
		words = text.HistoryHint
	case s.env.Mend != nil:
		words = text.MendHint
	case len(s.backups) == 0 && s.env.BackUp == nil:
		words = text.NoBackupsHere
	case len(s.backups) == 0:
		words = text.NoBackups
	}
	s.advice.SetText(words)
}

func (s *Screen) copyButtons() fyne.CanvasObject {
	box := container.NewHBox()
	if s.env.BackUp != nil {
		now := kit.NewButton(text.BackupNow, theme.DocumentSaveIcon(), s.backUp)
		now.Importance = widget.HighImportance
		box.Add(now)
	}
	if s.env.Folder != nil && s.env.CopyTo != nil {
		box.Add(kit.NewButton(text.BackupToStick, theme.UploadIcon(), s.copyOut))
	}
	if s.env.Mend != nil {
		box.Add(kit.NewButton(text.MendBook, theme.ContentRedoIcon(), s.mend))
	}
	if s.env.Restore != nil {
		box.Add(kit.NewButton(text.BackupRestore, theme.HistoryIcon(), s.restore))
	}
	if s.env.Restore != nil && s.env.File != nil {
		box.Add(kit.NewButton(text.BackupFromFile, theme.FolderOpenIcon(), func() { s.env.File(s.RestoreFrom) }))
	}
	return box
}

func (s *Screen) historyButtons() fyne.CanvasObject {
	return container.NewHBox(
		kit.NewButton(text.HistoryLook, theme.SearchIcon(), s.look),
		kit.NewButton(text.HistoryMore, theme.MoreVerticalIcon(), func() { s.limit *= 4; s.read() }),
	)
}

// read shows what there is now.
func (s *Screen) read() {
	var err error
	if s.backups, err = s.env.Backups(); err != nil {
		s.env.Trouble(err)
	}
	var rows [][]string
	for _, b := range s.backups {
		rows = append(rows, []string{
			text.BackupTime(b.Time), text.BackupReasonName(b.Reason), text.BackupContents(b), text.Megabytes(b.Size), text.BackupProof(b),
		})
	}
	s.copies.put(rows)
	if s.changes, err = s.env.History(s.limit); err != nil {
		s.env.Trouble(err)
	}
	rows = nil
	for _, c := range s.changes {
		rows = append(rows, []string{text.BackupTime(c.Time), text.Changer(c.Who), text.HistoryLine(c)})
	}
	s.history.put(rows)
	s.advise()
}

// backup is the chosen copy.
func (s *Screen) backup() (model.Backup, bool) {
	if i := s.copies.chosen; i >= 0 && i < len(s.backups) {
		return s.backups[i], true
	}
	return model.Backup{}, false
}
