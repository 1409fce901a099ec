package document

import (
	"strconv"

	"sokehoach/model"
)

// Outline fills an empty plan with the words that nearly every plan of the
// programme has; the clerk writes on from there.
func Outline(p model.Plan, o model.Office) model.Plan {
	p.Catalogue = "CT-1719"
	w := usual(p.Year, o)
	p.Symbol, p.Title, p.Opening, p.Closing = w.symbol, w.title, w.opening, w.closing
	for _, part := range []model.Part{
		{Role: model.Purpose, Heading: "Mục đích, yêu cầu", Paragraphs: []model.Paragraph{{Level: model.ClauseTitle, Text: "Mục đích"}, {Level: model.Dash}, {Level: model.ClauseTitle, Text: "Yêu cầu"}, {Level: model.Dash}}},
		{Role: model.Scope, Heading: "Phạm vi, đối tượng, thời gian thực hiện"},
		{Role: model.Contents, Heading: "Nội dung thực hiện"},
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
	p.Filing = defaultFiling
	p.Signature.Authority = "tm"
	return p
}

// usualWords are the program's own for a year and an office.
type usualWords struct{ symbol, title, opening, closing string }

func usual(year int, o model.Office) usualWords {
	of := strconv.Itoa(year)
	w := usualWords{
		symbol: "KH",
		title:  "Thực hiện Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi năm " + of,
	}
	if o.Short != "" {
		w.symbol += "-" + o.Short
	}
	if o.Name != "" {
		w.opening = o.Name + " xây dựng Kế hoạch thực hiện Chương trình năm " + of + " như sau:"
		w.closing = "Trên đây là Kế hoạch thực hiện Chương trình năm " + of + " của " + o.Name
	}
	return w
}

// Follow moves the words of Outline in a plan that has become one of another
// year or office; what the clerk wrote instead stays.
func Follow(p *model.Plan, old model.Plan, b model.Book) {
	before, after := usual(old.Year, b.Office(old.Office)), usual(p.Year, b.Office(p.Office))
	for _, x := range []struct {
		text     *string
		from, to string
	}{
		{&p.Symbol, before.symbol, after.symbol},
		{&p.Title, before.title, after.title},
		{&p.Opening, before.opening, after.opening},
		{&p.Closing, before.closing, after.closing},
	} {
		if *x.text == x.from {
			*x.text = x.to
		}
	}
}
