package ui

import (
	"context"
	"errors"
	"os"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/app/ui/forward"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/lists"
	"sokehoach/app/windows"
	"sokehoach/model"
)

// largestCatalogue is far more than a catalogue file ever has.
const largestCatalogue = 16 << 20

// loadCatalogue asks for the file of a catalogue, by the dialog of the system
// where there is one, and takes it in.
func (w *Window) loadCatalogue() {
	ask := w.options.OpenFile
	if ask == nil {
		w.askCatalogueFile()
		return
	}
	go func() {
		path, chosen, err := ask(windows.Question{
			Title: text.LoadTitle, Filters: []windows.Filter{{Name: text.LoadFilter, Pattern: "*.json"}},
		})
		w.options.Post(func() {
			switch {
			case errors.Is(err, errors.ErrUnsupported):
				w.askCatalogueFile()
			case err != nil:
				w.trouble(err)
			case chosen:
				w.takeCatalogue(path)
			}
		})
	}()
}

// askCatalogueFile asks in a dialog of ours, which takes a file that is dropped
// on the window.
func (w *Window) askCatalogueFile() {
	drop := forward.AskFile(w.window.Canvas(), func(path string) {
		w.window.SetOnDropped(nil)
		if path != "" {
			w.takeCatalogue(path)
		}
	})
	w.window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) > 0 {
			drop(files[0].Path())
		}
	})
}

// takeCatalogue reads a file into the book and tells what came of it.
func (w *Window) takeCatalogue(path string) {
	desk, before := w.desk, w.book().Catalogues
	var c model.Catalogue
	w.work(task{
		title: text.CatalogueWorking, cancel: text.CatalogueStop,
		do: func(ctx context.Context, _ func(kit.Step)) error {
			file, err := readSmall(path)
			if err == nil {
				err = ctx.Err()
			}
			if err == nil {
				c, err = desk.LoadCatalogue(file)
			}
			return err
		},
		then: func(err error) { w.catalogueTaken(c, before, err) },
	})
}

// catalogueTaken tells what came of a catalogue file.
func (w *Window) catalogueTaken(c model.Catalogue, before []model.Catalogue, err error) {
	if errors.Is(err, context.Canceled) {
		return
	}
	tell := func(title, words string) { kit.Tell(w.window.Canvas(), title, words, text.Understood) }
	if err != nil {
		w.options.Log.Error("load a catalogue", "error", err)
		tell(text.LoadRefusedTitle, text.LoadRefused(err))
		return
	}
	if s, ok := w.screen.(*lists.Screen); ok {
		s.Catalogue(c.ID)
	}
	tell(text.LoadedTitle, text.Loaded(c, model.Book{Catalogues: before}.Catalogue(c.ID).Version))
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
