package plan

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/edit"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// fresh is a new plan of the sample's commune for 2027.
func fresh(t *testing.T) *maker {
	t.Helper()
	m, p := sample(t)
	o := m.book.Office(p.Office)
	p = model.Plan{
		ID: p.ID, Year: 2027, Catalogue: p.Catalogue, Office: o.ID, Symbol: "KH-UBND", Place: o.Place,
		Title:   "Thực hiện Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi năm 2027",
		Opening: o.Name + " xây dựng Kế hoạch thực hiện Chương trình năm 2027 như sau:",
		Closing: "Trên đây là Kế hoạch thực hiện Chương trình năm 2027 của " + o.Name,
	}
	m.session = edit.Open(p, model.Plan.Clone, nil)
	return m
}

// selects takes an option in the choice of a page that has it.
func selects(t *testing.T, w fyne.Window, label string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(w.Content()) {
		c, ok := o.(interface{ SetSelected(string) })
		if !ok {
			continue
		}
		c.SetSelected(label) // one that has no such option stays as it is
		if reflect.ValueOf(o).Elem().FieldByName("Selected").String() == label {
			return
		}
	}
	t.Fatalf("nothing offers %q", label)
}

// press presses the button of a page with a label.
func press(t *testing.T, w fyne.Window, label string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(w.Content()) {
		if b, ok := o.(*kit.Button); ok && b.Text == label {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q", label)
}

func TestTheYearOfANewPlanIsFollowedByItsSentences(t *testing.T) {
	test.NewTempApp(t)
	m := fresh(t)
	_, w := openPage(t, m, pageHead)
	selects(t, w, "2026")
	p := m.session.Value()
	for _, s := range []string{p.Title, p.Opening, p.Closing} {
		if !strings.Contains(s, "2026") || strings.Contains(s, "2027") {
			t.Errorf("in 2026: %q", s)
		}
	}
	m.session.Undo()
	if p := m.session.Value(); p.Year != 2027 || !strings.Contains(p.Title, "2027") || !strings.Contains(p.Closing, "2027") {
		t.Errorf("one undo: %d %q", p.Year, p.Title)
	}
}
