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

// Plans are what can be done with plans alone: next year's from this year's, and
// another catalogue under one.
type Plans struct {
	shell     *shell
	books     *books
	stage     *stage
	documents *Documents
	issuing   *issuing
}

// kind is the plan's, for who opens documents.
func (p *Plans) kind() Kind {
	return Kind{Kind: app.Plans(), Screen: func(x model.AnyDocument, env editor.Env) *editor.Screen {
		v := *x.(*model.Plan)
		return plan.Open(v, env, p.actions(v))
	}}
}

// actions are what can be done with a plan as a whole.
func (p *Plans) actions(v model.Plan) plan.Actions {
	if p.books.readOnly() {
		return plan.Actions{}
	}
	a := plan.Actions{Forward: func() { p.Forward(v.ID) }}
	if !v.Out() {
		a.Recatalogue = p.recatalogue
	}
	return a
}

// Forward asks how next year's plan is made from the plan with an id, makes it
// and shows what is to be looked at in it.
func (p *Plans) Forward(id model.ID) {
	v, err := p.now(id)
	if err != nil {
		p.shell.trouble(err)
		return
	}
	if q, ok := p.question(v); ok {
		q.Done = func(c app.RollChoice) { p.make(id, c) }
		q.NextYear()
	}
}

// now is a plan as it stands on screen, or else on the disk.
func (p *Plans) now(id model.ID) (model.Plan, error) {
	if on := p.stage.document(); on != nil && on.ID() == id {
		return asPlan(on.Document(), nil)
	}
	return asPlan(p.books.desk.Read(id))
}

// errNoPlan is of a document that is no plan: no menu leads here with one.
var errNoPlan = errors.New("the document is no plan")

// asPlan is a document that was read as the plan that it is.
func asPlan(x model.AnyDocument, err error) (model.Plan, error) {
	if v, ok := x.(*model.Plan); ok {
		return *v, err
	}
	return model.Plan{}, errors.Join(err, errNoPlan)
}

// question is about a plan, with today's book: what an issued plan was drawn
// with knows nothing of later catalogues and successors.
func (p *Plans) question(v model.Plan) (forward.Question, bool) {
	desk := p.books.desk
	book, err := desk.Book()
	if err != nil {
		p.shell.trouble(err)
		return forward.Question{}, false
	}
	return forward.Question{
		Canvas: p.shell.canvas(), Plan: v, Today: p.shell.year(), Catalogues: desk.Catalogues(book),
		Propose: func(to string) []model.MapLine { return desk.ProposeMapping(book, v.Catalogue, to) },
	}, true
}

// make makes next year's plan from what is on the disk.
func (p *Plans) make(id model.ID, c app.RollChoice) {
	p.issuing.withDocument(id, func(x model.AnyDocument) {
		desk := p.books.desk
		var next model.Plan
		p.shell.work(task{
			title: text.ForwardWorking, cancel: text.ForwardStop,
			do: func(ctx context.Context, _ func(kit.Step)) error {
				v, err := asPlan(x, nil)
				if err == nil {
					next, err = forwardMade(ctx, desk, v, c)
				}
				return err
			},
			then: func(err error) { p.made(x, &next, err) },
		})
	})
}

// forwardMade is next year's plan, kept in the book; who stops in time has none.
func forwardMade(ctx context.Context, d *app.Desk, v model.Plan, c app.RollChoice) (model.Plan, error) {
	book, err := d.Book()
	if err != nil {
		return v, err
	}
	next := d.RollForward(v, book, c)
	if err = ctx.Err(); err == nil {
		err = d.Keep(&next)
	}
	if err == nil {
		err = d.KeepMapping(v, c.Catalogue, c.Nodes)
	}
	return next, err
}

// made shows next year's plan, or the one that it was to be made from.
func (p *Plans) made(from, next model.AnyDocument, err error) {
	if err != nil {
		p.documents.show(from)
		if !errors.Is(err, context.Canceled) {
			p.shell.trouble(err)
		}
		return
	}
	p.documents.show(next)
	if on := p.stage.document(); on != nil {
		on.Open(plan.PageReview)
	}
	p.stage.say(text.ForwardMade)
}

// recatalogue takes the plan on screen to another catalogue, as one step.
func (p *Plans) recatalogue() {
	on := p.stage.document()
	if on == nil {
		return
	}
	v, err := asPlan(on.Document(), nil)
	if err != nil {
		return
	}
	q, ok := p.question(v)
	if !ok {
		return
	}
	q.Done = func(c app.RollChoice) {
		if err := p.changeCatalogue(on, c); err != nil {
			p.shell.trouble(err)
		}
	}
	q.OtherCatalogue()
}

func (p *Plans) changeCatalogue(on *editor.Screen, c app.RollChoice) error {
	desk := p.books.desk
	v, err := asPlan(on.Document(), nil)
	if err != nil {
		return err
	}
	book, err := desk.Book()
	if err != nil {
		return err
	}
	if err := desk.KeepMapping(v, c.Catalogue, c.Nodes); err != nil {
		return err
	}
	plan.Rework(on, text.Recataloguing, desk.ChangeCatalogue(v, book, c.Catalogue, c.Nodes))
	p.stage.say(text.Recatalogued)
	return nil
}

// canForward reports whether a plan is on screen, or the list to choose one from.
func (p *Plans) canForward() bool {
	switch on := p.stage.shown.screen.(type) {
	case *editor.Screen:
		return on.Kind() == model.PlanKind
	case *plans.Screen:
		return true
	}
	return false
}

// forwardChosen makes next year's plan of the plan on screen, or of the one that
// is chosen in the list.
func (p *Plans) forwardChosen() {
	switch on := p.stage.shown.screen.(type) {
	case *editor.Screen:
		p.Forward(on.ID())
	case *plans.Screen:
		on.Forward()
	}
}
