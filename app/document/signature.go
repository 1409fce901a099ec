package document

import (
	"fmt"
	"slices"
	"strings"

	"sokehoach/model"
)

// signatureBlock is the two columns at the end: recipients on the left, on the
// right who signs in what right, white space for hand and stamp, and the name
// (PL I, II.7-II.9).
func (s Source) signatureBlock() *Columns {
	c := s.Style.Signature
	c.Rows = [][]Cell{{s.recipients(), s.signer()}}
	return &c
}

func (s Source) recipients() Cell {
	cell := Cell{s.text(RecipientsLabel, "recipients", recipientsWord)}
	if s.copiesAbove() {
		cell = append(cell, s.text(RecipientLine, "to", "-\u00A0"+asAbove+";"))
	}
	for i, r := range s.Document.Recipients {
		name := r.Text
		if !r.Office.IsZero() {
			name = s.Book.Office(r.Office).Called()
		}
		if name = model.TrimEnd(strings.TrimLeft(name, "- ")); name != "" {
			cell = append(cell, s.text(RecipientLine, fmt.Sprintf("recipients[%d]", i), "-\u00A0"+name+";"))
		}
	}
	filing := model.TrimEnd(s.Document.Filing)
	if filing == "" {
		filing = defaultFiling
	}
	return append(cell, s.text(RecipientLine, "filing", "-\u00A0"+filingLabel+filing+"."))
}

// copiesAbove reports whether "Như trên" comes first: the document is addressed to
// someone, and the clerk has not written it.
func (s Source) copiesAbove() bool {
	names, _ := s.addressees()
	return len(names) > 0 && !slices.ContainsFunc(s.Document.Recipients, func(r model.Recipient) bool {
		return strings.Contains(model.Fold(r.Text), model.Fold(asAbove))
	})
}

func (s Source) signer() Cell {
	g := s.Document.Signature
	title, name := g.Title, g.Name
	if !g.Officer.IsZero() {
		o := s.Book.Officer(g.Officer)
		title, name = o.Title, o.Name
	}
	var cell Cell
	if a, ok := s.Authorities.Find(g.Authority); ok {
		for _, l := range a.Fill(s.Book.Office(s.Document.Office), title) {
			cell = append(cell, s.text(AuthorityLine, "signature.authority", l))
		}
	} else if title != "" {
		cell = append(cell, s.text(AuthorityLine, "signature.title", title))
	}
	gap := s.Style.SignatureGap
	cell = append(cell, &gap)
	if name != "" {
		cell = append(cell, s.text(SignerName, "signature.name", model.CleanLine(name)))
	}
	return cell
}
