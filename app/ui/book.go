package ui

import (
	"errors"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/office"
	"sokehoach/model"
)

// showOffice asks who issues and who signs.
func (w *Window) showOffice() {
	w.leave(func() {
		book, err := w.own.Book()
		if err != nil {
			w.turnedBack(err)
			return
		}
		w.desk = w.own
		a := office.Actions{Keep: w.keepOffice, Done: w.officeKept, Sample: w.OpenSample, Ended: w.ended()}
		var setup office.Setup
		if len(book.Offices) > 0 {
			setup.Office = w.own.Own(book)
			setup.Officer = book.Officer(signerOf(book, setup.Office.ID))
			a.Sample, a.Back = nil, w.ShowList
		}
		if w.options.Sample == nil {
			a.Sample = nil
		}
		w.place(office.New(setup, w.window.Canvas(), a), noRoom)
	})
}

// ended says of a name that its office is no longer there.
func (w *Window) ended() func(name string) string {
	offices := app.ShippedOffices()
	return func(name string) string {
		o, next, ended := offices.Ended(name, today(w.options.Now()))
		if !ended {
			return ""
		}
		return text.OfficeEnded(o, next)
	}
}

var _ settler = (*office.Screen)(nil)

// keepOffice puts the office and its signer into the book. A new book gets what
// comes with the program. With an error too the ids are those in the book.
func (w *Window) keepOffice(s office.Setup) (office.Setup, error) {
	desk, fresh := w.own, s.Office.ID.IsZero()
	named := s
	if fresh {
		named.Office = known(s.Office, desk.NewID)
	}
	if err := desk.KeepOffice(named.Office); err != nil {
		return s, err
	}
	s = named
	var errs []error
	if fresh {
		errs = append(errs, w.own.SetOwn(s.Office.ID), w.own.FillBook()) // the book goes without
	}
	if s.Officer.Name != "" {
		signer := s.Officer
		if signer.ID.IsZero() {
			signer.ID = desk.NewID()
		}
		signer.Office = s.Office.ID
		err := desk.KeepOfficer(signer)
		if err == nil {
			s.Officer = signer
		}
		errs = append(errs, err)
	}
	return s, errors.Join(errs...)
}

// officeKept goes to the list.
func (w *Window) officeKept(err error) {
	if err != nil {
		w.trouble(err)
		return
	}
	heads, err := w.own.Documents()
	if err != nil {
		w.trouble(err)
	}
	w.showPlans(heads)
}

// OpenSample shows the sample book in this window.
func (w *Window) OpenSample() {
	w.leave(func() {
		store, err := w.options.Sample()
		if err != nil {
			w.turnedBack(err)
			return
		}
		w.desk = w.own.On(store)
		var heads []model.DocumentHead
		if heads, err = w.desk.Documents(); err != nil {
			w.trouble(err)
		}
		if len(heads) == 1 {
			w.OpenPlan(heads[0].ID)
			return
		}
		w.showPlans(heads)
	})
}

// LeaveSample comes back to the clerk's own book.
func (w *Window) LeaveSample() {
	w.leave(func() {
		w.desk = w.own
		w.start()
	})
}

// known is an office with an id: that of the one which comes with the program,
// when it has its name.
func known(o model.Office, newID func() model.ID) model.Office {
	shipped, ok := app.ShippedOffices().Named(o.Name)
	if !ok {
		o.ID = newID()
		return o
	}
	o.ID, o.Kind, o.Code, o.Label = shipped.ID, shipped.Kind, shipped.Code, shipped.Label
	o.From, o.To, o.Successor = shipped.From, shipped.To, shipped.Successor
	return o
}
