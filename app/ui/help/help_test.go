package help

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/ui/kit"
	"sokehoach/assets"
)

func TestAGuideIsReadAsItIsWritten(t *testing.T) {
	got := read("# Một\n\nhai\nba **bốn**.\n- năm\n  sáu\n1. bảy\n## tám\n![chín](x.png)\n2025. mười\n")
	want := []block{
		{title, "Một", ""},
		{paragraph, "hai ba **bốn**.", ""},
		{item, "năm sáu", ""},
		{step, "bảy", "1."},
		{heading, "tám", ""},
		{picture, "chín", "x.png"},
		{paragraph, "2025. mười", ""},
	}
	if !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
	if got := spans("a **b** c**d"); !slices.Equal(got, []span{{"a ", false}, {"b", true}, {" c**d", false}}) {
		t.Errorf("%+v", got)
	}
}

func FuzzGuide(f *testing.F) {
	for _, g := range assets.Guides() {
		f.Add(g.Text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, b := range read(s) {
			var all strings.Builder
			for _, p := range spans(b.text) {
				all.WriteString(p.text)
			}
			if strings.ReplaceAll(all.String(), "**", "") != strings.ReplaceAll(b.text, "**", "") {
				t.Errorf("%q became %q", b.text, all.String())
			}
		}
	})
}

func TestEverySectionHasItsTitleAndPictures(t *testing.T) {
	size := 0
	var names []string
	for _, g := range assets.Guides() {
		blocks := read(g.Text)
		names = append(names, g.Name)
		if titleOf(blocks) == "" || len(blocks) < 3 {
			t.Errorf("%s has no title or says nothing", g.Name)
		}
		for _, b := range blocks {
			if b.kind == picture {
				size += len(assets.GuidePicture(b.label))
				if len(assets.GuidePicture(b.label)) == 0 {
					t.Errorf("%s: no picture %s: draw it with go run ./cmd/dev guide", g.Name, b.label)
				}
			}
		}
	}
	if size > 1_500_000 {
		t.Errorf("the pictures have %d bytes", size)
	}
	for _, led := range []string{Start, Activity, Grid, Results, Preview, Issue, Communes, Backup, Typing, Display} {
		if !slices.Contains(names, led) {
			t.Errorf("screens lead to %s, which is no section", led)
		}
	}
}

func TestASectionOpensByItsName(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	s := New(Backup, Env{Canvas: w.Canvas(), Version: "1.0.0"})
	for want, open := range map[string]string{Start: guide, Keys: program, About: About, Licences: Licences, News: News} {
		if s.Open(open); s.Section() != want {
			t.Errorf("%s shows %s", open, s.Section())
		}
	}
	if New("xyz", Env{Canvas: w.Canvas()}).Section() != Start {
		t.Error("a section that there is not shows something else than the first")
	}
}

func shown(t *testing.T, env Env) *Screen {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(1))
	w := test.NewTempWindow(t, nil)
	env.Canvas = w.Canvas()
	s := New(Start, env)
	w.SetContent(s.Object())
	w.Resize(fyne.NewSize(kit.SmallestWidth, kit.SmallestHeight))
	s.Begin()
	return s
}

func TestTheTitlesAtTheSideAreWhole(t *testing.T) {
	s := shown(t, Env{})
	for _, item := range s.all {
		s.Open(item.Key)
		for _, o := range test.LaidOutObjects(s.list) {
			if words, ok := o.(*canvas.Text); ok && strings.Contains(words.Text, "…") {
				t.Errorf("with %q open a title is cut: %q", item.Title, words.Text)
			}
		}
	}
}

func TestTheHelpIsSearchedWithoutMarks(t *testing.T) {
	s := shown(t, Env{})
	s.search.SetText("khoi phuc")
	if s.Section() != Backup {
		t.Errorf("khoi phuc leads to %s", s.Section())
	}
	s.search.SetText("xyzxyz")
	if s.Section() != "" {
		t.Errorf("what is nowhere leads to %s", s.Section())
	}
	s.search.SetText("")
	if s.Section() != Start {
		t.Errorf("without words %s is shown", s.Section())
	}
}

func TestEscapeGivesTheWordsUpAndThenTheHelp(t *testing.T) {
	left := 0
	s := shown(t, Env{Back: func() { left++ }})
	escape := func() { s.env.Canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) }
	s.env.Canvas.Focus(s.search)
	s.search.SetText("excel")
	if escape(); left > 0 || s.search.Text != "" {
		t.Errorf("one Escape: %q is left, the help %d times", s.search.Text, left)
	}
	if escape(); left != 1 {
		t.Errorf("the second Escape left the help %d times", left)
	}
	s.env.Canvas.Focus(s.list)
	if escape(); left != 2 {
		t.Error("Escape in the list of sections does not leave the help")
	}
	s.env.Canvas.Unfocus()
	if s.env.Canvas.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape}); left != 3 {
		t.Error("Escape beside all controls does not leave the help")
	}
}
