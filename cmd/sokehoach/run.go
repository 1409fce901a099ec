package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"sokehoach/app/backup"
	"sokehoach/app/printer"
	"sokehoach/app/text"
	"sokehoach/app/ui"
	"sokehoach/app/ui/rescue"
	"sokehoach/app/windows"
	"sokehoach/storage"
)

// A config says what to open.
type config struct {
	file   string // the data file; empty is the account's own
	folder string // for log files; empty is the account's data folder
	sample bool
	given  string // a file to open once the window shows

	software bool  // paint without OpenGL
	kinds    kinds // of documents, besides plans
}

// A program is everything but the window: a test runs the same.
type program struct {
	options ui.Options
	store   *storage.Store
	keeper  *backup.Keeper // nil when the book is only looked at
	sample  *sampleBook
	log     *logFile
	paint   painting
	clerk   clerkName
	first   *windows.Instance // nil when this is not the only copy's business
	copied  string            // the folder of copies that go with the program
	watch   watch
	ending  func() // hears no more of the end of the session; may be nil
	kinds   kinds
}

// open prepares all that the window needs; Close ends it.
func open(c config) (*program, error) {
	if c.folder == "" {
		folder, err := windows.DataFolder()
		if err != nil {
			return nil, fmt.Errorf("find the data folder: %w", err)
		}
		c.folder = folder
	}
	if c.file == "" {
		c.file = filepath.Join(c.folder, "sokehoach.db")
	}
	sweepCopies(os.TempDir(), time.Now()) // by the clock of the disk
	p := &program{sample: &sampleBook{}, kinds: c.kinds}
	var err error
	if p.log, err = openLog(c.folder); err != nil {
		return nil, err
	}
	p.paint = painting{folder: c.folder, asked: c.software, remote: windows.Remote(), log: p.log.Logger}
	if err := p.openBook(c); err != nil {
		if !errors.Is(err, errRaised) { // which is no fault
			p.log.Error("start", "error", err)
		}
		p.Close()
		return nil, err
	}
	p.log.Info("opened", "version", version, "rescue", p.options.Rescue != nil)
	return p, nil
}

func (p *program) openBook(c config) error {
	p.options = ui.Options{
		Kinds: p.kinds.shown(),
		Files: files(c.folder), Open: windows.Open, OpenFile: windows.OpenFile,
		Folder: pickFolder, Log: p.log.Logger, Now: time.Now, Version: version,
		Printers: printers(), Given: c.given,
		Display: p.paint.setting().get, SetDisplay: p.paint.setting().set,
		Clerk: p.clerk.set, Screen: windows.Screen, Ending: p.settles,
		StandingOf: windows.StandingOf, Stand: windows.Stand,
	}
	if p.paint.burnt() {
		p.options.Notice = text.PaintedPlainly
	}
	if c.sample {
		var err error
		p.options.Store, err = p.sample.open()
		return err
	}
	p.options.Sample = p.sample.open
	p.options.Watch = p.watch.Tell
	var book rescue.Opened
	err := p.alone(c.file)
	if errors.Is(err, errRaised) {
		return err
	}
	if err == nil {
		book, err = p.openOwn(c.file)
	}
	if err != nil { // the window says it, and what can be done
		p.log.Error("open the book", "error", err)
		p.options.Rescue = (&rescuer{p, c.file, err}).look
		return nil
	}
	p.options.Store, p.options.Keeper = book.Store, book.Keeper
	p.options.Notice = strings.TrimSpace(p.options.Notice + "\n" + book.Notice)
	return nil
}

// files is where printed files go: where the clerk looks for documents, or
// else beside the data.
func files(otherwise string) func() (string, error) {
	return func() (string, error) {
		if folder, err := windows.Documents(); err == nil {
			return folder, nil
		}
		return otherwise, nil
	}
}

// printers are those of the system.
func printers() ui.Printers {
	p := ui.Printers{List: printer.List, Of: printer.Of, Print: printer.Print, Look: printer.Job.Look}
	if runtime.GOOS == "windows" {
		p.Properties = printer.Properties
	}
	return p
}

// pickFolder asks for a folder as the system does.
func pickFolder(title string) (string, bool, error) {
	return windows.PickFolder(windows.Question{Title: title})
}

// Run shows the window until it is closed.
func (p *program) Run() error {
	go thrift()
	return p.paint.show(func() error { return ui.Run(p.options) })
}

// settles has all written when the system ends the session.
func (p *program) settles(settle func()) {
	stop, err := windows.Ending(settle)
	if err != nil { // what is typed is written within two seconds all the same
		p.log.Error("start", "error", err)
		return
	}
	p.ending = stop
}

// Close closes what open has opened.
func (p *program) Close() {
	if p.ending != nil {
		p.ending()
		p.ending = nil
	}
	if p.first != nil {
		if err := p.first.Close(); err != nil {
			p.log.Error("let another copy start", "error", err)
		}
	}
	if p.keeper != nil {
		p.keeper.Close()
	}
	if p.store != nil {
		if err := p.store.Close(); err != nil {
			p.log.Error("close the book", "error", err)
		}
	}
	if err := p.sample.close(); err != nil {
		p.log.Error("close the sample", "error", err)
	}
	if p.copied != "" {
		if err := os.RemoveAll(p.copied); err != nil {
			p.log.Error("remove the copy", "error", err)
		}
	}
	p.log.close()
}
