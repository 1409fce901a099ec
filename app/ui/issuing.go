package ui

import (
	"context"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// Issuing is how a document leaves the office, comes back or is amended.
type issuing struct {
	shell     *shell
	books     *books
	stage     *stage
	documents *Documents
	start     func() // shows the first screen
}

// issue keeps a document as it leaves the office, with the number and the day
// that were entered. It is laid out for that, but not stopped: it is out or it is
// not.
func (i *issuing) issue(id model.ID) {
	i.withDocument(id, func(x model.AnyDocument) {
		work, err := i.books.desk.Take(x)
		if err != nil {
			i.reopen(x, x, err, "")
			return
		}
		env, day := x.Envelope(), i.shell.today()
		issued := work
		i.shell.work(task{
			title: text.IssueWorking(work.Kind().Row()),
			do: func(context.Context, func(kit.Step)) (err error) {
				issued, err = work.Issue(env.Number, env.Date, day)
				return err
			},
			then: func(err error) { i.reopen(x, issued.Document, err, i.issuedWords(issued)) },
		})
	})
}

// issuedWords tell that a document is out. Two with one number may be meant: the
// clerk judges, and can take the issue back on the same day.
func (i *issuing) issuedWords(w app.Work) string {
	env := w.Document.Envelope()
	if other, taken, err := w.NumberTaken(env.Number, env.Date); taken && err == nil {
		return text.IssuedTwice(env, i.books.desk.Kind(other.Kind).Row())
	}
	return text.Issued
}

// takeBack makes of an issued document a draft again.
func (i *issuing) takeBack(id model.ID) {
	i.withDocument(id, func(x model.AnyDocument) {
		work, err := i.books.desk.Take(x)
		if err == nil {
			work, err = work.TakeBack(i.shell.today())
		}
		i.reopen(x, work.Document, err, text.Unissued)
	})
}

// amend begins a document that amends an issued one.
func (i *issuing) amend(id model.ID) {
	i.withDocument(id, func(x model.AnyDocument) {
		draft := x
		work, err := i.books.desk.Take(x)
		if err == nil {
			draft, err = work.Amend()
		}
		if err == nil {
			err = i.books.desk.Keep(draft)
		}
		i.reopen(x, draft, err, text.Amending(work.Kind().Row()))
	})
}

// withDocument leaves what is on screen and reads a document as it stands on the
// disk.
func (i *issuing) withDocument(id model.ID, do func(model.AnyDocument)) {
	i.stage.leave(func() {
		x, err := i.books.desk.Read(id)
		if err != nil {
			i.shell.trouble(err)
			i.start()
			return
		}
		do(x)
	})
}

// reopen shows what became of a document, or the document as it was and why
// nothing became of it.
func (i *issuing) reopen(before, after model.AnyDocument, err error, done string) {
	if err != nil {
		i.documents.show(before)
		if on := i.stage.document(); on != nil {
			on.Open(envelope.PageIssue)
		}
		i.shell.trouble(err)
		return
	}
	i.documents.show(after)
	i.stage.say(done)
}
