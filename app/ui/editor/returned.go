package editor

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app"
	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// A returning lists what somebody changed in the Word file of the document: each
// change with its old and new words. What the clerk ticks is taken over as one
// step; of the rest a button leads to where it is changed.
type returning struct {
	screen *Screen
	read   app.WordReading
	ticks  map[int]*kit.Tick
	words  *widget.Label
	dialog *kit.Dialog
}

// Work is work on the document as it stands on screen.
func (s *Screen) Work() app.Work {
	s.form.Leave()
	return s.env.Desk.Work(s.doc.snapshot(), s.env.Book)
}

// Returned shows a reading of a Word file.
func (s *Screen) Returned(read app.WordReading) {
	r := &returning{screen: s, read: read, ticks: map[int]*kit.Tick{}, words: quiet("")}
	head := container.NewVBox()
	for _, line := range append(text.WordReading(read.WordReading), text.WordCount(read.WordReading)) {
		head.Add(kit.Flush(quiet(line)))
	}
	rows := container.NewVBox()
	for i := range read.Changes[:min(mostHits, len(read.Changes))] {
		rows.Add(r.row(i))
	}
	if len(r.ticks) > 0 {
		choose := container.NewHBox(kit.NewButton(text.ReadWordSafe, nil, func() { r.tick(true) }), kit.NewButton(text.ReadWordNone, nil, func() { r.tick(false) }))
		head.Add(container.NewBorder(nil, nil, nil, choose, kit.Flush(r.words)))
	}
	content := fyne.CanvasObject(head)
	if len(read.Changes) > 0 {
		content = container.NewBorder(head, nil, nil, nil, kit.AtLeast(0, listHeight(s.env.Canvas), container.NewVScroll(kit.BesideBar(rows))))
	}
	r.dialog = kit.Show(s.env.Canvas, text.ReadWordTitle, content, r.answers()...)
	r.count()
}

// answers are what can be done: what has left the office is amended.
func (r *returning) answers() []kit.Answer {
	var out []kit.Answer
	switch {
	case r.read.Issued && r.screen.env.Amend != nil && len(r.read.Changes) > 0:
		out = append(out, kit.Answer{Label: text.ReadWordAmend, Main: true, Do: r.screen.env.Amend})
	case len(r.ticks) > 0:
		out = append(out, kit.Answer{Label: text.ReadWordTake, Main: true, Do: r.take})
	}
	return append(out, kit.Answer{Label: text.CloseDialog})
}

func quiet(words string) *widget.Label {
	l := widget.NewLabel(words)
	l.Importance, l.Wrapping = widget.LowImportance, fyne.TextWrapWord
	return l
}

// row is one change.
func (r *returning) row(i int) fyne.CanvasObject {
	c := r.read.Changes[i]
	head := text.WordChangeHead(c, r.place(c))
	var first fyne.CanvasObject
	if c.Takes && !r.read.Issued && !r.screen.readOnly() {
		r.ticks[i] = kit.NewTick(head, c.Safe, func(bool) { r.count() })
		first = r.ticks[i]
	} else {
		l := widget.NewLabel(head)
		l.Wrapping = fyne.TextWrapWord
		first = l
		if c.Path != "" {
			first = container.NewBorder(nil, nil, nil, kit.NewButton(text.ReadWordGo, nil, func() { r.goTo(c.Path) }), l)
		}
	}
	below := container.NewVBox()
	old, now := app.Spans(c.Written, c.Returned)
	if c.Class != model.WordNew {
		below.Add(kit.Flush(difference(text.ReadWordOld, old, theme.ColorNameError)))
	}
	if c.Class != model.WordGone && c.Class != model.WordMoved && c.Class != model.WordRemarked {
		below.Add(kit.Flush(difference(text.ReadWordNew, now, theme.ColorNameSuccess)))
	}
	if c.Meanwhile {
		below.Add(kit.Flush(difference(text.ReadWordNow, []app.Span{{Text: c.Now, Same: true}}, "")))
	}
	for _, m := range c.Remarks {
		below.Add(kit.Flush(quiet(text.WordRemark(m))))
	}
	if advice := text.WordAdvice(c); advice != "" {
		below.Add(kit.Flush(quiet(advice)))
	}
	return container.NewVBox(first, container.NewBorder(nil, nil, kit.AtLeast(28, 0, widget.NewLabel("")), nil, below), widget.NewSeparator())
}

// place is where a change stands, as the pages of the screen call it.
func (r *returning) place(c model.WordChange) string {
	if c.Path != "" && c.Class != model.WordNew && c.Class != model.WordLost {
		if place := r.screen.pages.place(c.Path); place != "" {
			return place
		}
	}
	return text.WordPlace(c)
}

// difference is a text of which what the other has not is told by colour and line.
func difference(label string, spans []app.Span, name fyne.ThemeColorName) fyne.CanvasObject {
	t := widget.NewRichText(segment(label, theme.ColorNamePlaceHolder, false))
	t.Wrapping = fyne.TextWrapWord
	said := false
	for _, s := range spans {
		words := strings.ReplaceAll(s.Text, "\n", " ¶ ")
		said = said || words != ""
		if s.Same {
			t.Segments = append(t.Segments, segment(words, theme.ColorNameForeground, false))
		} else {
			t.Segments = append(t.Segments, segment(words, name, true))
		}
	}
	if !said {
		t.Segments = append(t.Segments, segment(text.ReadWordBlank, theme.ColorNamePlaceHolder, false))
	}
	return t
}

func segment(words string, name fyne.ThemeColorName, line bool) *widget.TextSegment {
	return &widget.TextSegment{Text: words, Style: widget.RichTextStyle{Inline: true, ColorName: name, TextStyle: fyne.TextStyle{Underline: line}}}
}

// goTo leaves the list for a field.
func (r *returning) goTo(path string) {
	r.dialog.Close()
	r.screen.reveal(path)
}

// tick ticks what is safe, or nothing.
func (r *returning) tick(safe bool) {
	for i, t := range r.ticks {
		t.SetChecked(safe && r.read.Changes[i].Safe)
	}
}

func (r *returning) chosen() []int {
	var out []int
	for i := range r.read.Changes {
		if t := r.ticks[i]; t != nil && t.Checked {
			out = append(out, i)
		}
	}
	return out
}

func (r *returning) count() {
	if r.dialog == nil || len(r.ticks) == 0 {
		return
	}
	n := len(r.chosen())
	r.words.SetText(text.ReadWordChosen(n, len(r.ticks)))
	r.dialog.Allow(n > 0)
}

// take takes over what is ticked, as one step.
func (r *returning) take() {
	s, which := r.screen, r.chosen()
	to, n, err := s.env.Desk.Work(s.doc.now(), s.env.Book).TakeWord(r.read, which...)
	if err != nil || n == 0 {
		return
	}
	s.doc.put(edit.Step{Path: r.read.Changes[which[0]].Path, Name: text.ReadWordStep}, to)
	s.saver.Flush()
	s.Say(text.ReadWordTaken(n))
}
