// Package plan is what a plan alone has on the screen of a document: contents by
// the catalogue, activities and their money, indicators, what an amendment
// changes and what is to be looked at in a plan that was made from another.
package plan

import (
	"sokehoach/app/text"
	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/envelope"
	"sokehoach/model"
)

// Actions are what can be done with a plan as a whole, besides what can be done
// with every document; what is nil cannot be done here.
type Actions struct {
	Forward func() // begins next year's

	Recatalogue func() // takes the plan to another catalogue
}

// Open shows a plan that is in the store.
func Open(p model.Plan, env editor.Env, a Actions) *editor.Screen {
	desk := env.Desk
	return editor.New(p, func(s *envelope.Sheet[model.Plan]) editor.Pages[model.Plan] {
		m := newMaker(s, a)
		m.before = desk.LastYear(p)
		return m.pages()
	}, env)
}

// pages are those of the maker's plan.
func (m *maker) pages() editor.Pages[model.Plan] {
	return editor.Pages[model.Plan]{
		Fields: m.page, Stamp: m.stamp, Of: m.pageOf, Above: pageContents, Items: m.items,
		Place: func(p model.Plan, path string) string { return text.PlanPlace(m.Kind, p, m.catalogue(p), path) },
		Part:  m.pageOfPart, Settle: m.settle,
	}
}

// settle counts the notes that nobody has looked at.
func (m *maker) settle(p model.Plan) func() {
	n := len(p.OpenNotes())
	return func() { m.unsettled = n }
}
