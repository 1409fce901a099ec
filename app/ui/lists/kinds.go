package lists

import (
	"slices"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/records"
	"sokehoach/model"
)

// whole is a copy of a value that holds no list of its own.
func whole[T any](v T) T { return v }

// offices are issuers, units and recipients.
func (e Env) offices() records.Kind[model.Office] {
	desk := e.Desk
	return records.Kind[model.Office]{
		Noun: text.NounOffice, Advice: text.NoOffices,
		ID: func(o model.Office) model.ID { return o.ID }, Title: func(o model.Office) string { return o.Name },
		New: func() model.Office { return model.Office{ID: desk.NewID()} }, Clone: model.Office.Clone,
		Put: desk.KeepOffice, Delete: desk.RemoveOffice,
		Used: func(o model.Office) string { return e.used(o.ID) },
		Fields: func(s *edit.Session[model.Office], _ form.Hooks) []form.Field[model.Office] {
			return e.officeFields(s.Value().ID)
		},
	}
}

func (e Env) officeFields(own model.ID) []form.Field[model.Office] {
	line := func(path, label string, at func(*model.Office) *string) form.Field[model.Office] {
		return form.Text(path, label, at)
	}
	return []form.Field[model.Office]{
		form.Section(text.OfficeSection,
			line("name", text.FieldOfficeName, func(o *model.Office) *string { return &o.Name }).Required().Hint(text.HintOfficeName),
			line("label", text.FieldLabel, func(o *model.Office) *string { return &o.Label }).Hint(text.HintLabel),
			form.Lines("headLines", text.FieldHeadLines, func(o *model.Office) *[]string { return &o.HeadLines }).Hint(text.HintHeadLines),
			line("parent", text.FieldParent, func(o *model.Office) *string { return &o.Parent }).Hint(text.HintParent),
			form.Line[model.Office](nil,
				line("place", text.FieldOfficePlace, func(o *model.Office) *string { return &o.Place }).Hint(text.HintOfficePlace),
				line("short", text.FieldShort, func(o *model.Office) *string { return &o.Short }).Hint(text.HintShort)),
			form.Line[model.Office](nil,
				line("signs", text.FieldSigns, func(o *model.Office) *string { return &o.Signs }).Hint(text.HintSigns),
				line("chief", text.FieldChief, func(o *model.Office) *string { return &o.Chief }).Hint(text.HintChief)),
			line("code", text.FieldCode, func(o *model.Office) *string { return &o.Code })),
		form.Section(text.SectionValid,
			form.Line[model.Office](nil,
				form.Date("from", text.FieldFrom, func(o *model.Office) *model.Date { return &o.From }).Hint(text.HintValid),
				form.Date("to", text.FieldTo, func(o *model.Office) *model.Date { return &o.To }).Hint(text.HintValid)),
			form.Pick("successor", text.FieldSuccessor, func(o *model.Office) *model.ID { return &o.Successor },
				func(model.Office) []form.Option[model.ID] { return e.officeOptions(own) })),
	}
}

// officeOptions are all offices but one, and none.
func (e Env) officeOptions(but model.ID) []form.Option[model.ID] {
	out := []form.Option[model.ID]{{Label: text.OptionNone, Zero: true}}
	for _, o := range e.book().Offices {
		if o.ID != but && o.Name != "" {
			out = append(out, form.Option[model.ID]{Value: o.ID, Label: o.Name})
		}
	}
	return out
}

// officers are those who sign.
func (e Env) officers() records.Kind[model.Officer] {
	desk := e.Desk
	return records.Kind[model.Officer]{
		Noun: text.NounOfficer, Advice: text.NoOfficers,
		ID: func(o model.Officer) model.ID { return o.ID }, Title: text.OfficerOf,
		New: func() model.Officer { return model.Officer{ID: desk.NewID(), Office: e.Own()} }, Clone: whole[model.Officer],
		Put: desk.KeepOfficer, Delete: desk.RemoveOfficer,
		Used: func(o model.Officer) string { return e.used(o.ID) },
		Fields: func(*edit.Session[model.Officer], form.Hooks) []form.Field[model.Officer] {
			return []form.Field[model.Officer]{form.Section(text.OfficerSection,
				form.Line[model.Officer](nil,
					form.Text("name", text.FieldOfficerName, func(o *model.Officer) *string { return &o.Name }).Required(),
					form.Text("title", text.FieldOfficerTitle, func(o *model.Officer) *string { return &o.Title }).Required()),
				form.Pick("office", text.FieldOfficeOf, func(o *model.Officer) *model.ID { return &o.Office },
					func(model.Officer) []form.Option[model.ID] { return e.officeOptions(model.ID{}) }),
				form.Line[model.Officer](nil,
					form.Date("from", text.FieldFrom, func(o *model.Officer) *model.Date { return &o.From }).Hint(text.HintValid),
					form.Date("to", text.FieldTo, func(o *model.Officer) *model.Date { return &o.To }).Hint(text.HintValid)))}
		},
	}
}

