package app

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"sokehoach/model"
	"sokehoach/model/check"
)

// Issue stores p as it leaves the office (phát hành): with its number and day,
// and with a frozen copy of its names and of its file, all in one transaction.
// An InputError says what is missing; findings do not stop it.
func (d *Desk) Issue(p model.Plan, number string, date, today model.Date) (model.Plan, error) {
	out, err := p.IssuedAs(number, date)
	if err != nil {
		return p, err
	}
	if !p.Amends.IsZero() { // another draft may have amended it meanwhile
		original, err := d.Store.Plan(p.Amends)
		if err == nil {
			err = original.Amendable()
		}
		if err != nil {
			return p, err
		}
	}
	b, err := d.BookFor(out)
	if err != nil {
		return p, err
	}
	paper := d.Paper(out, b)
	file, err := d.PDF(paper, PrintTime(out))
	if err != nil {
		return p, err
	}
	doc := model.IssuedDocument{
		ID: out.ID, At: today, Number: out.Number, Date: out.Date, Book: b.FrozenFor(out),
		Pages: len(paper.Pages), PDF: file, SHA256: model.Sum(file),
	}
	if err := d.Store.PutIssued(out, doc); err != nil {
		return p, err
	}
	return out, nil
}

// Unissue makes an issued plan a draft again (hoàn lại thành dự thảo), on the day of its issue
// only: the InputError afterwards says what to do instead.
func (d *Desk) Unissue(id model.ID, today model.Date) (model.Plan, error) {
	p, err := d.Store.Plan(id)
	if err != nil {
		return p, err
	}
	doc, _, err := d.issued(p)
	if err != nil {
		return p, err
	}
	draft, err := p.TakenBack(doc, today)
	if err != nil {
		return p, err
	}
	return draft, d.Store.TakeBackIssued(draft)
}

// NumberTaken finds another plan of the same office that bears a number in the
// year of a day: numbers are given once a year (Điều 15). It is for the clerk to
// judge, since an office may count each kind of document by itself.
func (d *Desk) NumberTaken(p model.Plan, number string, date model.Date) (model.PlanHead, bool, error) {
	heads, err := d.Store.PlanHeads()
	for _, h := range heads {
		same := strings.TrimLeft(h.Number, "0") == strings.TrimLeft(model.CleanLine(number), "0")
		if same && h.Number != "" && h.ID != p.ID && h.Office == p.Office && h.Date.Year == date.Year {
			return h, true, err
		}
	}
	return model.PlanHead{}, false, err
}

// BookFor is the book that a plan is drawn with: the frozen one when it has been
// issued, else today's, with the plan that it amends. Of a book of today that is
// damaged in part the rest is given together with the error.
func (d *Desk) BookFor(p model.Plan) (model.Book, error) {
	doc, ok, err := d.issued(p)
	if ok || err != nil {
		return doc.Book, err
	}
	b, err := d.Store.Book() // what can be read of it, when some is damaged
	return d.complete(p, b), err
}

// issued finds the document of a plan that says it has been issued; one that
// was marked so without a document, as in an older file, has none.
func (d *Desk) issued(p model.Plan) (model.IssuedDocument, bool, error) {
	if d.Store == nil || !p.Out() {
		return model.IssuedDocument{}, false, nil
	}
	doc, err := d.Store.Issued(p.ID)
	if named, ok := errors.AsType[interface {
		error
		Fault() string
	}](err); ok && named.Fault() == "not-found" {
		return doc, false, nil
	}
	return doc, err == nil, err
}

// complete is the book that a plan is drawn with, where b is the one at hand: the
// frozen one of an issued plan, else b with the shipped catalogue and the plan
// that p amends, if it lacks them. What cannot be read is done without.
func (d *Desk) complete(p model.Plan, b model.Book) model.Book {
	if doc, ok, _ := d.issued(p); ok {
		return doc.Book
	}
	b = d.withCatalogue(b)
	if _, ok := b.Original(p.Amends); ok || p.Amends.IsZero() || d.Store == nil {
		return b
	}
	if original, err := d.Store.Plan(p.Amends); err == nil {
		b.Originals = append(b.Originals[:len(b.Originals):len(b.Originals)], original)
	}
	return b
}

// withCatalogue adds the shipped catalogue to a book that has none of its id.
func (d *Desk) withCatalogue(b model.Book) model.Book {
	if b.Catalogue(d.catalogue.ID).ID == "" {
		b.Catalogues = append(b.Catalogues[:len(b.Catalogues):len(b.Catalogues)], d.catalogue)
	}
	return b
}

// reprint writes the file that was issued.
func (d *Desk) reprint(p model.Plan, doc model.IssuedDocument, out io.Writer, err error) (Printed, error) {
	if err == nil {
		_, err = out.Write(doc.PDF)
	}
	if err != nil {
		return Printed{}, fmt.Errorf("print again what was issued: %w", err)
	}
	return Printed{Pages: doc.Pages, Findings: check.Plan(p, doc.Book, d.measure())}, nil
}

// File is a plan's file: the one that was issued, byte for byte, or the draft's.
func (d *Desk) File(p model.Plan, b model.Book) ([]byte, error) {
	doc, ok, err := d.issued(p)
	if ok || err != nil {
		return doc.PDF, err
	}
	return d.PDF(d.Paper(p, b), PrintTime(p))
}
