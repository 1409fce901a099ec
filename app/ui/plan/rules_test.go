package plan

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/internal/hand"
	"sokehoach/model"
)

// fresh is a new plan of the sample's commune for 2027.
func fresh(t *testing.T) *maker {
	t.Helper()
	m, p := sample(t)
	o := m.Book.Office(p.Office)
	p = model.Plan{
		Document: model.Document{
			ID: p.ID, Year: 2027, Catalogue: p.Catalogue, Office: o.ID, Symbol: "KH-UBND", Place: o.Place,
			Title:   "Thực hiện Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi năm 2027",
			Opening: o.Name + " xây dựng Kế hoạch thực hiện Chương trình năm 2027 như sau:",
			Closing: "Trên đây là Kế hoạch thực hiện Chương trình năm 2027 của " + o.Name,
		},
	}
	m.Session = edit.Open(p, model.Plan.Clone, nil)
	return m
}

func TestTheYearOfANewPlanIsFollowedByItsSentences(t *testing.T) {
	test.NewTempApp(t)
	m := fresh(t)
	_, w := openPage(t, m, envelope.PageHead)
	hand.Choose(t, w, "2026")
	p := m.Session.Value()
	for _, s := range []string{p.Title, p.Opening, p.Closing} {
		if !strings.Contains(s, "2026") || strings.Contains(s, "2027") {
			t.Errorf("in 2026: %q", s)
		}
	}
	m.Session.Undo()
	if p := m.Session.Value(); p.Year != 2027 || !strings.Contains(p.Title, "2027") || !strings.Contains(p.Closing, "2027") {
		t.Errorf("one undo: %d %q", p.Year, p.Title)
	}
}

func TestANodeWithSomethingBelowIsNotMarkedAsEmpty(t *testing.T) {
	test.NewTempApp(t)
	m, p := sample(t)
	p = p.Clone()
	p.Entries = []model.Entry{{ID: model.MakeID(3, 3, 3), Nodes: []string{"3.2"}}}
	m.Session = edit.Open(p, model.Plan.Clone, nil)
	_, w := openPage(t, m, nodePrefix+"3")
	hand.Tap(t, w, text.NodeAbsentMark)
	if p := m.Session.Value(); len(p.Absent) > 0 {
		t.Errorf("marked: %v", p.Absent)
	}
	m.Session.Do(step("absent", ""), func(p *model.Plan) { p.Absent = []string{"3"} })
	hand.Tap(t, w, text.NodeAbsentMark)
	if p := m.Session.Value(); len(p.Absent) > 0 {
		t.Errorf("the mark cannot be taken away: %v", p.Absent)
	}
	m.Session.Do(step("absent", ""), func(p *model.Plan) { p.Absent = []string{"3"} })
	m.addEntry("3.1")
	if p := m.Session.Value(); len(p.Absent) > 0 {
		t.Errorf("something stands below now, and still %v", p.Absent)
	}
}
