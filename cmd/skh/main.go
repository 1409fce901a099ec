// Command skh prints and checks plans without a window, for scripts and tests.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/model"
	"sokehoach/storage"
)

// Exit codes of every command.
const (
	good     = 0
	findings = 1
	unusable = 2
)

func main() {
	// A second core collects garbage while the first lays out: the memory of a
	// plan of many pages stays low and nothing waits for it.
	debug.SetGCPercent(50)
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// A command is one subcommand on its arguments.
type command func(args []string, out, errs io.Writer) int

func run(args []string, out, errs io.Writer) int {
	commands := map[string]command{
		"sample": sample, "list": list, "print": printPlan, "check": checkPlan, "verify": verify, "salvage": salvage, "bench": bench,
		"backup": backup, "restore": restore, "history": history, "read": readWord,
	}
	if len(args) == 0 {
		fmt.Fprintln(errs, text.SkhUsage)
		return unusable
	}
	c, ok := commands[args[0]]
	if !ok {
		fmt.Fprintf(errs, text.SkhUnknown, args[0], text.SkhUsage)
		return unusable
	}
	return c(args[1:], out, errs)
}

// parse reads flags; every flag of needed must be given, and nothing else. What
// package flag says of a fault is English and stays unsaid.
func parse(f *flag.FlagSet, args []string, errs io.Writer, needed ...string) bool {
	f.SetOutput(io.Discard)
	err := f.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(errs, text.SkhUsage)
		return false
	case err != nil || f.NArg() > 0:
		fmt.Fprintf(errs, text.SkhBadFlags, strings.Join(args, " "), text.SkhUsage)
		return false
	}
	for _, name := range needed {
		if f.Lookup(name).Value.String() == "" {
			fmt.Fprintf(errs, text.SkhMissing, name)
			return false
		}
	}
	return true
}

// A desk is an open book, read only, and what works on it.
type desk struct {
	*app.Desk
	store *storage.Store
	book  model.Book
}

func open(path string, errs io.Writer) (*desk, bool) { return openFor(path, true, errs) }

// openFor opens a book to look at or to write to.
func openFor(path string, look bool, errs io.Writer) (*desk, bool) {
	store, err := storage.Open(path, storage.Options{ReadOnly: look, Who: who})
	if err != nil {
		return nil, fail(errs, err)
	}
	d := &desk{store: store}
	if d.Desk, err = app.NewDesk(app.StoreOf(store)); err == nil {
		d.book, err = d.Desk.Book()
	}
	if err != nil {
		_ = store.Close() // the first error is the one to tell
		return nil, fail(errs, err)
	}
	return d, true
}

// fail tells an error in the clerk's words and is always false.
func fail(errs io.Writer, err error) bool {
	sentence, hint := text.Explain(err)
	fmt.Fprintln(errs, sentence)
	if hint != "" {
		fmt.Fprintln(errs, hint)
	}
	return false
}

// work is on the document with an id, or on the only one when id is empty.
func (d *desk) work(id string, errs io.Writer) (app.Work, bool) {
	want, err := model.ParseID(id)
	if err != nil {
		return app.Work{}, fail(errs, model.ErrNotFound)
	}
	if want.IsZero() {
		heads, err := d.Documents()
		if err != nil {
			return app.Work{}, fail(errs, err)
		}
		if len(heads) != 1 {
			fmt.Fprintf(errs, text.SkhWhichPlan, len(heads))
			return app.Work{}, false
		}
		want = heads[0].ID
	}
	x, err := d.Read(want)
	if err != nil {
		return app.Work{}, fail(errs, err)
	}
	w, err := d.Take(x) // what was issued belongs to its own copy of the book
	if err != nil {
		return app.Work{}, fail(errs, err)
	}
	return w, true
}
