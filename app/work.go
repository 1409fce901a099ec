package app

import (
	"errors"

	"sokehoach/app/search"
	"sokehoach/model"
)

// A Work (văn bản đang làm) is a document of any kind with the book that it is
// drawn from: what is drawn, printed, issued and taken back. It reads both and
// changes neither.
type Work struct {
	Document model.AnyDocument
	Book     model.Book // with the shipped catalogue and what the document amends
	desk     *Desk
	kind     Kind
}

// Work is work on a document with the names of b.
func (d *Desk) Work(x model.AnyDocument, b model.Book) Work {
	return Work{Document: x, Book: d.complete(x, b), desk: d, kind: d.Kind(x.Kind())}
}

// Take is work on a document with the book that it belongs to: the frozen one
// when it has been issued, else today's. Of a book of today that is damaged in
// part the rest is taken together with the error.
func (d *Desk) Take(x model.AnyDocument) (Work, error) {
	doc, ok, err := d.issued(x.Envelope())
	if !ok && err == nil {
		doc.Book, err = d.Book() // what can be read of it, when some is damaged
		doc.Book = d.gathered(x, d.withCatalogue(doc.Book))
	}
	return Work{Document: x, Book: doc.Book, desk: d, kind: d.Kind(x.Kind())}, err
}

// Open is work on the document of an id, as it stands in the book.
func (d *Desk) Open(id model.ID) (Work, error) {
	x, err := d.Read(id)
	if err != nil {
		return Work{Document: x}, err
	}
	return d.Take(x)
}

// Kind is the kind of the document.
func (w Work) Kind() Kind { return w.kind }

// Texts is the document as it is taken into an index of the search.
func (w Work) Texts() search.Source {
	s := search.Source{Document: w.Document, Row: w.kind.row, Book: w.Book}
	if w.Document.Envelope().Out() { // what cannot be read of its way was told when the book was opened
		s.Way, _ = w.desk.Way(w.Document.Envelope().ID)
	}
	if w.kind.Texts != nil {
		s.Read = func(r *search.Reader) { w.kind.Texts(r, w.Document) }
	}
	return s
}

// on is the same work on another document of the kind.
func (w Work) on(x model.AnyDocument) Work {
	w.Document = x
	return w
}

// issued finds what left the office of a document that says it has been issued;
// one that was marked so without that, as in an older file, has none.
func (d *Desk) issued(x *model.Document) (model.IssuedDocument, bool, error) {
	if d.Empty() || !x.Out() {
		return model.IssuedDocument{}, false, nil
	}
	doc, err := d.store.Issued(x.ID)
	if errors.Is(err, model.ErrNotFound) {
		return doc, false, nil
	}
	return doc, err == nil, err
}

// complete is the book that a document is drawn with, where b is the one at hand:
// the frozen one of an issued document, else b with the shipped catalogue and
// what the document amends, if it lacks them. What cannot be read is done without.
func (d *Desk) complete(x model.AnyDocument, b model.Book) model.Book {
	if doc, ok, _ := d.issued(x.Envelope()); ok {
		return doc.Book
	}
	return d.gathered(x, d.withCatalogue(b))
}

// gathered adds what a document is drawn from besides the book, such as what it
// amends, to a book that has not got it.
func (d *Desk) gathered(x model.AnyDocument, b model.Book) model.Book {
	if k := d.Kind(x.Kind()); k.Gather != nil && !d.Empty() {
		k.Gather(d, x, &b)
	}
	return b
}

// withCatalogue adds the shipped catalogues to a book that has none of their ids.
func (d *Desk) withCatalogue(b model.Book) model.Book {
	for _, c := range d.catalogues {
		if b.Catalogue(c.ID).ID == "" {
			b.Catalogues = append(b.Catalogues[:len(b.Catalogues):len(b.Catalogues)], c)
		}
	}
	return b
}

// OldNames lists where what the clerk wrote calls something by a name that it had
// before the document's day, each place with the name in use: for model.Replace.
func (w Work) OldNames() []model.Hit {
	return model.FindRenamed(w.Document, w.Book.Renames(w.Document.Envelope().Day()))
}
