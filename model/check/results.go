package check

import (
	"fmt"
	"slices"

	"sokehoach/model"
	"sokehoach/model/ledger"
)

// recorded is behind the rules on results.
const recorded = "kết quả đã ghi trong sổ"

// Account gives all that is found in what was done and paid by the end of a
// report's span: what exceeds plan or assignment (Q1, Q2), falls (Q3), is
// corrected without a reason (Q4), differs from the treasury's figure (Q5), is
// missing (Q6, Q7), was paid too late (Q8), is not settled (Q9), cannot be added
// (Q10), serves more households than there are (Q11) or is planned no more
// (Q12). Paths begin with account and the number of the row.
func Account(a ledger.Account, r model.Report) []model.Finding {
	c := &checker{}
	for i, row := range a.Rows {
		j := rowJudge{checker: c, account: a, report: r, row: row, at: fmt.Sprintf("account[%d]", i)}
		j.quantity()
		j.money()
		j.results()
		j.reason()
	}
	return c.findings
}

// A rowJudge looks at one row of an account.
type rowJudge struct {
	*checker
	account ledger.Account
	report  model.Report
	row     ledger.Row
	at      string
}

func (j rowJudge) quantity() {
	done, planned := j.row.Quantity.Total, j.row.Planned
	if done.Known && planned.Known && done.Value > planned.Value {
		j.add(model.Warning, rule{"Q2", recorded}, j.at+".quantity", "Đã thực hiện %s %s, vượt kế hoạch (%s).", done.Value.Format(), j.row.Activity.Unit, planned.Value.Format())
	}
	if j.row.OtherUnit > 0 {
		j.add(model.Warning, rule{"Q10", recorded}, j.at+".quantity", "Có %d lần ghi kết quả theo đơn vị khác “%s”, không cộng được.", j.row.OtherUnit, j.row.Activity.Unit)
	}
}

func (j rowJudge) money() {
	for k, l := range j.row.Money {
		at := fmt.Sprintf("%s.money[%d]", j.at, k)
		paid, assigned := l.Total.Sum, l.Assigned.OrNone()
		switch {
		case j.row.Gone && paid > 0:
			j.add(model.Warning, rule{"Q12", recorded}, at, "Hoạt động không còn trong kế hoạch nhưng đã giải ngân %s triệu đồng.", millions(paid))
		case assigned.Known && paid > assigned.Value:
			j.add(model.Error, rule{"Q1", recorded}, at, "Đã giải ngân %s triệu đồng, vượt %s triệu đồng so với vốn được giao (%s triệu đồng).",
				millions(paid), millions(paid-assigned.Value), millions(assigned.Value))
		}
		switch {
		case l.Advance.Sum > paid:
			j.add(model.Error, rule{"Q9", recorded}, at, "Tạm ứng chưa thu hồi (%s triệu đồng) lớn hơn số đã giải ngân.", millions(l.Advance.Sum))
		case l.Advance.Sum > 0 && j.yearIsOver():
			j.add(model.Warning, rule{"Q9", recorded}, at, "Còn %s triệu đồng tạm ứng chưa thu hồi.", millions(l.Advance.Sum))
		}
		j.stated(at, l)
	}
}

// stated: the sum of what was recorded is what the treasury says it is.
func (j rowJudge) stated(at string, l ledger.Line) {
	amount, on, ok := j.account.Stated(j.row, l)
	if !ok {
		return
	}
	if sum := j.account.PaidBy(j.row, l, on); sum.Known && sum.Value != amount {
		j.add(model.Warning, rule{"Q5", recorded}, at, "Kho bạc ghi lũy kế đến ngày %s là %s triệu đồng, cộng các lần đã ghi là %s triệu đồng (chênh %s triệu đồng).",
			on.Short(), millions(amount), millions(sum.Value), millions(amount-sum.Value))
	}
}

// yearIsOver reports whether the report tells of a whole year.
func (j rowJudge) yearIsOver() bool {
	return !j.report.Period.Until.Before(model.Date{Year: j.account.Year, Month: 12, Day: 1})
}

// results: nothing recorded falls without being a correction, a correction has its
// reason, and carried-over money is paid by its last day.
func (j rowJudge) results() {
	for _, r := range j.row.Last {
		if r.Kind == model.Correction && r.Reason == "" {
			j.add(model.Error, rule{"Q4", recorded}, j.at, "Bút toán điều chỉnh ngày %s chưa ghi lý do.", r.On.Short())
		}
		if r.Kind != model.Correction && falls(r) {
			j.add(model.Error, rule{"Q3", recorded}, j.at, "Lũy kế ngày %s giảm so với lần trước mà không phải bút toán điều chỉnh.", r.On.Short())
		}
		for _, p := range r.Paid {
			if key := p.Key(r.Budget); key.CapitalYear < r.Budget && lastPayment(r.Budget).Before(r.On) {
				j.add(model.Error, rule{"Q8", recorded}, j.at, "Vốn năm %d kéo dài giải ngân ngày %s, sau ngày cuối được giải ngân (%s).", key.CapitalYear, r.On.Short(), lastPayment(r.Budget).Short())
			}
		}
	}
	if len(j.row.Last) == 0 && !j.row.Gone && !j.row.Entry {
		j.add(model.Hint, rule{"Q6", recorded}, j.at, "Chưa ghi kết quả nào trong kỳ.")
	}
	j.served()
}

// lastPayment is the last day on which money of a budget year is paid: the end
// of the time of adjustment (Thông tư 26/2026/TT-BTC, Điều 19.3).
func lastPayment(budget int) model.Date { return model.Date{Year: budget + 1, Month: 1, Day: 31} }

func falls(r model.Result) bool {
	return r.Quantity.Known && r.Quantity.Value < 0 || slices.ContainsFunc(r.Paid, func(p model.Payment) bool { return p.Amount.Known && p.Amount.Value < 0 })
}

// served: no more new households than the communes have.
func (j rowJudge) served() {
	households, known := j.account.Households(j.row)
	if there := j.account.HouseholdsThere(j.row); known && there > 0 && households > there {
		j.add(model.Error, rule{"Q11", recorded}, j.at, "Tổng số hộ thụ hưởng đã ghi (%d) lớn hơn số hộ của địa bàn (%d).", households, there)
	}
}

// reason: what lags behind the plan says why, once its time is over.
func (j rowJudge) reason() {
	if j.row.Gone || !j.lags() || j.account.Reason(j.row, j.report) != "" {
		return
	}
	j.add(model.Warning, rule{"Q7", recorded}, j.at+".reason", "Chưa đạt kế hoạch nhưng chưa ghi nguyên nhân.")
}

// lags reports whether less was done or paid than planned although the time of
// the activity, or the year, is over.
func (j rowJudge) lags() bool {
	month := j.row.Activity.LastMonth
	over := j.yearIsOver() || month > 0 && !j.report.Period.Until.Before(model.Date{Year: j.account.Year, Month: month}.Last())
	if !over {
		return false
	}
	done, planned := j.row.Quantity.Total, j.row.Planned
	if planned.Known && done.Value < planned.Value {
		return true
	}
	left := j.row.Tally(ledger.Any).Remaining()
	return left.Known && left.Value > 0
}
