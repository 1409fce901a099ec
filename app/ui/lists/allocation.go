package lists

import (
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

// allocationFields are the fields of a ceiling.
func (e Env) allocationFields() []form.Field[model.Allocation] {
	type alloc = model.Allocation
	return []form.Field[alloc]{form.Section(text.SectionAllocation,
		form.Line[alloc](nil,
			form.Number("year", text.FieldAllocYear, func(a *alloc) *int { return &a.Year }, 2016, 2100),
			form.Number("capitalYear", text.FieldCapitalYear, func(a *alloc) *int { return &a.CapitalYear }, 2016, 2100).Hint(text.HintCapitalCarry)),
		form.Pick("catalogue", text.FieldCatalogue, func(a *alloc) *string { return &a.Catalogue }, func(alloc) []form.Option[string] {
			var out []form.Option[string]
			for _, c := range e.Catalogues() {
				out = append(out, form.Option[string]{Value: c.ID, Label: text.CatalogueOption(c)})
			}
			return out
		}),
		form.Pick("node", text.FieldNode, func(a *alloc) *string { return &a.Node }, e.nodeOptions).Required(),
		form.Line[alloc](nil,
			form.Pick("kind", text.FieldKind, func(a *alloc) *string { return &a.Kind }, func(a alloc) []form.Option[string] {
				var out []form.Option[string]
				for _, k := range e.catalogue(a.Catalogue).Capital {
					out = append(out, form.Option[string]{Value: k.Code, Label: k.Name})
				}
				return out
			}),
			form.Pick("source", text.FieldSource, func(a *alloc) *string { return &a.Source }, func(a alloc) []form.Option[string] {
				var out []form.Option[string]
				for _, s := range e.catalogue(a.Catalogue).Sources {
					out = append(out, form.Option[string]{Value: s.Code, Label: s.Name})
				}
				return out
			})),
		form.Money("amount", text.FieldAmount, func(a *alloc) *model.Opt[model.Amount] { return &a.Amount }, model.Million).Required(),
		form.Pick("ground", text.FieldAllocGround, func(a *alloc) *model.ID { return &a.Ground }, func(alloc) []form.Option[model.ID] {
			out := []form.Option[model.ID]{{Label: text.OptionNone, Zero: true}}
			for _, g := range e.book().Grounds {
				out = append(out, form.Option[model.ID]{Value: g.ID, Label: g.Citation()})
			}
			return out
		}))}
}

// nodeOptions are the nodes of the catalogue of an allocation.
func (e Env) nodeOptions(a model.Allocation) []form.Option[string] {
	c := e.catalogue(a.Catalogue)
	var out []form.Option[string]
	for _, n := range c.Nodes {
		out = append(out, form.Option[string]{Value: n.Code, Label: n.Code + "  " + text.NodeTitle(c.Called(n), n.Name)})
	}
	return out
}
