package check

import (
	"fmt"
	"strings"

	"sokehoach/model"
	"sokehoach/model/ledger"
)

// Report gives all that is found in a report, in the order of the document, and
// then in the results that it tells of.
func Report(r model.Report, b model.Book, m Measure) []model.Finding {
	c := newReportChecker(r, b, m)
	c.heading()
	c.addressees()
	c.period()
	c.grounds()
	c.groundsTogether()
	c.text()
	c.told()
	c.annexes()
	c.recipients()
	c.maskedGrounds()
	c.maskedEnding()
	c.signature()
	c.review()
	c.prose()
	return append(c.findings, Account(c.statement.Paid, r)...)
}

// A reportChecker is one look through a report.
type reportChecker struct {
	*checker
	report    model.Report
	statement ledger.Statement
}

func newReportChecker(r model.Report, b model.Book, m Measure) *reportChecker {
	c := &reportChecker{checker: newChecker(&r, b, m), report: r, statement: ledger.Tell(r, b)}
	c.draws = func(role model.PartRole) bool {
		return role == model.Contents && len(c.statement.Done.Rows) > 0 || role == model.Targets && len(c.statement.InForce()) > 0
	}
	values := c.statement.Values()
	c.values = func(model.Part) model.PhraseValues { return values }
	var more strings.Builder
	for _, e := range r.Entries {
		for _, g := range e.Paragraphs {
			more.WriteString(g.Text + "\n")
		}
	}
	c.more = more.String()
	return c
}

// addressees: a report to a superior says whom it goes to (B16).
func (c *reportChecker) addressees() {
	if !c.kind.To {
		return
	}
	someone := false
	for i, r := range c.report.To {
		path := fmt.Sprintf("to[%d]", i)
		if r.Office.IsZero() && strings.Trim(r.Text, " -;.") == "" {
			c.add(model.Hint, rule{"B16", decree("II.9.d")}, path, "Dòng nơi gửi còn trống, sẽ không in.")
			continue
		}
		someone = true
		c.inForce(rule{"B16", decree("II.9.a")}, path, r.Office)
	}
	if !someone {
		c.add(model.Warning, rule{"B16", decree("II.9.a")}, "to", "%s gửi cơ quan cấp trên phải có “Kính gửi”.", c.kind.Name)
	}
}

// cutOffs is behind the rules on the days of figures.
const cutOffs = "NĐ 09/2019/NĐ-CP, Điều 12"

// period: the report says of which days its figures are, and there is a plan to
// compare with (Q13, Q14).
func (c *reportChecker) period() {
	p := c.report.Period
	switch {
	case p.Until.IsZero():
		c.add(model.Error, rule{"Q13", cutOffs}, "period.until", "Chưa có ngày chốt số liệu.")
	case !p.After.IsZero() && !p.After.Before(p.Until):
		c.add(model.Error, rule{"Q13", cutOffs}, "period.until", "Ngày chốt số liệu trước ngày bắt đầu kỳ.")
	case !c.doc.Date.IsZero() && c.doc.Day().Before(p.Until.Last()):
		c.add(model.Warning, rule{"Q13", cutOffs}, "date", "%s ký %s, trước ngày chốt số liệu (%s).", c.kind.Name, c.doc.Date.Cited(), p.Until.Short())
	}
	if len(c.statement.InForce()) == 0 {
		c.add(model.Error, rule{"Q14", recorded}, "plans", "Chưa có kế hoạch năm %d của cơ quan này để so kết quả.", c.report.Year)
	}
}

// told: what the clerk has written of a lineage can be filled.
func (c *reportChecker) told() {
	for i, e := range c.report.Entries {
		values := c.statement.RowValues(e.Of)
		for k, g := range e.Paragraphs {
			c.phrase(fmt.Sprintf("entries[%d].paragraphs[%d].text", i, k), g.Text, values)
		}
	}
}

// RequiredOfReport is Required for a report.
func RequiredOfReport(r model.Report) []string {
	out := append(requiredAbove(&r.Document), "to", "period.until")
	return append(out, requiredBelow(&r.Document)...)
}
