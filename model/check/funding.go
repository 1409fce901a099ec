package check

import (
	"fmt"
	"strings"

	"sokehoach/model"
)

// funding: every line has its key once, an amount, and the amount of its norm
// (S1, S2, S4).
func (c *checker) funding(path string, a model.Activity) {
	type key struct {
		kind, source string
		year         int
	}
	seen := map[key]bool{}
	for i, f := range a.Funding {
		at := fmt.Sprintf("%s.funding[%d]", path, i)
		k := key{f.Kind, f.Source, f.CapitalYear}
		if seen[k] {
			c.add(model.Error, rule{"S4", ours}, at, "Nguồn vốn này đã có ở dòng trên; mỗi loại vốn, nguồn, năm giao chỉ ghi một dòng.")
		}
		seen[k] = true
		if _, ok := c.dossier.Catalogue.CapitalKind(f.Kind); !ok && f.Kind != "" {
			c.add(model.Error, rule{"S4", ours}, at+".kind", "Chương trình không có loại vốn này.")
		}
		if f.CapitalYear > c.plan.Year && c.plan.Year > 0 {
			c.add(model.Error, rule{"S4", ours}, at+".capitalYear", "Năm giao vốn sau năm kế hoạch.")
		}
		c.amount(at, a, f)
	}
}

func (c *checker) amount(at string, a model.Activity, f model.FundingLine) {
	switch by := f; {
	case f.Amount.Known && f.Amount.Value < 0:
		c.add(model.Error, rule{"S2", ours}, at+".amount", "Số tiền không thể là số âm.")
	case f.Amount.Known && f.Norm.Known:
		by.Amount = model.Opt[model.Amount]{}
		if want := by.Effective(a.Quantity); want.Known && want.Value != f.Amount.Value {
			c.add(model.Error, rule{"S2", ours}, at+".amount", "Số tiền khác với số lượng nhân định mức (%s đồng).", want.Value.Format(model.Dong, 0))
		}
	case !f.Effective(a.Quantity).Known:
		c.add(model.Hint, rule{"S1", ours}, at+".amount", "Chưa có số tiền; các số cộng có dòng này để trống.")
	}
}

// work: what was assigned and disbursed stays within what was decided (W1-W4),
// the customary relations of Biểu 01.
func (c *checker) work(path string, a model.Activity) {
	w := *a.Work
	if w.StartYear > 0 && w.EndYear > 0 && w.StartYear > w.EndYear {
		c.add(model.Error, rule{"W1", ours}, path+".startYear", "Năm khởi công sau năm hoàn thành.")
	}
	if d := c.plan.Date; d.Full() && w.Decided.Full() && d.Before(w.Decided) {
		c.add(model.Error, rule{"W2", ours}, path+".decided", "Quyết định đầu tư có ngày sau ngày của kế hoạch.")
	}
	cost := c.dossier.Cost(&w, "").Total()
	year := a.Tally(c.dossier.OfRole(model.Investment)).Total()
	for _, x := range []struct {
		part, whole model.Opt[model.Amount]
		field, text string
	}{
		{w.MediumTerm, cost, "mediumTerm", "Kế hoạch trung hạn lớn hơn tổng mức đầu tư."},
		{w.AssignedBefore, w.MediumTerm, "assignedBefore", "Vốn đã bố trí lớn hơn kế hoạch trung hạn."},
		{w.DisbursedBefore, w.AssignedBefore, "disbursedBefore", "Vốn đã giải ngân lớn hơn vốn đã bố trí."},
		{plus(w.AssignedBefore, year), cost, "assignedBefore", "Vốn đã bố trí cộng với vốn năm nay lớn hơn tổng mức đầu tư."},
	} {
		if x.part.Known && x.whole.Known && x.part.Value > x.whole.Value {
			c.add(model.Error, rule{"W3", ours}, path+"."+x.field, "%s", x.text)
		}
	}
}

func plus(a, b model.Opt[model.Amount]) model.Opt[model.Amount] {
	if !a.Known || !b.Known {
		return model.Opt[model.Amount]{}
	}
	return model.Known(a.Value + b.Value)
}

