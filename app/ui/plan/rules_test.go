package plan

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/model"
)

// fresh is a new plan of the sample's commune for 2027.
func fresh(t *testing.T) *maker {
	t.Helper()
	m, p := sample(t)
	o := m.book.Office(p.Office)
	p = model.Plan{
		Document: model.Document{
			ID: p.ID, Year: 2027, Catalogue: p.Catalogue, Office: o.ID, Symbol: "KH-UBND", Place: o.Place,
			Title:   "Thực hiện Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi năm 2027",
			Opening: o.Name + " xây dựng Kế hoạch thực hiện Chương trình năm 2027 như sau:",
			Closing: "Trên đây là Kế hoạch thực hiện Chương trình năm 2027 của " + o.Name,
		},
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

func TestOneClickPutsTheGroundsInOrder(t *testing.T) {
	test.NewTempApp(t)
	m, p := sample(t)
	p.Grounds[0], p.Grounds[2] = p.Grounds[2], p.Grounds[0]
	m.session = edit.Open(p, model.Plan.Clone, nil)
	said := ""
	m.say = func(s string) { said = s }
	_, w := openPage(t, m, pageGrounds)
	tapButton(t, w, text.SortGrounds)
	if g := m.session.Value().Grounds; g[0] != p.Grounds[2] || g[1] != p.Grounds[1] || g[2] != p.Grounds[0] || said != text.GroundsSorted {
		t.Errorf("%+v, %q", g, said)
	}
	tapButton(t, w, text.SortGrounds)
	m.session.Undo()
	if g := m.session.Value().Grounds; !slices.Equal(g, p.Grounds) || said != text.GroundsInOrder {
		t.Errorf("one undo: %+v, %q", g, said)
	}
}

func TestTheWayToSignFollowsTheSigner(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct{ before, want string }{{"tm", "tm-kt"}, {"head", "kt"}, {"tl", "tl"}, {"tm-q", "tm-q"}} {
		m := fresh(t)
		deputy := m.book.Officers[0]
		m.session.Change(step("signature.authority", ""), func(p *model.Plan) { p.Signature.Authority = c.before })
		_, w := openPage(t, m, pageSignature)
		selects(t, w, text.SignerOption(deputy))
		if s := m.session.Value().Signature; s.Officer != deputy.ID || s.Authority != c.want {
			t.Errorf("%s: a deputy signs %q", c.before, s.Authority)
		}
		selects(t, w, text.SignerOption(m.book.Officers[1]))
		if s := m.session.Value().Signature; s.Authority != c.before {
			t.Errorf("%s: the head signs %q", c.before, s.Authority)
		}
	}
}

// The clerk who chose that a deputy signs as the head has done so himself: it is
// found, not changed.
func TestAWayToSignThatTheClerkChoseStays(t *testing.T) {
	test.NewTempApp(t)
	m := fresh(t)
	m.book.Officers[1].Title = "Phó Chủ tịch Thường trực"
	m.session.Change(step("signature", ""), func(p *model.Plan) {
		p.Signature = model.Signature{Authority: "tm", Officer: m.book.Officers[0].ID}
	})
	_, w := openPage(t, m, pageSignature)
	selects(t, w, text.SignerOption(m.book.Officers[1]))
	if s := m.session.Value().Signature; s.Authority != "tm" {
		t.Errorf("%q", s.Authority)
	}
}

func TestWhatWouldNotBePrintedCannotBeTyped(t *testing.T) {
	test.NewTempApp(t)
	m, p := sample(t)
	p.Signature = model.Signature{Authority: "tm", Title: "Chủ tịch", Name: "Lò Văn A"}
	p.Grounds = []model.GroundLine{{Lead: "Căn cứ", Text: "Quyết định khác"}}
	m.session = edit.Open(p, model.Plan.Clone, nil)
	said := ""
	m.say = func(s string) { said = s }

	f, w := openPage(t, m, pageSignature)
	selects(t, w, text.SignerOption(m.book.Officers[1]))
	if s := m.session.Value().Signature; s.Title != "" || s.Name != "" || said != text.OwnTextDropped || f.Reveal("signature.name") {
		t.Errorf("%+v, %q", s, said)
	}
	m.session.Undo()
	if s := m.session.Value().Signature; s != p.Signature || !f.Reveal("signature.name") {
		t.Errorf("one undo: %+v", s)
	}

	f, _ = openPage(t, m, pageGrounds)
	m.session.Do(step("grounds[0].ground", ""), func(p *model.Plan) {
		p.Grounds[0].Ground = m.book.Grounds[0].ID
		m.picksGround(&p.Grounds[0])
	})
	if g := m.session.Value().Grounds[0]; g.Text != "" || f.Reveal("grounds[0].text") {
		t.Errorf("%+v", g)
	}
	m.session.Do(step("grounds[0].text", ""), func(p *model.Plan) { p.Grounds[0].Text = "từ bản cũ" })
	if !f.Reveal("grounds[0].text") {
		t.Error("what an older record holds cannot be seen")
	}
}

func TestANodeWithSomethingBelowIsNotMarkedAsEmpty(t *testing.T) {
	test.NewTempApp(t)
	m, p := sample(t)
	p = p.Clone()
	p.Entries = []model.Entry{{ID: model.MakeID(3, 3, 3), Nodes: []string{"3.2"}}}
	m.session = edit.Open(p, model.Plan.Clone, nil)
	_, w := openPage(t, m, nodePrefix+"3")
	tapButton(t, w, text.NodeAbsentMark)
	if p := m.session.Value(); len(p.Absent) > 0 {
		t.Errorf("marked: %v", p.Absent)
	}
	m.session.Do(step("absent", ""), func(p *model.Plan) { p.Absent = []string{"3"} })
	tapButton(t, w, text.NodeAbsentMark)
	if p := m.session.Value(); len(p.Absent) > 0 {
		t.Errorf("the mark cannot be taken away: %v", p.Absent)
	}
	m.session.Do(step("absent", ""), func(p *model.Plan) { p.Absent = []string{"3"} })
	m.addEntry("3.1")
	if p := m.session.Value(); len(p.Absent) > 0 {
		t.Errorf("something stands below now, and still %v", p.Absent)
	}
}

func TestWhatIsPastedIntoAParagraphKeepsItsWords(t *testing.T) {
	dash := model.Paragraph{Level: model.Dash, Text: "cũ"}
	for _, c := range []struct {
		before, pasted, after string
		want                  []model.Paragraph
	}{
		{"", "một", "", nil},
		{"trước ", "- một", "", nil},
		{"", "- một", " sau", []model.Paragraph{{Level: model.Dash, Text: "một sau"}}},
		{"", "một\n1. hai", "", []model.Paragraph{{Level: model.Dash, Text: "một"}, {Level: model.Clause, Text: "hai"}}},
		{"trước ", "a) một\nHai ", "sau", []model.Paragraph{{Level: model.Dash, Text: "trước một"}, {Level: model.Dash, Text: "Hai sau"}}},
		{"", "một\nhai", "", []model.Paragraph{{Level: model.Dash, Text: "một hai"}}},
		{"trước ", "một\r\nhai ", "sau", []model.Paragraph{{Level: model.Dash, Text: "trước một hai sau"}}},
		{"trước ", "một\r\n", "", nil},
	} {
		if got := pasteParagraphs(dash, c.before, c.pasted, c.after); !slices.Equal(got, c.want) {
			t.Errorf("%q between %q and %q: %q", c.pasted, c.before, c.after, got)
		}
	}
}
