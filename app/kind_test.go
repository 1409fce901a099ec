package app

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"sokehoach/app/search"
	"sokehoach/model"
)

// A letter is a kind of document of this test alone: it has what every document
// has, and the program knows no more of it than its code.
type letter struct{ model.Document }

func (*letter) Kind() string { return "notice" }

func (l *letter) Duplicate() model.AnyDocument {
	p := model.Plan{Document: l.Document}
	return &letter{p.Clone().Document}
}

// aLetter is one of the sample's commune.
func aLetter(t *testing.T) (Work, *letter) {
	t.Helper()
	d, err := NewDesk(Store{}, Plans(), Kind{Code: "notice", New: func() model.AnyDocument { return &letter{} }})
	if err != nil {
		t.Fatal(err)
	}
	_, s := testDesk(t)
	l := &letter{s.Plans[1].Clone().Document}
	l.ID, l.Title, l.Symbol, l.Opening, l.Annexes = model.ID{7}, "Về việc họp bản", "TB-UBND", "", nil
	l.Parts = []model.Part{{Heading: "Nội dung họp", Paragraphs: []model.Paragraph{{Text: "Bàn việc làm đường {năm}."}}}}
	l.Closing = "Trên đây là Thông báo của Ủy ban nhân dân xã"
	return d.Work(l, s.Book), l
}

func TestAKindThatSaysNothingOfItselfIsDoneAsAnyDocument(t *testing.T) {
	w, l := aLetter(t)
	paper := w.Paper()
	words := printed(paper.Pages)
	for _, want := range []string{"THÔNG BÁO", "Về việc họp bản", "I. NỘI DUNG HỌP", "Bàn việc làm đường {năm}.", "Nơi nhận:"} {
		if !strings.Contains(strings.ReplaceAll(words, "\u00a0", " "), want) {
			t.Errorf("%q is not printed:\n%s", want, words)
		}
	}
	for _, f := range paper.Findings {
		if f.Severity == model.Error || strings.Contains(f.Text, "kế hoạch") {
			t.Errorf("%s %s: %s", f.Code, f.Path, f.Text)
		}
	}
	if got := w.FileName(); got != "thong-bao-2024-xa-sung-phai.pdf" {
		t.Error(got)
	}
	var file bytes.Buffer
	if p, err := w.Print(t.Context(), &file, nil); err != nil || p.Pages != len(paper.Pages) || file.Len() == 0 {
		t.Errorf("%d pages, %d bytes, %v", p.Pages, file.Len(), err)
	}
	lines := w.Progress(paper.Findings, nil)
	if lines[0].Total == 0 || lines[0].Done != lines[0].Total || lines[len(lines)-1].Key != "issue" {
		t.Errorf("%+v", lines)
	}
	x := search.New()
	x.Put(w.Texts())
	if hits := x.Find("lam duong", 5); len(hits) != 1 || hits[0].Document != l.ID || hits[0].Row.Name != "Thông báo" {
		t.Errorf("%+v", hits)
	}
}

func TestWhatIsSaidOfAKindIsSaidByItsName(t *testing.T) {
	w, l := aLetter(t)
	l.State = model.Issued
	if _, err := w.Issue("7", model.Date{Year: 2024, Month: 1, Day: 5}, model.Date{}); err == nil || err.Error() != "Thông báo này đã phát hành." {
		t.Error(err)
	}
	l.State = model.Draft
	if _, err := w.TakeBack(model.Date{}); err == nil || err.Error() != "Thông báo này chưa phát hành." {
		t.Error(err)
	}
	if _, err := NewDesk(Store{}, Kind{Code: "mixtape"}); err == nil {
		t.Error("a kind without a row was taken")
	}
	if k := w.desk.Kinds(); !slices.ContainsFunc(k, func(k Kind) bool { return k.Row().Short == "TB" }) {
		t.Errorf("%+v", k)
	}
}
