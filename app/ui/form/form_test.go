package form

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/edit"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

var levels = []Option[model.Level]{
	{Value: model.Plain, Label: "Đoạn thường", Zero: true},
	{Value: model.Clause, Label: "Khoản"},
}

func planFields() []Field[model.Plan] {
	return []Field[model.Plan]{
		Section("Đầu",
			Text("number", "Số", func(p *model.Plan) *string { return &p.Number }),
			Date("date", "Ngày", func(p *model.Plan) *model.Date { return &p.Date }),
			LongText("title", "Trích yếu", func(p *model.Plan) *string { return &p.Title }).Required().Hint("Nội dung"),
		),
		List("parts", "Các phần", Rows[model.Plan, model.Part]{
			Noun: "phần", Grand: true, Beside: 1,
			At:  func(p *model.Plan) *[]model.Part { return &p.Parts },
			New: func([]model.Part, int) model.Part { return model.Part{} },
			Fields: func(i int) []Field[model.Plan] {
				return []Field[model.Plan]{
					Text(fmt.Sprintf("parts[%d].heading", i), "Tên phần", func(p *model.Plan) *string { return &p.Parts[i].Heading }),
					paragraphs(i),
				}
			},
		}),
	}
}

func paragraphs(i int) Field[model.Plan] {
	at := fmt.Sprintf("parts[%d].paragraphs", i)
	return List(at, "Các đoạn", Rows[model.Plan, model.Paragraph]{
		Noun: "đoạn", Beside: 1,
		At:     func(p *model.Plan) *[]model.Paragraph { return &p.Parts[i].Paragraphs },
		New:    func([]model.Paragraph, int) model.Paragraph { return model.Paragraph{Level: model.Clause} },
		Number: func(p *model.Plan) []string { return p.Parts[i].Numbers() },
		Paste:  pastedRows,
		Fields: func(k int) []Field[model.Plan] {
			return []Field[model.Plan]{
				Choice(fmt.Sprintf("%s[%d].level", at, k), "Cấp", func(p *model.Plan) *model.Level { return &p.Parts[i].Paragraphs[k].Level }, levels).Bare(),
				LongText(fmt.Sprintf("%s[%d].text", at, k), "Nội dung", func(p *model.Plan) *string { return &p.Parts[i].Paragraphs[k].Text }).Bare(),
			}
		},
	})
}

// pastedRows makes a row of every line.
func pastedRows(row model.Paragraph, before, pasted, after string) []model.Paragraph {
	all := model.PastedParagraphs(pasted)
	if len(all) == 0 || len(all) == 1 && (before != "" || all[0].Level == "") {
		return nil
	}
	for i := range all {
		if all[i].Level == "" {
			all[i].Level = row.Level
		}
	}
	all[0].Text = before + all[0].Text
	all[len(all)-1].Text += after
	return all
}

// A stage is a form in a headless window.
type stage struct {
	*Form[model.Plan]
	t    testing.TB
	s    *edit.Session[model.Plan]
	w    fyne.Window
	left int
	said string
}

func newStage(t testing.TB, p model.Plan) *stage {
	t.Helper()
	test.NewTempApp(t)
	g := &stage{t: t, s: edit.Open(p, model.Plan.Clone, nil)}
	g.w = test.NewTempWindow(t, nil)
	g.Form = New(g.s, Hooks{
		Canvas: g.w.Canvas(),
		Left:   func() { g.left++ }, Say: func(s string) { g.said = s },
		Undo: func() { g.s.Undo() }, Redo: func() { g.s.Redo() },
	}, planFields()...)
	g.w.SetContent(g.Object())
	g.w.Resize(fyne.NewSize(600, 500))
	return g
}

// field is the control with exactly this path.
func (g *stage) field(path string) *block[model.Plan] {
	g.t.Helper()
	b := g.find(path)
	if b == nil || b.field.Path != path {
		g.t.Fatalf("no field %s", path)
	}
	return b
}

func (g *stage) entry(path string) *entry {
	g.t.Helper()
	e, ok := g.field(path).control.widget().(*entry)
	if !ok {
		g.t.Fatalf("%s is not typed in", path)
	}
	return e
}

// typing sends runes and backspaces as a Vietnamese keyboard does; '<' stands
// for Backspace.
func (g *stage) typing(path, keys string) *entry {
	g.t.Helper()
	e := g.entry(path)
	g.w.Canvas().Focus(e)
	for _, r := range keys {
		if r == '<' {
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			continue
		}
		e.TypedRune(r)
	}
	return e
}

