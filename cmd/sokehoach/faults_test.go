package main

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/model"
)

// finds gives codes and paths of what the program finds in the plan on screen.
func (c *clerk) finds(prefixes ...string) []string {
	c.Helper()
	book, err := c.program.store.Book()
	if err != nil {
		c.Fatal(err)
	}
	var out []string
	p := planOn(c.window)
	for _, i := range c.window.Desk().Work(&p, book).Paper().Findings {
		if slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(i.Code, p) }) {
			out = append(out, i.Code+" "+i.Path)
		}
	}
	return out
}

func TestANewPlanIsSignedAsTheTitleOfItsSignerAsks(t *testing.T) {
	c := newClerk(t)
	c.begins()
	book, err := c.program.store.Book()
	if err != nil {
		t.Fatal(err)
	}
	deputy := book.Officers[0]
	deputy.Title = "Phó Chủ tịch"
	if err := c.program.store.PutOfficer(deputy); err != nil {
		t.Fatal(err)
	}
	first := c.stored().ID
	c.window.List.Show()
	c.look("the list", func() bool { return c.window.Document() == nil })
	c.window.Documents.NewPlan()
	c.look("the new plan", func() bool { p := c.window.Document(); return p != nil && p.ID() != first })
	if s := planOn(c.window).Signature; s.Officer != deputy.ID || s.Authority != "tm-kt" {
		t.Errorf("%+v", s)
	}
	if got := c.finds("E2", "Y", "V", "G", "M"); len(got) > 0 {
		t.Errorf("a new plan has %q", got)
	}
}

func TestTheCommonestFaultsAreSaid(t *testing.T) {
	c := newClerk(t)
	c.begins()
	year := planOn(c.window).Year
	c.selects(model.Date{Year: year - 1}.Field())
	if got := c.finds("Y"); len(got) > 0 {
		t.Errorf("another year, and the program's own words are found: %q", got)
	}
	c.fills("title", "Thực hiện thực hiện Chương trình năm 2019")
	c.window.Document().Open("parts")
	c.window.Document().Focus("parts[0].paragraphs[1].text")
	clip := fyne.CurrentApp().Clipboard()
	clip.SetContent("- KÕ ho¹ch , thùc hiÖn\r\n- Hai")
	c.window.Fyne().Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	p := planOn(c.window)
	if got := p.Parts[0].Paragraphs[1:3]; got[0].Text != "Kế hoạch , thực hiện" || got[1].Text != "Hai" || got[1].Level != model.Dash {
		t.Errorf("pasted: %+v", got)
	}
	if got := c.finds("Y", "V"); !slices.Equal(got, []string{"Y1 title", "V1 title", "V2 parts[0].paragraphs[1].text"}) {
		t.Errorf("%q", got)
	}
}

func TestAUnitByItsNameIsAddedToTheRecipients(t *testing.T) {
	c := newClerk(t)
	c.begins()
	p := c.stored()
	p.Entries = []model.Entry{{ID: c.program.store.NewID(), Nodes: []string{"6"}, Units: []model.UnitRole{{Name: "Hội Liên hiệp Phụ nữ xã"}}}}
	if err := c.program.store.PutPlan(p); err != nil {
		t.Fatal(err)
	}
	c.window.List.Show()
	c.look("the list", func() bool { return c.window.Document() == nil })
	c.window.Documents.Open(p.ID)
	if got := c.finds("F4"); len(got) != 1 {
		t.Errorf("%q", got)
	}
	c.window.Document().Open("ending")
	c.taps(text.AddUnitsPlanned)
	if r := planOn(c.window).Recipients; len(r) != 1 || r[0].Text != "Hội Liên hiệp Phụ nữ xã" || len(c.finds("F4")) > 0 {
		t.Errorf("%+v", r)
	}
}
