package grid

import (
	"strconv"

	"sokehoach/app/edit"
)

// What was typed into a cell and stands for no value stays in it, marked, while
// the record keeps what it had. It belongs to its row, not to a place: rows are
// called by their ids, and only those without one by where they stand.

func (s *sheet[R]) waiting() *edit.Drafts {
	if s.source.Drafts != nil {
		return s.source.Drafts
	}
	return &s.own
}

// list is the lasting path of the rows.
func (s *sheet[R]) list() string {
	if s.source.Lasting != nil {
		return s.source.Lasting(s.table.Path)
	}
	return s.table.Path
}

// called is the lasting path of a cell.
func (s *sheet[R]) called(row, col int) string {
	name := strconv.Itoa(row)
	if row < s.count() {
		if id := edit.RowID(s.all()[row]); id != "" {
			name = id
		}
	}
	return s.list() + "[" + name + "]." + s.table.Columns[col].key
}

func (s *sheet[R]) draft(row, col int) (edit.Draft, bool) {
	if s.waiting().None() {
		return edit.Draft{}, false
	}
	return s.waiting().At(s.called(row, col), s.show(row, col))
}

func (s *sheet[R]) keepDraft(row, col int, d edit.Draft) { s.waiting().Keep(s.called(row, col), d) }

func (s *sheet[R]) dropDraft(row, col int) {
	if !s.waiting().None() {
		s.waiting().Drop(s.called(row, col))
	}
}

// carryDrafts takes those of rows without an id along, which are about to go
// elsewhere; -1 is gone.
func (s *sheet[R]) carryDrafts(to func(row int) int) {
	s.waiting().Carry(s.list(), to)
}

// drafts are the texts that wait in the rows there are.
func (s *sheet[R]) drafts() []string {
	var out []string
	for row := range s.count() {
		for col := range s.table.Columns {
			if d, ok := s.draft(row, col); ok {
				out = append(out, d.Text)
			}
		}
	}
	return out
}
