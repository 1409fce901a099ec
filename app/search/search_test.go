package search

import (
	"fmt"
	"strings"
	"testing"

	"sokehoach/assets"
	"sokehoach/model"
)

// sample is what comes with the program, with its catalogue.
func sample(t testing.TB) model.Sample {
	t.Helper()
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	c, err := model.ParseCatalogue(assets.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	s.Book.Catalogues = []model.Catalogue{c}
	return s
}

// put takes a plan into an index.
func put(x *Index, p model.Plan, b model.Book) {
	x.Put(Source{Document: &p, Book: b, Read: func(r *Reader) { ReadPlan(r, &p) }})
}

func sampleIndex(t testing.TB) (*Index, model.Sample) {
	t.Helper()
	s := sample(t)
	x, b := New(), s.Book
	x.PutBook(b)
	for _, p := range s.Plans {
		put(x, p, b)
	}
	return x, s
}

func TestEverythingIsFoundWithoutMarks(t *testing.T) {
	x, s := sampleIndex(t)
	for _, c := range []struct {
		query string
		kind  Kind
		path  string
		text  string // in the snippet
	}{
		{"van nghe truyen thong", Activity, "entries[5].activities[0].name", "văn nghệ truyền thống"},
		{"VĂN NGHỆ", Activity, "entries[5].activities[0].name", "văn nghệ"},
		{"thoat nuoc suoi thau", Activity, "entries[3].activities[0].name", "thoát nước bản Suối Thầu"},
		{"no dong xay dung", Document, "parts[5].paragraphs[1].text", "nợ đọng xây dựng"},
		{"du an 6 bao ton", Entry, "entries[5].heading", "Bảo tồn"},
		{"doan ket", Commune, "", "phường Đoàn Kết"},
		{"ta chai", Village, "", "bản Tả Chải"},
		{"1719 qd-ttg 14/10/2021", Ground, "", "1719/QĐ-TTg"},
		{"bui huu cam", Officer, "", "Bùi Hữu Cam"},
		{"phong noi vu", Office, "", "Phòng Nội vụ"},
	} {
		found := false
		for _, h := range x.Find(c.query, 100) {
			found = found || h.Kind == c.kind && (h.Path == c.path || c.path == "") && strings.Contains(h.Snippet, c.text)
			if h.Path != "" && h.Document.IsZero() || h.Path == "" && h.Of.IsZero() {
				t.Errorf("%s: leads nowhere: %+v", c.query, h)
			}
		}
		if !found {
			t.Errorf("%q finds no %s at %s: %+v", c.query, c.kind, c.path, x.Find(c.query, 5))
		}
	}
	for _, none := range []string{"", "  ", "xyzxyz", "van nghe xyzxyz"} {
		if hits := x.Find(none, 10); len(hits) != 0 {
			t.Errorf("%q finds %+v", none, hits)
		}
	}
	for _, h := range x.Find("a", 1000) {
		if p := s.Plans[1]; h.Document == p.ID {
			if _, ok := model.At(&p, h.Path); !ok && h.Kind != Node {
				t.Errorf("no field %s", h.Path)
			}
		}
	}
}

func TestWhatStandsTogetherComesFirst(t *testing.T) {
	x := New()
	put(x, model.Plan{Document: model.Document{ID: model.ID{1}, Year: 2025, Opening: "nước thoát ra đường"}}, model.Book{})
	put(x, model.Plan{Document: model.Document{ID: model.ID{2}, Year: 2023, Opening: "hệ thống thoát nước"}}, model.Book{})
	if hits := x.Find("thoát nước", 5); len(hits) != 2 || hits[0].Document != (model.ID{2}) {
		t.Errorf("%+v", hits)
	}
	if hits := x.Find("thoát nước", 1); len(hits) != 1 {
		t.Errorf("%+v", hits)
	}
}

func TestAChangedPlanIsFoundAnewAndADroppedOneNotAtAll(t *testing.T) {
	x := New()
	p := model.Plan{Document: model.Document{ID: model.ID{1}, Opening: "cây chè"}}
	put(x, p, model.Book{})
	p.Opening = "cây quế"
	put(x, p, model.Book{})
	if len(x.Find("che", 5)) != 0 || len(x.Find("que", 5)) != 1 {
		t.Errorf("%+v %+v", x.Find("che", 5), x.Find("que", 5))
	}
	x.Drop(p.ID)
	if len(x.Find("que", 5)) != 0 {
		t.Error("found after it was dropped")
	}
}

// bigIndex holds 100 plans of 100 activities.
func bigIndex(b *testing.B) (*Index, model.Plan, model.Book) {
	b.Helper()
	s := sample(b)
	x := New()
	var p model.Plan
	for n := range 100 {
		p = s.Plans[1].Clone()
		p.ID = model.MakeID(uint64(n), 0, 0)
		p.Entries = nil
		for i := range 10 {
			e := s.Plans[1].Entries[0].Clone()
			for k := range 10 {
				a := e.Activities[0]
				a.ID = model.MakeID(uint64(n), uint16(i), uint64(k))
				a.Name = fmt.Sprintf("Hỗ trợ nước sinh hoạt phân tán số %d-%d-%d", n, i, k)
				e.Activities = append(e.Activities, a)
			}
			e.ID, e.Activities = model.MakeID(uint64(n), uint16(i), 0), e.Activities[len(e.Activities)-10:]
			p.Entries = append(p.Entries, e)
		}
		put(x, p, s.Book)
	}
	return x, p, s.Book
}

func BenchmarkFindIn10000Activities(b *testing.B) {
	x, _, _ := bigIndex(b)
	for _, query := range []string{"n", "nuoc sinh hoat", "phan tan 99-9-9", "khong co gi ca"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				x.Find(query, 50)
			}
		})
	}
}

