package grid

import (
	"sokehoach/app/edit"
)

// A Table describes a grid over rows of R.
type Table[R any] struct {
	Path    string // of the rows in the stored record
	Noun    string // what a row is called
	Columns []Column[R]
	Names   string                   // key of the column by whose text a row is known when a block is pasted; empty: by none
	New     func(rows []R, at int) R // a row to be added; nil: rows stay as they are
	Keep    func(R) string           // why a row must not be deleted; empty: it may, and so do all if nil
	Sorts   bool                     // the clerk may sort the rows
	Bare    bool                     // without the numbers of the rows
	Frozen  int                      // so many columns stay when the others scroll sideways
	Visible int                      // so many rows are seen at once; 0: as many as there is room for
	Widths  map[string]float32       // of columns whose width the clerk has chosen, by key

	Look  func(r *R, key string) Look   // of a cell; nil: all cells of a column are alike, and may be typed in
	About func(r *R, key string) string // what is to be said of the cell that the clerk is in; nil: the column's hint
	Tall  bool                          // what is too long for a cell goes on in a second line
}

// A Source is where the rows of a table live. Its functions belong to the
// window's goroutine. What is nil is not offered.
type Source[R any] struct {
	Rows   func() []R                                   // not to be written through
	Change func(edit.Step, *edit.Typing, func([]R) []R) // of one cell, by hand
	Do     func(edit.Step, func([]R) []R)               // a step by itself
	Seal   func()                                       // a cell was left
	Mark   func() (back func())                         // for taking back what is done from now on
	Watch  func(func()) (stop func())                   // is told after every change

	Drafts  *edit.Drafts             // where texts wait that stand for no value; nil: in the grid alone
	Lasting func(path string) string // a path that still leads there when rows come and go; nil: as it is
}

// Of is where the rows at a place of a session's value live. The place is asked
// on every use; nil means that it is gone, or not yet there.
func Of[T, R any](s *edit.Session[T], at func(*T) *[]R) Source[R] {
	place := func() *[]R {
		v := s.Value()
		return at(&v)
	}
	change := func(how func(edit.Step, func(*T))) func(edit.Step, func([]R) []R) {
		return func(step edit.Step, f func([]R) []R) {
			if place() != nil {
				how(step, func(t *T) {
					rows := at(t)
					*rows = f(*rows)
				})
			}
		}
	}
	return Source[R]{
		Rows: func() []R {
			if rows := place(); rows != nil {
				return *rows
			}
			return nil
		},
		Change: func(step edit.Step, t *edit.Typing, f func([]R) []R) { change(s.Typed(t))(step, f) },
		Do:     change(s.Do), Seal: s.Seal, Mark: s.Mark, Watch: s.Watch,
		Drafts: s.Drafts(), Lasting: s.Lasting,
	}
}
