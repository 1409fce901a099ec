package check

import (
	"fmt"
	"strings"

	"sokehoach/model"
)

// counted is behind the rules on data that no plan has.
const counted = "số liệu trong sổ"

// Commune gives all that is found in the data of a commune; years are its own
// figures, not those of its villages. Paths begin with villages and figures.
func Commune(m model.Commune, years []model.Figures) []model.Finding {
	c := checker{}
	if m.Name == "" {
		c.add(model.Error, rule{"X1", counted}, "name", "Chưa có tên.")
	}
	if m.Kind == "" {
		c.add(model.Error, rule{"X1", counted}, "kind", "Chưa rõ là xã, phường hay thị trấn.")
	}
	c.lasts("to", m.From, m.To)
	c.villages(m.Villages)
	c.years(years)
	return c.findings
}

// lasts: what is valid does not end before it begins.
func (c *checker) lasts(path string, from, to model.Date) {
	if !to.IsZero() && to.Last().Before(from) {
		c.add(model.Error, rule{"X2", counted}, path, "Ngày hết hiệu lực trước ngày có hiệu lực.")
	}
}

func (c *checker) villages(all []model.Village) {
	seen := map[string]bool{}
	for i, v := range all {
		at := fmt.Sprintf("villages[%d]", i)
		name := model.Fold(v.FullName())
		switch {
		case v.Name == "":
			c.add(model.Error, rule{"X3", counted}, at+".name", "Bản, tổ dân phố này chưa có tên.")
		case seen[name] && v.To.IsZero():
			c.add(model.Warning, rule{"X3", counted}, at+".name", "Đã có một dòng ở trên cùng tên này.")
		}
		seen[name] = true
		c.lasts(at+".to", v.From, v.To)
	}
}

func (c *checker) years(all []model.Figures) {
	seen := map[int]bool{}
	for i, f := range all {
		at := fmt.Sprintf("figures[%d]", i)
		switch {
		case f.Year == 0:
			c.add(model.Warning, rule{"X4", counted}, at+".year", "Chưa ghi năm của dòng số liệu này.")
		case seen[f.Year]:
			c.add(model.Warning, rule{"X4", counted}, at+".year", "Năm %d đã có ở dòng trên.", f.Year)
		}
		seen[f.Year] = true
		if f.CutOff.Year > f.Year+1 || !f.CutOff.IsZero() && f.CutOff.Year < f.Year-1 {
			c.add(model.Warning, rule{"X4", counted}, at+".cutOff", "Ngày chốt số liệu cách năm %d quá xa.", f.Year)
		}
		c.counts(at, f)
	}
}

// counts: a part is not more than the whole.
func (c *checker) counts(path string, f model.Figures) {
	families := model.Opt[int64]{}
	for _, g := range f.Groups {
		if g.Households.Known {
			families = model.Known(families.Value + g.Households.Value)
		}
	}
	poor := f.Poor
	if f.Poor.Known && f.NearPoor.Known {
		poor.Value += f.NearPoor.Value
	}
	for _, x := range []struct {
		part, whole model.Opt[int64]
		field, text string // no field: the whole row
	}{
		{f.Women, f.People, "women", "Số nữ nhiều hơn số nhân khẩu."},
		{f.Households, f.People, "households", "Số hộ nhiều hơn số nhân khẩu."},
		{poor, f.Households, "poor", "Hộ nghèo và hộ cận nghèo cộng lại nhiều hơn số hộ."},
		{f.NearPoor, f.Households, "nearPoor", "Số hộ cận nghèo nhiều hơn số hộ."},
		{f.PoorMinority, f.Poor, "poorMinority", "Hộ nghèo dân tộc thiểu số nhiều hơn số hộ nghèo."},
		{families, f.Households, "", "Số hộ theo dân tộc cộng lại nhiều hơn số hộ của xã."},
	} {
		if x.part.Known && x.whole.Known && x.part.Value > x.whole.Value {
			c.add(model.Warning, rule{"X5", counted}, strings.TrimSuffix(path+"."+x.field, "."), "%s", x.text)
		}
	}
}
