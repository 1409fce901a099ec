package ui

import (
	"context"
	"errors"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/app/windows"
)

// A wordFile takes a corrected Word file to the document on screen.
type wordFile struct {
	shell *shell
	stage *stage
}

// load asks for the file.
func (f *wordFile) load() {
	if f.stage.document() == nil {
		return
	}
	f.shell.askFile(windows.Question{
		Title: text.ReadWordTitle, Filters: []windows.Filter{{Name: text.ReadWordFilter, Pattern: "*.docx"}},
	}, f.take, func() { f.shell.askFilePlainly(f.take) })
}

// take reads a file and shows what somebody changed in it.
func (f *wordFile) take(path string) {
	on := f.stage.document()
	if on == nil {
		kit.Tell(f.shell.canvas(), text.ReadWordTitle, text.ReadWordFirst, text.Understood)
		return
	}
	work := on.Work()
	var read app.WordReading
	f.shell.work(task{
		title: text.ReadWordDoing, cancel: text.ReadWordStop,
		do: func(ctx context.Context, _ func(kit.Step)) (err error) {
			if read, err = work.ReadWordFile(path); err == nil {
				err = ctx.Err()
			}
			return err
		},
		then: func(err error) {
			switch {
			case err == nil && f.stage.document() == on:
				on.Returned(read)
			case err != nil && !errors.Is(err, context.Canceled):
				f.shell.trouble(err)
			}
		},
	})
}
