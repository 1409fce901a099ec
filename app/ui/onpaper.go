package ui

import (
	"context"
	"errors"
	"io"
	"slices"
	"time"

	"sokehoach/app"
	"sokehoach/app/layout"
	"sokehoach/app/printer"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/paperjob"
	"sokehoach/model"
)

// Printers are what the system knows of its printers; those without List make
// files only.
type Printers struct {
	List       func() ([]printer.Printer, error)
	Of         func(name string) (printer.Abilities, error)
	Properties func(name string, settings []byte, owner uintptr) ([]byte, bool, error) // nil: none has a dialog of its own
	Print      func(ctx context.Context, o printer.Order, from printer.Source, told func(pages int)) (printer.Job, error)
	Look       func(printer.Job) printer.State
}

// OnPaper prints documents on a printer of the system.
type onPaper struct {
	shell    *shell
	books    *books
	place    *placing
	printing *printing
}

// A sheaf is a document on its way to a printer.
type sheaf struct {
	document model.AnyDocument
	book     model.Book
	work     app.Work
	printed  app.Printed
}

// print looks for printers while the document is laid out and judged, and asks
// which one is meant.
func (p *onPaper) print(x model.AnyDocument, b model.Book) {
	s := sheaf{document: x, book: b, work: p.books.desk.Work(x, b)}
	var all []printer.Printer
	p.shell.work(task{
		title: text.PrintersLooking, cancel: text.PrintStop,
		do: func(ctx context.Context, _ func(kit.Step)) (err error) {
			if all, err = p.list(); err == nil {
				s.printed, err = s.work.Print(ctx, io.Discard, nil)
			}
			return err
		},
		then: func(err error) {
			if err != nil {
				p.failed(s, err)
				return
			}
			p.ask(s, all)
		},
	})
}

func (p *onPaper) list() ([]printer.Printer, error) {
	if list := p.shell.options.Printers.List; list != nil {
		return list()
	}
	return nil, printer.Failure{Kind: printer.NoPrinter, Err: errors.ErrUnsupported}
}

func (p *onPaper) ask(s sheaf, all []printer.Printer) {
	o, kept := p.shell.options, p.books.own.Printers()
	env := paperjob.Env{
		Canvas: p.shell.canvas(), Post: o.Post, Printers: all, Chosen: kept.Last, Pages: s.printed.Pages,
		Of: o.Printers.Of, Failed: p.shell.logs("printer"),
		Habit: func(name string) app.PrinterHabit { return kept.Habits[name] },
		Print: func(w paperjob.Wish) { p.printing.judge(s.document, s.printed, func() { p.send(s, w) }) },
		File:  func() { p.printing.print(s.document, s.book, s.printed.Pages) },
	}
	if own := o.Printers.Properties; own != nil {
		env.Properties = func(name string, settings []byte) ([]byte, bool, error) { return own(name, settings, p.place.handle()) }
	}
	paperjob.Ask(env)
}

// send gives the pages to the printer. What was chosen is kept before: a printer
// that fails is tried again the same way.
func (p *onPaper) send(s sheaf, w paperjob.Wish) {
	habit := app.PrinterHabit{Duplex: w.Order.Duplex, Tray: w.Order.Tray, Pictures: w.Order.Pictures, Settings: w.Order.Settings}
	if err := p.books.own.PrintedOn(w.Order.Printer, habit); err != nil {
		p.shell.logs("printers")(err)
	}
	w.Order.Title = s.work.JobName()
	source := printer.Source{
		Fonts: p.books.desk.Fonts,
		Pages: func(ctx context.Context, take func(layout.Page)) error {
			return s.work.Each(ctx, w.Pages.Sieve().Takes, take)
		},
		File: func(ctx context.Context, out io.Writer) error { return s.work.Some(ctx, w.Pages.Sieve().Takes, out) },
	}
	var job printer.Job
	p.shell.work(task{
		title: text.PaperSending, cancel: text.PrintStop,
		do: func(ctx context.Context, tell func(kit.Step)) (err error) {
			job, err = p.shell.options.Printers.Print(ctx, w.Order, source, pagesDrawn(tell, s.printed.Pages))
			return err
		},
		then: func(err error) {
			if err != nil {
				p.failed(s, err)
				return
			}
			p.shell.options.Log.Info("printed on paper")
			p.printing.stage.say(text.SentToPrinter(job.Printer, job.Cut))
			go p.watch(job)
		},
	})
}

// failed says why nothing, or not all, was printed; a file can be made everywhere.
func (p *onPaper) failed(s sheaf, err error) {
	f, known := errors.AsType[printer.Failure](err)
	switch {
	case errors.Is(err, context.Canceled):
		p.printing.stage.say(text.PaperStopped)
	case !known:
		p.shell.trouble(err)
	case f.Kind != printer.Cancelled: // the clerk said no to the driver's own question
		p.shell.logs("printer")(err)
		kit.Ask(p.shell.canvas(), text.PaperFailed, text.PrinterFailure(string(f.Kind), f.Printer, f.Pages),
			kit.Answer{Label: text.Print, Main: true, Do: func() { p.printing.print(s.document, s.book, s.printed.Pages) }},
			kit.Answer{Label: text.CancelPrint})
	}
}

// How long and how often the queue is asked what became of a job.
const (
	queueWatched = time.Minute
	queueAsked   = 2 * time.Second
)

// watch tells once when a job waits for somebody.
func (p *onPaper) watch(job printer.Job) {
	look := p.shell.options.Printers.Look
	if look == nil {
		return
	}
	ticks := time.NewTicker(queueAsked)
	defer ticks.Stop()
	over := time.After(queueWatched)
	waiting := []printer.State{printer.Offline, printer.PaperOut, printer.Attention}
	for {
		select {
		case <-p.shell.life.Done():
			return
		case <-over:
			return
		case <-ticks.C:
		}
		state := look(job)
		if slices.Contains(waiting, state) {
			p.shell.options.Post(func() { p.printing.stage.banners.tellFound(text.JobWaits(int(state-printer.Offline), job.Printer)) })
		}
		if state != printer.Printing {
			return
		}
	}
}
