package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui"
	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/envelope"
	"sokehoach/model"
	"sokehoach/storage"
)

// A letter (công văn) is a kind of document that only this test knows: it has no
// more than every document has.
type letter struct{ model.Document }

func (letter) Kind() string                   { return "letter" }
func (l letter) Duplicate() model.AnyDocument { return &letter{l.Clone()} }

// letters are all that the program has to know of them.
func letters() kind {
	empty := func() model.AnyDocument { return &letter{} }
	return kind{
		keep: storage.Kind{New: empty},
		show: ui.Kind{
			Kind: app.Kind{Code: "letter", New: empty},
			Screen: func(x model.AnyDocument, env editor.Env) *editor.Screen {
				return editor.New(*x.(*letter), nil, env)
			},
		},
	}
}

// writes begins a letter of the clerk's office.
func writes(t *testing.T) *clerk {
	t.Helper()
	c := &clerk{T: t, posts: make(chan func(), 1000), folder: t.TempDir(), kinds: kinds{letters()}}
	c.start()
	t.Cleanup(func() { c.program.Close() })
	c.begins()
	c.window.Documents.New("letter")
	c.look("the letter", func() bool { return c.window.Document().Kind() == "letter" })
	return c
}

// letter is the one in the data file.
func (c *clerk) letter() *letter {
	c.Helper()
	x, err := c.program.store.Document(c.window.Document().ID())
	if err != nil {
		c.Fatal(err)
	}
	return x.(*letter)
}

// fillsIn writes a letter that is complete.
func (c *clerk) fillsIn() {
	c.Helper()
	c.fills("title", "Về việc rà soát hộ nghèo")
	doc := c.window.Document()
	doc.Open(envelope.PageParts)
	c.taps(text.AddRow(text.NounPart))
	c.fills("parts[0].heading", "Nội dung đề nghị")
	c.fills("parts[0].paragraphs[0].text", "Các bản gửi danh sách trước ngày 20 tháng 3")
	doc.Open(envelope.PageEnding)
	c.taps(text.AddRow(text.NounRecipient))
	c.types("Trưởng các bản")
	c.leaves()
	c.look("on the disk", func() bool {
		l := c.letter()
		return len(l.Recipients) == 1 && l.Recipients[0].Text == "Trưởng các bản" && len(l.Parts) == 1
	})
}

func TestALetterIsEditedSavedUndoneAndPreviewed(t *testing.T) {
	c := writes(t)
	c.fillsIn()
	l, doc := c.letter(), c.window.Document()
	if p := l.Parts[0]; l.Title != "Về việc rà soát hộ nghèo" || p.Heading != "Nội dung đề nghị" || p.Paragraphs[0].Text == "" || l.Signature.Officer.IsZero() {
		t.Fatalf("stored %+v", l)
	}
	if doc.UndoName() == "" {
		t.Fatal("nothing can be undone")
	}
	c.window.Rooms.Lists()
	c.look("the lists", func() bool { return c.window.Document() == nil })
	c.window.Documents.Open(l.ID)
	c.window.Document().Undo() // across rooms
	c.look("undone on the disk", func() bool { return len(c.letter().Recipients) == 0 || c.letter().Recipients[0].Text == "" })
	c.window.Document().Redo()
	c.look("done again on the disk", func() bool { r := c.letter().Recipients; return len(r) == 1 && r[0] == l.Recipients[0] })

	c.look("the pages", func() bool { return c.sees(text.PageOf(1, 1)) })
	words := c.pages(c.letter())
	for _, want := range []string{"XÃ SÙNG PHÀI", "rà soát hộ nghèo", "NỘI DUNG ĐỀ NGHỊ", "Trưởng các bản", "Lò Văn Hùng"} {
		if !strings.Contains(words, want) {
			t.Errorf("the paper lacks %q: %s", want, words)
		}
	}
}

func TestALetterIsCheckedOnItsScreen(t *testing.T) {
	c := writes(t)
	c.fillsIn()
	doc := c.window.Document()
	for _, f := range doc.Findings() {
		if f.Severity == model.Error {
			t.Errorf("%s %s: %s", f.Code, f.Path, f.Text)
		}
	}
	doc.Focus("place")
	for range 20 {
		c.presses(fyne.KeyDelete)
	}
	c.leaves()
	c.look("the finding", func() bool {
		for _, f := range doc.Findings() {
			if f.Path == "place" {
				return true
			}
		}
		return false
	})
	doc.Open(envelope.PageParts)
	doc.ShowProblems()
	doc.NextProblem()
	if _, page := doc.Here(); page != envelope.PageHead {
		t.Errorf("the finding leads to page %s", page)
	}
}

func TestALetterIsPrintedIssuedTakenBackSearchedAndArchived(t *testing.T) {
	c := writes(t)
	c.fillsIn()
	id := c.letter().ID
	c.window.Document().Print()
	c.look("printed", func() bool { return len(c.opened) == 1 })
	if pdf, err := os.ReadFile(c.opened[0]); err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) || !strings.Contains(c.opened[0], "cong-van-") {
		t.Errorf("%s: %d bytes, %v", c.opened[0], len(pdf), err)
	}

	c.fills("number", "12")
	c.fills("date", onTheDay().Format("02/01/2006"))
	c.window.Document().Open(envelope.PageIssue)
	c.taps(text.IssuePlan)
	c.look("issued", func() bool { return c.window.Document() != nil && c.letter().State == model.Issued })
	c.look("the screen says so", func() bool { return strings.Contains(c.said(), text.Issued) })
	c.window.Document().Open(envelope.PageIssue)
	if !c.sees("Công văn đã phát hành") {
		t.Error("the screen does not say that the letter is out")
	}
	if frozen, err := c.program.store.Issued(id); err != nil || frozen.Number != "12" || len(frozen.PDF) == 0 {
		t.Errorf("%+v, %v", frozen.Number, err)
	}
	c.taps(text.Unissue)
	c.look("taken back", func() bool { return c.window.Document() != nil && c.letter().State == model.Draft })

	c.window.List.Show()
	c.look("the list", func() bool { return c.window.Document() == nil })
	c.seeks("ra soat ho ngheo")
	c.look("the letter", func() bool { return c.window.Document() != nil })
	if on := c.window.Document(); on.ID() != id || on.Field() != "title" {
		t.Errorf("the search leads to %s of %s", on.Field(), on.Kind())
	}
	c.window.List.Archive(model.HeadOf(c.letter()), true)
	if c.sees("rà soát hộ nghèo") || !c.sees(text.ArchiveFold(1, false)) || !c.window.Desk().Archived()[id] {
		t.Error("the letter is not put aside")
	}
}
