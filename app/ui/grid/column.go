// Package grid is a table that is typed into as in Excel: one cell is the
// active one, the keys are Excel's, blocks are copied and pasted, and every
// change is a named step of the session that the rows live in. It draws only
// the rows in sight, however many there are.
package grid

import (
	"cmp"
	"slices"
	"strconv"

	"sokehoach/app/text"
	"sokehoach/model"
	"sokehoach/model/match"
)

// A kind says how a column reads and shows its cells.
type kind int

const (
	words kind = iota
	number
	count
	quantity
	year
	date
	choice
	computed
)

// A spec is what the grid knows of a column whatever its rows are.
type spec struct {
	key, heading, hint string
	band, short        string // the heading that it shares with others, and its own below
	kind               kind
	unit               model.MoneyUnit
	width, share       float32
	right              bool // numbers stand at the right edge
	required, totalled bool
	labels             []string // to choose from
	free               bool     // besides, any text
}

// A Column describes one column over rows of R. Key is the field's name in the
// stored record.
type Column[R any] struct {
	spec
	show   func(*R) string
	set    func(*R, string)
	check  func(string) error               // why a text is no value; nil: every text is
	means  func(string) string              // a pasted text in the column's own words; nil: as it is
	number func(*R) model.Opt[model.Amount] // of columns that hold numbers
	sum    func() string                    // under the table; nil: of the numbers
}

// holdsNumbers tells that what is typed may be reckoned.
func (s spec) holdsNumbers() bool { return s.kind == number || s.kind == count || s.kind == quantity }

// Least widths at the normal size of text.
const (
	narrowWidth = 70
	plainWidth  = 110
	wideWidth   = 180
)

func column[R any](key, heading string, k kind, width float32) Column[R] {
	return Column[R]{spec: spec{key: key, heading: heading, kind: k, width: width}}
}

// Text is a column of short texts.
func Text[R any](key, heading string, at func(*R) *string) Column[R] {
	c := column[R](key, heading, words, wideWidth)
	c.share = 1
	c.show = func(r *R) string { return *at(r) }
	c.set = func(r *R, s string) { *at(r) = s }
	return c
}

// Suggested is a text column with a list to choose from.
func Suggested[R any](key, heading string, at func(*R) *string, suggestions []string) Column[R] {
	c := Text(key, heading, at)
	c.kind, c.labels, c.free = choice, suggestions, true
	return c
}

// Money is a column of amounts that are shown and typed in unit.
func Money[R any](key, heading string, unit model.MoneyUnit, at func(*R) *model.Opt[model.Amount]) Column[R] {
	return numbers(key, heading, unit, at)
}

// Quantity is a column of quantities.
func Quantity[R any](key, heading string, at func(*R) *model.Opt[model.Quantity]) Column[R] {
	c := numbers(key, heading, 1000, at)
	c.kind = quantity
	return c
}

// Count is a column of whole numbers from 0.
func Count[R any](key, heading string, at func(*R) *model.Opt[int64]) Column[R] {
	c := numbers(key, heading, model.Dong, at)
	c.kind, c.width = count, narrowWidth
	c.check = func(s string) error {
		if s == "" {
			return nil
		}
		n, err := model.ParseCount(s)
		if err == nil && n < 0 {
			return model.InputError(text.WrongCount)
		}
		return err
	}
	return c
}

func readNumber(s string, unit model.MoneyUnit) (model.Opt[model.Amount], error) {
	if s == "" {
		return model.Opt[model.Amount]{}, nil
	}
	n, err := model.ParseAmount(s, unit)
	return model.Opt[model.Amount]{Value: n, Known: err == nil}, err
}

func numbers[R any, N ~int64](key, heading string, unit model.MoneyUnit, at func(*R) *model.Opt[N]) Column[R] {
	c := column[R](key, heading, number, plainWidth)
	c.unit, c.right = unit, true
	c.number = func(r *R) model.Opt[model.Amount] {
		n := *at(r)
		return model.Opt[model.Amount]{Value: model.Amount(n.Value), Known: n.Known}
	}
	c.show = func(r *R) string { return formatted(c.number(r), unit) }
	c.check = func(s string) error {
		_, err := readNumber(s, unit)
		return err
	}
	c.set = func(r *R, s string) {
		n, _ := readNumber(s, unit)
		*at(r) = model.Opt[N]{Value: N(n.Value), Known: n.Known}
	}
	return c
}