// grounds are the documents that plans rest on.
func (e Env) grounds() records.Kind[model.Ground] {
	desk := e.Desk
	return records.Kind[model.Ground]{
		Noun: text.NounGround, Advice: text.NoGrounds,
		ID: func(g model.Ground) model.ID { return g.ID }, Title: model.Ground.Citation,
		New: func() model.Ground { return model.Ground{ID: desk.NewID()} }, Clone: whole[model.Ground],
		Put: desk.KeepGround, Delete: desk.RemoveGround,
		Used: func(g model.Ground) string { return e.used(g.ID) },
		Fields: func(*edit.Session[model.Ground], form.Hooks) []form.Field[model.Ground] {
			return []form.Field[model.Ground]{form.Section(text.SectionGround,
				form.Line[model.Ground](nil,
					form.PickText("kind", text.FieldGroundKind, func(g *model.Ground) *string { return &g.Kind },
						func(model.Ground) []string { return text.GroundKinds() }).Required(),
					form.Text("number", text.FieldGroundNumber, func(g *model.Ground) *string { return &g.Number }),
					form.Date("issued", text.FieldGroundIssued, func(g *model.Ground) *model.Date { return &g.Issued })),
				form.Text("issuer", text.FieldGroundIssuer, func(g *model.Ground) *string { return &g.Issuer }).Hint(text.HintGroundIssuer),
				form.Sentence("title", text.FieldGroundTitle, func(g *model.Ground) *string { return &g.Title }).Hint(text.HintGroundTitle),
				form.Shown("printed", text.WillPrint, func(g *model.Ground) string { return g.Citation() }),
				form.Line[model.Ground](nil,
					form.Date("from", text.FieldFrom, func(g *model.Ground) *model.Date { return &g.From }).Hint(text.HintValid),
					form.Date("to", text.FieldTo, func(g *model.Ground) *model.Date { return &g.To }).Hint(text.HintValid)))}
		},
	}
}

// allocations are the ceilings: what was assigned for a year.
func (e Env) allocations() records.Kind[model.Allocation] {
	desk := e.Desk
	return records.Kind[model.Allocation]{
		Noun: text.NounAllocation, Advice: text.NoAllocations,
		ID: func(a model.Allocation) model.ID { return a.ID }, Title: e.allocationTitle,
		Note: func(a model.Allocation) string { return text.MillionsBare(a.Amount) },
		New:  e.nextAllocation, Clone: whole[model.Allocation],
		Put: desk.KeepAllocation, Delete: desk.RemoveAllocation,
		Used: func(model.Allocation) string { return "" },
		Fields: func(*edit.Session[model.Allocation], form.Hooks) []form.Field[model.Allocation] {
			return e.allocationFields()
		},
		Stamp: func(a model.Allocation) string { return a.Catalogue },
	}
}

// nextAllocation is like the newest one, so that a decision of many lines is
// entered quickly.
func (e Env) nextAllocation() model.Allocation {
	a := model.Allocation{Catalogue: e.Catalogues()[0].ID, Year: e.Year(), CapitalYear: e.Year()}
	if all := e.book().Allocations; len(all) > 0 {
		a = all[len(all)-1]
		a.Amount, a.Node = model.Opt[model.Amount]{}, ""
	}
	a.ID = e.Desk.NewID()
	return a
}

func (e Env) allocationTitle(a model.Allocation) string {
	return text.AllocationTitle(a, e.catalogue(a.Catalogue))
}

func (e Env) catalogue(id string) model.Catalogue {
	all := e.Catalogues()
	if i := slices.IndexFunc(all, func(c model.Catalogue) bool { return c.ID == id }); i >= 0 {
		return all[i]
	}
	return model.Catalogue{}
}