// allocations: the plan stays within what was assigned for each node and kind
// of money (S5).
func (c *checker) allocations() {
	for _, x := range c.book.Allocations {
		if x.Year != c.plan.Year || x.Catalogue != c.plan.Catalogue || !x.Amount.Known {
			continue
		}
		planned := c.dossier.TallyUnder(x.Node, func(f model.FundingLine) bool {
			year := f.CapitalYear
			if year == 0 {
				year = c.plan.Year
			}
			return f.Kind == x.Kind && f.Source == x.Source && year == x.CapitalYear
		})
		if planned.Sum > x.Amount.Value {
			n, _ := c.dossier.Catalogue.Node(x.Node)
			c.add(model.Error, rule{"S5", ours}, "entries", "Kế hoạch cho “%s” vượt số vốn được giao %s đồng.", n.Name, (planned.Sum-x.Amount.Value).Format(model.Dong, 0))
		}
	}
}

// indicators: each names an indicator and has a target (I1).
func (c *checker) indicators() {
	for i, x := range c.plan.Indicators {
		path := fmt.Sprintf("indicators[%d]", i)
		if _, ok := c.dossier.Catalogue.Indicator(x.Indicator); !ok && x.Name == "" {
			c.add(model.Error, rule{"I1", ours}, path+".name", "Chỉ tiêu chưa có tên.")
		}
		if !x.Target.Known {
			c.add(model.Warning, rule{"I1", ours}, path+".target", "Chỉ tiêu chưa có mức kế hoạch.")
		}
	}
}

// annexes: the text points to every annex and to none that is missing (D12).
func (c *checker) annexes() {
	text := c.allText()
	for i := range c.plan.Annexes {
		name := "Phụ lục"
		if len(c.plan.Annexes) > 1 {
			name += " " + model.Roman(i+1)
		}
		if !mentions(text, name) {
			c.add(model.Error, rule{"D12", decree("III.1.a")}, fmt.Sprintf("annexes[%d]", i), "Nội dung chưa có chỉ dẫn đến %s.", name)
		}
	}
	for i := len(c.plan.Annexes); i < len(c.plan.Annexes)+5; i++ {
		if name := "Phụ lục " + model.Roman(i+1); mentions(text, name) {
			c.add(model.Error, rule{"D12", decree("III.1.a")}, "annexes", "Nội dung nhắc đến %s nhưng không có phụ lục này.", name)
		}
	}
}

// mentions finds a name that does not go on: "Phụ lục I" is not in "Phụ lục II".
func mentions(text, name string) bool {
	for {
		i := strings.Index(text, name)
		if i < 0 {
			return false
		}
		text = text[i+len(name):]
		if text == "" || !strings.ContainsAny(text[:1], "IVX") {
			return true
		}
	}
}

func (c *checker) allText() string {
	var b strings.Builder
	for _, p := range c.plan.Parts {
		for _, g := range p.Paragraphs {
			b.WriteString(g.Text + "\n")
		}
	}
	for _, e := range c.plan.Entries {
		for _, g := range e.Paragraphs {
			b.WriteString(g.Text + "\n")
		}
	}
	return b.String() + c.plan.Opening + "\n" + c.plan.Closing
}

// charged: units that the plan charges are among the recipients (F4).
func (c *checker) charged() {
	got := map[string]bool{}
	for _, r := range c.plan.Recipients {
		name := r.Text
		if !r.Office.IsZero() {
			name = c.book.Office(r.Office).Called()
		}
		got[model.Fold(name)] = true
	}
	own := c.plan.Office
	told := map[model.ID]bool{}
	for i, e := range c.plan.Entries {
		units := e.Units
		for _, a := range e.Activities {
			units = append(units[:len(units):len(units)], a.Units...)
		}
		for _, u := range units {
			name := c.dossier.UnitName(u)
			if u.Office.IsZero() || u.Office == own || told[u.Office] || got[model.Fold(name)] {
				continue
			}
			told[u.Office] = true
			c.add(model.Hint, rule{"F4", decree("II.9.a")}, fmt.Sprintf("entries[%d].units", i), "%s được giao việc nhưng không có trong nơi nhận.", name)
		}
	}
}
