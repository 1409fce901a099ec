package plan

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// grounds are what the plan rests on; one click puts them in their order.
func (m *maker) grounds() []field {
	given := groundOptions(m.book)
	list := form.List("grounds", text.SectionGrounds, form.Rows[model.Plan, model.GroundLine]{
		Noun: text.NounGround, Beside: 1,
		At:     func(p *model.Plan) *[]model.GroundLine { return &p.Grounds },
		New:    func([]model.GroundLine, int) model.GroundLine { return model.GroundLine{Lead: text.Leads()[0]} },
		Fields: func(i int) []field { return m.ground(i, given) },
	}).Hint(text.HintGrounds)
	if m.readOnly {
		return []field{list}
	}
	return []field{list, m.button(text.SortGrounds, theme.ListIcon(), m.sortGrounds)}
}

// ground are the fields of one line: a document of the book, or the clerk's own
// text. Beside a chosen document nothing can be typed: it would not be printed.
func (m *maker) ground(i int, given []idOption) []field {
	at := fmt.Sprintf("grounds[%d].", i)
	fields := []field{
		form.Choice(at+"lead", text.FieldLead, func(p *model.Plan) *string { return &p.Grounds[i].Lead }, leadOptions()).Bare(),
	}
	if len(m.book.Grounds) > 0 {
		fields = append(fields, form.Pick(at+"ground", text.FieldGround, func(p *model.Plan) *model.ID { return &p.Grounds[i].Ground },
			func(model.Plan) []idOption { return given }).Then(func(_ model.Plan, p *model.Plan) { m.picksGround(&p.Grounds[i]) }))
	}
	picked := func(p *model.Plan) bool { return !p.Grounds[i].Ground.IsZero() && p.Grounds[i].Text == "" }
	return append(fields, form.LongText(at+"text", text.FieldGroundText, func(p *model.Plan) *string { return &p.Grounds[i].Text }).Unless(picked))
}

// picksGround takes away the text of a line that has become a document of the
// book.
func (m *maker) picksGround(g *model.GroundLine) {
	if !g.Ground.IsZero() && g.Text != "" {
		g.Text = ""
		m.say(text.OwnTextDropped)
	}
}

// sortGrounds puts the grounds in their order, in one step.
func (m *maker) sortGrounds() {
	before := m.session.Value().Grounds
	sorted := m.ranking.Sorted(before, m.book)
	if slices.Equal(before, sorted) {
		m.say(text.GroundsInOrder)
		return
	}
	m.session.Do(step("grounds", text.SortGrounds), func(p *model.Plan) { p.Grounds = sorted })
	m.say(text.GroundsSorted)
}

// signature are the fields of who signs. Whom the book knows needs no words
// beside, and the way to sign follows the title unless the clerk chose another.
func (m *maker) signature() []field {
	known := func(p *model.Plan) bool {
		return !p.Signature.Officer.IsZero() && p.Signature.Title == "" && p.Signature.Name == ""
	}
	return []field{
		form.Choice("signature.authority", text.FieldAuthority, func(p *model.Plan) *string { return &p.Signature.Authority }, authorityOptions(m.authorities)).Required(),
		form.Choice("signature.officer", text.FieldOfficer, func(p *model.Plan) *model.ID { return &p.Signature.Officer }, officerOptions(m.book)).
			Hint(text.HintOfficer).Then(m.signs),
		form.Line(nil,
			form.Text("signature.title", text.FieldSignerTitle, func(p *model.Plan) *string { return &p.Signature.Title }).Unless(known),
			form.Text("signature.name", text.FieldSignerName, func(p *model.Plan) *string { return &p.Signature.Name }).Unless(known)),
	}
}

// signs lets the rest of the signature follow another signer.
func (m *maker) signs(old model.Plan, p *model.Plan) {
	before, after := m.signerTitle(old.Signature), m.signerTitle(p.Signature)
	s := &p.Signature
	if fit := m.authorities.ForTitle(s.Authority, after); fit != s.Authority && m.authorities.ForTitle(s.Authority, before) == s.Authority {
		s.Authority = fit
		m.say(text.AuthorityFollowed)
	}
	if !s.Officer.IsZero() && (s.Title != "" || s.Name != "") {
		s.Title, s.Name = "", ""
		m.say(text.OwnTextDropped)
	}
}

func (m *maker) signerTitle(s model.Signature) string {
	if s.Officer.IsZero() {
		return s.Title
	}
	return m.book.Officer(s.Officer).Title
}

// button stands among the fields of a page.
func (m *maker) button(label string, icon fyne.Resource, pressed func()) field {
	return form.Place("", func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
		b := kit.NewButton(label, icon, pressed)
		b.Focused = func() { bring(b) }
		return form.Panel[model.Plan]{Object: container.NewHBox(b)}
	})
}
