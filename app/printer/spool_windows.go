package printer

import (
	"errors"
	"slices"
	"strconv"
	"unsafe"

	"golang.org/x/sys/windows"
)

// List names the printers of the account. It asks the registry and no printer: a
// print server that is away would hold it up.
func List() ([]Printer, error) {
	s := loadSpool()
	const localAndConnected, level = 2 | 4, 4
	var size, count uint32
	_, _, err := s.enum.Call(localAndConnected, 0, level, 0, 0, uintptr(unsafe.Pointer(&size)), uintptr(unsafe.Pointer(&count)))
	if size == 0 {
		if number(err) == serverGone || number(err) == endpointGone {
			return nil, failed(listing, "", 0, err)
		}
		return nil, Failure{Kind: NoPrinter, Err: errors.New("there are none")}
	}
	buffer := make([]uint64, size/8+1) // on bounds of eight bytes
	done, _, err := s.enum.Call(localAndConnected, 0, level, uintptr(unsafe.Pointer(&buffer[0])), uintptr(size),
		uintptr(unsafe.Pointer(&size)), uintptr(unsafe.Pointer(&count)))
	if done == 0 {
		return nil, failed(listing, "", 0, err)
	}
	standard := s.standardName()
	var all []Printer
	for _, p := range unsafe.Slice((*printerInfo4)(unsafe.Pointer(&buffer[0])), count) {
		name := windows.UTF16PtrToString(p.printer)
		all = append(all, Printer{Name: name, Default: name == standard})
	}
	return all, nil
}

// printerInfo4 is PRINTER_INFO_4W.
type printerInfo4 struct {
	printer, server *uint16
	attributes      uint32
	_               uint32
}

// standardName is the printer that the account uses for want of another.
func (s *spool) standardName() string {
	var n uint32
	_, _, _ = s.standard.Call(0, uintptr(unsafe.Pointer(&n)))
	if n == 0 {
		return ""
	}
	name := make([]uint16, n)
	if done, _, _ := s.standard.Call(uintptr(unsafe.Pointer(&name[0])), uintptr(unsafe.Pointer(&n))); done == 0 {
		return ""
	}
	return windows.UTF16ToString(name)
}

// printerInfo2 is PRINTER_INFO_2W.
type printerInfo2 struct {
	server, printer, share, port, driver, comment, location *uint16
	settings                                                uintptr
	separator, processor, datatype, parameters              *uint16
	security                                                uintptr
	attributes, priority, defaultPriority                   uint32
	start, until, status, jobs, pace                        uint32
}

// Of asks a printer what it can do. It may take seconds.
func Of(name string) (Abilities, error) {
	s := loadSpool()
	h, err := s.opened(name)
	if err != nil {
		return Abilities{}, err
	}
	defer func() { _, _, _ = s.close.Call(h) }()
	a := Abilities{Drawn: true}
	var size uint32
	_, _, _ = s.get.Call(h, 2, 0, 0, uintptr(unsafe.Pointer(&size)))
	port := ""
	if size > 0 {
		buffer := make([]uint64, size/8+1)
		if done, _, _ := s.get.Call(h, 2, uintptr(unsafe.Pointer(&buffer[0])), uintptr(size), uintptr(unsafe.Pointer(&size))); done != 0 {
			about := (*printerInfo2)(unsafe.Pointer(&buffer[0]))
			port = windows.UTF16PtrToString(about.port)
			a.FileOnly = makesFiles(port, windows.UTF16PtrToString(about.driver))
		}
	}
	a.Duplex = s.capability(name, port, capDuplex, nil) == 1
	a.Trays = s.trays(name, port)
	return a, nil
}

// Capabilities of DeviceCapabilitiesW.
const (
	capBins     = 6
	capDuplex   = 7
	capBinNames = 12
	capCopies   = 18
)

// capability asks for one; into takes what is more than a number.
func (s *spool) capability(name, port string, what uintptr, into *uint16) int {
	n, err := windows.UTF16PtrFromString(name)
	p, errs := windows.UTF16PtrFromString(port)
	if err != nil || errs != nil {
		return -1
	}
	r, _, _ := s.capabilities.Call(uintptr(unsafe.Pointer(n)), uintptr(unsafe.Pointer(p)), what, uintptr(unsafe.Pointer(into)), 0)
	return int(int32(r))
}

// trays are the ways in of the paper, when there are several.
func (s *spool) trays(name, port string) []Tray {
	const letters = 24 // of the name of a tray
	n := s.capability(name, port, capBins, nil)
	if n < 2 || s.capability(name, port, capBinNames, nil) != n {
		return nil
	}
	codes, names := make([]uint16, n), make([]uint16, letters*n)
	s.capability(name, port, capBins, &codes[0])
	s.capability(name, port, capBinNames, &names[0])
	var all []Tray
	for i, words := range slices.Collect(slices.Chunk(names, letters)) {
		all = append(all, Tray{Code: strconv.Itoa(int(codes[i])), Name: windows.UTF16ToString(words)})
	}
	return all
}

// opened is a handle to a printer.
func (s *spool) opened(name string) (uintptr, error) {
	n, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return 0, err
	}
	var h uintptr
	if done, _, err := s.open.Call(uintptr(unsafe.Pointer(n)), uintptr(unsafe.Pointer(&h)), 0); done == 0 {
		return 0, failed(opening, name, 0, err)
	}
	return h, nil
}

// jobInfo1 is JOB_INFO_1W, as far as it is read.
type jobInfo1 struct {
	id                                                      uint32
	printer, machine, user, document, datatype, statusWords *uint16
	status                                                  uint32
}

// Look asks the queue about a job that was given to it.
func (j Job) Look() State {
	s := loadSpool()
	h, err := s.opened(j.Printer)
	if err != nil {
		return Unknown
	}
	defer func() { _, _, _ = s.close.Call(h) }()
	var size uint32
	done, _, err := s.job.Call(h, uintptr(j.ID), 1, 0, 0, uintptr(unsafe.Pointer(&size)))
	if done == 0 && number(err) == uint32(windows.ERROR_INVALID_PARAMETER) {
		return Done
	}
	if size == 0 {
		return Unknown
	}
	buffer := make([]uint64, size/8+1)
	if done, _, _ := s.job.Call(h, uintptr(j.ID), 1, uintptr(unsafe.Pointer(&buffer[0])), uintptr(size), uintptr(unsafe.Pointer(&size))); done == 0 {
		return Unknown
	}
	status := (*jobInfo1)(unsafe.Pointer(&buffer[0])).status
	var about uint32
	_, _, _ = s.get.Call(h, 2, 0, 0, uintptr(unsafe.Pointer(&about)))
	if about == 0 {
		return stateOf(status, 0, 0)
	}
	more := make([]uint64, about/8+1)
	if done, _, _ := s.get.Call(h, 2, uintptr(unsafe.Pointer(&more[0])), uintptr(about), uintptr(unsafe.Pointer(&about))); done == 0 {
		return stateOf(status, 0, 0)
	}
	p := (*printerInfo2)(unsafe.Pointer(&more[0]))
	return stateOf(status, p.status, p.attributes)
}

// failed is the failure of a call that gave nothing.
func failed(s step, printer string, result int32, err error) Failure {
	return Failure{Kind: judge(s, result, number(err)), Printer: printer, Err: errors.Join(errors.New(string(s)), err)}
}

// number is that of an error of Windows.
func number(err error) uint32 {
	if n, ok := errors.AsType[windows.Errno](err); ok {
		return uint32(n)
	}
	return 0
}
