package check

import (
	"slices"
	"strings"
	"testing"

	"sokehoach/assets"
	"sokehoach/model"
)

// aReport is a report of six months on the sample's plan of the commune.
func aReport(t *testing.T) (model.Report, model.Book, Measure) {
	t.Helper()
	p, b := sample(t)
	m := measure(t)
	kinds, err := model.ParseKinds(assets.DocumentKinds())
	if err != nil {
		t.Fatal(err)
	}
	m.Kind, _ = kinds.ByCode(model.ReportKind)
	if m.Forms, err = model.ParseForms(assets.ReportForms()); err != nil {
		t.Fatal(err)
	}
	r := model.Report{Document: p.Clone().Document}
	r.ID, r.Symbol, r.Title, r.Annexes, r.Review = model.ID{9}, "BC-UBND", "Kết quả thực hiện Chương trình 6 tháng đầu năm 2024", nil, nil
	r.Date = model.Date{Year: 2024, Month: 7, Day: 5}
	r.To = []model.Recipient{{Text: "Ủy ban nhân dân tỉnh Lai Châu"}}
	r.Period = model.Span{After: model.Date{Year: 2023, Month: 12, Day: 14}, Until: model.Date{Year: 2024, Month: 6, Day: 14}}
	r.Parts = []model.Part{{Heading: "Kết quả", Paragraphs: []model.Paragraph{{Text: "Vốn được giao {vốn giao}."}}}}
	r.Closing = "Trên đây là Báo cáo"
	b.Told = model.Told{Of: r.ID, Year: r.Year, Plans: []model.Plan{p}}
	return r, b, m
}

func TestAReportSaysWhomItGoesToAndOfWhichDayItsFiguresAre(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*model.Report, *model.Book)
		want   string
	}{
		"nothing wrong":        {func(*model.Report, *model.Book) {}, ""},
		"nobody":               {func(r *model.Report, _ *model.Book) { r.To = nil }, "B16 to"},
		"an empty addressee":   {func(r *model.Report, _ *model.Book) { r.To = append(r.To, model.Recipient{}) }, "B16 to[1]"},
		"no day":               {func(r *model.Report, _ *model.Book) { r.Period.Until = model.Date{} }, "Q13 period.until"},
		"ends before it began": {func(r *model.Report, _ *model.Book) { r.Period.After = model.Date{Year: 2024, Month: 7, Day: 1} }, "Q13 period.until"},
		"signed too early":     {func(r *model.Report, _ *model.Book) { r.Date = model.Date{Year: 2024, Month: 6, Day: 1} }, "Q13 date"},
		"no plan":              {func(_ *model.Report, b *model.Book) { b.Told.Plans = nil }, "Q14 plans"},
		"a figure by hand": {func(r *model.Report, _ *model.Book) {
			r.Parts[0].Paragraphs[0].Text = "Vốn được giao {vốn giao|7.000 triệu đồng}."
		}, "P3 parts[0].paragraphs[0].text"},
		"a place of nothing": {func(r *model.Report, _ *model.Book) { r.Parts[0].Paragraphs[0].Text = "Vốn {vốn lạ}." }, "P2 parts[0].paragraphs[0].text"},
		"not estimated":      {func(r *model.Report, _ *model.Book) { r.Parts[0].Paragraphs[0].Text = "Ước {ước cả năm}." }, "P1 parts[0].paragraphs[0].text"},
	} {
		r, b, m := aReport(t)
		c.change(&r, &b)
		var got []string
		for _, f := range Report(r, b, m) {
			if strings.HasPrefix(f.Code, "P") || f.Code == "B16" || slices.Contains([]string{"Q13", "Q14"}, f.Code) {
				got = append(got, f.Code+" "+f.Path)
			}
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