func samplePlan(paragraphs int) model.Plan {
	p := model.Plan{Document: model.Document{Title: "Thực hiện", Parts: []model.Part{{Heading: "Mục đích"}, {Heading: "Nội dung"}}}}
	for i := range paragraphs {
		p.Parts[1].Paragraphs = append(p.Parts[1].Paragraphs, model.Paragraph{Level: model.Clause, Text: fmt.Sprint("việc ", i)})
	}
	return p
}

func TestTypingChangesTheRecordAndComesOutComposed(t *testing.T) {
	g := newStage(t, model.Plan{})
	e := g.typing("title", "Kê\u0301 hoạch ")
	if got := g.s.Value().Title; got != "Kế hoạch" {
		t.Errorf("stored %+q", got)
	}
	if e.Text != "Kê\u0301 hoạch " || e.CursorColumn != 10 {
		t.Errorf("the entry being typed in was rewritten: %+q, column %d", e.Text, e.CursorColumn)
	}
	g.w.Canvas().Focus(g.entry("number"))
	if e.Text != "Kế hoạch" {
		t.Errorf("after leaving: %+q", e.Text)
	}
}

func TestAVietnameseKeyboardTypesAnyWord(t *testing.T) {
	for name, c := range map[string]struct{ keys, want string }{
		"telex":              {"tie<ê<ế<êng<<<ếng vie<ê<<iêt<<<iệt", "tiếng việt"},
		"with a guard space": {"dda\u202f<<<<đa<<đanh", "đanh"},
		"capitals":           {"DD<<ĐIA<<IAM<<<IẠM", "ĐIẠM"},
	} {
		for _, path := range []string{"number", "title"} {
			g := newStage(t, model.Plan{})
			e := g.typing(path, c.keys)
			v := g.s.Value()
			if got := v.Number + v.Title; e.Text != c.want || got != c.want {
				t.Errorf("%s in %s: entry %q, record %q, want %q", name, path, e.Text, got, c.want)
			}
			if _, ok := g.s.Undo(); !ok || e.Text != "" {
				t.Errorf("%s in %s: one undo leaves %q", name, path, e.Text)
			}
		}
	}
}

func TestPastedTextIsCleaned(t *testing.T) {
	g := newStage(t, model.Plan{})
	fyne.CurrentApp().Clipboard().SetContent("dòng\u00a01\r\ndòng\u200b 2")
	paste := &fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()}
	one, many := g.typing("number", ""), g.typing("title", "")
	one.TypedShortcut(paste)
	many.TypedShortcut(paste)
	if one.Text != "dòng 1 dòng 2" || many.Text != "dòng 1\ndòng 2" {
		t.Errorf("pasted %+q and %+q", one.Text, many.Text)
	}
}

func TestUndoInAFieldIsTheRecords(t *testing.T) {
	g := newStage(t, model.Plan{Document: model.Document{Title: "cũ"}})
	e := g.typing("title", "a")
	g.w.Canvas().Focus(g.entry("number"))
	g.typing("title", "b")
	e.TypedShortcut(&fyne.ShortcutUndo{})
	if e.Text != "acũ" && e.Text != "cũa" {
		t.Errorf("after one undo: %q", e.Text)
	}
	e.TypedShortcut(&fyne.ShortcutUndo{})
	if e.Text != "cũ" || g.s.Dirty() {
		t.Errorf("after two: %q, dirty %v", e.Text, g.s.Dirty())
	}
	e.TypedShortcut(&fyne.ShortcutRedo{})
	if e.Text == "cũ" {
		t.Error("redo did nothing")
	}
}

func TestLeavingAFieldSavesAndSeals(t *testing.T) {
	g := newStage(t, model.Plan{})
	g.typing("number", "1")
	g.w.Canvas().FocusNext()
	if g.left != 1 {
		t.Errorf("left %d fields", g.left)
	}
	if _, ok := g.w.Canvas().Focused().(*entry); !ok {
		t.Errorf("Tab came to %T", g.w.Canvas().Focused())
	}
}

func TestADateIsReadLenientlyAndWrittenInFull(t *testing.T) {
	for typed, want := range map[string]string{
		"5/1/2024": "05/01/2024", "5.1.24": "05/01/2024", "05012024": "05/01/2024", "1/2024": "01/2024", "": "",
	} {
		g := newStage(t, model.Plan{})
		e := g.typing("date", typed)
		if e.Text != typed {
			t.Errorf("%q became %q while typing", typed, e.Text)
		}
		g.w.Canvas().FocusNext()
		if e.Text != want || g.s.Value().Date.Field() != want {
			t.Errorf("%q: entry %q, record %q, want %q", typed, e.Text, g.s.Value().Date.Field(), want)
		}
	}
}

