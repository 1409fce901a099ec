package app

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sokehoach/app/document"
	"sokehoach/app/internal/golden"
	"sokehoach/app/layout"
	"sokehoach/assets"
	"sokehoach/model"
)

func testDesk(t testing.TB) (*Desk, model.Sample) {
	t.Helper()
	d, err := NewDesk(Store{})
	if err != nil {
		t.Fatal(err)
	}
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	return d, s
}

// printed is the text of a plan as a reader sees it, a paragraph a line.
func printed(pages []layout.Page) string {
	var b strings.Builder
	for _, p := range pages {
		for _, it := range p.Items {
			if it.Kind != layout.TextItem || it.Node == nil {
				continue
			}
			b.WriteString(it.Text)
			if it.Line == layout.OnlyLine || it.Line == layout.LastLine {
				b.WriteByte('\n')
			}
		}
	}
	return b.String()
}

func TestTheSamplesKeepEveryRule(t *testing.T) {
	d, s := testDesk(t)
	for _, p := range s.Plans {
		paper := d.Work(&p, s.Book).Paper()
		for _, i := range paper.Findings {
			if i.Severity != model.Hint { // the city's amounts are open, and it names few recipients
				t.Errorf("%s %s %s: %s", i.Code, i.Severity, i.Path, i.Text)
			}
		}
		name := strings.TrimSuffix(d.Work(&p, s.Book).FileName(), ".pdf")
		golden.Check(t, name+".pages.txt", layout.Dump(paper.Pages))
		golden.Check(t, name+".txt", printed(paper.Pages))
	}
}

func TestTheSameSampleGivesTheSameFile(t *testing.T) {
	d, s := testDesk(t)
	p := s.Plans[0]
	w := d.Work(&p, s.Book)
	one, err := w.PDF(w.Paper())
	if err != nil {
		t.Fatal(err)
	}
	two, err := w.PDF(w.Paper())
	if err != nil || !bytes.Equal(one, two) {
		t.Errorf("%d and %d bytes differ, %v", len(one), len(two), err)
	}
}

func TestAnEmptyPlanPrints(t *testing.T) {
	d, _ := testDesk(t)
	paper := d.Work(&model.Plan{}, model.Book{}).Paper()
	if len(paper.Pages) != 1 {
		t.Fatalf("%d pages", len(paper.Pages))
	}
	if _, err := d.Work(&model.Plan{}, model.Book{}).PDF(paper); err != nil {
		t.Fatal(err)
	}
	if len(paper.Findings) == 0 {
		t.Error("an empty plan without a finding")
	}
}

func TestAHeadOfSixLinesPushesTheRestDown(t *testing.T) {
	d, s := testDesk(t)
	p := s.Plans[0]
	s.Book.Offices[0].Parent = "Ủy ban nhân dân tỉnh Lai Châu và các cơ quan chuyên môn"
	s.Book.Offices[0].HeadLines = []string{"Ban Chỉ đạo", "các chương trình mục tiêu quốc gia", "phát triển kinh tế - xã hội vùng đồng bào", "dân tộc thiểu số và miền núi", "thành phố Lai Châu"}
	for _, i := range d.limits.Check(d.Work(&p, s.Book).Paper().Pages) {
		t.Errorf("%s %s: %s", i.Code, i.Path, i.Text)
	}
}

func TestTheLineOfDateShrinksRatherThanBreaks(t *testing.T) {
	d, s := testDesk(t)
	p := s.Plans[0]
	for _, date := range []model.Date{{Year: 2023, Month: 12}, {Year: 2024}, {}} {
		p.Date = date
		paper := d.Work(&p, s.Book).Paper()
		for _, i := range d.limits.Check(paper.Pages) {
			t.Errorf("%v: %s %s: %s", date, i.Code, i.Path, i.Text)
		}
		if len(paper.Pages[0].Zones) < 2 { // number and day
			t.Errorf("%v: no room for the day: %+v", date, paper.Pages[0].Zones)
		}
		for _, z := range paper.Pages[0].Zones {
			if z.Zone == document.DayZone && z.W.MM() < 6 || z.Zone == document.MonthZone && z.W.MM() < 5 {
				t.Errorf("%v: too little room to write: %+v", date, z)
			}
		}
	}
}

func TestTwoHundredHostilePlansPrint(t *testing.T) {
	d, s := testDesk(t)
	for n := range 200 {
		p := hostilePlan(n)
		paper := d.Work(&p, s.Book).Paper()
		writeHostile(t, d, p, paper, n)
		atFault := faultyPaths(paper.Findings)
		for _, i := range d.limits.Check(paper.Pages) {
			if i.Severity == model.Error && !atFault[i.Path] && i.Code != "B14" {
				t.Errorf("%d: %s %s: %s", n, i.Code, i.Path, i.Text)
			}
		}
	}
}

// writeHostile writes every tenth plan as a file: a file takes ten times as
// long as its pages. With HOSTILE_DIR set all are written, and left there.
func writeHostile(t *testing.T, d *Desk, p model.Plan, paper Paper, n int) {
	t.Helper()
	dir := os.Getenv("HOSTILE_DIR")
	if dir == "" && n%10 != 0 {
		return
	}
	b, err := d.Work(&p, model.Book{}).PDF(paper)
	if err == nil && dir != "" {
		err = os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.pdf", n)), b, 0o644)
	}
	if err != nil || len(b) == 0 {
		t.Fatalf("%d: %v", n, err)
	}
}

// faultyPaths are the components whose text itself is at fault: letters that
// cannot be printed, words longer than a line, or a symbol and a place that are
// none (both print in components of another name).
func faultyPaths(findings []model.Finding) map[string]bool {
	paths := map[string]bool{}
	for _, i := range findings {
		switch i.Code {
		case "T1", "T2":
			paths[i.Path] = true
		case "B9":
			paths["number"] = true
		case "B12":
			paths["date"] = true
		}
	}
	return paths
}

func TestFileNamesArePlainLetters(t *testing.T) {
	d, s := testDesk(t)
	p := s.Plans[0]
	p.Number = "07"
	if got := d.Work(&p, s.Book).FileName(); got != "ke-hoach-2024-07-thanh-pho-lai-chau.pdf" {
		t.Error(got)
	}
}

func FuzzPaper(f *testing.F) {
	d, s := testDesk(f)
	f.Add("Kế hoạch", "KH-UBND", "Căn cứ \xff", "👍\n\u0301 x", 3)
	f.Fuzz(func(t *testing.T, title, symbol, ground, body string, level int) {
		levels := []model.Level{model.ClauseTitle, model.Clause, model.Point, model.Dash, model.Plain, "?"}
		title, symbol = model.CleanLine(title), model.CleanLine(symbol)
		ground, body = model.CleanLine(ground), model.CleanText(body)
		p := s.Plans[0].Clone()
		p.Title, p.Symbol, p.Number = title, symbol, symbol
		p.Grounds = []model.GroundLine{{Text: ground}, {Lead: ground, Text: title}}
		p.Parts = []model.Part{{Heading: title, Paragraphs: []model.Paragraph{{Level: levels[uint(level)%6], Text: body}}}}
		p.Recipients = []model.Recipient{{Text: body}, {Text: ground}}
		for _, page := range d.Work(&p, s.Book).Paper().Pages {
			for _, it := range page.Items {
				if !model.Composed(it.Text) {
					t.Fatalf("%+q is not NFC", it.Text)
				}
			}
		}
	})
}

func BenchmarkPaper(b *testing.B) {
	d, s := testDesk(b)
	for b.Loop() {
		d.Work(&s.Plans[0], s.Book).Paper()
	}
}
