package windows

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"sync"
	"time"

	"sokehoach/model"
)

// patience is how long a second copy waits for the first to answer.
const patience = 10 * time.Second

// An Instance is the first copy of the program that this account runs on a data
// file. Every other copy finds it, asks it to raise its window, and ends.
type Instance struct {
	file string
	stop func()
	own  bool // the note of the owner is ours

	mu     sync.Mutex
	raise  func() bool
	waits  []func(bool) // answers to those who asked before there was a window
	closed bool
}

// A Running is the error of Single when another copy of this account has the
// data file.
type Running struct {
	Raised bool // its window came forward; it does not when it hangs
}

func (Running) Error() string { return "the program runs already on this data file" }

// Unwrap makes a Running an ErrInUse.
func (Running) Unwrap() error { return model.ErrInUse }

// Single makes this the only copy of the program on a data file, or returns a
// Running. Copies of other accounts and sessions are not found: they have the
// lock of the file itself.
func Single(file string) (*Instance, error) {
	name, err := instanceName(file)
	if err != nil {
		return nil, fmt.Errorf("name the data file: %w", err)
	}
	i := &Instance{file: file}
	if i.stop, err = listen(name, i.asked); err != nil {
		return nil, err
	}
	return i, nil
}

// instanceName is the same for every way of writing a path, and can be part of
// the name of a socket or an event.
func instanceName(file string) (string, error) {
	path, err := filepath.Abs(file)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil { // the file itself may not be there yet
		path = filepath.Join(real, filepath.Base(path))
	}
	return fmt.Sprintf("sokehoach-%x", sha256.Sum256([]byte(foldPath(path))))[:42], nil
}

// Raised says what to do when another copy was started: raise brings the window
// forward and reports whether it came. It is not called on the goroutine that
// says so, which may be the one that the window needs.
func (i *Instance) Raised(raise func() bool) {
	i.mu.Lock()
	i.raise = raise
	waits := i.waits
	i.waits = nil
	i.mu.Unlock()
	for _, answer := range waits {
		go func() { answer(raise()) }()
	}
}

// asked is called on a goroutine when another copy was started; answer tells it
// whether the window has come forward.
func (i *Instance) asked(answer func(raised bool)) {
	i.mu.Lock()
	raise := i.raise
	if raise == nil {
		i.waits = append(i.waits, answer)
	}
	i.mu.Unlock()
	if raise != nil {
		restore()
		answer(raise())
	}
}

// Close lets another copy be the first.
func (i *Instance) Close() error {
	i.mu.Lock()
	closed := i.closed
	i.closed = true
	i.mu.Unlock()
	if closed {
		return nil
	}
	i.stop()
	if !i.own {
		return nil
	}
	return os.Remove(ownerFile(i.file))
}

// An Owner is who has a data file open.
type Owner struct {
	Account  string    `json:"account"`
	Computer string    `json:"computer"`
	Process  int       `json:"process"`
	Since    time.Time `json:"since"`
}

func ownerFile(file string) string { return file + ".owner" }

// Own writes beside the data file who has it, for copies of other accounts. It
// is called once the lock of the file is ours; a note that a crash has left is
// replaced.
func (i *Instance) Own(now time.Time) error {
	o := Owner{Account: account(), Process: os.Getpid(), Since: now}
	o.Computer, _ = os.Hostname() // a computer without a name is still one
	text, err := json.Marshal(o)
	if err != nil {
		return err
	}
	if err := os.WriteFile(ownerFile(i.file), text, 0o644); err != nil {
		return fmt.Errorf("note who has the data file: %w", err)
	}
	i.own = true
	return nil
}

func account() string {
	u, err := user.Current()
	switch {
	case err != nil:
		return ""
	case u.Name != "":
		return u.Name
	}
	return u.Username
}

// maxOwner is more than any note of an owner needs.
const maxOwner = 4096

// OwnerOf reads who has a data file open. It may be out of date: only the lock
// of the file tells whether somebody has it at all.
func OwnerOf(file string) (Owner, error) {
	info, err := os.Stat(ownerFile(file))
	if err != nil {
		return Owner{}, err
	}
	if !info.Mode().IsRegular() || info.Size() > maxOwner {
		return Owner{}, errors.New("the note of the owner is none of ours")
	}
	text, err := os.ReadFile(ownerFile(file))
	if err != nil {
		return Owner{}, err
	}
	var o Owner
	err = json.Unmarshal(text, &o)
	return o, err
}