func TestAHalfTypedDateKeepsItsTextAndSaysSo(t *testing.T) {
	g := newStage(t, model.Plan{Document: model.Document{Date: model.Date{Year: 2024, Month: 1, Day: 5}}})
	e := g.typing("date", "\x00<")
	e.SetText("05/01/202")
	b := g.field("date")
	if b.wrong != nil && b.wrong.Text != "" {
		t.Error("complains before it was left")
	}
	g.w.Canvas().FocusNext()
	if e.Text != "05/01/202" || b.wrong == nil || b.wrong.Text == "" {
		t.Errorf("entry %q, complaint %v", e.Text, b.wrong)
	}
	if got := g.s.Value().Date.Field(); got != "05/01/2024" {
		t.Errorf("record %q", got)
	}
	e.SetText("6/1/2024")
	g.w.Canvas().Focus(e)
	g.w.Canvas().FocusNext()
	if b.wrong.Text != "" || g.s.Value().Date.Day != 6 {
		t.Errorf("complaint %q, day %d", b.wrong.Text, g.s.Value().Date.Day)
	}
}

func TestAChoiceChangesTheRecord(t *testing.T) {
	g := newStage(t, samplePlan(1))
	c := g.field("parts[1].paragraphs[0].level").control.widget().(*choice)
	c.SetSelected("Đoạn thường")
	if got := g.s.Value().Parts[1].Paragraphs[0].Level; got != model.Plain {
		t.Errorf("level %q", got)
	}
	g.s.Undo()
	if c.Selected != "Khoản" {
		t.Errorf("shows %q after undo", c.Selected)
	}
}

func TestRowsAreAddedMovedAndDeleted(t *testing.T) {
	g := newStage(t, samplePlan(3))
	texts := func() (s string) {
		for _, p := range g.s.Value().Parts[1].Paragraphs {
			s += p.Text + ";"
		}
		return s
	}
	first := g.entry("parts[1].paragraphs[0].text")
	g.Focus("parts[1].paragraphs[1].text")
	g.Act(MoveUp)
	if got := texts(); got != "việc 1;việc 0;việc 2;" || first.Text != "việc 1" {
		t.Fatalf("moved: %s, first row shows %q", got, first.Text)
	}
	if g.w.Canvas().Focused() != first {
		t.Error("the focus did not follow the row")
	}
	g.Act(AddBelow)
	if got := texts(); got != "việc 1;;việc 0;việc 2;" {
		t.Fatalf("added: %s", got)
	}
	g.typing("parts[1].paragraphs[1].text", "mới")
	g.Act(Delete)
	if got := texts(); got != "việc 1;việc 0;việc 2;" {
		t.Fatalf("deleted: %s", got)
	}
	g.s.Undo()
	if got := texts(); got != "việc 1;mới;việc 0;việc 2;" {
		t.Fatalf("undone: %s", got)
	}
	if step, _ := g.s.RedoStep(); step.Name != "xóa đoạn" {
		t.Errorf("the step is called %q", step.Name)
	}
}

func TestDeletingThePartThatTheClerkIsIn(t *testing.T) {
	g := newStage(t, samplePlan(2))
	g.typing("parts[1].heading", "x")
	g.Act(Delete)
	g.w.Canvas().Focus(g.entry("number")) // the entry that is gone is left
	if n := len(g.s.Value().Parts); n != 1 {
		t.Errorf("%d parts", n)
	}
	g.s.Undo()
	if got := g.entry("parts[1].paragraphs[1].text").Text; got != "việc 1" {
		t.Errorf("restored row shows %q", got)
	}
}

func TestRowsAreNotRebuiltOnAKey(t *testing.T) {
	g := newStage(t, samplePlan(3))
	before := g.entry("parts[1].paragraphs[2].text")
	g.typing("parts[1].paragraphs[0].text", "abc")
	if g.entry("parts[1].paragraphs[2].text") != before {
		t.Error("another row was rebuilt")
	}
}

func TestNumbersAreLive(t *testing.T) {
	g := newStage(t, samplePlan(3))
	l := g.nodes[1].(*list[model.Plan, model.Part]).items[1].nodes[1].(*list[model.Plan, model.Paragraph])
	g.field("parts[1].paragraphs[0].level").control.widget().(*choice).SetSelected("Đoạn thường")
	if got := l.items[0].label.Text + l.items[1].label.Text; got != "1." {
		t.Errorf("numbers %q", got)
	}
}

