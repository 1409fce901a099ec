package printer

import (
	"context"
	"errors"
	"runtime"
	"unsafe"

	"golang.org/x/sys/windows"

	"sokehoach/app/layout"
)

// docInfo is DOCINFOW.
type docInfo struct {
	size                   int32
	name, output, datatype *uint16
	kind                   uint32
}

// A work is a document on its way to a printer.
type work struct {
	order   Order
	gdi     *gdi
	pen     *pen
	driver  *driver
	setting map[bool][]byte // of pages that lie, and of those that stand
	lying   bool
	repeat  int // how often the pages are drawn: the driver makes no copies itself
	job     Job
	told    func(pages int)
	failure error
}

// Print draws the pages on the printer and tells how many are done. It ends soon
// after ctx does, and then nothing is left in the queue, though what the printer
// has got may still come out.
func Print(ctx context.Context, o Order, from Source, told func(pages int)) (Job, error) {
	runtime.LockOSThread() // a context belongs to its thread
	defer runtime.UnlockOSThread()
	w := &work{order: o, gdi: loadGDI(), told: told, job: Job{Printer: o.Printer}, setting: map[bool][]byte{}}
	s := loadSpool()
	var err error
	if w.driver, err = s.driver(o.Printer); err != nil {
		return w.job, err
	}
	defer w.driver.close()
	if err := w.prepare(s); err != nil {
		return w.job, err
	}
	dc, err := w.context()
	if err != nil {
		return w.job, err
	}
	defer func() { _, _, _ = w.gdi.deleteDC.Call(dc) }()
	if w.pen, err = newPen(w.gdi, dc, from.Fonts, o.Pictures); err != nil {
		return w.job, err
	}
	defer w.pen.close()
	if err := w.run(ctx, from); err != nil {
		return w.job, err
	}
	return w.job, nil
}

// prepare settles with the driver what it can do. One that makes no copies is
// given the pages as often.
func (w *work) prepare(s *spool) error {
	w.repeat = 1
	if w.order.copies() > 1 && s.capability(w.order.Printer, "", capCopies, nil) < w.order.copies() {
		w.repeat, w.order.Copies = w.order.copies(), 1
	}
	for _, lying := range []bool{false, true} {
		setting, err := w.driver.setting(w.order, lying)
		if err != nil {
			return err
		}
		w.setting[lying] = setting
	}
	return nil
}

// context is that of the printer.
func (w *work) context() (uintptr, error) {
	device, err := windows.UTF16PtrFromString("WINSPOOL")
	if err != nil {
		return 0, err
	}
	dc, _, err := w.gdi.createDC.Call(uintptr(unsafe.Pointer(device)), uintptr(unsafe.Pointer(w.driver.name)), 0, w.settingOf(false))
	if dc == 0 {
		return 0, failed(opening, w.order.Printer, 0, err)
	}
	return dc, nil
}

func (w *work) settingOf(lying bool) uintptr { return uintptr(unsafe.Pointer(&w.setting[lying][0])) }

// run is the job from its beginning to its end.
func (w *work) run(ctx context.Context, from Source) error {
	if err := w.begin(); err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	for range w.repeat {
		err := from.Pages(ctx, func(p layout.Page) {
			if w.failure == nil && ctx.Err() == nil {
				if w.failure = w.page(p); w.failure != nil {
					stop()
				}
			}
		})
		if w.failure != nil {
			err = w.failure
		}
		if err == nil && w.repeat > 1 && w.order.Duplex && w.job.Pages%2 == 1 {
			err = w.page(layout.Page{W: 1, H: 2}) // the next copy begins on a sheet of its own
		}
		if err != nil {
			_, _, _ = w.gdi.abortDoc.Call(w.pen.dc) // its result says nothing
			return err
		}
	}
	if r, _, err := w.gdi.endDoc.Call(w.pen.dc); int32(r) <= 0 {
		return w.broke(ending, int32(r), err)
	}
	return nil
}

func (w *work) begin() error {
	name, err := windows.UTF16PtrFromString(w.order.Title)
	if err != nil {
		return err
	}
	about := docInfo{name: name}
	about.size = int32(unsafe.Sizeof(about))
	if w.order.File != "" {
		if about.output, err = windows.UTF16PtrFromString(w.order.File); err != nil {
			return err
		}
	}
	r, _, err := w.gdi.startDoc.Call(w.pen.dc, uintptr(unsafe.Pointer(&about)))
	if int32(r) <= 0 {
		return w.broke(beginning, int32(r), err)
	}
	w.job.ID = int(int32(r))
	return nil
}

// page draws one. The device is turned between two pages only.
func (w *work) page(p layout.Page) error {
	if lying := p.W > p.H; lying != w.lying {
		w.lying = lying
		if r, _, err := w.gdi.resetDC.Call(w.pen.dc, w.settingOf(lying)); r == 0 {
			return w.broke(drawing, 0, err)
		}
		w.pen.measure()
	}
	if r, _, err := w.gdi.startPage.Call(w.pen.dc); int32(r) <= 0 {
		return w.broke(drawing, int32(r), err)
	}
	if w.pen.page(p) {
		w.job.Cut = append(w.job.Cut, w.job.Pages+1)
	}
	if r, _, err := w.gdi.endPage.Call(w.pen.dc); int32(r) <= 0 {
		return w.broke(drawing, int32(r), err)
	}
	w.job.Pages++
	if w.told != nil {
		w.told(w.job.Pages)
	}
	return nil
}

// broke is the failure of a step of the job.
func (w *work) broke(s step, result int32, err error) error {
	f := failed(s, w.order.Printer, result, err)
	f.Pages = w.job.Pages
	if errors.Is(err, windows.ERROR_SUCCESS) {
		f.Err = errors.New(string(s))
	}
	return f
}
