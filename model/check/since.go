package check

import (
	"fmt"

	"sokehoach/model"
	"sokehoach/model/ledger"
)

// Since gives where an issued report, drawn from the book that it was issued with,
// would say something else today (Q15): it keeps its figures, and the office knows.
func Since(r model.Report, issued, today model.Book) []model.Finding {
	then, now := ledger.Tell(r, issued), ledger.Tell(r, today)
	c := &checker{}
	was, is := then.Paid.Sum(ledger.All, ledger.Any), now.Paid.Sum(ledger.All, ledger.Any)
	if was.Total.Sum != is.Total.Sum || was.Assigned.Sum != is.Assigned.Sum {
		c.add(model.Warning, rule{"Q15", recorded}, "period.until", "Đã phát hành với lũy kế giải ngân %s; nay là %s.", told(was), told(is))
	}
	for i, row := range then.Paid.Rows {
		other, ok := now.Money(row.Of)
		if !ok {
			continue
		}
		a, b := row.Tally(ledger.Any), other.Tally(ledger.Any)
		if a.Total.Sum != b.Total.Sum {
			c.add(model.Hint, rule{"Q15", recorded}, fmt.Sprintf("account[%d]", i), "“%s”: đã phát hành với lũy kế giải ngân %s; nay là %s.", row.Activity.Name, told(a), told(b))
		}
	}
	for i, row := range then.Done.Rows {
		other, ok := now.Row(row.Of)
		if a, b := row.Quantity.Total, other.Quantity.Total; ok && a != b {
			c.add(model.Hint, rule{"Q15", recorded}, fmt.Sprintf("account[%d].quantity", i), "“%s”: đã phát hành với số lượng lũy kế %s %s; nay là %s.",
				row.Activity.Name, a.Value.Format(), row.Activity.Unit, b.Value.Format())
		}
	}
	return c.findings
}

// told is what was paid, with its rate where that is known.
func told(m ledger.Money) string {
	text := millions(m.Total.Sum) + " triệu đồng"
	if rate, ok := m.Rate(); ok && rate.Whole != 0 {
		text += " (" + rate.Percent(ledger.Decimals) + "%)"
	}
	return text
}
