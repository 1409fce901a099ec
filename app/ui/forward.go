package ui

import (
	"context"
	"errors"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/forward"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/plan"
	"sokehoach/app/ui/plans"
	"sokehoach/model"
)

// ForwardPlan asks how next year's plan is made from the plan with an id, makes
// it and shows what is to be looked at in it.
func (w *Window) ForwardPlan(id model.ID) {
	p, err := w.planNow(id)
	if err != nil {
		w.trouble(err)
		return
	}
	if q, ok := w.question(p); ok {
		q.Done = func(c app.RollChoice) { w.makeForward(id, c) }
		q.NextYear()
	}
}

// planNow is a plan as it stands on screen, or else on the disk.
func (w *Window) planNow(id model.ID) (model.Plan, error) {
	if s := w.Document(); s != nil && s.ID() == id {
		if p, ok := s.Document().(*model.Plan); ok {
			return *p, nil
		}
	}
	return w.read(id)
}

// question is about a plan, with today's book: what an issued plan was drawn
// with knows nothing of later catalogues and successors.
func (w *Window) question(p model.Plan) (forward.Question, bool) {
	book, err := w.desk.Book()
	if err != nil {
		w.trouble(err)
		return forward.Question{}, false
	}
	desk := w.desk
	return forward.Question{
		Canvas: w.window.Canvas(), Plan: p, Today: w.options.Now().Year(), Catalogues: desk.Catalogues(book),
		Propose: func(to string) []model.MapLine { return desk.ProposeMapping(book, p.Catalogue, to) },
	}, true
}

// makeForward makes next year's plan from what is on the disk.
func (w *Window) makeForward(id model.ID, c app.RollChoice) {
	w.withPlan(id, func(p model.Plan) {
		desk := w.desk
		var next model.Plan
		w.work(task{
			title: text.ForwardWorking, cancel: text.ForwardStop,
			do: func(ctx context.Context, _ func(kit.Step)) (err error) {
				next, err = forwardMade(ctx, desk, p, c)
				return err
			},
			then: func(err error) { w.forwardDone(p, next, err) },
		})
	})
}

// forwardMade is next year's plan, kept in the book; who stops in time has none.
func forwardMade(ctx context.Context, d *app.Desk, p model.Plan, c app.RollChoice) (model.Plan, error) {
	book, err := d.Book()
	if err != nil {
		return p, err
	}
	next, err := d.RollForward(p, book, c)
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = d.Keep(&next)
	}
	if err == nil {
		err = d.KeepMapping(p, c.Catalogue, c.Nodes)
	}
	return next, err
}

// forwardDone shows next year's plan, or the one that it was to be made from.
func (w *Window) forwardDone(from, next model.Plan, err error) {
	if err != nil {
		w.showPlan(from)
		if !errors.Is(err, context.Canceled) {
			w.trouble(err)
		}
		return
	}
	w.showPlan(next)
	if made := w.Document(); made != nil {
		made.Open(plan.PageReview)
	}
	w.say(text.ForwardMade)
}

// recatalogue takes the plan on screen to another catalogue, as one step.
func (w *Window) recatalogue() {
	s := w.Document()
	if s == nil {
		return
	}
	p, ok := s.Document().(*model.Plan)
	if !ok {
		return
	}
	q, ok := w.question(*p)
	if !ok {
		return
	}
	q.Done = func(c app.RollChoice) { w.changeCatalogue(s, c) }
	q.OtherCatalogue()
}

func (w *Window) changeCatalogue(s *editor.Screen, c app.RollChoice) {
	book, err := w.desk.Book()
	if err != nil {
		w.trouble(err)
		return
	}
	p, ok := s.Document().(*model.Plan)
	if !ok {
		return
	}
	if err := w.desk.KeepMapping(*p, c.Catalogue, c.Nodes); err != nil {
		w.trouble(err)
		return
	}
	changed, err := w.desk.ChangeCatalogue(*p, book, c.Catalogue, c.Nodes)
	if err != nil {
		w.trouble(err)
		return
	}
	plan.Rework(s, text.Recataloguing, changed)
	w.say(text.Recatalogued)
}

// onPlans reports whether a plan is on screen, or the list of plans.
func (w *Window) onPlans() bool {
	switch w.screen.(type) {
	case *editor.Screen, *plans.Screen:
		return true
	}
	return false
}

// forwardChosen makes next year's plan of the plan on screen, or of the one
// that is chosen in the list.
func (w *Window) forwardChosen() {
	switch s := w.screen.(type) {
	case *editor.Screen:
		w.ForwardPlan(s.ID())
	case *plans.Screen:
		s.Forward()
	}
}
