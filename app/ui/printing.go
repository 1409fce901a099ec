package ui

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"strings"

	"sokehoach/app"
	"sokehoach/app/outfile"
	"sokehoach/app/text"
	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// Printing draws the file of a document, asks when there are errors in it, writes
// it and shows it.
type printing struct {
	shell *shell
	books *books
	stage *stage
}

// print draws a document's file and keeps it in memory until all is decided: what
// is stopped leaves nothing. The number of pages is that of the preview.
func (p *printing) print(x model.AnyDocument, b model.Book, likely int) {
	desk := p.books.desk
	today, err := desk.Book()
	if err != nil {
		p.shell.trouble(err)
		return
	}
	work, name := desk.Work(x, b), desk.Work(x, today).FileName()
	mark := work.Mark(0)
	var file bytes.Buffer
	var printed app.Printed
	p.shell.work(task{
		title: text.Printing, cancel: text.PrintStop,
		do: func(ctx context.Context, tell func(kit.Step)) (err error) {
			printed, err = work.Print(ctx, &file, pagesDrawn(tell, likely))
			return err
		},
		then: func(err error) {
			if err != nil {
				p.done("", err)
				return
			}
			p.judge(x, printed, func() { p.write(name, mark, file.Bytes()) })
		},
	})
}

// word and excel write a document for who corrects it or reckons with it, and show
// the file.
func (p *printing) word(x model.AnyDocument, b model.Book) {
	p.export(x, b, ".docx", text.Exporting, app.Work.Word)
}

func (p *printing) excel(x model.AnyDocument, b model.Book) {
	p.export(x, b, ".xlsx", text.ExportingExcel, app.Work.Excel)
}

func (p *printing) export(x model.AnyDocument, b model.Book, ending, title string, write func(app.Work) ([]byte, error)) {
	desk := p.books.desk
	today, err := desk.Book()
	if err != nil {
		p.shell.trouble(err)
		return
	}
	name := desk.Work(x, today).FileName()
	name = strings.TrimSuffix(name, filepath.Ext(name)) + ending
	var file []byte
	p.shell.work(task{
		title: title, cancel: text.PrintStop,
		do: func(context.Context, func(kit.Step)) (err error) {
			file, err = write(desk.Work(x, b))
			return err
		},
		then: func(err error) {
			if err != nil {
				p.done("", err)
				return
			}
			p.write(name, "", file) // one that is there may hold work that was done in Word
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

// judge asks once when there are errors, and goes on all the same when told so.
// Of what has left the office nothing is asked.
func (p *printing) judge(x model.AnyDocument, printed app.Printed, goOn func()) {
	wrong := 0
	for _, i := range printed.Findings {
		if i.Severity == model.Error {
			wrong++
		}
	}
	if wrong == 0 || p.books.readOnly() || x.Envelope().Out() {
		goOn()
		return
	}
	kit.Ask(p.shell.canvas(), text.PrintAsk, text.PrintWithErrors(wrong),
		kit.Answer{Label: text.PrintAnyway, Main: true, Do: goOn},
		kit.Answer{Label: text.LookAtFindings, Do: p.stage.onDocument((*editor.Screen).ShowProblems)},
		kit.Answer{Label: text.CancelPrint})
}

// write puts a drawn file into the folder for printed files and shows it.
func (p *printing) write(name, mark string, data []byte) {
	var path string
	p.shell.work(task{
		title: text.PrintWriting, cancel: text.PrintStop,
		do: func(ctx context.Context, _ func(kit.Step)) error {
			folder, err := p.shell.options.Files()
			if err == nil {
				path, err = outfile.WriteBeside(filepath.Join(folder, name), outfile.File{Mark: mark, Fill: outfile.Bytes(ctx, data)})
			}
			return err
		},
		then: func(err error) { p.done(path, err) },
	})
}

// done tells what came of it.
func (p *printing) done(path string, err error) {
	if errors.Is(err, context.Canceled) {
		p.stage.say(text.PrintStopped)
		return
	}
	if err != nil {
		p.shell.trouble(err)
		return
	}
	p.shell.options.Log.Info("printed")
	if on := p.stage.document(); on != nil {
		on.Say(text.Printed(path))
	}
	p.stage.banners.tellPrinted(path)
	p.stage.banners.open(path, path)
}
