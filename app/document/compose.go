package document

import (
	"fmt"
	"strconv"
	"strings"

	"sokehoach/model"
)

// A Source is all that a document is drawn from.
type Source struct {
	Document    model.Document
	Kind        model.DocumentKind
	To          []model.Recipient // Kính gửi; of a kind that is addressed to someone
	Book        model.Book
	Style       Style
	Authorities model.Authorities
	Forms       model.Forms

	own    own
	places []string // names of communes and villages, in small letters
}

// own is what only documents of one kind draw. What is nil, the kind has not.
type own struct {
	prints func(model.Part) bool                                // a part prints something besides its text
	words  func(model.Part, string) string                      // fills the named places of a paragraph
	below  func(*Content, model.Part)                           // draws what stands below the paragraphs of a part
	table  func(f model.Form, a model.Annex, path string) Block // of an annex
	asOf   func(f model.Form) string                            // says of which day the figures of a form are, before its unit
	opened func(*Content)                                       // draws what stands between the opening and the first part
}

// Compose says what a document of any kind prints, in the order of mẫu 1.4 of
// PL III. Components without text are left out.
func Compose(s Source) Content {
	s.places = placeNames(s.Book)
	return s.compose()
}

func (s Source) compose() Content {
	x := s.Document
	d := Content{Title: model.CleanLine(s.Kind.Name + " " + x.Title), Sheet: s.Style.Sheet}
	d.add(s.heading())
	d.add(s.text(Kind, "title", s.Kind.Name))
	d.add(s.text(Title, "title", x.Title))
	d.addAddressees(s)
	for i, g := range s.grounds() {
		d.add(s.text(Ground, fmt.Sprintf("grounds[%d]", i), g))
	}
	d.addLines(s, Opening, "opening", "", x.Opening)
	if s.own.opened != nil {
		s.own.opened(&d)
	}
	number := 0
	for i, part := range x.Parts {
		if !part.Empty() || s.own.prints != nil && s.own.prints(part) {
			number++
			d.addPart(s, i, number)
		}
	}
	d.addLines(s, Closing, "closing", "", closing(x.Closing))
	d.add(s.signatureBlock())
	d.addAnnexes(s)
	return d
}

// add appends a block that has something to print.
func (d *Content) add(b Block) {
	if t, ok := b.(*Text); ok && t.empty() {
		return
	}
	d.Blocks = append(d.Blocks, b)
}

// addLines appends a text that may hold several lines, each a paragraph; the
// number stands before the first.
func (d *Content) addLines(s Source, role Role, path, number, text string) {
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			number = ""
			role = continuation(role)
		}
		if line != "" && number != "" {
			line = number + "\u00A0" + line
		}
		d.add(s.text(role, path, line))
	}
}

// continuation is the role of the further lines of a paragraph.
func continuation(r Role) Role {
	switch r {
	case Clause, Point, Dash, ClauseTitle:
		return Plain
	}
	return r
}

func (d *Content) addPart(s Source, i, number int) {
	part, path := s.Document.Parts[i], fmt.Sprintf("parts[%d]", i)
	heading := s.text(PartHeading, path+".heading", model.Roman(number)+".\u00A0"+part.Heading)
	heading.Outline = 1
	d.add(heading)
	numbers := part.Numbers()
	for k, g := range part.Paragraphs {
		at := fmt.Sprintf("%s.paragraphs[%d].text", path, k)
		n := len(d.Blocks)
		d.addLines(s, roleOf(g.Level), at, numbers[k], s.paragraphText(part, g))
		if g.Level == model.ClauseTitle && len(d.Blocks) > n {
			d.Blocks[n].(*Text).Outline = 2
		}
	}
	if s.own.below != nil {
		s.own.below(d, part)
	}
}

// paragraphText fills the named places where a part has such; elsewhere braces
// are only letters.
func (s Source) paragraphText(part model.Part, g model.Paragraph) string {
	if s.own.words == nil {
		return g.Text
	}
	return s.own.words(part, g.Text)
}

func roleOf(l model.Level) Role {
	switch l {
	case model.ClauseTitle:
		return ClauseTitle
	case model.Clause:
		return Clause
	case model.Point:
		return Point
	case model.Dash:
		return Dash
	}
	return Plain
}

// text makes a paragraph of one run; words that belong together are bound.
func (s Source) text(role Role, path, text string) *Text {
	look := s.Style.Looks[role]
	if look.Capitals {
		text = strings.ToUpper(text)
	}
	switch role {
	case Superior, OfficeName, Title, AnnexTitle, AuthorityLine:
		text = keepTogether(keepTogether(text, s.Style.Together), s.places)
	case TableHead, TableCellText: // too narrow to choose
	default:
		text = keepTogether(text, s.places)
	}
	t := &singleRun{Text: Text{Role: role, Path: path, Look: look}}
	t.run[0].Text = bind(text)
	t.Runs = t.run[:]
	return &t.Text
}

// A singleRun is a text with its only run beside it: long tables have hundreds
// of thousands.
type singleRun struct {
	Text
	run [1]Run
}

// placeNames are the names that a line had better not part: "Sùng Phài".
func placeNames(b model.Book) []string {
	var names []string
	add := func(name string) {
		if strings.Contains(name, " ") {
			names = append(names, strings.ToLower(name))
		}
	}
	for _, c := range b.Communes {
		add(c.Name)
		for _, v := range c.Villages {
			add(v.Name)
		}
	}
	return names
}

func (t *Text) empty() bool {
	for _, r := range t.Runs {
		if r.Blank != "" || strings.Trim(r.Text, " \u00A0") != "" {
			return false
		}
	}
	return true
}

// grounds are the lines of the opening: each on its own, ';' after all but the
// last, which ends in '.' (PL I, II.6.a). Only the last of the printed ones
// ends the sentence, so empty lines are dropped first by giving them no text.
func (s Source) grounds() []string {
	out := make([]string, len(s.Document.Grounds))
	last := -1
	for i, g := range s.Document.Grounds {
		text := g.Text
		if !g.Ground.IsZero() {
			text = s.Book.Ground(g.Ground).Citation()
		}
		if text = model.TrimEnd(text); text == "" {
			continue
		}
		lead := g.Lead
		if lead == "" && !g.Ground.IsZero() {
			lead = model.GroundLead
		}
		out[i] = model.CleanLine(lead + " " + text)
		last = i
	}
	for i := range out {
		switch {
		case out[i] == "":
		case i == last:
			out[i] += "."
		default:
			out[i] += ";"
		}
	}
	return out
}

// closing ends the document's text with the mark of the decree's samples.
func closing(text string) string {
	if text = model.TrimEnd(text); text == "" {
		return ""
	}
	return text + endMark
}

// numberText is the number as printed: below 10 with a zero (PL I, II.3.b).
func numberText(n string) string {
	if v, err := strconv.Atoi(n); err == nil && v >= 0 {
		return fmt.Sprintf("%02d", v)
	}
	return n
}
