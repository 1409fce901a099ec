package app

import (
	"strings"
	"testing"

	"sokehoach/model"
)

// aReport is the draft of the sample's commune for six months of 2024, on its plan.
func aReport(t *testing.T) (Work, *model.Report) {
	t.Helper()
	d, s := testDesk(t)
	office := s.Book.Office(s.Plans[1].Office)
	r := &model.Report{Document: model.Document{ID: model.ID{9}, Year: 2024, Office: office.ID, Place: office.Place, Date: model.Date{Year: 2024}}}
	d.outline(r, office)
	r.To = []model.Recipient{{Office: s.Plans[0].Office}}
	r.Signature, r.Recipients = s.Plans[1].Signature, s.Plans[1].Recipients
	b := s.Book
	b.Told = model.Told{Of: r.ID, Year: r.Year, Plans: s.Plans[1:2]}
	return d.Work(r, b), r
}

func TestANewReportIsPrintedFromThePlanAndItsResults(t *testing.T) {
	w, _ := aReport(t)
	paper := w.Paper()
	words := strings.ReplaceAll(printed(paper.Pages), "\u00a0", " ")
	for _, want := range []string{"BÁO CÁO", "Kính gửi: Ủy ban nhân dân thành phố Lai Châu", "- Như trên;", "Số liệu tính đến ngày 14/6/2024", "chưa có kỳ trước để so"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not printed:\n%s", want, words)
		}
	}
	for _, f := range paper.Findings {
		if f.Severity == model.Error {
			t.Errorf("%s %s: %s", f.Code, f.Path, f.Text)
		}
	}
	if got := w.FileName(); got != "bao-cao-6-thang-2024-xa-sung-phai.pdf" {
		t.Error(got)
	}
}

func TestOneAddresseeStandsBesideTheWordAndSeveralBelowIt(t *testing.T) {
	w, r := aReport(t)
	r.To = append(r.To, model.Recipient{Text: "- Sở Dân tộc và Tôn giáo;"})
	words := strings.ReplaceAll(printed(w.Paper().Pages), "\u00a0", " ")
	for _, want := range []string{"Kính gửi:\n- Ủy ban nhân dân thành phố Lai Châu;\n- Sở Dân tộc và Tôn giáo.\n", "Nơi nhận:\n- Như trên;\n"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not printed:\n%s", want, words[:1500])
		}
	}
	r.Recipients = append([]model.Recipient{{Text: "Như trên"}}, r.Recipients...)
	if words := printed(w.Paper().Pages); strings.Count(words, "Như trên") != 1 {
		t.Error("said twice when the clerk has written it")
	}
	r.To = nil
	if words := printed(w.Paper().Pages); strings.Contains(words, "Kính gửi") {
		t.Error("addressed to nobody")
	}
}

// TestWhatWasDoneOfAnEntryAndAnIndicatorIsPrintedOnce records courses of an entry that
// has no activities, and how an indicator stands.
func TestWhatWasDoneOfAnEntryAndAnIndicatorIsPrintedOnce(t *testing.T) {
	w, r := aReport(t)
	plan := w.Book.Told.Plans[0].Clone()
	bare := model.Entry{ID: model.ID{70}, Nodes: []string{"5.1"}, Heading: "Mở lớp xóa mù chữ"}
	plan.Entries = append(plan.Entries, bare)
	w.Book.Told.Plans = []model.Plan{plan}
	before := printed(w.Paper().Pages)
	if strings.Contains(before, bare.Heading) {
		t.Error("told of although nothing was recorded")
	}
	on := model.Date{Year: 2024, Month: 6, Day: 14}
	w.Book.Told.Results = []model.Result{
		{ID: model.ID{71}, Of: bare.ID, Budget: 2024, On: on, Quantity: model.Known(model.Whole(37)), Unit: "lớp"},
		{ID: model.ID{72}, Of: plan.Indicators[0].LineageID(), Budget: 2024, On: on, Quantity: model.Known(model.Quantity(61_250))},
	}
	words := strings.ReplaceAll(printed(w.Paper().Pages), "\u00a0", " ")
	if n := strings.Count(words, "Mở lớp xóa mù chữ"); n != 2 || !strings.Contains(words, "- Mở lớp xóa mù chữ, lũy kế thực hiện 37 lớp.") {
		t.Errorf("told %d times, not once in the text and once in the annex:\n%s", n, words)
	}
	if strings.Count(words, "61,25") != strings.Count(before, "61,25")+2 {
		t.Errorf("the indicator is printed %d times, not in the text and in the annex", strings.Count(words, "61,25"))
	}
	r.Entries = []model.ReportEntry{{Of: bare.ID, Paragraphs: []model.Paragraph{{Level: model.Dash, Text: "Đã mở {lũy kế} lớp."}}}}
	if words = strings.ReplaceAll(printed(w.Paper().Pages), "\u00a0", " "); strings.Count(words, "Đã mở 37 lớp.") != 1 {
		t.Errorf("the clerk's words are printed %d times", strings.Count(words, "Đã mở 37 lớp."))
	}
}

// TestWhatIsPlannedWithoutActivitiesIsToldInTheClerksWords reports on the city's plan,
// whose Tiểu dự án 1 and 2 of Dự án 5 have no activities.
func TestWhatIsPlannedWithoutActivitiesIsToldInTheClerksWords(t *testing.T) {
	w, r := aReport(t)
	_, s := testDesk(t)
	city := s.Plans[0]
	r.Office = city.Office
	var bare model.Entry
	for _, e := range city.Entries {
		if len(e.Activities) == 0 && e.Under("5.1") {
			bare = e
		}
	}
	if len(bare.Nodes) == 0 {
		t.Fatal("every entry has activities")
	}
	r.Entries = []model.ReportEntry{{Of: bare.LineageID(), Paragraphs: []model.Paragraph{{Level: model.Dash, Text: "Đã mở 02 lớp xóa mù chữ."}}}}
	b := w.Book
	b.Told = model.Told{Of: r.ID, Year: r.Year, Plans: s.Plans[:1]}
	words := strings.ReplaceAll(printed(w.desk.Work(r, b).Paper().Pages), "\u00a0", " ")
	if !strings.Contains(words, "- Đã mở 02 lớp xóa mù chữ.") {
		t.Errorf("not told:\n%s", words)
	}
	_, without, _ := strings.Cut(words, "Không có nội dung thực hiện trên địa bàn: ")
	if without, _, _ = strings.Cut(without, "\n"); strings.Contains(without, "Tiểu dự án 1 Dự án 5") {
		t.Errorf("said to be without content: %s", without)
	}
}
