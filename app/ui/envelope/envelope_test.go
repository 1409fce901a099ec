package envelope

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/internal/hand"
	"sokehoach/assets"
	"sokehoach/model"
)

// clone is a deep copy.
func clone(d model.Document) model.Document { return model.Plan{Document: d}.Clone().Document }

// sample is what every kind has of the shipped document with the most in it: a
// document without a kind is enough for these pages.
func sample(t testing.TB) (*Sheet[model.Document], model.Document) {
	t.Helper()
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	a, err := model.ParseAuthorities(assets.Authorities())
	if err != nil {
		t.Fatal(err)
	}
	ranking, err := model.ParseRanking(assets.Ranking())
	if err != nil {
		t.Fatal(err)
	}
	d := s.Plans[len(s.Plans)-1].Document
	return &Sheet[model.Document]{
		Session: edit.Open(d, clone, nil), At: (*model.Document).Envelope,
		Book: s.Book, Authorities: a, Ranking: ranking, Years: []int{d.Year},
		Open: func(string) {}, Say: func(string) {},
	}, d
}

// openPage shows one page in a window.
func openPage(t testing.TB, s *Sheet[model.Document], key string) (*form.Form[model.Document], fyne.Window) {
	t.Helper()
	w := test.NewTempWindow(t, nil)
	f := form.New(s.Session, form.Hooks{Canvas: w.Canvas(), ReadOnly: s.ReadOnly}, s.Page(key)...)
	w.SetContent(f.Object())
	w.Resize(fyne.NewSize(640, 560))
	return f, w
}

func TestOneClickPutsTheGroundsInOrder(t *testing.T) {
	test.NewTempApp(t)
	s, p := sample(t)
	p.Grounds[0], p.Grounds[2] = p.Grounds[2], p.Grounds[0]
	s.Session = edit.Open(p, clone, nil)
	said := ""
	s.Say = func(s string) { said = s }
	_, w := openPage(t, s, PageGrounds)
	hand.Tap(t, w, text.SortGrounds)
	if g := s.Session.Value().Grounds; g[0] != p.Grounds[2] || g[1] != p.Grounds[1] || g[2] != p.Grounds[0] || said != text.GroundsSorted {
		t.Errorf("%+v, %q", g, said)
	}
	hand.Tap(t, w, text.SortGrounds)
	s.Session.Undo()
	if g := s.Session.Value().Grounds; !slices.Equal(g, p.Grounds) || said != text.GroundsInOrder {
		t.Errorf("one undo: %+v, %q", g, said)
	}
}

func TestTheWayToSignFollowsTheSigner(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct{ before, want string }{{"tm", "tm-kt"}, {"head", "kt"}, {"tl", "tl"}, {"tm-q", "tm-q"}} {
		s, _ := sample(t)
		deputy := s.Book.Officers[0]
		s.Session.Change(edit.Step{Path: "signature.authority"}, func(p *model.Document) { p.Signature.Authority = c.before })
		_, w := openPage(t, s, PageSignature)
		hand.Choose(t, w, text.SignerOption(deputy))
		if got := s.Session.Value().Signature; got.Officer != deputy.ID || got.Authority != c.want {
			t.Errorf("%s: a deputy signs %q", c.before, got.Authority)
		}
		hand.Choose(t, w, text.SignerOption(s.Book.Officers[1]))
		if s := s.Session.Value().Signature; s.Authority != c.before {
			t.Errorf("%s: the head signs %q", c.before, s.Authority)
		}
	}
}

// The clerk who chose that a deputy signs as the head has done so himself: it is
// found, not changed.
func TestAWayToSignThatTheClerkChoseStays(t *testing.T) {
	test.NewTempApp(t)
	s, _ := sample(t)
	s.Book.Officers[1].Title = "Phó Chủ tịch Thường trực"
	s.Session.Change(edit.Step{Path: "signature"}, func(p *model.Document) {
		p.Signature = model.Signature{Authority: "tm", Officer: s.Book.Officers[0].ID}
	})
	_, w := openPage(t, s, PageSignature)
	hand.Choose(t, w, text.SignerOption(s.Book.Officers[1]))
	if s := s.Session.Value().Signature; s.Authority != "tm" {
		t.Errorf("%q", s.Authority)
	}
}