func BenchmarkIndexAPlanOf100Activities(b *testing.B) {
	x, p, book := bigIndex(b)
	for b.Loop() {
		put(x, p, book)
	}
}

func TestAHitTellsTheProjectItStandsIn(t *testing.T) {
	x, _ := sampleIndex(t)
	for query, want := range map[string]string{"van nghe truyen thong": "Dự án 6", "thoat nuoc suoi thau": "Dự án 4"} {
		hits := x.Find(query, 1)
		if len(hits) != 1 || !strings.HasPrefix(hits[0].Project, want) {
			t.Errorf("%s: found in %+v, not in %s", query, hits, want)
		}
	}
	for _, h := range x.Find("du an 6 bao ton", 10) {
		if h.Kind == Entry && (h.Project != "Dự án 6" || h.Title == "") {
			t.Errorf("the entry is at %q, called %q", h.Project, h.Title)
		}
	}
}

// TestADocumentOfAnotherKindIsFoundByWhatEveryDocumentHas takes in a report, whose
// kind reads nothing of its own; it stands for no node of the catalogue.
func TestADocumentOfAnotherKindIsFoundByWhatEveryDocumentHas(t *testing.T) {
	s := sample(t)
	x := New()
	x.PutBook(s.Book)
	r := &model.Report{Document: model.Document{
		ID: model.ID{7}, Year: 2024, Catalogue: s.Book.Catalogues[0].ID, Number: "45", Symbol: "BC-UBND",
		Date: model.Date{Year: 2024, Month: 7, Day: 3}, Parts: []model.Part{{Heading: "Kết quả", Paragraphs: []model.Paragraph{{Text: "làm xong đường bản"}}}},
	}}
	x.Put(Source{Document: r, Row: model.DocumentKind{Name: "Báo cáo"}, Book: s.Book})
	for query, path := range map[string]string{"45/BC-UBND": "number", "duong ban": "parts[0].paragraphs[0].text", "03/7/2024": "date"} {
		if hits := x.Find(query, 5); len(hits) != 1 || hits[0].Path != path || hits[0].Row.Name != "Báo cáo" {
			t.Errorf("%s: %+v", query, hits)
		}
	}
	for _, h := range x.Find("dự án", 100) {
		if h.Kind == Node {
			t.Errorf("a report stands for a node: %+v", h)
		}
	}
}
