package ui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// print draws a plan's file and keeps it in memory until all is decided: what is
// stopped leaves nothing. The number of pages is that of the preview.
func (w *Window) print(p model.Plan, b model.Book, likely int) {
	book, err := w.desk.Book()
	if err != nil {
		w.trouble(err)
		return
	}
	work, name := w.desk.Work(&p, b), w.desk.Work(&p, book).FileName()
	var file bytes.Buffer
	var printed app.Printed
	w.work(task{
		title: text.Printing, cancel: text.PrintStop,
		do: func(ctx context.Context, tell func(kit.Step)) (err error) {
			printed, err = work.Print(ctx, &file, pagesDrawn(tell, likely))
			return err
		},
		then: func(err error) {
			if err != nil {
				w.printed("", err)
				return
			}
			w.judgePrint(p, printed, func() { w.write(name, file.Bytes()) })
		},
	})
}

// pagesDrawn tells of some of the pages: the window has better things to do than
// to show every number.
func pagesDrawn(tell func(kit.Step), likely int) func(int) {
	const some = 8
	return func(n int) {
		if n%some == 1 {
			tell(kit.Step{Done: n, Total: max(n, likely), Words: text.PagesDrawn(n, likely)})
		}
	}
}

// judgePrint asks once when there are errors, and goes on all the same when told
// so. Of what has left the office nothing is asked.
func (w *Window) judgePrint(p model.Plan, printed app.Printed, goOn func()) {
	wrong := 0
	for _, i := range printed.Findings {
		if i.Severity == model.Error {
			wrong++
		}
	}
	if wrong == 0 || w.desk.ReadOnly() || p.Out() {
		goOn()
		return
	}
	kit.Ask(w.window.Canvas(), text.PrintAsk, text.PrintWithErrors(wrong),
		kit.Answer{Label: text.PrintAnyway, Main: true, Do: goOn},
		kit.Answer{Label: text.LookAtFindings, Do: w.showProblems},
		kit.Answer{Label: text.CancelPrint})
}

// write puts a drawn file into the folder for printed files and shows it.
func (w *Window) write(name string, data []byte) {
	var path string
	w.work(task{
		title: text.PrintWriting, cancel: text.PrintStop,
		do: func(ctx context.Context, _ func(kit.Step)) error {
			folder, err := w.options.Files()
			if err == nil {
				path, err = writeNew(ctx, filepath.Join(folder, name), data)
			}
			return err
		},
		then: func(err error) { w.printed(path, err) },
	})
}

// writeNew writes a file, in place of an older print of the same plan; it appears
// when it is whole. When the older one is open in a viewer, which Windows does
// not allow to replace, the new one gets a number.
func writeNew(ctx context.Context, path string, data []byte) (string, error) {
	unfinished := path + ".tmp" // one name, so that what a power cut leaves does not add up
	err := writeAll(ctx, unfinished, data)
	base := strings.TrimSuffix(path, filepath.Ext(path))
	for n := 2; err == nil; n++ {
		err = os.Rename(unfinished, path)
		if err == nil {
			return path, nil
		}
		if n < 10 {
			path, err = fmt.Sprintf("%s-%d%s", base, n, filepath.Ext(path)), nil
		}
	}
	_ = os.Remove(unfinished) // the error before is the one to tell
	return "", fmt.Errorf("write the printed file: %w", err)
}

// writeAll writes a file in pieces, so that a slow disk does not keep who wants
// to stop waiting.
func writeAll(ctx context.Context, path string, data []byte) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	const piece = 1 << 18
	for part := range slices.Chunk(data, piece) {
		if err = ctx.Err(); err == nil {
			_, err = f.Write(part)
		}
		if err != nil {
			break
		}
	}
	if err == nil {
		err = f.Sync()
	}
	if err == nil {
		err = ctx.Err()
	}
	return errors.Join(err, f.Close())
}

func (w *Window) printed(path string, err error) {
	if errors.Is(err, context.Canceled) {
		w.say(text.PrintStopped)
		return
	}
	if err != nil {
		w.trouble(err)
		return
	}
	w.options.Log.Info("printed")
	if p := w.Document(); p != nil {
		p.Say(text.Printed(path))
	}
	w.paper = path
	w.refreshBanners()
	w.showPrinted(path, path)
}

// showPrinted opens the printed file or its folder, or tells where it is.
func (w *Window) showPrinted(what, path string) {
	if err := w.options.Open(what); err != nil {
		w.options.Log.Error("open what was printed", "error", err)
		kit.Tell(w.window.Canvas(), text.PrintedTitle, text.PrintedNoViewer(path), text.Understood)
	}
}

// printedBanner tells where the printed file is, and leads to it.
func (w *Window) printedBanner(path string) fyne.CanvasObject {
	show := func(what string) func() { return func() { w.showPrinted(what, path) } }
	return kit.BannerWith(text.PrintedBanner(filepath.Base(path), filepath.Dir(path)),
		kit.NewButton(text.OpenPrinted, theme.DocumentIcon(), show(path)),
		kit.NewButton(text.OpenPrintedFolder, theme.FolderOpenIcon(), show(filepath.Dir(path))),
		kit.NewButton(text.Understood, nil, func() {
			w.paper = ""
			w.refreshBanners()
		}))
}
