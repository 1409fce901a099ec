package envelope

import (
	"slices"
	"strings"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/model"
	"sokehoach/model/match"
)

// pasteGrounds makes a line of every ground that is pasted. A line of a page that
// neither begins as a ground nor follows the end of one belongs to the one before.
func pasteGrounds(b model.Book) form.PasteRows[model.GroundLine] {
	var citations []string
	for _, g := range b.Grounds {
		citations = append(citations, g.Citation())
	}
	return func(row model.GroundLine, before, pasted, after string) []model.GroundLine {
		var whole []string
		for _, g := range model.PastedParagraphs(pasted) {
			last := len(whole) - 1
			if lead, _ := cutLead(g.Text); last >= 0 && lead == "" && !strings.HasSuffix(whole[last], ";") && !strings.HasSuffix(whole[last], ".") {
				whole[last] += " " + g.Text
				continue
			}
			whole = append(whole, g.Text)
		}
		if len(whole) == 0 {
			return nil
		}
		lead, _ := cutLead(whole[0])
		if len(whole) == 1 && (lead == "" || before != "") {
			return nil
		}
		whole[0] = before + whole[0]
		whole[len(whole)-1] += after
		names := match.Of(citations)
		out := make([]model.GroundLine, len(whole))
		for i, s := range whole {
			out[i] = readGround(b, names, s)
			if out[i].Lead == "" {
				out[i].Lead = row.Lead
			}
		}
		return out
	}
}

// readGround parts the word before a ground from it, and knows those of the book.
func readGround(b model.Book, names *match.Names, s string) model.GroundLine {
	lead, rest := cutLead(model.CleanLine(s))
	rest = model.TrimEnd(rest)
	if i := names.Written(rest); i != match.None {
		return model.GroundLine{Lead: lead, Ground: b.Grounds[i].ID}
	}
	return model.GroundLine{Lead: lead, Text: rest}
}

// cutLead takes the word before a ground away, however it is written.
func cutLead(s string) (lead, rest string) {
	letters := []rune(s)
	for _, l := range text.Leads() {
		if n := len([]rune(l)); len(letters) > n && letters[n] == ' ' && strings.EqualFold(string(letters[:n]), l) {
			return l, strings.TrimSpace(string(letters[n:]))
		}
	}
	return "", s
}

// PasteRecipients makes a row of every recipient that is pasted; those that are
// offices of the book are these.
func PasteRecipients(b model.Book) form.PasteRows[model.Recipient] {
	var names []string
	var ids []model.ID
	for _, o := range b.Offices {
		for _, name := range []string{o.Name, o.Called()} {
			if !slices.Contains(names, name) {
				names, ids = append(names, name), append(ids, o.ID)
			}
		}
	}
	return func(_ model.Recipient, before, pasted, after string) []model.Recipient {
		var lines []string
		for raw := range strings.SplitSeq(model.CleanText(pasted), "\n") {
			for _, g := range model.PastedParagraphs(raw) {
				if s := model.TrimEnd(g.Text); s != "" && model.Fold(s) != model.Fold(text.SectionRecipients+":") {
					lines = append(lines, s)
				}
			}
		}
		if len(lines) < 2 {
			return nil
		}
		lines[0] = model.CleanLine(before + lines[0])
		lines[len(lines)-1] = model.CleanLine(lines[len(lines)-1] + after)
		known := match.Of(names)
		out := make([]model.Recipient, len(lines))
		for i, s := range lines {
			if at := known.Written(s); at != match.None {
				out[i].Office = ids[at]
			} else {
				out[i].Text = s
			}
		}
		return out
	}
}
