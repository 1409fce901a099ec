package document

import (
	"strconv"

	"sokehoach/model"
)

// Outline is a document of a kind with what nearly every one of an office has; the
// clerk writes on from there.
func Outline(k model.DocumentKind, d model.Document, o model.Office) model.Document {
	d.Symbol = k.Symbol(o.Short)
	d.Filing = defaultFiling
	d.Signature.Authority = "tm"
	return d
}

// Follow moves the symbol of Outline in a document that has become one of another
// office; what the clerk wrote instead stays.
func Follow(k model.DocumentKind, d *model.Document, old model.Document, b model.Book) {
	follow(&d.Symbol, k.Symbol(b.Office(old.Office).Short), k.Symbol(b.Office(d.Office).Short))
}

// follow replaces a text of the program's own.
func follow(text *string, from, to string) {
	if *text == from {
		*text = to
	}
}

// OutlinePlan fills an empty plan with the words that nearly every plan of its
// year's programme has.
func OutlinePlan(k model.DocumentKind, p model.Plan, o model.Office, all []model.Catalogue) model.Plan {
	p.Document = Outline(k, p.Document, o)
	programme := model.CatalogueOf(all, p.Year)
	p.Catalogue = programme.ID
	w := usual(k, p.Year, o, programme)
	p.Title, p.Opening, p.Closing = w.title, w.opening, w.closing
	for _, part := range []model.Part{
		{Role: model.Purpose, Heading: "Mục đích, yêu cầu", Paragraphs: []model.Paragraph{{Level: model.ClauseTitle, Text: "Mục đích"}, {Level: model.Dash}, {Level: model.ClauseTitle, Text: "Yêu cầu"}, {Level: model.Dash}}},
		{Role: model.Scope, Heading: "Phạm vi, đối tượng, thời gian thực hiện"},
		{Role: model.Contents, Heading: "Nội dung thực hiện", Paragraphs: []model.Paragraph{{Level: model.Plain}}}, // the projects count 1., 2., 3.
		{Role: model.FundingPart, Heading: "Kinh phí thực hiện", Paragraphs: []model.Paragraph{{
			Level: model.Plain, Text: "Tổng kinh phí thực hiện năm {năm}: {tổng kinh phí} (Bằng chữ: {tổng kinh phí bằng chữ}).",
		}}},
		{Role: model.Solutions, Heading: "Giải pháp chủ yếu"},
		{Role: model.Organisation, Heading: "Tổ chức thực hiện"},
	} {
		if len(part.Paragraphs) == 0 {
			part.Paragraphs = []model.Paragraph{{Level: model.Clause}}
		}
		p.Parts = append(p.Parts, part)
	}
	return p
}

// usualWords are the program's own in a plan for a year and an office.
type usualWords struct{ title, opening, closing string }

func usual(k model.DocumentKind, year int, o model.Office, programme model.Catalogue) usualWords {
	of := strconv.Itoa(year)
	w := usualWords{title: "Thực hiện " + programme.Name + " năm " + of}
	if o.Name != "" {
		w.opening = o.Name + " xây dựng " + k.Name + " thực hiện Chương trình năm " + of + " như sau:"
		w.closing = "Trên đây là " + k.Name + " thực hiện Chương trình năm " + of + " của " + o.Name
	}
	return w
}

// FollowPlan moves the words of OutlinePlan in a plan that has become one of
// another year or office; what the clerk wrote instead stays. While it says nothing
// of a programme it is under that of its year.
func FollowPlan(k model.DocumentKind, p *model.Plan, old model.Plan, b model.Book) {
	Follow(k, &p.Document, old.Document, b)
	if len(p.Entries) == 0 && p.Catalogue == old.Catalogue && old.Catalogue == model.CatalogueOf(b.Catalogues, old.Year).ID {
		p.Catalogue = model.CatalogueOf(b.Catalogues, p.Year).ID
	}
	before := usual(k, old.Year, b.Office(old.Office), b.Catalogue(old.Catalogue))
	after := usual(k, p.Year, b.Office(p.Office), b.Catalogue(p.Catalogue))
	follow(&p.Title, before.title, after.title)
	follow(&p.Opening, before.opening, after.opening)
	follow(&p.Closing, before.closing, after.closing)
}
