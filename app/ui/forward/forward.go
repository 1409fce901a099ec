// Package forward asks, in dialogs over the window, what must be known before a
// plan is made from another, or taken to another catalogue.
package forward

import (
	"cmp"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"sokehoach/app"
	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// A Question is about one plan. Nothing is changed before Done; Escape ends the
// question without it.
type Question struct {
	Canvas     fyne.Canvas
	Plan       model.Plan
	Today      int               // year
	Catalogues []model.Catalogue // that a plan can stand under
	Propose    func(to string) []model.MapLine
	Done       func(app.RollChoice)
}

type choiceField = form.Field[app.RollChoice]

// itself is the copy of a choice: its maps are not written while it is asked.
func itself(c app.RollChoice) app.RollChoice { return c }

// NextYear asks for what next year's plan is made.
func (q Question) NextYear() {
	old := q.Plan.Date
	q.askYear(app.RollChoice{Year: q.Plan.Year + 1, Date: old.In(old.Year + 1), Catalogue: q.likely(q.Plan.Year + 1)})
}

// likely is the catalogue that a plan of a year most likely stands under: its
// own, unless that has ended; then the one that follows it, or that runs in the
// year.
func (q Question) likely(year int) string {
	own := q.catalogue(q.Plan.Catalogue)
	if own.To.IsZero() || own.To.Year >= year {
		return q.Plan.Catalogue
	}
	if q.catalogue(own.Successor).ID != "" {
		return own.Successor
	}
	return cmp.Or(model.CatalogueOf(q.Catalogues, year).ID, q.Plan.Catalogue)
}

func (q Question) catalogue(id string) model.Catalogue {
	i := slices.IndexFunc(q.Catalogues, func(c model.Catalogue) bool { return c.ID == id && id != "" })
	if i < 0 {
		return model.Catalogue{}
	}
	return q.Catalogues[i]
}

func (q Question) askYear(c app.RollChoice) {
	session := edit.Open(c, itself, nil)
	q.followYear(session)
	fields := []choiceField{
		words[app.RollChoice](text.ForwardIntro),
		form.Line([]float32{1, 1, 2},
			form.Choice("year", text.FieldForwardYear, func(c *app.RollChoice) *int { return &c.Year }, q.years()),
			form.Date("date", text.FieldForwardDay, func(c *app.RollChoice) *model.Date { return &c.Date }),
			form.Choice("keepAmounts", text.FieldAmounts, func(c *app.RollChoice) *bool { return &c.KeepAmounts }, []form.Option[bool]{
				{Value: false, Label: text.ForwardEmpty, Zero: true}, {Value: true, Label: text.ForwardKept},
			})),
	}
	label := text.MakePlan
	if c.Catalogue != q.Plan.Catalogue {
		label = text.ForwardGoOn
	}
	if len(q.Catalogues) > 1 {
		fields = append(fields, q.choice(text.FieldCatalogue, q.Catalogues))
	}
	if next := q.catalogue(q.Plan.Catalogue).Successor; next != "" && q.catalogue(next).ID == "" {
		fields = append(fields, words[app.RollChoice](text.SuccessorMissing(next)))
	}
	show(q.Canvas, text.ForwardTitle, session, fields,
		kit.Answer{Label: label, Main: true, Do: func() { q.decided(session.Value()) }},
		kit.Answer{Label: text.ForwardNot})
}

// followYear moves the expected day with the year that is chosen: most offices
// sign at the same time of every year. The catalogue is that of the year until the
// clerk chooses another.
func (q Question) followYear(s *edit.Session[app.RollChoice]) {
	before := s.Value()
	s.Watch(func() {
		c := s.Value()
		by, alone := c.Year-before.Year, c.Date == before.Date && !c.Date.IsZero() // undo brings both back
		usual := c.Catalogue == before.Catalogue && c.Catalogue == q.likely(before.Year) && c.Catalogue != q.likely(c.Year)
		before = c
		if by != 0 && (alone || usual) {
			s.Change(edit.Step{Path: "year", Name: text.FieldForwardYear}, func(c *app.RollChoice) {
				if alone {
					c.Date = c.Date.In(c.Date.Year + by)
				}
				if usual {
					c.Catalogue = q.likely(c.Year)
				}
			})
		}
	})
}

// years are what the new plan may be for.
func (q Question) years() []form.Option[int] {
	var out []form.Option[int]
	for y := q.Plan.Year + 1; y <= max(q.Plan.Year+3, q.Today+2); y++ {
		out = append(out, form.Option[int]{Value: y, Label: strconv.Itoa(y)})
	}
	return out
}

func (q Question) choice(label string, all []model.Catalogue) choiceField {
	var options []form.Option[string]
	for _, c := range all {
		options = append(options, form.Option[string]{Value: c.ID, Label: text.CatalogueOption(c)})
	}
	return form.Choice("catalogue", label, func(c *app.RollChoice) *string { return &c.Catalogue }, options)
}

// decided goes on to the mapping when the new plan stands under another
// catalogue.
func (q Question) decided(c app.RollChoice) {
	if c.Catalogue == q.Plan.Catalogue {
		c.Nodes = nil
		q.Done(c)
		return
	}
	if used, others := q.parted(q.Propose(c.Catalogue)); len(used) == 0 { // there is nothing to ask
		c.Nodes = model.MappingOf(others)
		q.Done(c)
		return
	}
	q.askNodes(c, text.MakePlan, text.ForwardNot, func() { q.askYear(c) })
}

// OtherCatalogue asks to which catalogue the plan goes, and what of it where.
func (q Question) OtherCatalogue() {
	var others []model.Catalogue
	for _, c := range q.Catalogues {
		if c.ID != q.Plan.Catalogue {
			others = append(others, c)
		}
	}
	if len(others) == 0 {
		return
	}
	first := others[0].ID
	if next := q.likely(q.Plan.Year); next != q.Plan.Catalogue {
		first = next
	}
	q.askCatalogue(app.RollChoice{Year: q.Plan.Year, Catalogue: first}, others)
}

func (q Question) askCatalogue(c app.RollChoice, others []model.Catalogue) {
	session := edit.Open(c, itself, nil)
	fields := []choiceField{words[app.RollChoice](text.RecatalogueWhy), q.choice(text.RecatalogueTo, others)}
	show(q.Canvas, text.MappingTitle, session, fields,
		kit.Answer{Label: text.ForwardGoOn, Main: true, Do: func() {
			c := session.Value()
			q.askNodes(c, text.RecatalogueNow, text.RecatalogueNot, func() { q.askCatalogue(c, others) })
		}},
		kit.Answer{Label: text.RecatalogueNot})
}
