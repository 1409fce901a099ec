package check

import (
	"cmp"
	"fmt"

	"sokehoach/model"
)

// benefits: every activity against the figures of its places.
func (c *planChecker) benefits() {
	for i, e := range c.plan.Entries {
		for k, a := range e.Activities {
			c.reached(fmt.Sprintf("entries[%d].activities[%d]", i, k), a)
		}
	}
}

// review: what a draft took over from another has been looked at (K1-K3).
func (c *checker) review() {
	if c.doc.Out() {
		return
	}
	noun := c.kind.Noun()
	for _, n := range model.OpenNotes(c.document) {
		path, source := n.Path, cmp.Or(n.Why, c.own())
		switch n.Kind {
		case model.ReviewLook:
			c.add(model.Warning, rule{"K1", source}, path, "Chưa rà soát nội dung lấy từ %s cũ%s.", noun, quoted(cmp.Or(n.New, n.Old)))
		case model.ReviewMoved:
			c.add(model.Hint, rule{"K2", source}, path, "Đã chuyển từ %s cũ%s%s, chưa rà soát.", noun, quoted(n.Old), leads(quoted(n.New)))
		case model.ReviewKept:
			c.add(model.Hint, rule{"K3", source}, path, "Giữ nguyên từ %s cũ%s, chưa rà soát.", noun, quoted(n.New))
		}
	}
}

// quoted is a text in quotation marks after a colon, cut when it is long.
func quoted(text string) string {
	const most = 60
	if r := []rune(text); len(r) > most {
		text = string(r[:most]) + "…"
	}
	if text == "" {
		return ""
	}
	return fmt.Sprintf(" “%s”", text)
}

// leads stands an arrow's word before a text that is there.
func leads(text string) string {
	if text == "" {
		return ""
	}
	return " thành" + text
}

// reached: an activity serves no more households or people than its places have
// by the newest figures up to the plan's year (S6).
func (c *planChecker) reached(path string, a model.Activity) {
	bare := model.Activity{Unit: a.Unit, Quantity: a.Quantity}
	for _, x := range []struct {
		served model.Opt[model.Quantity]
		typed  bool
		field  string
		count  func(model.Figures) model.Opt[int64]
		text   string
	}{
		{a.Households(), bare.Households().Known, "households", func(f model.Figures) model.Opt[int64] { return f.Households }, "Số hộ thụ hưởng nhiều hơn số hộ của địa bàn (%s hộ theo số liệu năm %d)."},
		{a.People(), bare.People().Known, "people", func(f model.Figures) model.Opt[int64] { return f.People }, "Số người thụ hưởng nhiều hơn số người của địa bàn (%s người theo số liệu năm %d)."},
	} {
		there, year := c.living(a.Places, x.count)
		if !x.served.Known || !there.Known || x.served.Value <= model.Whole(there.Value) {
			continue
		}
		at := path + ".served." + x.field
		if x.typed { // as the activity's own quantity
			at = path + ".quantity"
		}
		c.add(model.Warning, rule{"S6", ours}, at, x.text, model.Whole(there.Value).Format(), year)
	}
}

// living counts the people or households of places; unknown when one of them is.
func (c *planChecker) living(places []model.Place, count func(model.Figures) model.Opt[int64]) (model.Opt[int64], int) {
	sum, year := int64(0), 0
	whole := map[model.ID]bool{}
	for _, p := range places {
		whole[p.Commune] = whole[p.Commune] || p.Village.IsZero()
	}
	counted := map[model.Place]bool{}
	for _, p := range places {
		if whole[p.Commune] {
			p.Village = model.ID{} // its villages are in it
		}
		if counted[p] {
			continue
		}
		counted[p] = true
		f := c.figures(p)
		n := count(f)
		if !n.Known || n.Value < 0 || sum > 1<<40 {
			return model.Opt[int64]{}, 0
		}
		sum, year = sum+n.Value, max(year, f.Year)
	}
	return model.Opt[int64]{Value: sum, Known: len(places) > 0}, year
}

// figures are the newest of a place up to the plan's year.
func (c *planChecker) figures(p model.Place) model.Figures {
	var best model.Figures
	for _, f := range c.book.Figures {
		if f.Commune == p.Commune && f.Village == p.Village && f.Year <= c.plan.Year && f.Year > best.Year {
			best = f
		}
	}
	return best
}
