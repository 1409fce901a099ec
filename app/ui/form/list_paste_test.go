package form

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/text"
	"sokehoach/model"
)

// pastes puts a text into a field at a place of what is there.
func (g *stage) pastes(path string, at int, s string) {
	g.t.Helper()
	e := g.entry(path)
	g.w.Canvas().Focus(e)
	e.CursorRow, e.CursorColumn = 0, at
	clip := test.NewClipboard()
	clip.SetContent(s)
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
}

func texts(p model.Plan, part int) []string {
	var out []string
	for _, g := range p.Parts[part].Paragraphs {
		out = append(out, string(g.Level)+": "+g.Text)
	}
	return out
}

func TestLinesThatArePastedBecomeRows(t *testing.T) {
	for _, c := range []struct {
		name, held string
		at         int
		pasted     string
		want       []string
	}{
		{"into an empty row", "", 0, "- Một\r\n+ Hai\n\nBa", []string{"dash: Một", "dash: Hai", "clause: Ba"}},
		{"one line with a mark", "", 0, "a) Một", []string{"point: Một"}},
		{"between words", "Đầu đuôi", 4, "một\nHai ", []string{"clause: Đầu một", "clause: Haiđuôi"}},
		{"one line stays in its field", "Đầu đuôi", 4, "giữa ", []string{"clause: Đầu giữa đuôi"}},
		{"of an old font", "", 0, "- KÕ ho¹ch\n- Thùc hiÖn", []string{"dash: Kế hoạch", "dash: Thực hiện"}},
	} {
		g := newStage(t, model.Plan{Document: model.Document{Parts: []model.Part{{Paragraphs: []model.Paragraph{{Level: model.Clause, Text: c.held}, {Text: "Sau"}}}}}})
		before := texts(g.s.Value(), 0)
		g.pastes("parts[0].paragraphs[0].text", c.at, c.pasted)
		want := append(slices.Clone(c.want), before[1])
		if got := texts(g.s.Value(), 0); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", c.name, got, want)
		}
		if _, more := g.s.Undo(); !more {
			t.Errorf("%s: nothing to undo", c.name)
		}
		if got := texts(g.s.Value(), 0); !slices.Equal(got, before) {
			t.Errorf("%s: one undo gives %q", c.name, got)
		}
	}
}

func TestAPasteIntoMarkedWordsReplacesThem(t *testing.T) {
	g := newStage(t, model.Plan{Document: model.Document{Parts: []model.Part{{Paragraphs: []model.Paragraph{{Text: "Cũ"}}}}}})
	e := g.entry("parts[0].paragraphs[0].text")
	g.w.Canvas().Focus(e)
	e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	clip := test.NewClipboard()
	clip.SetContent("Một\nHai")
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if got := texts(g.s.Value(), 0); !slices.Equal(got, []string{": Một", ": Hai"}) {
		t.Errorf("%q", got)
	}
	if want := text.PastedRows(2, "đoạn"); g.said != want {
		t.Errorf("said %q", g.said)
	}
}

func TestAnOldFontIsReadInAnyField(t *testing.T) {
	g := newStage(t, model.Plan{})
	g.pastes("title", 0, "Keá hoaïch naêm 2024")
	if got := g.s.Value().Title; got != "Kế hoạch năm 2024" || g.said != text.OldFontRead {
		t.Errorf("%q, said %q", got, g.said)
	}
	g.s.Undo()
	if got := g.s.Value().Title; got != "" {
		t.Errorf("one undo gives %q", got)
	}
}
