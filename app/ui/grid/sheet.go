package grid

import (
	"slices"

	"sokehoach/app/edit"
	"sokehoach/model"
)

// cells are the rows of a table as texts, by what the grid does with them: all
// that it knows of them.
type cells struct {
	reader
	writer
	drafter
}

// cellsOf is everything of a sheet.
func cellsOf[R any](s *sheet[R]) cells { return cells{s, s, s} }

// A reader tells what stands in the rows and what may stand there.
type reader interface {
	count() int
	show(row, col int) string
	look(row, col int) Look
	about(row, col int) string
	total(col int) string
	check(col int, s string) error
	means(col int, s string) string // a pasted text in the column's own words
	keeps(from, to int) string      // why one of these rows must stay, or nothing
}

// A writer changes the rows.
type writer interface {
	set(step edit.Step, typed *edit.Typing, changes []change) // appends rows for those beyond the last
	insert(step edit.Step, at int)
	remove(step edit.Step, from, to int)
	move(step edit.Step, from, to, by int)
	sort(step edit.Step, col int, descending bool)
	seal()
	mark() (back func())
	forget() // the source has other rows now
}

// A drafter has the texts that stand for no value yet.
type drafter interface {
	draft(row, col int) (edit.Draft, bool)
	keepDraft(row, col int, d edit.Draft)
	dropDraft(row, col int)
	carryDrafts(to func(row int) int)
	drafts() []string
}

// A change is a new text of one cell.
type change struct {
	row, col int
	text     string
}

// A sheet is the rows of one source in the columns of one table.
type sheet[R any] struct {
	table  Table[R]
	source Source[R]
	rows   []R
	fresh  bool        // rows are those of the source
	own    edit.Drafts // where the source has no place for them
}

func (s *sheet[R]) all() []R {
	if !s.fresh {
		s.rows, s.fresh = s.source.Rows(), true
	}
	return s.rows
}

func (s *sheet[R]) forget()    { s.fresh, s.rows = false, nil }
func (s *sheet[R]) count() int { return len(s.all()) }

func (s *sheet[R]) show(row, col int) string {
	rows := s.all()
	if row >= len(rows) {
		return ""
	}
	return s.table.Columns[col].show(&rows[row])
}

func (s *sheet[R]) check(col int, text string) error {
	if check := s.table.Columns[col].check; check != nil {
		return check(text)
	}
	return nil
}

func (s *sheet[R]) means(col int, text string) string {
	if means := s.table.Columns[col].means; means != nil {
		return means(text)
	}
	return text
}

// set is a step by itself, unless it is typed.
func (s *sheet[R]) set(step edit.Step, typed *edit.Typing, changes []change) {
	do := s.source.Do
	if typed != nil {
		do = func(step edit.Step, f func([]R) []R) { s.source.Change(step, typed, f) }
	}
	do(step, func(rows []R) []R {
		for _, c := range changes {
			for c.row >= len(rows) {
				rows = append(rows, s.table.New(rows, len(rows)))
			}
			s.table.Columns[c.col].set(&rows[c.row], c.text)
		}
		return rows
	})
}

func (s *sheet[R]) insert(step edit.Step, at int) {
	s.source.Do(step, func(rows []R) []R { return slices.Insert(rows, at, s.table.New(rows, at)) })
}

func (s *sheet[R]) keeps(from, to int) string {
	if s.table.Keep == nil {
		return ""
	}
	for _, r := range s.all()[from:to] {
		if why := s.table.Keep(r); why != "" {
			return why
		}
	}
	return ""
}

func (s *sheet[R]) remove(step edit.Step, from, to int) {
	s.source.Do(step, func(rows []R) []R { return slices.Delete(rows, from, to) })
}

func (s *sheet[R]) move(step edit.Step, from, to, by int) {
	s.source.Do(step, func(rows []R) []R {
		block := slices.Clone(rows[from:to])
		return slices.Insert(slices.Delete(rows, from, to), from+by, block...)
	})
}

// sort orders the rows by numbers where the column has them, else as a
// Vietnamese dictionary does; what is blank comes last.
func (s *sheet[R]) sort(step edit.Step, col int, descending bool) {
	c := s.table.Columns[col]
	sign := 1
	if descending {
		sign = -1
	}
	rows := s.all()
	order := make([]int, len(rows)) // old places in the new order
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, k int) int {
		a, b := &rows[i], &rows[k]
		x, y := c.show(a), c.show(b)
		switch {
		case x == "" && y == "":
			return 0
		case x == "":
			return 1
		case y == "":
			return -1
		case c.number != nil:
			return sign * compare(c.number(a).Value, c.number(b).Value)
		case c.kind == date:
			return sign * compareDates(x, y)
		}
		return sign * model.Order(x, y)
	})
	s.carryDrafts(func(row int) int { return slices.Index(order, row) })
	s.source.Do(step, func(rows []R) []R {
		old := slices.Clone(rows)
		for i, from := range order {
			rows[i] = old[from]
		}
		return rows
	})
}

func compare(a, b model.Amount) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func compareDates(x, y string) int {
	a, _ := model.ParseDate(x)
	b, _ := model.ParseDate(y)
	switch {
	case a.Before(b):
		return -1
	case b.Before(a):
		return 1
	}
	return 0
}

// total is the sum of a column, blank where a part of it is not known.
func (s *sheet[R]) total(col int) string {
	c := s.table.Columns[col]
	if c.sum != nil {
		return c.sum()
	}
	if !c.totalled || c.number == nil {
		return ""
	}
	var t model.Tally
	rows := s.all()
	for i := range rows {
		t.Add(c.number(&rows[i]))
	}
	return formatted(t.Total(), c.unit)
}

func (s *sheet[R]) seal() {
	if s.source.Seal != nil {
		s.source.Seal()
	}
}

func (s *sheet[R]) mark() (back func()) {
	if s.source.Mark != nil {
		return s.source.Mark()
	}
	return func() {}
}
