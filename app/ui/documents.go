package ui

import (
	"sokehoach/app"
	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/help"
	"sokehoach/app/ui/preview"
	"sokehoach/app/ui/report"
	"sokehoach/app/ui/results"
	"sokehoach/model"
)

// Documents open documents of every kind on the screen of their kind.
type Documents struct {
	shell    *shell
	books    *books
	stage    *stage
	studio   *preview.Studio
	kinds    []Kind
	printing *printing
	onPaper  *onPaper
	issuing  *issuing
	office   func()   // asks whose book it is
	list     func()   // shows all of them
	made     model.ID // the one that New made last
}

// reports are the kind of reports, for who opens documents.
func (d *Documents) reports(show func(results.Place)) Kind {
	return Kind{Kind: app.Reports(), Screen: func(x model.AnyDocument, env editor.Env) *editor.Screen {
		r := *x.(*model.Report)
		return report.Open(r, env, func() {
			if on := d.stage.document(); on != nil {
				r = *on.Document().(*model.Report)
			}
			show(results.Place{Programme: app.ProgrammeOf(&r.Document), Period: r.PeriodKind})
		})
	}}
}

// appKinds are what the program knows of the kinds.
func appKinds(kinds []Kind) []app.Kind {
	var out []app.Kind
	for _, k := range kinds {
		out = append(out, k.Kind)
	}
	return out
}

// Open shows the document with an id.
func (d *Documents) Open(id model.ID) {
	x, err := d.books.desk.Read(id)
	if err != nil {
		d.stage.turnedBack(err)
		return
	}
	d.show(x)
}

// New makes a document of a kind for the clerk's office and opens it. While that
// is on screen and nothing was written in it, there is no other: keys that are
// held down ask many times.
func (d *Documents) New(kind string) {
	if on := d.stage.document(); on != nil && on.ID() == d.made && on.Kind() == kind && on.UndoName() == "" {
		return
	}
	d.stage.leave(func() {
		desk := d.books.desk
		book, err := desk.Book()
		if err != nil {
			d.stage.turnedBack(err)
			return
		}
		if len(book.Offices) == 0 {
			d.office()
			return
		}
		d.make(desk.New(desk.Kind(kind), d.shell.today(), desk.Own(book)), book)
	})
}

// make signs a new document as its office usually does, keeps it and opens it.
func (d *Documents) make(x model.AnyDocument, book model.Book) {
	desk, env := d.books.desk, x.Envelope()
	if env.Signature.Officer.IsZero() {
		env.Signature.Officer = signerOf(book, env.Office)
		env.Signature.Authority = desk.Authorities.ForTitle(env.Signature.Authority, book.Officer(env.Signature.Officer).Title)
	}
	if err := desk.Keep(x); err != nil {
		d.stage.turnedBack(err)
		return
	}
	d.made = env.ID
	d.show(x)
}

// NewReport makes a report of a period of a programme; what is not said is the own
// office's, and the period that is to be reported on next. Of a period that was asked
// for the draft is shown that is there already.
func (d *Documents) NewReport(at results.Place) {
	if on := d.stage.document(); on != nil && on.ID() == d.made && on.Kind() == model.ReportKind && on.UndoName() == "" {
		return
	}
	d.stage.leave(func() {
		book, err := d.books.desk.Book()
		switch {
		case err != nil:
			d.stage.turnedBack(err)
		case len(book.Offices) == 0:
			d.office()
		default:
			asked := at.Period
			if at = results.Chosen(d.books.desk, at, d.shell.today()); asked == "" {
				at.Period = d.books.desk.NextPeriod(at.Programme, d.shell.today()).Code
			}
			if draft := d.books.desk.DraftReport(at.Programme, at.Period); !draft.IsZero() {
				d.Open(draft)
				return
			}
			d.make(d.books.desk.NewReport(at.Programme, at.Period, d.shell.today(), book), book)
		}
	})
}

// NewPlan makes a plan.
func (d *Documents) NewPlan() { d.New(model.PlanKind) }

// Copy makes a draft with the words of a document and opens it. Its number is its
// own, and so are the ids of all that is in it.
func (d *Documents) Copy(id model.ID) {
	desk := d.books.desk
	x, err := desk.Read(id)
	if err == nil { // what cannot be read whole is not copied in part
		x = desk.Work(x, model.Book{}).Copy()
		err = desk.Keep(x)
	}
	if err != nil {
		d.shell.trouble(err)
		return
	}
	d.show(x)
}

// show shows a document on the screen of its kind.
func (d *Documents) show(x model.AnyDocument) {
	work, err := d.books.desk.Take(x)
	if err != nil && (x.Envelope().Out() || len(work.Book.Offices) == 0) {
		d.stage.turnedBack(err)
		return
	}
	if err != nil { // a draft is worked on with what can be read
		defer d.shell.trouble(err)
	}
	if err == nil && len(d.books.desk.Beyond(x.Envelope().ID)) > 0 {
		defer d.shell.trouble(model.ErrBeyond)
	}
	for _, k := range d.kinds {
		if k.Code == x.Kind() {
			s := k.Screen(x, d.env(x, work.Book))
			d.stage.place(view{screen: s, section: sectionOn(s), back: func() func() { return d.backTo(s) }})
		}
	}
}

// env is what the screen of a document needs of the window.
func (d *Documents) env(x model.AnyDocument, b model.Book) editor.Env {
	id, o := x.Envelope().ID, d.shell.options
	env := editor.Env{
		Desk: d.books.desk, Book: b, Studio: d.studio, Canvas: d.shell.canvas(), Post: o.Post, Now: o.Now,
		Back: d.list, Print: d.printing.print, OnPaper: d.onPaper.print, Word: d.printing.word, Excel: d.printing.excel, Changed: d.stage.menu.refresh, Before: d.stage.visit, Drafts: d.stage.waiting.Of(id),
		Failed: d.shell.logs("save document"),
	}
	switch {
	case d.books.readOnly(), len(d.books.desk.Beyond(id)) > 0:
	case x.Envelope().Out():
		env.Unissue = func() { d.issuing.takeBack(id) }
		if x.Envelope().State == model.Issued {
			env.Amend = func() { d.issuing.amend(id) }
		}
	default:
		env.Issue = func() { d.issuing.issue(id) }
	}
	return env
}

// sectionOn is where the guide speaks of the page on the screen of a document.
func sectionOn(s *editor.Screen) func() string {
	return func() string {
		if _, page := s.Here(); page == envelope.PageIssue {
			return help.Issue
		}
		return help.Activity
	}
}

// backTo leads to where the clerk is on the screen of a document.
func (d *Documents) backTo(s *editor.Screen) func() {
	id, page := s.Here()
	field := s.Field()
	return func() {
		d.Open(id)
		if on := d.stage.document(); on != nil {
			on.Return(page, field)
		}
	}
}
