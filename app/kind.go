package app

import (
	"fmt"

	"sokehoach/app/document"
	"sokehoach/app/overview"
	"sokehoach/app/progress"
	"sokehoach/app/search"
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/model/check"
)

// A Kind (loại văn bản) is what the program must know of one kind of document. A
// kind needs no more than its code and an empty value: what is nil is done as for
// any document.
type Kind struct {
	Code string                   // of its row in the data file of kinds
	New  func() model.AnyDocument // an empty one

	Year     func(today model.Date) int                                                  // that one made today is most likely for; nil: the coming one
	Outline  func(d *Desk, k model.DocumentKind, x model.AnyDocument, o model.Office)    // gives a new one the words that nearly every one has
	Follow   func(d *Desk, k model.DocumentKind, x, old model.AnyDocument, b model.Book) // keeps these in step with year and office
	Compose  func(document.Source, model.AnyDocument) document.Content                   // says what it prints
	Check    func(d model.AnyDocument, b model.Book, m check.Measure) []model.Finding    // judges it
	Required func(model.AnyDocument) []string                                            // the paths of the fields that its paper asks for
	Progress func(d model.AnyDocument, b model.Book, s progress.Source) []progress.Line  // lists the parts of its paper
	Money    func(model.AnyDocument, model.Book) overview.Money                          // what it is to cost; nil where it costs nothing
	Texts    func(*search.Reader, model.AnyDocument)                                     // reads its texts for the search
	Renew    func(d model.AnyDocument, newID func() model.ID)                            // gives what is stored beside a copy ids of its own
	Amend    func(d model.AnyDocument, newID func() model.ID)                            // makes of a copy what amends it; else Renew
	Gather   func(d *Desk, x model.AnyDocument, b *model.Book)                           // puts what one is drawn from besides the book where drawing and rules find it
	Since    func(d *Desk, x model.AnyDocument, issued model.Book) []model.Finding       // where an issued one would say something else today
	Period   func(model.AnyDocument) string                                              // what of its period stands in the names of its files
	Forms    func() []byte                                                               // the data file of its annexes; nil: those of plans
	row      model.DocumentKind
	forms    model.Forms
}

// Row is the kind's row in the data file of kinds: its name, its short form, its
// word for files.
func (k Kind) Row() model.DocumentKind { return k.row }

// readKinds finds the rows of the kinds and their forms; without any, they are
// plans and reports.
func readKinds(kinds []Kind) ([]Kind, error) {
	all, err := model.ParseKinds(assets.DocumentKinds())
	if err != nil {
		return nil, err
	}
	if len(kinds) == 0 {
		kinds = []Kind{Plans(), Reports()}
	}
	var out []Kind
	for _, k := range kinds {
		row, ok := all.ByCode(k.Code)
		if !ok {
			return nil, fmt.Errorf("kind %q has no row", k.Code)
		}
		k.row = row
		data := assets.Forms
		if k.Forms != nil {
			data = k.Forms
		}
		if k.forms, err = model.ParseForms(data()); err != nil {
			return nil, err
		}
		out = append(out, k)
	}
	return out, nil
}

// Kinds are the kinds of documents that the program makes.
func (d *Desk) Kinds() []Kind { return d.kinds }

// Kind is the kind of a code; one that the program does not know is as any
// document is.
func (d *Desk) Kind(code string) Kind {
	for _, k := range d.kinds {
		if k.Code == code {
			return k
		}
	}
	return Kind{Code: code, forms: d.Forms}
}

// Annexes are the forms that annexes of the kind have.
func (k Kind) Annexes() model.Forms { return k.forms }

// compose says what a document of the kind prints.
func (k Kind) compose(s document.Source, d model.AnyDocument) document.Content {
	s.Document, s.Kind, s.Forms = *d.Envelope(), k.row, k.forms
	if to, ok := d.(interface{ Addressees() []model.Recipient }); ok {
		s.To = to.Addressees()
	}
	if k.Compose != nil {
		return k.Compose(s, d)
	}
	return document.Compose(s)
}

// check gives all that is found in the data of a document of the kind.
func (k Kind) check(d model.AnyDocument, b model.Book, m check.Measure) []model.Finding {
	m.Kind, m.Forms = k.row, k.forms
	if k.Check != nil {
		return k.Check(d, b, m)
	}
	return check.Document(d, b, m)
}

// required are the paths of the fields that the paper of a document asks for.
func (k Kind) required(d model.AnyDocument) []string {
	if k.Required != nil {
		return k.Required(d)
	}
	return check.Required(d.Envelope())
}

// progress lists the parts of the paper of a document.
func (k Kind) progress(d model.AnyDocument, b model.Book, s progress.Source) []progress.Line {
	if k.Progress != nil {
		return k.Progress(d, b, s)
	}
	return progress.Of(s)
}

// year is the year that a document made today is most likely for: the year after
// today's, or this year when it is young.
func (k Kind) year(today model.Date) int {
	if k.Year != nil {
		return k.Year(today)
	}
	if today.Month >= 7 {
		return today.Year + 1
	}
	return today.Year
}

// outline gives a new document the words that nearly every one of an office has.
func (d *Desk) outline(x model.AnyDocument, o model.Office) {
	k := d.Kind(x.Kind())
	if k.Outline != nil {
		k.Outline(d, k.row, x, o)
		return
	}
	env := x.Envelope()
	*env = document.Outline(k.row, *env, o)
}

// renew gives what is stored beside a copy ids of its own.
func (k Kind) renew(d model.AnyDocument, newID func() model.ID) {
	if k.Renew != nil {
		k.Renew(d, newID)
	}
}

// amend makes of a copy the document that amends it.
func (k Kind) amend(d model.AnyDocument, newID func() model.ID) {
	if k.Amend != nil {
		k.Amend(d, newID)
		return
	}
	k.renew(d, newID)
}
