package check

import (
	"fmt"
	"slices"
	"strings"

	"sokehoach/model"
)

// A lasting is what holds for a time: an office, a commune, a village.
type lasting struct {
	name      string
	from, to  model.Date
	successor string   // what stands for it on the document's day
	before    []string // what stood in its place on the document's day, when it was not there yet
}

// inForce: an office of the book that had ended before the document's day, or was
// not there yet.
func (c *checker) inForce(r rule, at string, id model.ID) {
	o := c.book.Office(id)
	x := lasting{name: o.Called(), from: o.From, to: o.To}
	switch {
	case c.early(o.From):
		for _, was := range c.book.Offices {
			if was.Successor == id && c.holds(was.From, was.To) {
				x.before = append(x.before, was.Called())
			}
		}
		c.notYet(r, at, x)
	case !o.To.Over(c.doc.Day()):
	case o.Successor.IsZero():
		c.add(model.Warning, r, at, "%s đã kết thúc hoạt động %s.", x.name, o.To.Cited())
	default:
		c.add(model.Warning, r, at, "%s đã kết thúc hoạt động %s; đơn vị kế tiếp là %s.", x.name, o.To.Cited(), c.book.Office(o.Successor).Called())
	}
}

// places: known, and valid on the document's day (L1, L2).
func (c *checker) places(path string, a model.Activity) {
	for i, p := range a.Places {
		at := fmt.Sprintf("%s.places[%d]", path, i)
		commune := c.book.Commune(p.Commune, model.Date{})
		if commune.Name == "" {
			c.add(model.Error, rule{"L1", ours}, at, "Địa bàn này không có trong danh mục xã.")
			continue
		}
		if p.Village.IsZero() {
			c.lasting(at, c.commune(commune))
			continue
		}
		k := slices.IndexFunc(commune.Villages, func(v model.Village) bool { return v.ID == p.Village })
		if k < 0 {
			c.lasting(at, c.commune(commune))
			c.add(model.Error, rule{"L1", ours}, at, "Bản này không thuộc %s.", commune.FullName())
			continue
		}
		village := c.village(commune.Villages[k])
		if !c.early(village.from) { // else the village says enough
			c.lasting(at, c.commune(commune))
		}
		c.lasting(at, village)
	}
}

// commune is a commune with what stands for it on the document's day.
func (c *checker) commune(m model.Commune) lasting {
	x := lasting{name: m.FullName(), from: m.From, to: m.To, successor: c.book.Commune(m.ID, c.doc.Day()).FullName()}
	if c.early(m.From) {
		for _, was := range c.book.Communes {
			if was.Successor == m.ID && c.holds(was.From, was.To) {
				x.before = append(x.before, was.FullName())
			}
		}
	}
	return x
}

// village is a village with what stands for it on the document's day.
func (c *checker) village(v model.Village) lasting {
	x := lasting{name: v.FullName(), from: v.From, to: v.To, successor: c.book.Village(v.ID, c.doc.Day()).FullName()}
	if !c.early(v.From) {
		return x
	}
	for _, m := range c.book.Communes {
		for _, was := range m.Villages {
			if was.Successor == v.ID && c.holds(was.From, was.To) && c.holds(m.From, m.To) {
				x.before = append(x.before, was.FullName()+", "+m.FullName())
			}
		}
	}
	return x
}

// lasting: a name that was given up before the document's day, or is not given yet
// (L2).
func (c *checker) lasting(at string, x lasting) {
	r := rule{"L2", ours}
	switch {
	case c.early(x.from):
		c.notYet(r, at, x)
	case !x.to.Over(c.doc.Day()):
	case x.successor == x.name || x.successor == "":
		c.add(model.Warning, r, at, "%s hết hiệu lực %s.", x.name, x.to.Cited())
	default:
		c.add(model.Warning, r, at, "%s hết hiệu lực %s; văn bản dùng tên mới: %s.", x.name, x.to.Cited(), x.successor)
	}
}

// notYet tells what is not there yet on the document's day, and what to pick.
func (c *checker) notYet(r rule, at string, x lasting) {
	s := fmt.Sprintf("%s có từ %s, sau ngày của %s.", x.name, x.from.Cited(), c.kind.Noun())
	if len(x.before) > 0 {
		s += fmt.Sprintf(" Vào %s là %s: hãy chọn lại ở đây, hoặc sửa ngày của %s.", c.doc.Day().Cited(), strings.Join(x.before, " hoặc "), c.kind.Noun())
	}
	c.add(model.Warning, r, at, "%s", s)
}

// early reports whether what begins with a date is not there yet on the document's
// day.
func (c *checker) early(from model.Date) bool {
	day := c.doc.Day()
	return !day.IsZero() && day.Before(from)
}

// holds reports whether what is valid for a time is so on the document's day.
func (c *checker) holds(from, to model.Date) bool {
	return !c.early(from) && !to.Over(c.doc.Day())
}
