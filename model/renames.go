package model

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A FormerName (tên cũ) is what a village or commune was called before it was
// given another name in the book.
type FormerName struct {
	Word string `json:"word,omitempty"` // bản; xã
	Name string `json:"name"`
}

// FullName is the name with its word.
func (n FormerName) FullName() string { return CleanLine(n.Word + " " + n.Name) }

// Renamed is the village with the name that it had before, if it had another.
func (v Village) Renamed(old Village) Village {
	v.Former = former(v.Former, FormerName{old.Word, old.Name}, FormerName{v.Word, v.Name})
	return v
}

// Renamed is the commune with the name that it had before, if it had another.
func (c Commune) Renamed(old Commune) Commune {
	c.Former = former(c.Former, FormerName{old.Kind, old.Name}, FormerName{c.Kind, c.Name})
	return c
}

// former are the old names after one more change; a name that is taken up again
// is no old one.
func former(all []FormerName, old, now FormerName) []FormerName {
	if old.Name == "" || old == now {
		return all
	}
	out := slices.DeleteFunc(slices.Clone(all), func(n FormerName) bool { return n == now || n == old })
	return append(out, old)
}

// A Rename (tên đã thay đổi) is a name that something no longer bears, and what
// it is called now.
type Rename struct {
	Old   string
	New   string // empty: it is no more, or not known
	Loose bool   // small and capital letters are the same; otherwise the name as it is or all in capitals
}

// Keeps reports whether the name is one in use, which only keeps a longer name
// from being taken for an old one.
func (r Rename) Keeps() bool { return r.Old == r.New }

// Renames are the names that nothing bears any more on a day, full names and
// bare ones, with those in use that hold one of them.
func (b Book) Renames(on Date) []Rename {
	old := map[string]Rename{} // by the name in small letters
	var order []string
	for _, r := range b.oldNames(on) {
		key := strings.ToLower(r.Old)
		if _, known := old[key]; !known && r.Old != "" && r.Old != r.New {
			old[key] = r
			order = append(order, key)
		}
	}
	if len(old) == 0 {
		return nil
	}
	use := b.namesInUse(on)
	for _, name := range use {
		delete(old, strings.ToLower(name))
	}
	order = slices.DeleteFunc(order, func(key string) bool { return old[key].Old == "" })
	var out []Rename
	for _, key := range order {
		out, use = append(out, old[key]), append(use, old[key].New)
	}
	for _, name := range use {
		longer := strings.ToLower(name)
		if slices.ContainsFunc(order, func(key string) bool { return strings.Contains(longer, key) }) {
			out = append(out, Rename{name, name, true})
		}
	}
	return out
}

// oldNames lists what was called so and is no longer.
func (b Book) oldNames(on Date) []Rename {
	var out []Rename
	add := func(old, now FormerName, ended bool) {
		if ended {
			out = append(out, Rename{old.FullName(), now.FullName(), true}, Rename{old.Name, now.Name, false})
		}
	}
	for _, c := range b.Communes {
		next := b.Commune(c.ID, on)
		now := FormerName{next.Kind, next.Name}
		add(FormerName{c.Kind, c.Name}, now, c.To.Over(on))
		for _, f := range c.Former {
			add(f, now, true)
		}
		for _, v := range c.Villages {
			next := b.Village(v.ID, on)
			now := FormerName{next.Word, next.Name}
			add(FormerName{v.Word, v.Name}, now, v.To.Over(on))
			for _, f := range v.Former {
				add(f, now, true)
			}
		}
	}
	for _, o := range b.Offices {
		if o.To.Over(on) {
			next := b.OfficeOn(o.ID, on)
			if next.ID == o.ID {
				next = Office{}
			}
			out = append(out, o.renames(next)...)
		}
	}
	for _, o := range b.Officers {
		if o.To.Over(on) {
			out = append(out, Rename{Old: o.Name})
		}
	}
	return out
}

// renames are the names of an office with what another is called in its place.
func (o Office) renames(next Office) []Rename {
	return []Rename{{o.Name, next.Name, true}, {o.Label, cmp.Or(next.Label, next.Name), true}, {o.Place, next.Place, true}}
}

