package ui

import (
	"context"
	"errors"
	"os"

	"sokehoach/app/text"
	"sokehoach/app/ui/forward"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/lists"
	"sokehoach/app/windows"
	"sokehoach/model"
)

// A catalogueFile takes a programme's catalogue into the book from a file.
type catalogueFile struct {
	shell *shell
	books *books
	stage *stage
}

// largestCatalogue is far more than a catalogue file ever has.
const largestCatalogue = 16 << 20

// load asks for the file, by the dialog of the system where there is one, and
// takes it in.
func (c *catalogueFile) load() {
	c.shell.askFile(windows.Question{
		Title: text.LoadTitle, Filters: []windows.Filter{{Name: text.LoadFilter, Pattern: "*.json"}},
	}, c.take, c.ask)
}

// ask asks in a dialog of ours, which takes a file that is dropped on the window.
func (c *catalogueFile) ask() {
	before := c.shell.dropped
	c.shell.dropped = forward.AskFile(c.shell.canvas(), func(path string) {
		c.shell.dropped = before
		if path != "" {
			c.take(path)
		}
	})
}

// take reads a file into the book and tells what came of it.
func (c *catalogueFile) take(path string) {
	desk := c.books.desk
	before, err := desk.Book()
	if err != nil {
		c.shell.trouble(err)
	}
	var taken model.Catalogue
	c.shell.work(task{
		title: text.CatalogueWorking, cancel: text.CatalogueStop,
		do: func(ctx context.Context, _ func(kit.Step)) error {
			file, err := readSmall(path)
			if err == nil {
				err = ctx.Err()
			}
			if err == nil {
				taken, err = desk.LoadCatalogue(file)
			}
			return err
		},
		then: func(err error) { c.taken(taken, before.Catalogue(taken.ID).Version, err) },
	})
}

// taken tells what came of a catalogue file; before is the version that it
// replaced.
func (c *catalogueFile) taken(got model.Catalogue, before string, err error) {
	if errors.Is(err, context.Canceled) {
		return
	}
	tell := func(title, words string) { kit.Tell(c.shell.canvas(), title, words, text.Understood) }
	if err != nil {
		c.shell.options.Log.Error("load a catalogue", "error", err)
		tell(text.LoadRefusedTitle, text.LoadRefused(err))
		return
	}
	if s, ok := c.stage.shown.screen.(*lists.Screen); ok {
		s.Catalogue(got.ID)
	}
	tell(text.LoadedTitle, text.Loaded(got, before))
}

// readSmall reads a file that a clerk has chosen, unless it is so large that it
// can be no catalogue.
func readSmall(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() || info.Size() > largestCatalogue {
		return nil, model.InputError(text.LoadTooLarge)
	}
	return os.ReadFile(path)
}
