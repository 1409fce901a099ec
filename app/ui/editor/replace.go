package editor

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// mostHits is how many places are listed; what is not listed is not replaced.
const mostHits = 100

// A replacing lists places of the document with what stands there and what is to
// stand there; those that the clerk leaves ticked are changed, as one step.
type replacing struct {
	screen       *Screen
	find         func() []model.Hit
	hits         []model.Hit
	ticks        []*kit.Tick
	all          int // places that were found, with those not listed
	old, new     *kit.Entry
	exact, whole *kit.Tick
	rows         *fyne.Container
	scroll       *container.Scroll
	words        *widget.Label
	dialog       *kit.Dialog
}

// FindReplace asks what to look for in the document, and what to put there.
func (s *Screen) FindReplace() {
	if s.refuses() {
		return
	}
	r := &replacing{screen: s, old: kit.NewEntry(), new: kit.NewEntry()}
	if from, ok := s.env.Canvas.Focused().(interface{ SelectedText() string }); ok {
		r.old.SetText(model.CleanLine(from.SelectedText()))
	}
	changed := func(bool) { r.look() }
	r.exact, r.whole = kit.NewTick(text.ReplaceExact, false, changed), kit.NewTick(text.ReplaceWhole, false, changed)
	r.find = func() []model.Hit {
		return model.Find(s.doc.now(), model.Search{Old: r.old.Text, New: r.new.Text, Exact: r.exact.Checked, Whole: r.whole.Checked})
	}
	field := func(label string, e *kit.Entry) fyne.CanvasObject {
		e.OnChanged = func(string) { r.look() }
		e.OnSubmitted = func(string) { r.submit() }
		return container.NewBorder(nil, nil, kit.AtLeast(90, 0, widget.NewLabel(label)), nil, e)
	}
	r.show(text.ReplaceTitle, field(text.ReplaceOldWord, r.old), field(text.ReplaceNewWord, r.new), container.NewHBox(r.exact, r.whole))
	s.env.Canvas.Focus(r.old)
}

// ReplaceOldNames lists where something is called by a name that it had before the
// document's day.
func (s *Screen) ReplaceOldNames() {
	if s.refuses() {
		return
	}
	r := &replacing{screen: s, find: func() []model.Hit { return s.env.Desk.Work(s.doc.now(), s.env.Book).OldNames() }}
	hint := widget.NewLabel(text.OldNamesHint)
	hint.Wrapping = fyne.TextWrapWord
	r.show(text.OldNamesTitle, kit.Flush(hint))
	found := map[string]bool{}
	for _, f := range s.paper.Findings {
		found[f.Path] = found[f.Path] || f.Code == model.OldNameCode
	}
	for i, h := range r.hits { // a name in the title of a cited document is none to change
		r.ticks[i].SetChecked(found[h.Root+h.Path])
	}
}

// refuses ends what is being typed, and says why nothing can be replaced.
func (s *Screen) refuses() bool {
	if s.readOnly() {
		s.Say(s.whyFixed())
		return true
	}
	s.form.Leave()
	return false
}

// show opens the dialog over the window.
func (r *replacing) show(title string, above ...fyne.CanvasObject) {
	r.words = widget.NewLabel("")
	r.words.Importance = widget.LowImportance
	r.words.Wrapping = fyne.TextWrapWord
	r.rows = container.NewVBox()
	r.scroll = container.NewVScroll(kit.BesideBar(r.rows))
	tick := func(on bool) func() {
		return func() {
			for _, t := range r.ticks {
				t.SetChecked(on)
			}
		}
	}
	choose := container.NewHBox(kit.NewButton(text.ReplaceAll, nil, tick(true)), kit.NewButton(text.ReplaceNone, nil, tick(false)))
	head := container.NewVBox(append(above, container.NewBorder(nil, nil, nil, choose, kit.Flush(r.words)))...)
	content := container.NewBorder(head, nil, nil, nil, kit.AtLeast(0, listHeight(r.screen.env.Canvas), r.scroll))
	r.dialog = kit.Show(r.screen.env.Canvas, title, content,
		kit.Answer{Label: text.ReplaceChosen, Main: true, Do: r.replace},
		kit.Answer{Label: text.CloseDialog})
	r.look()
}

// listHeight is how tall the list is at a zoom of 1, so that it scrolls and not the
// dialog around it.
func listHeight(c fyne.Canvas) float32 {
	const least, most, around = 100, 380, 320
	return max(least, min(most, c.Size().Height/kit.Scaled(1)-around))
}

// look lists what is found, all of it ticked.
func (r *replacing) look() {
	r.hits = r.find()
	r.all = len(r.hits)
	r.hits = r.hits[:min(mostHits, r.all)]
	r.ticks, r.rows.Objects = nil, nil
	for _, h := range r.hits {
		t := kit.NewTick(r.screen.pages.place(h.Root+h.Path), true, func(bool) { r.count() })
		said := widget.NewLabel(text.HitSaid(h))
		said.Wrapping = fyne.TextWrapWord
		row := container.NewVBox(t, container.NewBorder(nil, nil, kit.AtLeast(28, 0, widget.NewLabel("")), nil, kit.Flush(said)))
		t.Came = func() { r.bring(row) }
		r.ticks = append(r.ticks, t)
		r.rows.Add(row)
	}
	r.rows.Refresh()
	r.scroll.ScrollToTop()
	r.count()
}

// bring scrolls to a row that the keyboard came to.
func (r *replacing) bring(row fyne.CanvasObject) {
	top, bottom := row.Position().Y, row.Position().Y+row.Size().Height
	at := r.scroll.Offset
	switch height := r.scroll.Size().Height; {
	case top < at.Y:
		at.Y = top
	case bottom > at.Y+height:
		at.Y = bottom - height + theme.Padding()
	}
	r.scroll.ScrollToOffset(at)
}

// chosen are the places that are ticked.
func (r *replacing) chosen() []model.Hit {
	var out []model.Hit
	for i, t := range r.ticks {
		if t.Checked {
			out = append(out, r.hits[i])
		}
	}
	return out
}

func (r *replacing) count() {
	n := len(r.chosen())
	switch {
	case r.old != nil && r.old.Text == "":
		r.words.SetText(text.ReplaceHint)
	case r.all == 0:
		r.words.SetText(text.ReplaceNothing)
	default:
		r.words.SetText(text.ReplaceCount(n, len(r.hits), r.all))
	}
	if r.dialog != nil {
		r.dialog.Allow(n > 0)
	}
}

// submit is Enter in a field of the dialog.
func (r *replacing) submit() {
	if len(r.chosen()) > 0 {
		r.dialog.Close()
		r.replace()
	}
}

// replace changes what is ticked.
func (r *replacing) replace() {
	s, hits := r.screen, r.chosen()
	to, made := model.Replace(s.doc.now(), hits...)
	if made == 0 {
		return
	}
	s.doc.put(edit.Step{Path: hits[0].Root + hits[0].Path, Name: text.ReplaceStep}, to)
	s.saver.Flush()
	s.Say(text.Replaced(made))
}
