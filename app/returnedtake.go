package app

import (
	"cmp"
	"slices"
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

// apply puts edits into a document: what fields say first, then the rows from the
// last on, so that paths hold.
func apply(d model.AnyDocument, edits []fieldEdit) {
	at := map[string][]fieldEdit{}
	var rows []fieldEdit
	for _, e := range edits {
		switch e.does {
		case setNumber:
			model.SetNumber(d, e.path, e.text) // it was tried when the file was read
		case setText:
			at[e.path] = append(at[e.path], e)
		default:
			rows = append(rows, e)
		}
	}
	d.EachText(func(t model.Prose) {
		if all := at[t.Root+t.Path]; len(all) > 0 {
			*t.Text = edited(*t.Text, all)
		}
	})
	slices.Reverse(rows)
	slices.SortStableFunc(rows, func(a, b fieldEdit) int {
		return cmp.Or(cmp.Compare(rowIn(b.path), rowIn(a.path)), cmp.Compare(a.does, b.does))
	})
	for _, e := range rows {
		if e.does == addRow {
			model.InsertRow(d, e.path, e.text)
		} else {
			model.RemoveRow(d, e.path)
		}
	}
}

// edited is a text of one or several lines after edits.
func edited(text string, all []fieldEdit) string {
	lines := strings.Split(text, "\n")
	for _, e := range all {
		switch {
		case e.line < 0:
			lines = []string{e.text}
		case e.line < len(lines):
			lines[e.line] = e.text
		}
	}
	return model.CleanText(strings.Join(lines, "\n"))
}

// rowIn is the last index of a path; a heading comes before all rows.
func rowIn(path string) int {
	if strings.HasSuffix(path, ".heading") {
		return -1
	}
	n, open := 0, strings.LastIndexByte(path, '[')
	for _, c := range path[open+1:] {
		if c < '0' || c > '9' {
			break
		}
		n = n*10 + int(c-'0')
	}
	return n
}
