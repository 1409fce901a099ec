// Package printer prints laid out pages on a printer of the system: on Windows by
// drawing them, text as text, elsewhere by giving a file to lp. It waits where the
// printer waits: call it on a goroutine of its own.
package printer

import (
	"context"
	"io"

	"sokehoach/app/layout"
)

// A Printer (máy in) is one that the system knows.
type Printer struct {
	Name    string
	Default bool
}

// Abilities are what a printer can do.
type Abilities struct {
	Trays    []Tray
	Duplex   bool
	FileOnly bool // it makes files and no paper
	Drawn    bool // pages are drawn for it, so that they may be sent as pictures
}

// A Tray (khay giấy) is one of several.
type Tray struct{ Code, Name string }

// An Order (lệnh in) is what a clerk asks of a printer.
type Order struct {
	Printer  string
	Title    string // in the queue
	Copies   int
	Duplex   bool   // both sides, turned along the long edge
	Tray     string // code; "": as the printer is set
	Pictures bool   // send dots in place of letters
	Settings []byte // what its own dialog gave; may be nil
	File     string // on Windows, takes what would go to the printer
}

// A Source gives what is printed, as often as it is asked.
type Source struct {
	Fonts layout.Fonts
	Pages func(ctx context.Context, take func(layout.Page)) error // one after the other
	File  func(ctx context.Context, out io.Writer) error          // the same pages as PDF
}

// A Job (bản in) is what the queue of the printer has got.
type Job struct {
	Printer string
	ID      int
	Pages   int
	Cut     []int // pages that reach into the edge which the printer leaves white
}

// A State is how far the queue is with a job.
type State int

// The states.
const (
	Unknown   State = iota // the system does not tell
	Printing               // it is in the queue
	Done                   // it is no longer
	Offline                // the printer is off or not reached
	PaperOut               // it has no paper
	Attention              // somebody must look at it
)

// copies is how many are wanted, one at least.
func (o Order) copies() int { return max(1, o.Copies) }
