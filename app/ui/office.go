package ui

import (
	"errors"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/office"
	"sokehoach/model"
)

// An officeRoom asks whose book it is: who issues and who signs.
type officeRoom struct {
	shell  *shell
	books  *books
	stage  *stage
	list   *List
	sample *Sample
	take   func() // takes a whole book from elsewhere
}

var _ settler = (*office.Screen)(nil)

// show asks, in a new book as the first thing.
func (r *officeRoom) show() {
	r.stage.leave(func() {
		own := r.books.own
		book, err := own.Book()
		if err != nil {
			r.stage.turnedBack(err)
			return
		}
		r.books.desk = own
		a := office.Actions{Keep: r.keep, Done: r.kept, Sample: r.sample.Open, Take: r.take, Ended: r.ended()}
		var setup office.Setup
		if len(book.Offices) > 0 {
			setup.Office = own.Own(book)
			setup.Officer = book.Officer(signerOf(book, setup.Office.ID))
			a.Sample, a.Take, a.Back = nil, nil, r.list.Show
		}
		if r.shell.options.Sample == nil {
			a.Sample = nil
		}
		r.place(office.New(setup, r.shell.canvas(), a))
	})
}

// place shows the questions; what is typed there is nowhere else until it is
// saved, so the way back leads to the same screen.
func (r *officeRoom) place(s *office.Screen) {
	r.stage.place(view{screen: s, back: to(func() { r.place(s) })})
}

// ended says of a name that its office is no longer there.
func (r *officeRoom) ended() func(name string) string {
	offices := app.ShippedOffices()
	return func(name string) string {
		o, next, ended := offices.Ended(name, r.shell.today())
		if !ended {
			return ""
		}
		return text.OfficeEnded(o, next)
	}
}

// keep puts the office and its signer into the book. A new book gets what comes
// with the program. With an error too the ids are those in the book.
func (r *officeRoom) keep(s office.Setup) (office.Setup, error) {
	desk, fresh := r.books.own, s.Office.ID.IsZero()
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
		errs = append(errs, desk.SetOwn(s.Office.ID), desk.FillBook()) // the book goes without
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

// kept goes to the list.
func (r *officeRoom) kept(err error) {
	if err != nil {
		r.shell.trouble(err)
		return
	}
	r.list.show()
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
