package check

import (
	"fmt"
	"slices"

	"sokehoach/model"
)

// funding: every line has its key once and an amount, and all together are what
// the norm gives (S1, S2, S4); what assigned it was there on the plan's day (S8).
func (c *planChecker) funding(path string, a model.Activity) {
	type key struct {
		kind, source string
		year         int
	}
	seen := map[key]bool{}
	for i, f := range a.Funding {
		at := fmt.Sprintf("%s.funding[%d]", path, i)
		k := key{f.Kind, f.Source, f.AssignedIn(c.plan.Year)}
		if seen[k] {
			c.add(model.Error, rule{"S4", ours}, at, "Nguồn vốn này đã có ở dòng trên; mỗi loại vốn, nguồn, năm giao chỉ ghi một dòng.")
		}
		seen[k] = true
		if _, ok := c.dossier.Catalogue.CapitalKind(f.Kind); !ok && f.Kind != "" {
			c.add(model.Error, rule{"S4", ours}, at+".kind", "Chương trình không có loại vốn này.")
		}
		if !c.pays(f.Source) {
			c.add(model.Error, rule{"S4", ours}, at+".source", "Chương trình không có nguồn vốn này.")
		}
		if f.CapitalYear > c.plan.Year && c.plan.Year > 0 {
			c.add(model.Error, rule{"S4", ours}, at+".capitalYear", "Năm giao vốn sau năm kế hoạch.")
		}
		if g := c.book.Ground(f.Ground); c.early(g.Issued) {
			c.add(model.Error, rule{"S8", ours}, at+".ground", "Văn bản giao vốn ban hành %s, sau ngày của kế hoạch.", g.Issued.Cited())
		}
		c.amount(at, a, i)
	}
	c.norm(path, a)
	if sum := a.Tally(model.Any).Sum; sum > c.sums.Activity {
		c.add(model.Warning, rule{"S7", c.sums.Source}, path+".funding", "Kinh phí của hoạt động “%s” là %s triệu đồng, lớn hơn %s triệu đồng; hãy xem lại đơn vị tiền.",
			a.Name, millions(sum), millions(c.sums.Activity))
	}
}

// total: the plan costs no more than a commune has (S7).
func (c *planChecker) total() {
	if sum := c.dossier.Tally(model.Any).Sum; sum > c.sums.Plan {
		c.add(model.Warning, rule{"S7", c.sums.Source}, "entries", "Tổng kinh phí của kế hoạch là %s triệu đồng, lớn hơn %s triệu đồng; hãy xem lại đơn vị tiền.",
			millions(sum), millions(c.sums.Plan))
	}
}

// millions is a sum in triệu đồng, whole.
func millions(a model.Amount) string { return a.Format(model.Million, 6) }

// pays reports whether the catalogue knows a source; none is not decided yet.
func (c *planChecker) pays(source string) bool {
	return source == "" || slices.ContainsFunc(c.dossier.Catalogue.Sources, func(s model.MoneySource) bool { return s.Code == source })
}

// amount: a line has an amount, typed or left to it by the norm (S1, S2).
func (c *planChecker) amount(at string, a model.Activity, i int) {
	switch {
	case negative(a.Funding[i].Amount):
		c.add(model.Error, rule{"S2", ours}, at+".amount", "Số tiền không thể là số âm.")
	case !a.LineAmount(i).Known:
		c.add(model.Hint, rule{"S1", ours}, at+".amount", "Chưa có số tiền; các số cộng có dòng này để trống.")
	}
}