func TestWhatWouldNotBePrintedCannotBeTyped(t *testing.T) {
	test.NewTempApp(t)
	s, p := sample(t)
	p.Signature = model.Signature{Authority: "tm", Title: "Chủ tịch", Name: "Lò Văn A"}
	p.Grounds = []model.GroundLine{{Lead: "Căn cứ", Text: "Quyết định khác"}}
	s.Session = edit.Open(p, clone, nil)
	said := ""
	s.Say = func(s string) { said = s }

	f, w := openPage(t, s, PageSignature)
	hand.Choose(t, w, text.SignerOption(s.Book.Officers[1]))
	if s := s.Session.Value().Signature; s.Title != "" || s.Name != "" || said != text.OwnTextDropped || f.Reveal("signature.name") {
		t.Errorf("%+v, %q", s, said)
	}
	s.Session.Undo()
	if s := s.Session.Value().Signature; s != p.Signature || !f.Reveal("signature.name") {
		t.Errorf("one undo: %+v", s)
	}

	f, _ = openPage(t, s, PageGrounds)
	s.Session.Do(edit.Step{Path: "grounds[0].ground"}, func(p *model.Document) {
		p.Grounds[0].Ground = s.Book.Grounds[0].ID
		s.picksGround(&p.Grounds[0])
	})
	if g := s.Session.Value().Grounds[0]; g.Text != "" || f.Reveal("grounds[0].text") {
		t.Errorf("%+v", g)
	}
	s.Session.Do(edit.Step{Path: "grounds[0].text"}, func(p *model.Document) { p.Grounds[0].Text = "từ bản cũ" })
	if !f.Reveal("grounds[0].text") {
		t.Error("what an older record holds cannot be seen")
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

func TestADocumentMayBeForAnyYearOfItsProgramme(t *testing.T) {
	s := &Sheet[model.Document]{}
	for _, c := range []struct{ own, today, from, to int }{{2027, 2026, 2021, 2031}, {2019, 2026, 2019, 2031}, {0, 2026, 2021, 2031}, {2040, 2026, 2021, 2040}} {
		got := Years(append(s.Shipped()[:1:1], model.Catalogue{}), c.own, c.today)
		if len(got) != c.to-c.from+1 || got[0] != c.from || got[len(got)-1] != c.to {
			t.Errorf("for a document of %d in %d: %v", c.own, c.today, got)
		}
	}
}

func TestPartsAreNumberedAsPrinted(t *testing.T) {
	if got := strings.Join(partNumbers([]model.Part{{Heading: "A"}, {}, {Heading: "B"}}), " "); got != "I. – II." {
		t.Errorf("got %q", got)
	}
}

func TestANewParagraphContinuesTheOneAbove(t *testing.T) {
	all := []model.Paragraph{{Level: model.ClauseTitle}, {Level: model.Point}}
	for i, want := range map[int]model.Level{0: model.Clause, 1: model.Dash, 2: model.Point} {
		if got := nextParagraph(all, i, model.Clause).Level; got != want {
			t.Errorf("at %d: %q, want %q", i, got, want)
		}
	}
}

func TestAFirstParagraphBesideTheProjectsHasNoNumber(t *testing.T) {
	for _, first := range []model.Level{model.Clause, model.Plain} {
		if got := nextParagraph(nil, 0, first).Level; got != first {
			t.Errorf("%q, want %q", got, first)
		}
	}
}

func TestOptionsDiffer(t *testing.T) {
	same := model.Officer{ID: model.MakeID(1, 1, 1), Name: "Lò Văn Hùng", Title: "Chủ tịch"}
	other := same
	other.ID = model.MakeID(2, 2, 2)
	options := officerOptions(model.Book{Officers: []model.Officer{same, other}})
	if options[1].Label == options[2].Label {
		t.Errorf("both are called %q", options[1].Label)
	}
}

func TestAParagraphGoesUpAndDownAmongTheLevels(t *testing.T) {
	for _, c := range []struct {
		from model.Level
		by   int
		want model.Level
	}{
		{model.ClauseTitle, 1, model.Point},
		{model.ClauseTitle, -1, model.ClauseTitle},
		{model.Clause, 1, model.Point},
		{model.Point, 1, model.Dash},
		{model.Dash, 1, model.Dash},
		{model.Dash, -1, model.Point},
		{model.Point, -1, model.Clause},
		{"", -1, model.Dash},
		{model.Plain, 1, model.Plain},
	} {
		p := model.Paragraph{Level: c.from}
		if shiftParagraph(&p, c.by); p.Level != c.want {
			t.Errorf("%q by %d: %q, want %q", c.from, c.by, p.Level, c.want)
		}
	}
}
