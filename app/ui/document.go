package ui

import (
	"context"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/plan"
	"sokehoach/model"
)

// planActions are what can be done with a plan as a whole.
func (w *Window) planActions(p model.Plan) plan.Actions {
	if w.desk.ReadOnly() {
		return plan.Actions{}
	}
	a := plan.Actions{Forward: func() { w.ForwardPlan(p.ID) }}
	if !p.Out() {
		a.Recatalogue = w.recatalogue
		return a
	}
	if p.State == model.Issued {
		a.Amend = func() { w.amend(p.ID) }
	}
	return a
}

// issue keeps a plan as it leaves the office, with the number and the day that
// were entered. It is laid out for that, but not stopped: it is out or it is not.
func (w *Window) issue(id model.ID) {
	w.withPlan(id, func(p model.Plan) {
		work, err := w.desk.Take(&p)
		if err != nil {
			w.reopen(p, p, err, "")
			return
		}
		day := today(w.options.Now())
		issued := p
		w.work(task{
			title: text.IssueWorking,
			do: func(context.Context, func(kit.Step)) error {
				out, err := work.Issue(p.Number, p.Date, day)
				issued = *out.Document.(*model.Plan)
				return err
			},
			then: func(err error) { w.reopen(p, issued, err, w.issuedWords(issued)) },
		})
	})
}

// issuedWords tell that a plan is out. Two plans with one number may be meant:
// the clerk judges, and can take the issue back on the same day.
func (w *Window) issuedWords(p model.Plan) string {
	if _, taken, err := w.desk.Work(&p, model.Book{}).NumberTaken(p.Number, p.Date); taken && err == nil {
		return text.IssuedTwice(p)
	}
	return text.Issued
}

func (w *Window) unissue(id model.ID) {
	w.withPlan(id, func(p model.Plan) {
		work, err := w.desk.Take(&p)
		if err == nil {
			work, err = work.TakeBack(today(w.options.Now()))
		}
		w.reopen(p, *work.Document.(*model.Plan), err, text.Unissued)
	})
}

// amend begins a plan that amends an issued one.
func (w *Window) amend(id model.ID) {
	w.withPlan(id, func(p model.Plan) {
		draft, work, err := p, app.Work{}, error(nil)
		if work, err = w.desk.Take(&p); err == nil {
			var amending model.AnyDocument
			amending, err = work.Amend()
			draft = *amending.(*model.Plan)
		}
		if err == nil {
			err = w.desk.Keep(&draft)
		}
		w.reopen(p, draft, err, text.Amending)
	})
}

// withPlan leaves what is on screen and reads a plan as it stands on the disk.
func (w *Window) withPlan(id model.ID, do func(model.Plan)) {
	w.leave(func() {
		p, err := w.read(id)
		if err != nil {
			w.trouble(err)
			w.start()
			return
		}
		do(p)
	})
}

// reopen shows what became of a plan, or the plan as it was and why nothing
// became of it.
func (w *Window) reopen(before, after model.Plan, err error, done string) {
	if err != nil {
		w.showPlan(before)
		if p := w.Document(); p != nil {
			p.Open(envelope.PageIssue)
		}
		w.trouble(err)
		return
	}
	w.showPlan(after)
	w.say(done)
}
