package ui

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// print asks once when there are errors, and prints all the same when told so.
func (w *Window) print(p model.Plan, paper app.Paper) {
	wrong := 0
	for _, i := range paper.Issues {
		if i.Severity == model.Error {
			wrong++
		}
	}
	if wrong == 0 || w.desk.Store.ReadOnly() || p.Out() {
		w.printNow(p, paper)
		return
	}
	kit.Ask(w.window.Canvas(), text.PrintAsk, text.PrintWithErrors(wrong),
		kit.Answer{Label: text.PrintAnyway, Main: true, Do: func() { w.printNow(p, paper) }},
		kit.Answer{Label: text.LookAtFindings, Do: w.showProblems},
		kit.Answer{Label: text.CancelPrint})
}

// printNow writes the file away from the window's goroutine and shows it.
func (w *Window) printNow(p model.Plan, paper app.Paper) {
	book, err := w.desk.Store.Book()
	if err != nil {
		w.trouble(err)
		return
	}
	desk, name := w.desk, app.FileName(p, book)
	go func() {
		path, err := w.write(desk, p, paper, name)
		w.options.Post(func() { w.printed(path, err) })
	}()
}

func (w *Window) write(d *app.Desk, p model.Plan, paper app.Paper, name string) (string, error) {
	data, err := file(d, p, paper)
	if err != nil {
		return "", err
	}
	folder, err := w.options.Files()
	if err != nil {
		return "", err
	}
	return writeNew(filepath.Join(folder, name), data)
}

// file is what is printed: of a plan that has left the office, the file that
// left.
func file(d *app.Desk, p model.Plan, paper app.Paper) ([]byte, error) {
	if p.Out() {
		return d.File(p, model.Book{})
	}
	return d.PDF(paper, app.PrintTime(p))
}

// writeNew writes a file, in place of an older print of the same plan. When
// that is open in a viewer, which Windows does not allow to replace, the new
// one gets a number.
func writeNew(path string, data []byte) (string, error) {
	base := strings.TrimSuffix(path, filepath.Ext(path))
	var first error
	for n := 1; n < 10; n++ {
		if n > 1 {
			path = fmt.Sprintf("%s-%d%s", base, n, filepath.Ext(path))
		}
		err := os.WriteFile(path, data, 0o644)
		if err == nil {
			return path, nil
		}
		if first == nil {
			first = fmt.Errorf("write the printed file: %w", err)
		}
		if errors.Is(err, fs.ErrNotExist) {
			break // the folder is not there
		}
	}
	return "", first
}

func (w *Window) printed(path string, err error) {
	if err != nil {
		w.trouble(err)
		return
	}
	w.options.Log.Info("printed")
	if p := w.Plan(); p != nil {
		p.Say(text.Printed(path))
	}
	w.paper = path
	w.refreshBanners()
	if err := w.options.Open(path); err != nil {
		w.options.Log.Error("open the printed file", "error", err)
		kit.Tell(w.window.Canvas(), text.PrintedTitle, text.PrintedNoViewer(path), text.Understood)
	}
}

// printedBanner tells where the printed file is, and leads to it.
func (w *Window) printedBanner(path string) fyne.CanvasObject {
	show := func(what string) func() {
		return func() {
			if err := w.options.Open(what); err != nil {
				w.options.Log.Error("open what was printed", "error", err)
				kit.Tell(w.window.Canvas(), text.PrintedTitle, text.PrintedNoViewer(path), text.Understood)
			}
		}
	}
	return kit.BannerWith(text.PrintedBanner(filepath.Base(path), filepath.Dir(path)),
		kit.NewButton(text.OpenPrinted, theme.DocumentIcon(), show(path)),
		kit.NewButton(text.OpenPrintedFolder, theme.FolderOpenIcon(), show(filepath.Dir(path))),
		kit.NewButton(text.Understood, nil, func() {
			w.paper = ""
			w.refreshBanners()
		}))
}
