package results

import (
	"fmt"
	"strconv"
	"strings"

	"sokehoach/model"
	"sokehoach/model/check"
)

// Path is that of the rows of a table.
const Path = "rows"

// judge asks the rules on results, and tells of each finding the cell that it is
// about.
func (t Table) judge(span Span) []model.Finding {
	found := check.Account(t.account, model.Report{Document: model.Document{Year: span.Year}, Period: span.Done})
	out := found[:0]
	for _, x := range found {
		if x.Code == "Q6" {
			continue // an empty row is plain to see
		}
		x.Path = t.cell(x)
		out = append(out, x)
	}
	return out
}

// cell is the path in the table of what a finding on the account is about.
func (t Table) cell(x model.Finding) string {
	rest := strings.TrimPrefix(x.Path, "account[")
	place, field, _ := strings.Cut(rest, "]")
	i, err := strconv.Atoi(place)
	if err != nil || i < 0 || i >= len(t.at) {
		return Path
	}
	row, key := t.at[i], ""
	switch {
	case strings.HasPrefix(field, ".money["):
		k, _ := strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(field, ".money["), "]"))
		if key = "paid"; !t.Rows[row].Pays {
			row += 1 + k
		}
	case field == ".quantity":
		key = "total"
	case field == ".reason":
		key = "reason"
	default:
		row, key = t.whole(row, x.Code)
	}
	return fmt.Sprintf("%s[%d].%s", Path, row, key)
}

// whole is the cell of a finding on a whole activity: what falls is what is less in
// the period.
func (t Table) whole(row int, code string) (at int, key string) {
	if code != "Q3" && code != "Q4" {
		return row, "name"
	}
	if t.Rows[row].Now.Value < 0 {
		return row, "total"
	}
	for i := row; i < len(t.Rows) && (i == row || t.Rows[i].Kind == Source); i++ {
		if t.Rows[i].Pays && t.Rows[i].PaidNow.Value < 0 {
			return i, "paid"
		}
	}
	return row, "name"
}
