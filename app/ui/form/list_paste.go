package form

import (
	"slices"

	"sokehoach/app/text"
)

// takePastes lets what is pasted into a text of the row become rows.
func (r *listRow[T, E]) takePastes() {
	if r.list.spec.Paste == nil {
		return
	}
	for _, b := range r.blocks() {
		if e, ok := b.control.widget().(*entry); ok {
			e.rows = func(pasted string) bool { return r.paste(e, pasted) }
		}
	}
}

// paste puts rows in place of this one, in one step. A piece of the text that is
// marked is replaced in the field itself.
func (r *listRow[T, E]) paste(e *entry, pasted string) bool {
	l := r.list
	held, at := []rune(e.Text), e.CursorTextOffset()
	before, after := string(held[:at]), string(held[at:])
	switch e.SelectedText() {
	case "":
	case e.Text:
		before, after = "", ""
	default:
		return false
	}
	v := l.form.session.Value()
	rows := l.spec.Paste((*l.spec.At(&v))[r.index], before, pasted, after)
	if len(rows) == 0 {
		return false
	}
	i := r.index
	l.carry(func(row int) int {
		if row > i {
			return row + len(rows) - 1
		}
		return row
	})
	l.do(text.PastingRows(l.spec.Noun), func(s []E) []E { return slices.Replace(s, i, i+1, rows...) })
	l.enter(i+len(rows)-1, -1)
	l.form.hooks.Say(text.PastedRows(len(rows), l.spec.Noun))
	return true
}
