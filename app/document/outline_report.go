package document

import (
	"slices"
	"strings"

	"sokehoach/model"
)

// OutlineReport fills an empty report with the words that nearly every report of
// the programme has; its figures are named places.
func OutlineReport(k model.DocumentKind, r model.Report, o model.Office, all model.Periods, programmes []model.Catalogue) model.Report {
	r.Document = Outline(k, r.Document, o)
	if r.Catalogue == "" {
		r.Catalogue = model.CatalogueOf(programmes, r.Year).ID
	}
	if kind, ok := all.Of(firstPeriod); ok && r.PeriodKind == "" {
		r = r.Covering(kind, all)
	}
	w := usualReport(k, r, o, all, model.Book{Catalogues: programmes}.Catalogue(r.Catalogue))
	r.Title, r.Opening, r.Closing = w.title, w.opening, w.closing
	r.Parts = reportParts()
	r.Annexes = []model.Annex{{Form: "03"}, {Form: "04"}, {Form: "05"}, {Form: "06"}}
	return r
}

// firstPeriod is the period that a new report is for until the clerk chooses.
const firstPeriod = "half"

// A place of money in a sentence of the outline.
func moneySentence(name, capital string) string {
	return strings.ReplaceAll(name+" được sử dụng năm {năm} là {vốn giao#}; giải ngân trong kỳ {giải ngân kỳ#}, lũy kế đến ngày {đến ngày giải ngân} là {giải ngân lũy kế#}[, đạt {tỷ lệ giải ngân#}% vốn được sử dụng], còn lại {còn lại#}[; ước giải ngân cả năm {ước cả năm#}].", "#", capital)
}

func reportParts() []model.Part {
	title := func(text string) model.Paragraph { return model.Paragraph{Level: model.ClauseTitle, Text: text} }
	dash := func(text string) model.Paragraph { return model.Paragraph{Level: model.Dash, Text: text} }
	plain := func(text string) model.Paragraph { return model.Paragraph{Text: text} }
	return []model.Part{
		{Heading: "Công tác lãnh đạo, chỉ đạo, quản lý, điều hành", Paragraphs: []model.Paragraph{dash("")}},
		{Role: model.FundingPart, Heading: "Kết quả huy động, phân bổ và giải ngân vốn", Paragraphs: []model.Paragraph{
			plain(moneySentence("Tổng vốn", "") + " So sánh: {so cùng kỳ}. Số liệu chi tiết tại Phụ lục I."),
			title("Vốn đầu tư"), plain(moneySentence("Vốn đầu tư", " đầu tư")),
			title("Vốn sự nghiệp"), plain(moneySentence("Vốn sự nghiệp", " sự nghiệp")),
			title("Vốn các năm trước kéo dài"), plain("Vốn kéo dài sang năm {năm} là {vốn kéo dài}; lũy kế giải ngân {giải ngân lũy kế kéo dài}[, đạt {tỷ lệ giải ngân kéo dài}% vốn kéo dài], còn lại {còn lại kéo dài}."),
			title("Tín dụng chính sách và nguồn lực huy động khác"), plain(""),
		}},
		{Role: model.Contents, Heading: "Kết quả thực hiện các dự án, tiểu dự án", Paragraphs: []model.Paragraph{
			plain("Khối lượng và đối tượng thụ hưởng tại Phụ lục III; tiến độ các công trình tại Phụ lục IV."),
		}},
		{Role: model.Targets, Heading: "Kết quả thực hiện mục tiêu, chỉ tiêu", Paragraphs: []model.Paragraph{plain("Kết quả từng chỉ tiêu tại Phụ lục II.")}},
		{Heading: "Đánh giá chung", Paragraphs: []model.Paragraph{
			title("Kết quả, thuận lợi"), dash(""), title("Tồn tại, hạn chế"), dash(""), title("Nguyên nhân"), dash(""),
		}},
		{Heading: "Phương hướng, nhiệm vụ", Paragraphs: []model.Paragraph{dash("")}},
		{Heading: "Kiến nghị, đề xuất", Paragraphs: []model.Paragraph{dash("")}},
	}
}

func usualReport(k model.DocumentKind, r model.Report, o model.Office, all model.Periods, programme model.Catalogue) usualWords {
	kind, _ := all.Of(r.PeriodKind)
	of := kind.TitleOf(r.Year, r.Period.Until)
	w := usualWords{title: "Kết quả thực hiện " + programme.Name + " " + of}
	if o.Name != "" {
		w.opening = o.Name + " báo cáo kết quả thực hiện Chương trình " + of + " như sau:"
		w.closing = "Trên đây là " + k.Name + " kết quả thực hiện Chương trình " + of + ", " + o.Name + " trân trọng báo cáo"
	}
	return w
}

// FollowReport moves the words and days of OutlineReport in a report that has
// become one of another year, period or office; what the clerk wrote instead stays.
func FollowReport(k model.DocumentKind, r *model.Report, old model.Report, b model.Book, all model.Periods) {
	Follow(k, &r.Document, old.Document, b)
	if kind, ok := all.Of(r.PeriodKind); ok && (r.Year != old.Year || r.PeriodKind != old.PeriodKind) {
		was, _ := all.Of(old.PeriodKind)
		if days := old.Covering(was, all); days.Period == old.Period && slices.Equal(days.CutOffs, old.CutOffs) || r.PeriodKind != old.PeriodKind {
			*r = r.Covering(kind, all)
		}
	}
	before := usualReport(k, old, b.Office(old.Office), all, b.Catalogue(old.Catalogue))
	after := usualReport(k, *r, b.Office(r.Office), all, b.Catalogue(r.Catalogue))
	follow(&r.Title, before.title, after.title)
	follow(&r.Opening, before.opening, after.opening)
	follow(&r.Closing, before.closing, after.closing)
}
