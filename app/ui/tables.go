package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/app/windows"
)

// A tableFile takes a table of an Excel file to the table in which the clerk is.
type tableFile struct {
	shell *shell
}

// A taker is a table on screen that takes others.
type taker interface {
	fyne.Focusable
	Take(table [][]string)
}

// load asks for the file.
func (f *tableFile) load() {
	to, ok := f.aim()
	if !ok {
		return
	}
	put := func(path string) { f.read(path, to) }
	f.shell.askFile(windows.Question{
		Title: text.ReadTableTitle, Filters: []windows.Filter{{Name: text.ReadTableFilter, Pattern: "*.xlsx"}},
	}, put, func() { f.shell.askFilePlainly(put) })
}

// take reads a file that was dropped on the window.
func (f *tableFile) take(path string) {
	if to, ok := f.aim(); ok {
		f.read(path, to)
	}
}

// aim is the table in which the clerk is; without one the clerk is told.
func (f *tableFile) aim() (taker, bool) {
	to, ok := f.shell.canvas().Focused().(taker)
	if !ok {
		kit.Tell(f.shell.canvas(), text.ReadTableTitle, text.ReadTableFirst, text.Understood)
	}
	return to, ok
}

func (f *tableFile) read(path string, to taker) {
	var tables []app.Table
	f.shell.work(task{
		title: text.ReadTableDoing, cancel: text.ReadTableStop,
		do: func(ctx context.Context, _ func(kit.Step)) (err error) {
			if tables, err = app.ReadTables(path); err == nil {
				err = ctx.Err()
			}
			return err
		},
		then: func(err error) {
			switch {
			case err == nil && len(tables) == 1:
				to.Take(tables[0].Rows)
			case err == nil:
				f.choose(tables, to)
			case !errors.Is(err, context.Canceled):
				f.shell.trouble(err)
			}
		},
	})
}

// choose asks for the sheet, where a file has several.
func (f *tableFile) choose(tables []app.Table, to taker) {
	var dialog *kit.Dialog
	list := container.NewVBox(widget.NewLabel(text.ReadTableSheet))
	for _, t := range tables {
		list.Add(kit.NewButton(text.SheetButton(t.Name, len(t.Rows)), nil, func() {
			dialog.Close()
			to.Take(t.Rows)
		}))
	}
	dialog = kit.Show(f.shell.canvas(), text.ReadTableTitle, list, kit.Answer{Label: text.ReadTableNot})
}
