package printer

import (
	"errors"
	"strconv"
	"unsafe"

	"golang.org/x/sys/windows"
)

// settings is DEVMODEW; what the driver keeps of its own follows it, so that it
// is never copied without its buffer.
type settings struct {
	device                                             [32]uint16
	version, driverVersion, size, driverExtra          uint16
	fields                                             uint32
	orientation, paper, paperLength, paperWidth, scale int16
	copies, source, quality                            int16
	colour, duplex, downResolution, trueType, collate  int16
	form                                               [32]uint16
	_                                                  uint16
	_                                                  [13]uint32
}

// Fields and values of DEVMODEW.
const (
	hasOrientation = 0x1
	hasPaper       = 0x2
	hasCopies      = 0x100
	hasSource      = 0x200
	hasDuplex      = 0x1000
	hasCollate     = 0x8000

	portrait, landscape = 1, 2
	paperA4             = 9
	oneSide, longEdge   = 1, 2
)

// Ways of DocumentPropertiesW.
const (
	askOutput = 2
	askClerk  = 4
	askInput  = 8
)

// A driver answers for the settings of one printer.
type driver struct {
	spool  *spool
	handle uintptr
	name   *uint16
	title  string
}

func (s *spool) driver(name string) (*driver, error) {
	h, err := s.opened(name)
	if err != nil {
		return nil, err
	}
	n, err := windows.UTF16PtrFromString(name)
	return &driver{s, h, n, name}, err
}

func (d *driver) close() { _, _, _ = d.spool.close.Call(d.handle) }

// ask is a call of DocumentPropertiesW; its result is negative when it failed.
func (d *driver) ask(owner uintptr, out, in []byte, way uintptr) (int32, error) {
	pointer := func(b []byte) uintptr { return uintptr(unsafe.Pointer(unsafe.SliceData(b))) }
	r, _, err := d.spool.properties.Call(owner, d.handle, uintptr(unsafe.Pointer(d.name)), pointer(out), pointer(in), way)
	if int32(r) < 0 {
		return int32(r), failed(opening, d.title, int32(r), err)
	}
	return int32(r), nil
}

// settle gives the driver settings, changed, and takes what it makes of them: it
// corrects what it cannot do. Settings of another driver are passed over.
func (d *driver) settle(kept []byte, change func(*settings)) ([]byte, error) {
	n, err := d.ask(0, nil, nil, 0)
	if err != nil {
		return nil, err
	}
	const more = 1024 // drivers have asked for too little
	buffer := make([]byte, int(n)+more)
	if _, err := d.ask(0, buffer, nil, askOutput); err != nil {
		return nil, err
	}
	if own := (*settings)(unsafe.Pointer(&buffer[0])); sameDriver(own, kept) {
		copy(buffer, kept)
	}
	change((*settings)(unsafe.Pointer(&buffer[0])))
	if _, err := d.ask(0, buffer, buffer, askInput|askOutput); err != nil {
		return nil, err
	}
	return buffer, nil
}

func sameDriver(own *settings, kept []byte) bool {
	if len(kept) < int(unsafe.Sizeof(settings{})) {
		return false
	}
	k := (*settings)(unsafe.Pointer(&kept[0]))
	return k.device == own.device && k.size == own.size && k.driverExtra == own.driverExtra && k.driverVersion == own.driverVersion &&
		int(k.size)+int(k.driverExtra) <= len(kept)
}

// Properties shows the driver's own dialog, which keeps what only it knows. The
// settings belong to the order; chosen is false when the clerk left it.
func Properties(name string, kept []byte, owner uintptr) (given []byte, chosen bool, err error) {
	d, err := loadSpool().driver(name)
	if err != nil {
		return nil, false, err
	}
	defer d.close()
	buffer, err := d.settle(kept, func(*settings) {})
	if err != nil {
		return nil, false, err
	}
	const ok = 1
	r, err := d.ask(owner, buffer, buffer, askClerk|askInput|askOutput)
	if err != nil || r != ok {
		return nil, false, err
	}
	s := (*settings)(unsafe.Pointer(&buffer[0]))
	return buffer[:int(s.size)+int(s.driverExtra)], true, nil
}

// setting is what the driver makes of an order, for pages that stand or lie.
func (d *driver) setting(o Order, lying bool) ([]byte, error) {
	tray, err := strconv.Atoi(o.Tray)
	if o.Tray != "" && err != nil {
		return nil, errors.Join(errors.New("no tray"), err)
	}
	return d.settle(o.Settings, func(s *settings) {
		s.orientation, s.paper = portrait, paperA4
		if lying {
			s.orientation = landscape
		}
		s.copies, s.collate = int16(o.copies()), 1
		s.fields |= hasOrientation | hasPaper | hasCopies | hasCollate
		if o.Duplex {
			s.duplex, s.fields = longEdge, s.fields|hasDuplex
		} else if s.fields&hasDuplex != 0 {
			s.duplex = oneSide
		}
		if tray > 0 {
			s.source, s.fields = int16(tray), s.fields|hasSource
		}
	})
}