// norm: quantity × norm is the sum of all lines, whatever their sources and years
// (S2).
func (c *planChecker) norm(path string, a model.Activity) {
	if negative(a.Norm) {
		c.add(model.Error, rule{"S2", ours}, path+".norm", "Định mức không thể là số âm.")
		return
	}
	want, sum := a.ByNorm(), a.Tally(model.Any)
	if !want.Known || sum.Parts == 0 {
		return
	}
	switch {
	case sum.Unknown == 0 && sum.Sum != want.Value:
		c.add(model.Error, rule{"S2", ours}, path+".norm", "Các dòng kinh phí cộng lại là %s đồng, khác với số lượng nhân định mức (%s đồng).",
			sum.Sum.Format(model.Dong, 0), want.Value.Format(model.Dong, 0))
	case sum.Sum > want.Value:
		c.add(model.Error, rule{"S2", ours}, path+".norm", "Các dòng kinh phí đã có cộng lại là %s đồng, lớn hơn số lượng nhân định mức (%s đồng).",
			sum.Sum.Format(model.Dong, 0), want.Value.Format(model.Dong, 0))
	}
}

func negative[N ~int64](n model.Opt[N]) bool { return n.Known && n.Value < 0 }

// work: its years and decision are possible (W1, W2), and so are its sums (W3).
func (c *planChecker) work(path string, a model.Activity) {
	w := *a.Work
	if w.StartYear > 0 && w.EndYear > 0 && w.StartYear > w.EndYear {
		c.add(model.Error, rule{"W1", ours}, path+".startYear", "Năm khởi công sau năm hoàn thành.")
	}
	if c.early(w.Decided) {
		c.add(model.Error, rule{"W2", ours}, path+".decided", "Quyết định đầu tư có ngày sau ngày của kế hoạch.")
	}
	c.workMoney(path, a)
}

// workMoney: what was assigned and disbursed stays within what was decided (W3),
// the customary relations of Biểu 01. Capital of an earlier year that is carried
// over is part of what was assigned before, so only the plan's own year adds to it.
func (c *planChecker) workMoney(path string, a model.Activity) {
	w, invests := *a.Work, c.dossier.OfRole(model.Investment)
	cost, before, paid := c.dossier.Cost(&w, "").Total(), w.AssignedBefore.Total(), w.DisbursedBefore.Total()
	year := a.Tally(model.Both(invests, c.dossier.ThisYear)).OrNone()
	carried := a.Tally(model.Both(invests, c.dossier.Carried)).OrNone()
	for _, x := range []struct {
		part, whole model.Opt[model.Amount]
		field, text string
	}{
		{w.MediumTerm, cost, "mediumTerm", "Kế hoạch trung hạn lớn hơn tổng mức đầu tư."},
		{before, w.MediumTerm, "assignedBefore", "Vốn đã bố trí lớn hơn kế hoạch trung hạn."},
		{paid, before, "disbursedBefore", "Vốn đã giải ngân lớn hơn vốn đã bố trí."},
		{plus(before, year), cost, "assignedBefore", "Vốn đã bố trí cộng với vốn năm nay lớn hơn tổng mức đầu tư."},
		{carried, before, "assignedBefore", "Vốn kéo dài lớn hơn vốn đã bố trí đến hết năm trước; vốn đã bố trí gồm cả phần kéo dài."},
	} {
		if x.part.Known && x.whole.Known && x.part.Value > x.whole.Value {
			c.add(model.Error, rule{"W3", ours}, path+"."+x.field, "%s", x.text)
		}
	}
	if left := plus(before, minus(paid)); left.Known && left.Value >= 0 && carried.Known && carried.Value > left.Value && carried.Value <= before.Value {
		c.add(model.Warning, rule{"W3", ours}, path+".disbursedBefore", "Vốn kéo dài lớn hơn phần đã bố trí mà chưa giải ngân (%s triệu đồng).", millions(left.Value))
	}
}

func minus(a model.Opt[model.Amount]) model.Opt[model.Amount] {
	a.Value = -a.Value
	return a
}

func plus(a, b model.Opt[model.Amount]) model.Opt[model.Amount] {
	var t model.Tally
	t.Add(a)
	t.Add(b)
	return t.Total()
}

// indicators: each names an indicator and has a target (I1).
func (c *planChecker) indicators() {
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
