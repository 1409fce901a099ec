package app

import (
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/model/check"
)

// shippedPeriods are the periods that come with the program; a test of assets holds
// that they can be read.
func shippedPeriods() model.Periods {
	p, err := model.ParsePeriods(assets.Periods())
	if err != nil {
		return model.Periods{}
	}
	return p
}

// Periods are the periods that are reported on, with the days that the book has
// otherwise.
func (d *Desk) Periods() model.Periods { return shippedPeriods().With(d.ownPeriods("")) }

// ownPeriods are the days that the book has otherwise, but those of one period.
// What cannot be read is as it was shipped.
func (d *Desk) ownPeriods(but string) []model.PeriodDays {
	var own []model.PeriodDays
	if d.Empty() {
		return nil
	}
	for _, k := range shippedPeriods().List {
		var v model.PeriodDays
		known, err := d.store.Setting(periodName(k.Code), &v)
		if known && err == nil && v.Code == k.Code && k.Code != but {
			own = append(own, v)
		}
	}
	return own
}

// ShippedDays are the days of a period as they come with the program, for a year;
// and how sure its deadline is.
func (d *Desk) ShippedDays(code string, year int) (model.PeriodDays, model.Deadline) {
	p := shippedPeriods()
	_, row, _ := p.Deadline(code, year)
	return p.DaysOf(code, year), row
}

// KeepDays puts the days of a period into the book; those that it would have anyway
// are not kept, so that it follows the program again.
func (d *Desk) KeepDays(v model.PeriodDays, year int) error {
	if shipped, _ := d.ShippedDays(v.Code, year); v == shipped {
		return d.store.PutSetting(periodName(v.Code), model.PeriodDays{})
	}
	return d.store.PutSetting(periodName(v.Code), v)
}

// CheckDays gives what is found in the days of a period.
func (d *Desk) CheckDays(v model.PeriodDays) []model.Finding {
	return check.Days(v, shippedPeriods().With(d.ownPeriods(v.Code)))
}

// periodName is under which the days of a period are kept.
func periodName(code string) string { return "period " + code }
