// Package overview works out what the first screen shows of a book: its years with
// their documents, what is to be done next, and the money.
package overview

import (
	"cmp"
	"slices"
	"time"

	"sokehoach/model"
	"sokehoach/model/check"
)

// A Summary (tổng quan) is what the first screen shows of a book.
type Summary struct {
	Years      []Year    // newest first
	LastBackup time.Time // zero: never
	periods    model.Periods
	own        model.ID
}

// A Year (tổng quan một năm) is one year with its documents and money.
type Year struct {
	Year      int
	Documents []Line
	Detailed  bool // what is below, and what documents lack, was worked out
	Money     []OfficeMoney
}

// A Line (tình trạng một văn bản) is one document.
type Line struct {
	Head      model.DocumentHead
	Kind      Kind
	Office    string // whose document it is
	Amends    model.ID
	Period    string // code of the one that a report tells of
	Catalogue string
	Counts    bool // its money is the year's (settle)
	Copy      bool // of another document of the year
	Errors    int
	Others    int // findings that are no errors
	Done      int // required fields that are filled …
	Required  int // … of so many
	Unseen    int // notes of what was taken over that nobody has looked at
	Way       model.Way

	FirstError, FirstMissing string // paths in the document
}

// A Kind is what the overview must know of a kind of document.
type Kind struct {
	model.DocumentKind
	Costs bool // its documents say what a year is to cost, and next year's begins from one
}

// A Document is one document with what is found in it.
type Document struct {
	model.AnyDocument
	Office   string // whose it is
	Required []string
	Findings []model.Finding
	Money    Money // of a kind that costs
}

// A Source is what the overview is worked out from.
type Source struct {
	Heads      []model.DocumentHead // newest year first
	Detailed   int                  // the newest years, so many, are worked out; of those before only the documents are listed
	Kind       func(code string) Kind
	Read       func(model.ID) (Document, error)
	Archive    map[model.ID]bool // what was put aside
	LastBackup time.Time
	Periods    model.Periods          // that are reported on
	Own        model.ID               // whose reports are told of when they are due
	Ways       map[model.ID]model.Way // how documents were sent
}

// Of works out the overview; with an error of Read what came before is given.
func Of(s Source) (Summary, error) {
	out := Summary{LastBackup: s.LastBackup, periods: s.Periods, own: s.Own}
	var read []Document // of the year
	for _, h := range s.Heads {
		n := len(out.Years)
		if n == 0 || out.Years[n-1].Year != h.Year {
			out.settle(read, s.Archive)
			read = nil
			out.Years = append(out.Years, Year{Year: h.Year, Detailed: n < s.Detailed})
			n++
		}
		y := &out.Years[n-1]
		if !y.Detailed {
			y.Documents = append(y.Documents, Line{Head: h, Kind: s.Kind(h.Kind), Way: s.Ways[h.ID]})
			continue
		}
		d, err := s.Read(h.ID)
		if err != nil {
			out.settle(read, s.Archive)
			return out, err
		}
		l := lineOf(d, s.Kind(h.Kind))
		l.Way = s.Ways[h.ID]
		y.Documents = append(y.Documents, l)
		read = append(read, d)
	}
	out.settle(read, s.Archive)
	out.Years = slices.DeleteFunc(out.Years, func(y Year) bool { return len(y.Documents) == 0 })
	return out, nil
}

// lineOf is the line of a document, with all that is found in it.
func lineOf(d Document, k Kind) Line {
	l := Line{Head: model.HeadOf(d.AnyDocument), Kind: k, Office: d.Office, Amends: d.Envelope().Amends, Catalogue: d.Envelope().Catalogue}
	if r, ok := d.AnyDocument.(*model.Report); ok {
		l.Period = r.PeriodKind
	}
	for _, i := range d.Findings {
		if i.Severity == model.Error {
			l.Errors++
			l.FirstError = cmp.Or(l.FirstError, i.Path)
		}
	}
	l.Others = len(d.Findings) - l.Errors
	for _, path := range d.Required {
		l.Required++
		if check.Filled(d.AnyDocument, path, d.Findings) {
			l.Done++
		} else {
			l.FirstMissing = cmp.Or(l.FirstMissing, path)
		}
	}
	l.Unseen = len(model.OpenNotes(d.AnyDocument))
	return l
}

// Several tells whether the documents of the year are of more than one office.
func (y Year) Several() bool {
	return slices.ContainsFunc(y.Documents, func(d Line) bool { return d.Office != y.Documents[0].Office })
}
