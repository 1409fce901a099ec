package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"sokehoach/app/text"
	"sokehoach/app/windows"
	"sokehoach/storage"
)

// errRaised is the end of a start that has brought an older window forward, or
// that the clerk did not want to go on with: nothing is left to say.
var errRaised = errors.New("the first window came forward")

// alone makes this the only copy of the program on the book.
func (p *program) alone(file string) error {
	first, err := windows.Single(file)
	if running, ok := errors.AsType[windows.Running](err); ok && running.Raised {
		p.log.Info("a second start; the first window came forward")
		return errRaised
	} else if ok {
		return err
	}
	if err != nil { // the lock of the file still keeps copies apart
		p.log.Error("look for another copy", "error", err)
		return nil
	}
	p.first = first
	p.options.Raised = first.Raised
	return nil
}

// openOwn opens the clerk's book. One that another account or computer has open
// is shown for reading, if the clerk wants that.
func (p *program) openOwn(file string) error {
	_, err := os.Lstat(file)
	made := errors.Is(err, os.ErrNotExist)
	p.store, err = storage.Open(file, storage.Options{AppVersion: version, Who: who})
	switch {
	case errors.Is(err, storage.ErrInUse):
		return p.look(file, err)
	case err != nil:
		return err
	}
	if p.first != nil {
		if err := p.first.Own(time.Now()); err != nil {
			p.log.Error("start", "error", err)
		}
	}
	p.keep(file)
	p.warn(file, made)
	return nil
}

// look says who has the book and opens a copy of it for reading.
func (p *program) look(file string, inUse error) error {
	sentence, _ := text.Explain(inUse)
	if o, err := windows.OwnerOf(file); err == nil {
		sentence = text.HeldBy(o.Account, o.Computer, o.Since)
	}
	if !windows.Ask(text.Product, sentence+"\n\n"+text.LookOnly) {
		return errRaised
	}
	folder, err := os.MkdirTemp("", "sokehoach-")
	if err != nil {
		return err
	}
	p.copied = folder
	p.store, err = openCopy(file, filepath.Join(folder, filepath.Base(file)))
	if err == nil {
		p.options.Notice = text.Looking
	}
	return err
}

// openCopy copies a book that is being written and opens the copy. One that was
// caught between two pages is refused, and copied again.
func openCopy(file, to string) (store *storage.Store, err error) {
	for range 5 {
		if err = copyFile(file, to); err != nil {
			return nil, fmt.Errorf("copy the book: %w", err)
		}
		if store, err = storage.Open(to, storage.Options{AppVersion: version, ReadOnly: true}); err == nil {
			return store, nil
		}
	}
	return nil, err
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