func TestFocusFindsTheNearestField(t *testing.T) {
	g := newStage(t, samplePlan(2))
	for path, want := range map[string]string{
		"title":                       "title",
		"parts[1].paragraphs[1].text": "parts[1].paragraphs[1].text",
		"parts[1].paragraphs[1]":      "parts[1].paragraphs[1].text",
		"parts[0]":                    "parts[0].heading",
		"parts[0].role":               "parts[0].heading",
		"parts[9].heading":            "parts[0].heading",
		"date.day":                    "date",
	} {
		if !g.Focus(path) || g.current.field.Path != want {
			t.Errorf("%s led to %s, want %s", path, g.current.field.Path, want)
		}
	}
	if g.Focus("signature.name") {
		t.Error("found a field that is not there")
	}
}

func TestAFocusedFieldIsInSight(t *testing.T) {
	g := newStage(t, samplePlan(40))
	g.Focus("parts[1].paragraphs[39].text")
	for range 3 {
		b := g.current
		top := g.top(b.box) - g.page.Offset.Y
		if top < 0 || top+b.box.Size().Height > g.page.Size().Height {
			t.Errorf("%s stands at %v of %v", b.field.Path, top, g.page.Size().Height)
		}
		g.w.Canvas().FocusPrevious()
	}
	g.Focus("number")
	if g.page.Offset.Y > 100 {
		t.Errorf("the page stands at %v", g.page.Offset.Y)
	}
}

func TestTheWheelScrollsThePage(t *testing.T) {
	g := newStage(t, samplePlan(40))
	g.settle()
	test.Scroll(g.w.Canvas(), fyne.NewPos(300, 250), 0, -100)
	if g.page.Offset.Y < 100 {
		t.Errorf("the page stands at %v", g.page.Offset.Y)
	}
}

func TestFindingsShowUnderTheirFieldOnceItWasLeft(t *testing.T) {
	g := newStage(t, samplePlan(1))
	g.ShowFindings([]model.Finding{{Severity: model.Error, Path: "title", Text: "Thiếu trích yếu.", Source: "Mục II.5"}})
	b := g.field("title")
	if b.wrong != nil {
		t.Fatal("shown before it was left")
	}
	g.typing("title", "x")
	g.w.Canvas().FocusNext()
	if b.wrong == nil || b.wrong.Text != "Thiếu trích yếu. (Mục II.5)" {
		t.Errorf("complaint %v", b.wrong)
	}
	g.ShowFindings(nil)
	if b.wrong.Text != "" {
		t.Error("still shown")
	}
}

func TestReadOnlyFormsRefuseTyping(t *testing.T) {
	test.NewTempApp(t)
	s := edit.Open(samplePlan(1), model.Plan.Clone, nil)
	f := New(s, Hooks{ReadOnly: true}, planFields()...)
	w := test.NewTempWindow(t, f.Object())
	w.Resize(fyne.NewSize(600, 500))
	for _, b := range f.blocks() {
		if !b.control.widget().Disabled() {
			t.Errorf("%s can be typed in", b.field.Path)
		}
	}
	if !f.Focus("title") || f.Act(Delete) {
		t.Error("focus or rows")
	}
}

func BenchmarkKeystroke(b *testing.B) {
	g := newStage(b, samplePlan(60))
	e := g.entry("parts[1].paragraphs[30].text")
	g.w.Canvas().Focus(e)
	i := 0
	for b.Loop() {
		if i++; i%40 == 0 {
			e.SetText("")
		}
		e.TypedRune('ế')
	}
}

func TestAButtonOfTheFormIsInSight(t *testing.T) {
	g := newStage(t, samplePlan(40))
	g.Focus("parts[1].paragraphs[39].text")
	g.page.ScrollToOffset(fyne.NewPos(0, 0))
	g.w.Canvas().FocusNext()
	b, ok := g.w.Canvas().Focused().(*kit.Button)
	if !ok {
		t.Fatalf("Tab came to %T", g.w.Canvas().Focused())
	}
	if top := g.top(b) - g.page.Offset.Y; top < 0 || top+b.Size().Height > g.page.Size().Height {
		t.Errorf("the button stands at %v of %v", top, g.page.Size().Height)
	}
}

func BenchmarkAKeyInAnEightThousandCharacterParagraph(b *testing.B) {
	p := samplePlan(60)
	p.Parts[1].Paragraphs[30].Text = letters(8000)
	g := newStage(b, p)
	e := g.entry("parts[1].paragraphs[30].text")
	g.w.Canvas().Focus(e)
	e.CursorRow, e.CursorColumn = 20, 10
	keys := []rune("ế ")
	i := 0
	for b.Loop() {
		if i++; i%2 == 0 {
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			continue
		}
		e.TypedRune(keys[0])
	}
}
