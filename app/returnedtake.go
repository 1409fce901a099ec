package app

import (
	"strings"

	"sokehoach/model"
)

// SafeChanges are the indexes of the changes that go over together.
func (r WordReading) SafeChanges() []int {
	var out []int
	for i, x := range r.Changes {
		if x.Safe {
			out = append(out, i)
		}
	}
	return out
}

// TakeWord is the document with changes of a reading, as one change, and how many
// could be taken over. What has been issued stays as it is: model.ErrIssued.
func (w Work) TakeWord(r WordReading, changes ...int) (model.AnyDocument, int, error) {
	if w.Document.Envelope().Out() {
		return w.Document, 0, model.ErrIssued
	}
	out, taken := w.Document.Duplicate(), 0
	var edits []fieldEdit
	for _, i := range changes {
		if i >= 0 && i < len(r.takes) && len(r.takes[i]) > 0 {
			edits = append(edits, r.takes[i]...)
			taken++
		}
	}
	apply(out, edits)
	return out, taken, nil
}

// apply puts edits into a document.
func apply(d model.AnyDocument, edits []fieldEdit) {
	at := map[string][]fieldEdit{}
	for _, e := range edits {
		if e.number {
			model.SetNumber(d, e.path, e.text) // it was tried when the file was read
			continue
		}
		at[e.path] = append(at[e.path], e)
	}
	d.EachText(func(t model.Prose) {
		all := at[t.Root+t.Path]
		if len(all) == 0 {
			return
		}
		lines := strings.Split(*t.Text, "\n")
		for _, e := range all {
			switch {
			case e.line < 0:
				lines = []string{e.text}
			case e.line < len(lines):
				lines[e.line] = e.text
			}
		}
		*t.Text = model.CleanText(strings.Join(lines, "\n"))
	})
}
