package app

import (
	"strings"

	"sokehoach/model"
)

// Issue stores the document as it leaves the office (phát hành): with its number
// and day, and with a frozen copy of its names and of its file, all in one
// transaction. An InputError says what is missing; findings do not stop it.
func (w Work) Issue(number string, date, today model.Date) (Work, error) {
	out := w.on(w.Document.Duplicate())
	env := out.Document.Envelope()
	var err error
	if *env, err = env.IssuedAs(w.kind.row, number, date); err != nil {
		return w, err
	}
	if !env.Amends.IsZero() { // another draft may have amended it meanwhile
		original, err := w.desk.Read(env.Amends)
		if err == nil {
			err = original.Envelope().Amendable(w.kind.row)
		}
		if err != nil {
			return w, err
		}
	}
	paper := out.Paper()
	file, err := out.PDF(paper)
	if err != nil {
		return w, err
	}
	doc := model.IssuedDocument{
		ID: env.ID, At: today, Number: env.Number, Date: env.Date, Book: w.Book.FrozenFor(env),
		Pages: len(paper.Pages), PDF: file, SHA256: model.Sum(file),
	}
	if err := w.desk.store.PutIssued(out.Document, doc); err != nil {
		return w, err
	}
	out.Book = doc.Book
	return out, nil
}

// TakeBack makes what was issued a draft again (hoàn lại thành dự thảo), on the
// day of its issue only: the InputError afterwards says what to do instead.
func (w Work) TakeBack(today model.Date) (Work, error) {
	doc, out, err := w.desk.issued(w.Document.Envelope())
	var way model.Way
	if out && err == nil {
		way, err = w.desk.Way(doc.ID)
	}
	if err != nil {
		return w, err
	}
	draft := w.Document.Duplicate()
	env := draft.Envelope()
	if *env, err = env.TakenBack(w.kind.row, doc, way, today); err != nil {
		return w, err
	}
	if err := w.desk.store.TakeBackIssued(draft); err != nil {
		return w, err
	}
	return w.desk.Take(draft)
}

// NumberTaken finds another document of the same kind and office that bears a
// number in the year of a day: each series of numbers, KH or BC, begins anew every
// year (Điều 15).
func (w Work) NumberTaken(number string, date model.Date) (model.DocumentHead, bool, error) {
	env := w.Document.Envelope()
	heads, err := w.desk.Documents()
	for _, h := range heads {
		same := strings.TrimLeft(h.Number, "0") == strings.TrimLeft(model.CleanLine(number), "0")
		if same && h.Number != "" && h.Kind == w.Document.Kind() && h.ID != env.ID && h.Office == env.Office && h.Date.Year == date.Year {
			return h, true, err
		}
	}
	return model.DocumentHead{}, false, err
}
