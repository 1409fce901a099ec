package main

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// tick is the n-th place in the list of those to replace.
func (c *clerk) tick(n int) *kit.Tick {
	c.Helper()
	for _, o := range c.inSight() {
		if t, ok := o.(*kit.Tick); ok && t.Text != text.ReplaceExact && t.Text != text.ReplaceWhole {
			if n--; n < 0 {
				return t
			}
		}
	}
	c.Fatal("no such place")
	return nil
}

func TestTextIsFoundAndReplacedAsOneStep(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.fills("title", "Suối Thầu ")
	c.fills("opening", "suối thầu, ")
	before := planOn(c.window)
	ask := func() {
		c.chooses(text.WithKeys(text.MenuReplace, "Ctrl+H"))
		c.types("suối thầu")
		c.leaves()
		c.types("bản Sin Chải")
	}
	ask()
	if !c.sees("Có 2 chỗ, đã chọn 2") || !c.sees("[Suối Thầu » Bản Sin Chải]") || !c.sees("[suối thầu » bản Sin Chải]") {
		t.Errorf("the list says %s", c.said())
	}
	c.presses(fyne.KeyReturn)
	if p := planOn(c.window); !strings.HasPrefix(p.Title, "Bản Sin Chải ") || !strings.HasPrefix(p.Opening, "bản Sin Chải, ") {
		t.Errorf("%q %q", p.Title, p.Opening)
	}
	c.look("saved", func() bool { return strings.HasPrefix(c.stored().Title, "Bản Sin Chải ") })
	c.window.Document().Undo()
	if p := planOn(c.window); p.Title != before.Title || p.Opening != before.Opening {
		t.Errorf("one step takes back %q %q", p.Title, p.Opening)
	}
	ask()
	c.taps(text.ReplaceNone)
	c.tick(1).SetChecked(true)
	c.taps(text.ReplaceChosen)
	if p := planOn(c.window); p.Title != before.Title || !strings.HasPrefix(p.Opening, "bản Sin Chải, ") {
		t.Errorf("one of two: %q %q", p.Title, p.Opening)
	}
	ask()
	c.presses(fyne.KeyEscape)
	if c.canvas().Overlays().Top() != nil {
		t.Error("Escape does not close the question")
	}
}

func TestOldNamesAreChangedAllAtOnce(t *testing.T) {
	c := newClerk(t)
	s := c.holdsTheSample()
	m := s.Book.Communes[slices.IndexFunc(s.Book.Communes, func(m model.Commune) bool { return len(m.Villages) > 0 })].Clone()
	old := m.Villages[0]
	m.Villages[0].Name += " Mới"
	m.Villages[0] = m.Villages[0].Renamed(old)
	p := s.Plans[1].Clone()
	p.Title += " tại " + old.FullName()
	p.Parts[5].Paragraphs[0].Text += " Họp tại " + old.FullName() + "."
	if err := c.program.store.PutCommune(m); err != nil {
		t.Fatal(err)
	}
	if err := c.program.store.PutPlan(p); err != nil {
		t.Fatal(err)
	}
	c.window.Documents.Open(p.ID)
	doc := c.window.Document()
	old2 := func() bool {
		return slices.ContainsFunc(doc.Findings(), func(f model.Finding) bool { return f.Code == model.OldNameCode })
	}
	c.look("the finding", old2)
	doc.ShowProblems()
	c.taps(text.ChangeOldNames)
	if !c.sees("[" + old.FullName() + " » " + m.Villages[0].FullName() + "]") {
		t.Errorf("the list says %s", c.said())
	}
	c.taps(text.ReplaceChosen)
	if got := planOn(c.window); !strings.HasSuffix(got.Title, m.Villages[0].FullName()) || !strings.Contains(got.Parts[5].Paragraphs[0].Text, m.Villages[0].FullName()) {
		t.Errorf("%q", got.Title)
	}
	c.look("no old name any more", func() bool { return !old2() && !c.offers(text.ChangeOldNames) })
	doc.Undo()
	if got := planOn(c.window); got.Title != p.Title {
		t.Errorf("one step takes back %q", got.Title)
	}
}

func TestAnIssueIsToldBeforeAndAfter(t *testing.T) {
	c := newClerk(t)
	p := c.holdsTheSample().Plans[1]
	c.window.Documents.Open(p.ID)
	c.window.Document().Open(envelope.PageIssue)
	kind := c.kindOf(&p)
	c.look("what is open", func() bool { return c.sees(text.OpenFindings(nil)) })
	if !c.sees(text.IssueFreezes(kind)) {
		t.Errorf("the page says %s", c.said())
	}
	c.window.Document().Focus("signature.authority")
	c.selects("Người đứng đầu ký trực tiếp")
	c.window.Document().Open(envelope.PageIssue)
	c.look("the finding", func() bool { return c.sees("còn 1 lưu ý") && c.sees("TM.") })
	c.window.Document().Undo()
	c.look("none", func() bool { return len(c.window.Document().Findings()) == 0 })

	issued := c.issues(planOn(c.window))
	c.window.Documents.Open(p.ID)
	if !c.sees(text.IssuedBanner(kind, issued.Envelope(), nil)) || !c.offers(text.Unissue) {
		t.Errorf("no banner: %s", c.said())
	}
	doc := c.window.Document()
	why := text.WhyFixed(kind, issued.Envelope())
	doc.Say("")
	c.canvas().OnTypedRune()('a')
	if doc.Said() != why {
		t.Errorf("a letter is answered by %q", doc.Said())
	}
	doc.Say("")
	for _, o := range c.inSight() {
		if e, ok := o.(interface {
			fyne.Tappable
			fyne.Disableable
			SelectedText() string
		}); ok && e.Disabled() {
			e.Tapped(&fyne.PointEvent{})
			break
		}
	}
	if doc.Said() != why {
		t.Errorf("a click into a field is answered by %q", doc.Said())
	}
	doc.Say("")
	doc.FindReplace()
	if doc.Said() != why || c.canvas().Overlays().Top() != nil {
		t.Errorf("to replace is answered by %q", doc.Said())
	}
}