// RenamesTo are the names of an office that another takes the place of.
func (o Office) RenamesTo(next Office) []Rename {
	return slices.DeleteFunc(o.renames(next), func(r Rename) bool { return r.Old == "" || r.Old == r.New })
}

// namesInUse are all names that something bears on a day.
func (b Book) namesInUse(on Date) []string {
	var out []string
	for _, c := range b.Communes {
		if c.To.Over(on) {
			continue
		}
		out = append(out, c.FullName(), c.Name)
		for _, v := range c.Villages {
			if !v.To.Over(on) {
				out = append(out, v.FullName(), v.Name)
			}
		}
	}
	for _, o := range b.Offices {
		if !o.To.Over(on) {
			out = append(out, o.Name, o.Label, o.Place)
		}
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}

// OfficeOn is what an office is on a day: the last of its successors that it
// gave way to by then, or itself.
func (b Book) OfficeOn(id ID, on Date) Office {
	o := b.Office(id)
	for range b.Offices {
		next := b.Office(o.Successor)
		if next.ID.IsZero() || !o.To.Over(on) {
			break
		}
		o = next
	}
	return o
}

// A NameFind (chỗ có tên) is where a name of a list stands in a text.
type NameFind struct {
	From, To int
	Name     int // of the list
}

// A NameFinder (bộ tìm tên) looks for a list of names in many texts.
type NameFinder struct {
	names []Rename
	forms []nameForm
}

// A nameForm is one way in which a name is written.
type nameForm struct {
	name  int
	words []byte
	loose bool // looked for in the text in small letters
}

// NewNameFinder makes the names of a list ready.
func NewNameFinder(names []Rename) NameFinder {
	f := NameFinder{names: names}
	add := func(i int, words string, loose bool) {
		if words != "" {
			f.forms = append(f.forms, nameForm{i, []byte(words), loose})
		}
	}
	for i, n := range names {
		if n.Loose {
			add(i, string(smallLetters([]byte(n.Old))), true)
			continue
		}
		add(i, n.Old, false)
		if up := strings.ToUpper(n.Old); up != n.Old {
			add(i, up, false)
		}
	}
	return f
}

// In gives the names that stand in a text as words of their own; of those that
// overlap the one that begins first, and of those the longest.
func (f NameFinder) In(text []byte) []NameFind {
	if len(f.forms) == 0 || len(text) == 0 {
		return nil
	}
	var all []NameFind
	small := smallLetters(text)
	for _, form := range f.forms {
		where := text
		if form.loose {
			where = small
		}
		for from := 0; ; {
			i := bytes.Index(where[from:], form.words)
			if i < 0 {
				break
			}
			at := from + i
			from = at + len(form.words)
			if Alone(text, at, from) {
				all = append(all, NameFind{at, from, form.name})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b NameFind) int { return cmp.Or(a.From-b.From, b.To-a.To) })
	end := 0
	return slices.DeleteFunc(all, func(x NameFind) bool {
		if x.From < end {
			return true
		}
		end = x.To
		return f.names[x.Name].Keeps()
	})
}

// smallLetters keeps every letter at its place.
func smallLetters(text []byte) []byte {
	return bytes.Map(func(r rune) rune {
		if small := unicode.ToLower(r); utf8.RuneLen(small) == utf8.RuneLen(r) {
			return small
		}
		return r
	}, text)
}

// Alone reports whether a place of a text is not a piece of a longer number or
// word.
func Alone(text []byte, from, to int) bool {
	before, _ := utf8.DecodeLastRune(text[:from])
	after, _ := utf8.DecodeRune(text[to:])
	first, _ := utf8.DecodeRune(text[from:])
	last, _ := utf8.DecodeLastRune(text[:to])
	return !sameWord(before, first) && !sameWord(last, after)
}

func sameWord(a, b rune) bool {
	return unicode.IsDigit(a) && unicode.IsDigit(b) || unicode.IsLetter(a) && unicode.IsLetter(b)
}
