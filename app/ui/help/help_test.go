package help

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

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
	for _, led := range []string{Start, Activity, Grid, Preview, Issue, Communes, Backup, Typing, Display} {
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