// mostDecimals is that of a đồng in tỷ đồng: nothing is ever rounded.
const mostDecimals = 9

func formatted(n model.Opt[model.Amount], unit model.MoneyUnit) string {
	if !n.Known {
		return ""
	}
	return n.Value.Format(unit, mostDecimals)
}

// Year is a column of years; 0 is none.
func Year[R any](key, heading string, at func(*R) *int) Column[R] {
	c := column[R](key, heading, year, narrowWidth)
	c.right = true
	c.show = func(r *R) string {
		if *at(r) == 0 {
			return ""
		}
		return strconv.Itoa(*at(r))
	}
	c.check = func(s string) error {
		if n, err := strconv.Atoi(s); s != "" && (err != nil || n < 1900 || n > 2199) {
			return model.InputError(text.WrongYear)
		}
		return nil
	}
	c.set = func(r *R, s string) { *at(r), _ = strconv.Atoi(cmp.Or(s, "0")) }
	return c
}

// Date is a column of dates.
func Date[R any](key, heading string, at func(*R) *model.Date) Column[R] {
	c := column[R](key, heading, date, plainWidth)
	c.right = true
	c.show = func(r *R) string { return at(r).Field() }
	c.check = func(s string) error {
		_, err := model.ParseDate(s)
		return err
	}
	c.set = func(r *R, s string) { *at(r), _ = model.ParseDate(s) }
	return c
}

// An Option is one answer of a Choice.
type Option[V comparable] struct {
	Value V
	Label string
}

// Choice is a column of values that have names; the zero value is blank unless
// it has one.
func Choice[R any, V comparable](key, heading string, at func(*R) *V, options []Option[V]) Column[R] {
	c := column[R](key, heading, choice, plainWidth)
	c.share = 0.5
	for _, o := range options {
		c.labels = append(c.labels, o.Label)
	}
	c.show = func(r *R) string {
		i := slices.IndexFunc(options, func(o Option[V]) bool { return o.Value == *at(r) })
		if i < 0 {
			return ""
		}
		return options[i].Label
	}
	means := meaning(c.labels, func(i int) string {
		code, _ := any(options[i].Value).(string)
		return code
	})
	c.means = func(s string) string {
		if i := means(s); i >= 0 {
			return c.labels[i]
		}
		return s
	}
	c.check = func(s string) error {
		if s != "" && means(s) < 0 {
			return model.InputError(text.NotInList)
		}
		return nil
	}
	c.set = func(r *R, s string) {
		var v V
		if i := means(s); i >= 0 {
			v = options[i].Value
		}
		*at(r) = v
	}
	return c
}

// meaning finds the label that a text means, or the code of its value; -1 if there
// is none. The names are made ready when the first is looked for.
func meaning(labels []string, code func(i int) string) func(string) int {
	var names *match.Names
	return func(s string) int {
		if i := slices.Index(labels, s); i >= 0 || s == "" {
			return i
		}
		for i := range labels {
			if s == code(i) {
				return i
			}
		}
		if names == nil {
			names = match.Of(labels)
		}
		return names.Meant(s)
	}
}

// Computed is a column to be looked at only.
func Computed[R any](key, heading string, show func(*R) string) Column[R] {
	c := column[R](key, heading, computed, plainWidth)
	c.show = show
	return c
}

// Sized is c with a least width, at the normal size of text, and a share of the
// room that is left.
func (c Column[R]) Sized(least, share float32) Column[R] {
	c.width, c.share = least, share
	return c
}

// AtRight is c with its texts at the right edge: what is computed is a number too.
func (c Column[R]) AtRight() Column[R] {
	c.right = true
	return c
}

// Means is c which takes other words for its own: "x" for yes.
func (c Column[R]) Means(means func(string) string) Column[R] {
	own := c.means
	c.means = func(s string) string {
		if s = means(s); own != nil {
			return own(s)
		}
		return s
	}
	return c
}

// Hint is c with a line of advice for the clerk who is in it.
func (c Column[R]) Hint(hint string) Column[R] {
	c.hint = hint
	return c
}

// Required is c marked as one that must not stay empty.
func (c Column[R]) Required() Column[R] {
	c.required = true
	return c
}

// Totalled is c with its sum under the table; the sum is blank while a part of
// it is not known.
func (c Column[R]) Totalled() Column[R] {
	c.totalled = true
	return c
}
