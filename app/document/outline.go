package document

import (
	"strconv"

	"sokehoach/model"
)

// Outline fills an empty plan with the words that nearly every plan of the
// programme has; the clerk writes on from there.
func Outline(p model.Plan, o model.Office) model.Plan {
	year := strconv.Itoa(p.Year)
	p.Catalogue = "CT-1719"
	p.Symbol = "KH"
	if o.Short != "" {
		p.Symbol += "-" + o.Short
	}
	p.Title = "Thực hiện Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi năm " + year
	if o.Name != "" {
		p.Opening = o.Name + " xây dựng Kế hoạch thực hiện Chương trình năm " + year + " như sau:"
		p.Closing = "Trên đây là Kế hoạch thực hiện Chương trình năm " + year + " của " + o.Name
	}
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
