package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/rescue"
	"sokehoach/app/windows"
	"sokehoach/model"
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

// openOwn opens the clerk's book, or makes it at the first start. A file that is
// gone while there are backups of it is no first start.
func (p *program) openOwn(file string) (rescue.Opened, error) {
	if _, err := os.Lstat(file); errors.Is(err, os.ErrNotExist) {
		if all, err := storage.ListBackups(backupFolder(file)); err == nil && len(all) > 0 {
			return rescue.Opened{}, errMissing
		}
	}
	return p.begin(file)
}

// begin opens the data file for work.
func (p *program) begin(file string) (rescue.Opened, error) {
	o := p.storing()
	o.Checked = p.checked
	store, err := p.openPatiently(file, o)
	if err != nil {
		return rescue.Opened{}, err
	}
	p.store = store
	if p.first != nil {
		if err := p.first.Own(time.Now()); err != nil {
			p.log.Error("start", "error", err)
		}
	}
	p.keep(file)
	notice := p.warnings(file)
	if n := store.Newer(); n != nil {
		p.log.Warn("the book is only shown", "error", n)
		notice = strings.TrimSpace(text.WrittenByNewer(n.Version) + "\n" + notice)
	}
	return rescue.Opened{Store: app.StoreOf(store), Keeper: p.keeper, Notice: notice}, nil
}

// closing is how often a book in use is asked for again while the copy that has
// it may be making its last backup; each time takes about a second.
const closing = 3

// openPatiently opens the data file. A copy of the program that is closing has
// let others start and taken back its name from the book, but may still be
// backing it up: whoever starts right then waits for a moment.
func (p *program) openPatiently(file string, o storage.Options) (store *storage.Store, err error) {
	for range closing {
		store, err = storage.Open(file, o)
		_, unowned := windows.OwnerOf(file)
		if !errors.Is(err, model.ErrInUse) || p.first == nil || unowned == nil {
			break
		}
	}
	return store, err
}

// storing is how the data file is written.
func (p *program) storing() storage.Options {
	return storage.Options{AppVersion: version, Who: p.clerk.who, Kinds: p.kinds.kept()}
}

// openCopy copies a book that is being written and opens the copy. One that was
// caught between two pages is refused, and copied again.
func openCopy(file, to string) (store *storage.Store, err error) {
	for range 5 {
		if err = copyFile(file, to); err != nil {
			return nil, fmt.Errorf("copy the book: %w", err)
		}
		if store, err = openToLook(to); err == nil {
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
