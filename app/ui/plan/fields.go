package plan

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

// opening is the sentence after the grounds.
func opening() field {
	return form.LongText("opening", text.FieldOpening, func(p *model.Plan) *string { return &p.Opening }).Bare().Hint(text.HintOpening)
}

// closing is the sentence before the signature.
func closing() field {
	return form.LongText("closing", text.FieldClosing, func(p *model.Plan) *string { return &p.Closing }).Bare().Hint(text.HintClosing)
}

// head are the fields of the top of the first page.
func (m *maker) head() []field {
	return []field{
		form.Line([]float32{2.4, 1},
			form.Pick("office", text.FieldOffice, func(p *model.Plan) *model.ID { return &p.Office },
				func(model.Plan) []idOption { return officeOptions(m.book, "") }).Required().Then(m.follow),
			form.Choice("year", text.FieldYear, func(p *model.Plan) *int { return &p.Year }, yearOptions(m.years)).Required().Then(m.follow)),
		form.Line[model.Plan](nil,
			form.Text("number", text.FieldNumber, func(p *model.Plan) *string { return &p.Number }).Hint(text.HintNumber),
			form.Text("symbol", text.FieldSymbol, func(p *model.Plan) *string { return &p.Symbol }).Required().Hint(text.HintSymbol)),
		form.Line[model.Plan](nil,
			form.Text("place", text.FieldPlace, func(p *model.Plan) *string { return &p.Place }).Required().Hint(text.HintPlace),
			form.Date("date", text.FieldDate, func(p *model.Plan) *model.Date { return &p.Date }).Hint(text.HintDate)),
		form.LongText("title", text.FieldTitle, func(p *model.Plan) *string { return &p.Title }).Required().Hint(text.HintTitle),
		form.Choice("copy", text.FieldCopy, func(p *model.Plan) *model.Copy { return &p.Copy }, []form.Option[model.Copy]{
			{Value: model.Paper, Label: text.OptionPaper, Zero: true},
			{Value: model.Electronic, Label: text.OptionElectronic},
		}),
	}
}

// follow keeps the words that the plan began with in step with its year and
// office.
func (m *maker) follow(old model.Plan, p *model.Plan) { m.desk.Follow(p, &old, m.book) }

func parts() field {
	return form.List("parts", text.SectionParts, form.Rows[model.Plan, model.Part]{
		Noun: text.NounPart, Grand: true, Beside: 1,
		At: func(p *model.Plan) *[]model.Part { return &p.Parts },
		New: func([]model.Part, int) model.Part {
			return model.Part{Paragraphs: []model.Paragraph{{Level: model.Clause}}}
		},
		Number: partNumbers,
		Fields: func(i int) []field {
			at := fmt.Sprintf("parts[%d].", i)
			return []field{
				form.Choice(at+"role", text.FieldRole, func(p *model.Plan) *model.PartRole { return &p.Parts[i].Role }, roleOptions()).Bare(),
				form.Text(at+"heading", text.FieldHeading, func(p *model.Plan) *string { return &p.Parts[i].Heading }).Required(),
				paragraphs(at+"paragraphs", func(p *model.Plan) *[]model.Paragraph { return &p.Parts[i].Paragraphs },
					func(p *model.Plan) []string { return p.Parts[i].Numbers() }),
			}
		},
	})
}

// paragraphs are a list of texts with levels; number gives what is printed
// before each.
func paragraphs(path string, at func(*model.Plan) *[]model.Paragraph, number func(*model.Plan) []string) field {
	levels := levelOptions()
	return form.List(path, text.FieldParagraphs, form.Rows[model.Plan, model.Paragraph]{
		Noun: text.NounParagraph, Beside: 1,
		At:     at,
		New:    nextParagraph,
		Shift:  shiftParagraph,
		Paste:  pasteParagraphs,
		Number: number,
		Fields: func(k int) []field {
			row := fmt.Sprintf("%s[%d].", path, k)
			return []field{
				form.Choice(row+"level", text.FieldLevel, func(p *model.Plan) *model.Level { return &(*at(p))[k].Level }, levels).Bare(),
				form.LongText(row+"text", text.FieldParagraph, func(p *model.Plan) *string { return &(*at(p))[k].Text }).Bare(),
			}
		},
	})
}

// pasteParagraphs makes a row of every line that is pasted, or of the lines that
// a page broke off. A line with the mark
// of a list has its level, any other that of the row.
func pasteParagraphs(row model.Paragraph, before, pasted, after string) []model.Paragraph {
	all := model.PastedParagraphs(pasted)
	before = strings.TrimLeft(before, " ")
	torn := strings.ContainsAny(strings.TrimSpace(pasted), "\r\n\v")
	if len(all) == 0 || len(all) == 1 && !torn && (before != "" || all[0].Level == "") {
		return nil
	}
	for i := range all {
		switch {
		case i == 0 && before != "":
			all[0] = model.Paragraph{Level: row.Level, Text: model.CleanLine(before + all[0].Text)}
		case all[i].Level == "":
			all[i].Level = row.Level
		}
	}
	last := &all[len(all)-1]
	if strings.HasSuffix(pasted, " ") {
		last.Text += " "
	}
	last.Text = model.CleanText(last.Text + after)
	return all
}

