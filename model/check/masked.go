package check

import (
	"fmt"

	"sokehoach/model"
)

// masked: what was typed beside a choice of the book is not printed, and says so
// (M1).
func (c *checker) masked(path, text, picked string) {
	if text != "" {
		c.add(model.Warning, rule{"M1", c.own()}, path, "Chữ “%s” không in, vì ô này đã chọn %s trong sổ; hãy xóa chữ hoặc bỏ chọn.", text, picked)
	}
}

func (c *checker) maskedGrounds() {
	for i, g := range c.doc.Grounds {
		if !g.Ground.IsZero() {
			c.masked(fmt.Sprintf("grounds[%d].text", i), g.Text, "văn bản căn cứ")
		}
	}
}

func (c *planChecker) maskedUnits() {
	units := func(path string, all []model.UnitRole) {
		for k, u := range all {
			if !u.Office.IsZero() {
				c.masked(fmt.Sprintf("%s.units[%d]", path, k), u.Name, "đơn vị")
			}
		}
	}
	for i, e := range c.plan.Entries {
		path := fmt.Sprintf("entries[%d]", i)
		units(path, e.Units)
		for k, a := range e.Activities {
			units(fmt.Sprintf("%s.activities[%d]", path, k), a.Units)
		}
	}
}

func (c *checker) maskedEnding() {
	for i, r := range c.doc.Recipients {
		if !r.Office.IsZero() {
			c.masked(fmt.Sprintf("recipients[%d]", i), r.Text, "nơi nhận")
		}
	}
	if s := c.doc.Signature; !s.Officer.IsZero() {
		c.masked("signature.title", s.Title, "người ký")
		c.masked("signature.name", s.Name, "người ký")
	}
}

// charged: units that the plan charges are among the recipients (F4).
func (c *planChecker) charged() {
	for _, r := range c.dossier.MissingRecipients() {
		c.add(model.Hint, rule{"F4", decree("II.9.a")}, fmt.Sprintf("entries[%d].units", c.dossier.ChargedIn(r)),
			"%s được giao việc nhưng không có trong nơi nhận.", c.dossier.RecipientName(r))
	}
}

// absent: a node that is marked as having nothing has nothing below it either
// (N8).
func (c *planChecker) absent() {
	for i, code := range c.plan.Absent {
		all := c.dossier.Under(code)
		if len(all) == 0 {
			continue
		}
		n, _ := c.dossier.Catalogue.Node(code)
		c.add(model.Warning, rule{"N8", ours}, fmt.Sprintf("absent[%d]", i),
			"“%s” được ghi là không có nội dung trên địa bàn, nhưng kế hoạch có %d nội dung ở mục này, vẫn in.", n.Name, len(all))
	}
}
