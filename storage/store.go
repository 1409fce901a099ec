package storage

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// Options say how a file is opened; the zero Options are those of the program.
type Options struct {
	ReadOnly   bool             // changes nothing and makes nothing; others may read at the same time
	Now        func() time.Time // the clock, for ids; time.Now when nil
	Random     io.Reader        // for ids; crypto/rand when nil
	AppVersion string           // noted in the file with each change
	Checked    func(Health)     // called from another goroutine when every record was read, also after Restore; nobody reads them when nil
	Who        func() model.Who // noted in the history with each change; nobody when nil
	Kinds      []Kind           // of documents, besides plans and reports
	AnyBook    bool             // Salvage: a backup counts although it is another book's, or whose it is is not known
}

// A Store is one open data file. Its methods may be called from any goroutine;
// they wait their turn, because one goroutine alone touches the file.
type Store struct {
	path    string
	options Options
	ids     *idMaker
	run     string // names this opening in the history
	codec   *codec

	jobs chan func()   // to the goroutine that owns all below
	quit chan struct{} // closed by Close
	done chan struct{} // closed when the file is closed

	file     *openFile  // nil after a reopening that failed
	fault    error      // set when bbolt or the memory map broke: nothing is tried any more
	doubt    bool       // a commit failed and it is not certain what is on disk
	known    knownState // what stands in the file
	closeErr error
	commit   func(*bolt.Tx) error // (*bolt.Tx).Commit

	newer atomic.Pointer[model.NewerFile] // set when only newer programs may write

	close  sync.Once
	health health
	watch  watch
}

// complete puts in what was left out.
func (o Options) complete() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Random == nil {
		o.Random = rand.Reader
	}
	return o
}

// Open opens the data file, and makes it when it is missing and may be written.
// model.ErrInUse comes within about a second. A file that is refused (model.ErrDamaged,
// model.ErrNewerFile) is left as it is. The folder must exist. A missing file that is
// to be read only is an fs.ErrNotExist.
func Open(path string, o Options) (*Store, error) {
	o = o.complete()
	s := &Store{
		path:    path,
		options: o,
		ids:     &idMaker{now: o.Now, random: o.Random},
		run:     rand.Text()[:8],
		codec:   newCodec(o.Kinds),
		jobs:    make(chan func()),
		quit:    make(chan struct{}),
		done:    make(chan struct{}),
		commit:  (*bolt.Tx).Commit,
	}
	if !o.ReadOnly {
		sweepBeside(path, time.Now()) // by the clock of the disk
	}
	_, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) && !o.ReadOnly {
		err = create(path, func(db *bolt.DB) error {
			return db.Update(func(tx *bolt.Tx) error { return writeMeta(newBatch(tx, s.codec), buckets(), o, s.ids) })
		})
		if err != nil {
			err = explained(err)
		}
	}
	if err == nil {
		err = s.open()
	}
	if err != nil {
		return nil, fmt.Errorf("open data file: %w", err)
	}
	go s.own()
	if o.Checked != nil {
		go s.check(0)
	}
	return s, nil
}

// ReadOnly reports whether the file is open for reading only.
func (s *Store) ReadOnly() bool { return s.options.ReadOnly || s.newer.Load() != nil }

// Newer says why a file is open for reading only that was to be written to: newer
// programs have put into it what this one would not keep. It is nil when there is
// no such reason.
func (s *Store) Newer() *model.NewerFile { return s.newer.Load() }

// Close waits for what is under way and closes the file. Further calls do
// nothing and give the same answer; all other methods give model.ErrClosed.
func (s *Store) Close() error {
	s.close.Do(func() { close(s.quit) })
	<-s.done
	if s.closeErr != nil {
		return fmt.Errorf("close data file: %w", s.closeErr)
	}
	return nil
}

// own runs the jobs, one after another, until Close.
func (s *Store) own() {
	defer close(s.done)
	for {
		select {
		case job := <-s.jobs:
			job()
		case <-s.quit:
			s.closeErr = s.file.close()
			return
		}
	}
}

// do has the owning goroutine run a job and waits for it.
func (s *Store) do(what string, job func() error) error {
	answer := make(chan error, 1)
	var err error = model.ErrClosed
	select {
	case s.jobs <- func() { answer <- s.guarded(job) }:
		err = <-answer
	case <-s.done:
	}
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}

// guarded runs a job and outlives a fault in it. After one, bbolt may hold
// locks for ever, so no further job is tried.
func (s *Store) guarded(job func() error) error {
	if s.fault != nil {
		return s.fault
	}
	err, broke := protect(job)
	if broke {
		s.fault = err
	}
	return err
}

// open opens the file. A damaged one that was to be written to is put aside as a
// copy, so that whatever is tried on it later can be tried again.
func (s *Store) open() error {
	s.forget()
	file, err := openBolt(s.path, s.options.ReadOnly)
	newer, _ := errors.AsType[*model.NewerFile](err)
	if newer != nil && newer.Readable {
		file, err = openBolt(s.path, true)
	}
	s.newer.Store(newer)
	if err != nil {
		if errors.Is(err, model.ErrDamaged) && !s.options.ReadOnly {
			err = errors.Join(err, putAside(s.path, s.options))
		}
		return err
	}
	s.ids.startAfter(file.portrait.lastClock())
	s.health.Lock()
	s.health.now.HeadLost = s.health.now.HeadLost || file.portrait.headLost
	s.health.now.Later = max(s.health.now.Later, file.portrait.laterSaves())
	s.health.Unlock()
	s.file = file
	if !s.ReadOnly() {
		file.dropSecondNames(s.path)
	}
	return nil
}