// nextParagraph has the level of the one above; under a khoản with a title
// stands a dash.
func nextParagraph(all []model.Paragraph, i int) model.Paragraph {
	if i == 0 || len(all) == 0 {
		return model.Paragraph{Level: model.Clause}
	}
	level := all[i-1].Level
	if level == model.ClauseTitle {
		level = model.Dash
	}
	return model.Paragraph{Level: level}
}

// shiftParagraph goes up or down among the levels that stand under one another.
func shiftParagraph(p *model.Paragraph, by int) {
	levels := []model.Level{model.Clause, model.Point, model.Dash}
	at := max(0, slices.Index(levels, p.Level)) // a clause with a title stands where one without does
	if p.Level == model.Plain || p.Level == "" {
		at = len(levels)
	}
	if to := at + by; to >= 0 && to < len(levels) {
		p.Level = levels[to]
	}
}

// partNumbers are as printed: a part without any text is left out.
func partNumbers(p *model.Plan) []string {
	out := make([]string, len(p.Parts))
	n := 0
	for i, part := range p.Parts {
		if out[i] = text.NoPart; !part.Empty() {
			n++
			out[i] = model.Roman(n) + "."
		}
	}
	return out
}

func recipientList(b model.Book) field {
	given := officeOptions(b, "")
	return form.List("recipients", text.SectionRecipients, form.Rows[model.Plan, model.Recipient]{
		Noun: text.NounRecipient, Beside: 1,
		At:  func(p *model.Plan) *[]model.Recipient { return &p.Recipients },
		New: func([]model.Recipient, int) model.Recipient { return model.Recipient{} },
		Fields: func(i int) []field {
			at := fmt.Sprintf("recipients[%d].", i)
			return []field{form.PickOrText(at+"office", text.FieldRecipient, func(p *model.Plan) *model.ID { return &p.Recipients[i].Office },
				func(p *model.Plan) *string { return &p.Recipients[i].Text },
				func(model.Plan) []idOption { return given }).Bare()}
		},
	}).Hint(text.HintRecipients)
}

func yearOptions(years []int) []form.Option[int] {
	var out []form.Option[int]
	for _, y := range years {
		out = append(out, form.Option[int]{Value: y, Label: strconv.Itoa(y)})
	}
	return out
}

// officeOptions are the offices of the book; none adds the choice of no office.
func officeOptions(b model.Book, none string) []idOption {
	var out []idOption
	if none != "" {
		out = append(out, idOption{Label: none})
	}
	for _, o := range b.Offices {
		out = append(out, idOption{Value: o.ID, Label: unlike(out, o.Name)})
	}
	return out
}

func officerOptions(b model.Book) []idOption {
	out := []idOption{{Label: text.OptionOtherSigner}}
	for _, o := range b.Officers {
		out = append(out, idOption{Value: o.ID, Label: unlike(out, text.SignerOption(o))})
	}
	return out
}

func groundOptions(b model.Book) []idOption {
	out := []idOption{{Label: text.OptionOwnText}}
	for _, g := range b.Grounds {
		out = append(out, idOption{Value: g.ID, Label: unlike(out, g.Citation())})
	}
	return out
}

// unlike makes a label differ from those before it.
func unlike(before []idOption, label string) string {
	name := label
	for n := 2; ; n++ {
		same := false
		for _, o := range before {
			same = same || o.Label == name
		}
		if !same {
			return name
		}
		name = fmt.Sprintf("%s (%d)", label, n)
	}
}

func leadOptions() []form.Option[string] {
	out := []form.Option[string]{{Label: text.OptionNoLead}}
	for _, l := range text.Leads() {
		out = append(out, form.Option[string]{Value: l, Label: l})
	}
	return out
}

func levelOptions() []form.Option[model.Level] {
	var out []form.Option[model.Level]
	for _, l := range []model.Level{model.ClauseTitle, model.Clause, model.Point, model.Dash, model.Plain} {
		out = append(out, form.Option[model.Level]{Value: l, Label: text.LevelName(l), Zero: l == model.Plain})
	}
	return out
}

func roleOptions() []form.Option[model.PartRole] {
	var out []form.Option[model.PartRole]
	for _, r := range []model.PartRole{
		model.Purpose, model.Scope, model.Targets, model.Contents, model.FundingPart, model.Solutions, model.Organisation, "",
	} {
		out = append(out, form.Option[model.PartRole]{Value: r, Label: text.RoleName(r)})
	}
	return out
}

func authorityOptions(a model.Authorities) []form.Option[string] {
	var out []form.Option[string]
	for _, x := range a.List {
		out = append(out, form.Option[string]{Value: x.Code, Label: x.Name})
	}
	return out
}
