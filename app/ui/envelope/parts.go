package envelope

import (
	"fmt"
	"slices"
	"strings"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

// Parts are the sections of the text, with their paragraphs.
func (s *Sheet[T]) Parts() form.Field[T] {
	return form.List("parts", text.SectionParts, form.Rows[T, model.Part]{
		Noun: text.NounPart, Grand: true, Beside: 1,
		At: func(t *T) *[]model.Part { return &s.At(t).Parts },
		New: func([]model.Part, int) model.Part {
			return model.Part{Paragraphs: []model.Paragraph{{Level: model.Clause}}}
		},
		Number: func(t *T) []string { return partNumbers(s.At(t).Parts) },
		Fields: s.part,
	})
}

func (s *Sheet[T]) part(i int) []form.Field[T] {
	at := fmt.Sprintf("parts[%d].", i)
	part := func(t *T) *model.Part { return &s.At(t).Parts[i] }
	return []form.Field[T]{
		form.Choice(at+"role", text.FieldRole, func(t *T) *model.PartRole { return &part(t).Role }, roleOptions()).Bare(),
		form.Text(at+"heading", text.FieldHeading, func(t *T) *string { return &part(t).Heading }).Required(),
		Paragraphs(at+"paragraphs", func(t *T) *[]model.Paragraph { return &part(t).Paragraphs },
			func(t *T) []string { return part(t).Numbers() }, s.firstLevel(i)),
	}
}

// firstLevel is that of the first paragraph of a part: where projects count 1., 2.,
// 3. it has no number.
func (s *Sheet[T]) firstLevel(i int) func() model.Level {
	return func() model.Level {
		if parts := s.Document().Parts; i < len(parts) && parts[i].Role == model.Contents {
			return model.Plain
		}
		return model.Clause
	}
}

// partNumbers are as printed: a part without any text is left out.
func partNumbers(parts []model.Part) []string {
	out := make([]string, len(parts))
	n := 0
	for i, part := range parts {
		if out[i] = text.NoPart; !part.Empty() {
			n++
			out[i] = model.Roman(n) + "."
		}
	}
	return out
}

// Paragraphs are a list of texts with levels; number gives what is printed before
// each, first the level of the first.
func Paragraphs[T any](path string, at func(*T) *[]model.Paragraph, number func(*T) []string, first func() model.Level) form.Field[T] {
	levels := levelOptions()
	return form.List(path, text.FieldParagraphs, form.Rows[T, model.Paragraph]{
		Noun: text.NounParagraph, Beside: 1,
		At:     at,
		New:    func(all []model.Paragraph, i int) model.Paragraph { return nextParagraph(all, i, first()) },
		Shift:  shiftParagraph,
		Paste:  pasteParagraphs,
		Number: number,
		Fields: func(k int) []form.Field[T] {
			row := fmt.Sprintf("%s[%d].", path, k)
			return []form.Field[T]{
				form.Choice(row+"level", text.FieldLevel, func(t *T) *model.Level { return &(*at(t))[k].Level }, levels).Bare(),
				form.LongText(row+"text", text.FieldParagraph, func(t *T) *string { return &(*at(t))[k].Text }).Bare(),
			}
		},
	})
}

// pasteParagraphs makes a row of every line that is pasted, or of the lines that
// a page broke off. A line with the mark of a list has its level, any other that
// of the row.
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

// nextParagraph has the level of the one above, or first; under a khoản with a title
// stands a dash.
func nextParagraph(all []model.Paragraph, i int, first model.Level) model.Paragraph {
	if i == 0 || len(all) == 0 {
		return model.Paragraph{Level: first}
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
