package check

import (
	"cmp"
	"fmt"
	"strings"

	"sokehoach/model"
)

// ours marks rules that no provision gives: agreement of the data with itself.
const ours = "số liệu trong kế hoạch"

// entries: each names a node of the catalogue, its phrases can be filled, its
// units, places and money are known (N, P, S rules).
func (c *planChecker) entries() {
	for i, e := range c.plan.Entries {
		path := fmt.Sprintf("entries[%d]", i)
		c.nodes(path, e)
		for k, g := range e.Paragraphs {
			c.phrase(fmt.Sprintf("%s.paragraphs[%d].text", path, k), g.Text, c.dossier.PlanValues())
		}
		c.countedTwice(path, e.Paragraphs)
		for k, u := range e.Units {
			c.unit(fmt.Sprintf("%s.units[%d]", path, k), u)
		}
		if len(e.Paragraphs) == 0 && len(e.Activities) == 0 && len(c.dossier.UnitsFor(e, model.Activity{})) == 0 {
			c.add(model.Warning, rule{"N2", ours}, path+".units", "Nội dung này chưa có đơn vị thực hiện và chưa có hoạt động.")
		}
		for k, a := range e.Activities {
			c.activity(fmt.Sprintf("%s.activities[%d]", path, k), e, a)
		}
	}
}

// ids: no two entries and no two activities are stored under one id, where the
// later would take the place of the other (N7).
func (c *planChecker) ids() {
	seen := map[model.ID]bool{}
	once := func(path string, id model.ID) {
		if seen[id] && !id.IsZero() {
			c.add(model.Error, rule{"N7", ours}, path, "Mục này trùng mã với một mục ở trên nên có thể mất khi lưu; hãy xóa và nhập lại.")
		}
		seen[id] = true
	}
	for i, e := range c.plan.Entries {
		path := fmt.Sprintf("entries[%d]", i)
		once(path, e.ID)
		for k, a := range e.Activities {
			once(fmt.Sprintf("%s.activities[%d]", path, k), a.ID)
		}
	}
}

func (c *planChecker) nodes(path string, e model.Entry) {
	if len(e.Nodes) == 0 {
		c.add(model.Error, rule{"N1", ours}, path+".nodes", "Nội dung này chưa gắn với dự án nào của chương trình.")
	}
	for k, code := range e.Nodes {
		if _, ok := c.dossier.Catalogue.Node(code); !ok {
			c.add(model.Error, rule{"N1", ours}, fmt.Sprintf("%s.nodes[%d]", path, k), "Danh mục chương trình không có mục %s.", code)
		}
	}
}

// phrase: every named place has a value (P1, P2).
func (c *checker) phrase(path, text string, values model.PhraseValues) {
	said, flaws := model.FillText(text, values)
	c.unfilled(path, flaws)
	if strings.Contains(text, "{") {
		c.slips(path, said)
	}
	c.filled(path, text, said, flaws)
}

// filled: the figures of a sentence whose places have all been filled. Those of
// one that lacks something cannot be compared.
func (c *checker) filled(path, text, said string, flaws []model.PhraseFlaw) {
	if strings.Contains(text, "{") && len(flaws) == 0 {
		c.sumsIn(path, said)
	}
}

func (c *checker) unfilled(path string, flaws []model.PhraseFlaw) {
	for _, f := range flaws {
		switch {
		case f.Typed != "":
			c.add(model.Warning, rule{"P3", c.own()}, path, "{%s} do anh, chị sửa tay là “%s”; số liệu là “%s”.", f.Name, f.Typed, cmp.Or(f.Value, model.Blank))
		case f.Unknown:
			c.add(model.Error, rule{"P2", ours}, path, "Không có chỗ điền tên {%s}.", f.Name)
		default:
			c.add(model.Warning, rule{"P1", ours}, path, "Chỗ điền {%s} chưa có số liệu, trên giấy là “…”.", f.Name)
		}
	}
}

func (c *planChecker) activity(path string, e model.Entry, a model.Activity) {
	if a.Name == "" {
		c.add(model.Error, rule{"N3", ours}, path+".name", "Hoạt động chưa có tên.")
	}
	units := c.dossier.UnitsFor(e, a)
	said, flaws := c.dossier.FillActivity(a, units)
	c.unfilled(path+".phrase", flaws)
	c.filled(path+".phrase", a.Phrase, said, flaws)
	if strings.Contains(a.Phrase, "{") {
		if c.slipped(a.Name) { // which is said there
			said, _ = c.dossier.FillActivity(unnamed(a), units)
		}
		c.slips(path+".phrase", said)
	}
	if len(units) == 0 {
		c.add(model.Warning, rule{"N2", ours}, path+".units", "Hoạt động chưa có đơn vị thực hiện.")
	}
	if a.Quantity.Known && a.Unit == "" {
		c.add(model.Warning, rule{"N4", ours}, path+".unit", "Có số lượng nhưng chưa có đơn vị tính.")
	}
	if negative(a.Quantity) {
		c.add(model.Error, rule{"N4", ours}, path+".quantity", "Số lượng không thể là số âm.")
	}
	if first, last := a.FirstMonth, a.LastMonth; last > 0 && first > last || min(first, last) < 0 || max(first, last) > 12 {
		c.add(model.Error, rule{"N5", ours}, path+".firstMonth", "Tháng bắt đầu phải trước tháng kết thúc, từ 1 đến 12.")
	}
	for k, u := range a.Units {
		c.unit(fmt.Sprintf("%s.units[%d]", path, k), u)
	}
	c.places(path, a)
	c.funding(path, a)
	c.served(path, a)
	if a.Work != nil {
		c.work(path+".work", a)
	}
}

// unnamed is an activity whose phrase says nothing of its name.
func unnamed(a model.Activity) model.Activity {
	a.Name = model.Blank
	return a
}

// unit: one that still is in the book, or has a name of its own (N2).
func (c *planChecker) unit(at string, u model.UnitRole) {
	if c.dossier.UnitName(u) == "" {
		c.add(model.Error, rule{"N2", ours}, at, "Đơn vị này không có tên hoặc không còn trong danh mục đơn vị.")
	}
	if u.Office != c.plan.Office { // of that one B6 speaks once
		c.inForce(rule{"N2", ours}, at, u.Office)
	}
}

// served: counts are none below zero, and parts do not exceed the whole (S3).
func (c *planChecker) served(path string, a model.Activity) {
	people, households := a.People(), a.Households()
	for _, x := range []struct {
		part  model.Opt[int64]
		whole model.Opt[model.Quantity]
		field string
		text  string
	}{
		{a.Served.Women, people, "women", "Số nữ nhiều hơn số người."},
		{a.Served.Minority, people, "minority", "Số người dân tộc thiểu số nhiều hơn số người."},
		{a.Served.PoorHouseholds, households, "poorHouseholds", "Số hộ nghèo nhiều hơn số hộ."},
	} {
		if negative(x.part) {
			c.add(model.Error, rule{"S3", ours}, path+".served."+x.field, "Số lượng không thể là số âm.")
		} else if x.part.Known && x.whole.Known && model.Whole(x.part.Value) > x.whole.Value {
			c.add(model.Error, rule{"S3", ours}, path+".served."+x.field, "%s", x.text)
		}
	}
}
