package printer

import (
	"fmt"
	"strings"
)

// A Failure is why something was not printed, by the step that failed: what
// Windows says of it is often no more than that a handle is invalid.
type Failure struct {
	Kind    Kind
	Printer string
	Pages   int // that were drawn before
	Err     error
}

func (f Failure) Error() string {
	return fmt.Sprintf("print, %d pages done: %s: %v", f.Pages, f.Kind, f.Err)
}

func (f Failure) Unwrap() error { return f.Err }

// A Kind is a sort of failure.
type Kind string

// The kinds.
const (
	NoPrinter Kind = "no-printer" // none is installed
	Gone      Kind = "gone"       // there is none of that name any more
	Spooler   Kind = "spooler"    // the service of Windows is off
	Denied    Kind = "denied"     // the account may not
	Cancelled Kind = "cancelled"  // by the clerk, in a question of the driver
	Full      Kind = "full"       // no room for what waits
	Refused   Kind = "refused"    // the printer does not take it
)

// A step is where printing stands.
type step string

const (
	listing   step = "list printers"
	opening   step = "open the printer"
	beginning step = "begin the job"
	drawing   step = "draw a page"
	ending    step = "end the job"
)

// Numbers of Windows.
const (
	accessDenied    = 5
	printCancelled  = 63
	noSpoolSpace    = 62
	diskFull        = 112
	cancelled       = 1223
	serverGone      = 1722
	endpointGone    = 1753
	unknownPrinter  = 1801
	deletedPrinter  = 1905
	notFoundPrinter = 3012
	outOfDisk       = -4 // SP_OUTOFDISK, a result
)

// judge names a failure by its step, the result and the number of the error.
func judge(s step, result int32, number uint32) Kind {
	switch number {
	case serverGone, endpointGone:
		return Spooler
	case accessDenied:
		return Denied
	case unknownPrinter, deletedPrinter, notFoundPrinter:
		return Gone
	}
	switch {
	case s == beginning && (number == cancelled || number == printCancelled):
		return Cancelled
	case result == outOfDisk, number == noSpoolSpace, number == diskFull:
		return Full
	case s == opening:
		return Gone
	}
	return Refused
}

// stateOf reads the states of a job and of its printer.
func stateOf(job, printer, attributes uint32) State {
	const (
		jobOffline, printerOffline, workOffline = 0x20, 0x80, 0x400
		jobPaperOut, printerPaperOut            = 0x40, 0x10
		jobAttention, printerAttention          = 0x400 | 0x2, 0x8 | 0x40000 | 0x400000
	)
	switch {
	case job&jobOffline != 0, printer&printerOffline != 0, attributes&workOffline != 0:
		return Offline
	case job&jobPaperOut != 0, printer&printerPaperOut != 0:
		return PaperOut
	case job&jobAttention != 0, printer&printerAttention != 0:
		return Attention
	}
	return Printing
}

// makesFiles tells that what a printer makes is a file, by its port and driver.
func makesFiles(port, driver string) bool {
	driver = strings.ToLower(driver)
	return strings.EqualFold(port, "PORTPROMPT:") || strings.EqualFold(port, "FILE:") ||
		strings.Contains(driver, "microsoft print to pdf") || strings.Contains(driver, "microsoft xps document writer")
}
