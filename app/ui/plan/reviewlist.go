package plan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// mostNotes is how many notes are listed at once: whoever has more looks at
// these first.
const mostNotes = 60

// A noteList is the list of the open notes of a plan, on screen. The rows of
// notes that stay are kept when others go.
type noteList struct {
	maker *maker
	bring func(fyne.CanvasObject)
	box   *fyne.Container
	shown []model.OpenNote
	ready bool
	rows  map[model.ID]*noteRow
	order []model.ID // of the rows on screen
}

// A noteRow is one note on screen.
type noteRow struct {
	note   model.OpenNote
	object fyne.CanvasObject
	first  *kit.Button // where the keyboard goes when the row before is done
}

func (m *maker) reviewList() field {
	return form.Place(PageReview, func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
		l := &noteList{maker: m, bring: bring, box: container.NewVBox(), rows: map[model.ID]*noteRow{}}
		return form.Panel[model.Plan]{Object: l.box, Show: l.show, Focus: func(string) bool { return l.focus(0) }}
	})
}

// show lists the open notes, group by group.
func (l *noteList) show(p model.Plan) {
	open := p.OpenNotes()
	if l.ready && slices.Equal(open, l.shown) {
		return
	}
	l.shown, l.ready = open, true
	before := l.rows
	l.rows, l.order, l.box.Objects = map[model.ID]*noteRow{}, nil, nil
	for _, kind := range []model.ReviewKind{model.ReviewLook, model.ReviewMoved, model.ReviewKept} {
		l.group(p, kind, before)
	}
	if rest := len(open) - len(l.order); rest > 0 {
		l.box.Add(widget.NewLabel(text.ReviewMore(rest)))
	}
	if len(open) == 0 {
		done := widget.NewLabel(text.ReviewDone)
		done.Importance = widget.SuccessImportance
		l.box.Add(done)
	}
	l.box.Refresh()
}

// group lists the notes of one kind, as long as there is room.
func (l *noteList) group(p model.Plan, kind model.ReviewKind, before map[model.ID]*noteRow) {
	var ids []model.ID
	for _, n := range l.shown {
		if n.Kind == kind {
			ids = append(ids, n.ID)
		}
	}
	if len(ids) == 0 || len(l.order) >= mostNotes {
		return
	}
	l.box.Add(l.head(kind, ids))
	for _, n := range l.shown {
		if n.Kind != kind || len(l.order) >= mostNotes {
			continue
		}
		row := before[n.ID]
		if row == nil || row.note != n {
			row = l.row(p, n)
		}
		l.rows[n.ID], l.order = row, append(l.order, n.ID)
		l.box.Add(row.object)
	}
}

// head names a group and settles all of it.
func (l *noteList) head(kind model.ReviewKind, ids []model.ID) fyne.CanvasObject {
	name := widget.NewLabelWithStyle(text.ReviewGroup(kind, len(ids)), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	name.Truncation = fyne.TextTruncateEllipsis
	if l.maker.ReadOnly {
		return name
	}
	all := l.button(text.ReviewAllSeen, func() {
		l.do(text.ReviewingGroup, func(p model.Plan) model.Plan { return p.Reviewed(true, ids...) })
		l.focus(0)
	})
	return container.NewBorder(nil, nil, nil, all, name)
}

// row is a note with what can be done about it.
func (l *noteList) row(p model.Plan, n model.OpenNote) *noteRow {
	place := wrapped(text.NotePlace(p, l.maker.catalogue(p), n.Path))
	place.TextStyle.Bold = true
	change, why := wrapped(text.NoteChange(n.ReviewNote)), wrapped(n.Why)
	why.SizeName, why.Importance = theme.SizeNameCaptionText, widget.LowImportance
	buttons := kit.Flow()
	row := &noteRow{note: n}
	if !l.maker.ReadOnly {
		row.first = l.button(text.ReviewSeen, func() {
			l.settle(n.ID, text.ReviewingOne, func(p model.Plan) model.Plan { return p.Reviewed(true, n.ID) })
		})
		buttons.Add(row.first)
		if n.Offer != "" {
			buttons.Add(l.button(text.ReviewOffer, func() {
				l.settle(n.ID, text.TakingOffer, func(p model.Plan) model.Plan { return p.TakeOffer(n.ID) })
			}))
		}
	}
	lead := l.button(text.ReviewGo, func() { l.maker.Focus(n.Path) })
	buttons.Add(lead)
	if row.first == nil {
		row.first = lead
	}
	lines := container.NewVBox(kit.Flush(place), kit.Flush(change), kit.Flush(why), buttons)
	row.object = container.NewVBox(widget.NewSeparator(), container.NewPadded(lines))
	return row
}

func (l *noteList) button(label string, do func()) *kit.Button {
	b := kit.NewButton(label, nil, do)
	b.Focused = func() { l.bring(b) }
	return b
}

// do changes the plan as one step.
func (l *noteList) do(name string, change func(model.Plan) model.Plan) {
	l.maker.Session.Do(step(PageReview, name), func(p *model.Plan) { *p = change(*p) })
}

// settle does what settles a note, and goes on to the next.
func (l *noteList) settle(id model.ID, name string, change func(model.Plan) model.Plan) {
	at := slices.Index(l.order, id)
	l.do(name, change)
	l.focus(at)
}

// focus gives the keyboard to a row, or to the last when there are not as many.
func (l *noteList) focus(at int) bool {
	if len(l.order) == 0 || l.maker.Grid.Canvas == nil {
		return false
	}
	l.maker.Grid.Canvas.Focus(l.rows[l.order[max(0, min(at, len(l.order)-1))]].first)
	return true
}

func wrapped(s string) *widget.Label {
	w := widget.NewLabel(s)
	w.Wrapping = fyne.TextWrapWord
	return w
}
