package check

import "sokehoach/model"

// reporting is behind the rules on days of periods: each office has its own of
// whom it reports to.
const reporting = "NĐ 09/2019/NĐ-CP, Điều 12"

// Days gives what is found in the days that an office has for a period among the
// others.
func Days(v model.PeriodDays, all model.Periods) []model.Finding {
	c := checker{}
	const year = 2024 // the days are of any year
	k, _ := all.Of(v.Code)
	switch {
	case !all.Allows(v):
		c.add(model.Error, rule{"U3", reporting}, "until", "Ngày chốt không có, hoặc không nằm giữa ngày chốt của kỳ trước và kỳ sau; chương trình dùng ngày kèm theo.")
	case !v.Due.IsZero() && v.Due.In(year).Before(v.Until.In(year)) && !k.Estimate:
		c.add(model.Warning, rule{"U4", reporting}, "due", "Hạn gửi trước ngày chốt số liệu.")
	}
	if !v.Due.IsZero() && v.Source == "" && all.Allows(v) {
		c.add(model.Hint, rule{"U5", reporting}, "source", "Hạn gửi chưa có căn cứ; ghi số, ký hiệu văn bản của cấp trên.")
	}
	return c.findings
}
