package model

import (
	"fmt"
	"slices"
	"strings"
)

// A FormRows (nội dung các dòng của biểu) says what one row of a form stands
// for, and with that which columns a form may have.
type FormRows string

// The kinds of rows.
const (
	ActivityRows  FormRows = "activities" // hoạt động, công trình, with the money of one role
	IndicatorRows FormRows = "indicators" // chỉ tiêu
	ChangeRows    FormRows = "changes"    // nội dung điều chỉnh: what an amended plan changes of its original

	PaymentRows         FormRows = "payments"         // giải ngân: what was assigned and paid, by node and activity
	IndicatorResultRows FormRows = "indicatorResults" // kết quả chỉ tiêu
	ResultRows          FormRows = "results"          // khối lượng, đối tượng thụ hưởng
	WorkRows            FormRows = "works"            // tiến độ công trình, with their money
	PovertyRows         FormRows = "poverty"          // hộ nghèo, cận nghèo theo bản
	TreasuryRows        FormRows = "treasury"         // đối chiếu Kho bạc
)

// Lists is what the rows of the form are: what it says, else activities where it
// has money of a role and indicators where it has none.
func (f Form) Lists() FormRows {
	switch {
	case f.Rows != "":
		return f.Rows
	case f.Role != "":
		return ActivityRows
	}
	return IndicatorRows
}

// A RowColumn (cột mà một loại dòng có) is a value that rows of a kind have, by
// the key that forms and annexes name it with.
type RowColumn struct {
	Key  string
	Kind ColumnKind
}

// Columns are all that rows of this kind can fill; none for a kind that is not
// known. Whoever draws rows fills exactly these.
func (r FormRows) Columns() []RowColumn {
	switch r {
	case ActivityRows:
		return rowColumns(map[ColumnKind]string{
			NumberColumn:   "number",
			TextColumn:     "name places target unit months carries supports moneyState scale years decision investor note",
			QuantityColumn: "quantity",
			MoneyColumn: "norm plan.total plan.central plan.local plan.other carried.total carried.central carried.local carried.other " +
				"usable.total usable.central usable.local usable.other cost.total cost.central cost.local cost.other " +
				"mediumTerm assignedBefore disbursedBefore",
		})
	case IndicatorRows:
		return rowColumns(map[ColumnKind]string{
			NumberColumn:   "number",
			TextColumn:     "name unit programmeTarget note",
			QuantityColumn: "lastYear target",
		})
	case ChangeRows:
		return rowColumns(map[ColumnKind]string{
			NumberColumn:   "number",
			TextColumn:     "name unit note",
			QuantityColumn: "quantity.old quantity.new",
			MoneyColumn:    "money.old money.increase money.decrease money.new carried.old carried.increase carried.decrease carried.new",
		})
	case PaymentRows:
		return rowColumns(map[ColumnKind]string{
			NumberColumn: "number",
			TextColumn:   "name reason",
			MoneyColumn:  paymentKeys("assigned", "before", "now", "paid", "left") + " estimate",
			RateColumn:   paymentKeys("rate") + " estimate.rate",
		})
	case IndicatorResultRows:
		return rowColumns(map[ColumnKind]string{
			NumberColumn:   "number",
			TextColumn:     "name unit programmeTarget met note",
			QuantityColumn: "lastYear target result estimate",
			RateColumn:     "rate",
		})
	case ResultRows:
		return rowColumns(map[ColumnKind]string{
			NumberColumn:   "number",
			TextColumn:     "name unit places reason",
			QuantityColumn: "planned before now total households people women minority poorHouseholds",
			RateColumn:     "rate",
		})
	case WorkRows:
		return rowColumns(map[ColumnKind]string{
			NumberColumn:   "number",
			TextColumn:     "name unit places reason investor years started expected obstacle",
			QuantityColumn: "planned before now total progress households people women minority poorHouseholds",
			MoneyColumn:    paymentKeys("assigned", "before", "now", "paid", "left") + " estimate assignedBefore disbursedBefore done",
			RateColumn:     paymentKeys("rate") + " estimate.rate rate",
		})
	case PovertyRows:
		return rowColumns(map[ColumnKind]string{
			NumberColumn:   "number",
			TextColumn:     "name",
			QuantityColumn: povertyKeys(""),
			RateColumn:     povertyKeys(".rate"),
		})
	case TreasuryRows:
		return rowColumns(map[ColumnKind]string{
			NumberColumn: "number",
			TextColumn:   "name capital source capitalYear on",
			MoneyColumn:  "ours stated difference",
		})
	}
	return nil
}

// rowColumns lists the keys of each kind of value.
func rowColumns(keys map[ColumnKind]string) []RowColumn {
	var out []RowColumn
	for _, kind := range columnKinds() {
		for _, key := range strings.Fields(keys[kind]) {
			out = append(out, RowColumn{key, kind})
		}
	}
	return out
}

// Reports reports whether rows of this kind are of a report.
func (r FormRows) Reports() bool {
	switch r {
	case ActivityRows, IndicatorRows, ChangeRows:
		return false
	}
	return true
}

// PaymentSpans are the stretches of money that rows of disbursement tell apart:
// carried over, of the year itself, all.
func PaymentSpans() []string { return []string{"carried", "current", "all"} }

// PaymentSources are the groups of sources that they tell apart; "" is all.
func PaymentSources() []string { return []string{"", string(Central), string(Local), string(Other)} }

// paymentKeys are the columns of one measure for every stretch and source.
func paymentKeys(measures ...string) string {
	var keys []string
	for _, span := range PaymentSpans() {
		for _, source := range PaymentSources() {
			for _, m := range measures {
				keys = append(keys, strings.Replace(span+"."+source+"."+m, "..", ".", 1))
			}
		}
	}
	return strings.Join(keys, " ")
}

func formRows() []FormRows {
	return []FormRows{
		ActivityRows, IndicatorRows, ChangeRows, PaymentRows, IndicatorResultRows, ResultRows, WorkRows, PovertyRows, TreasuryRows,
	}
}

// povertyKeys are the columns of households in two years and, of counts, of the
// change between them.
func povertyKeys(behind string) string {
	spans := []string{"last", "now"}
	if behind == "" {
		spans = append(spans, "change")
	}
	var keys []string
	for _, span := range spans {
		for _, what := range strings.Fields("households poor near minority escaped arisen") {
			keys = append(keys, span+"."+what+behind)
		}
	}
	return strings.Join(keys, " ")
}

// rowNames are the kinds of rows, for a sentence.
func rowNames() string {
	var names []string
	for _, r := range formRows() {
		names = append(names, string(r))
	}
	return strings.Join(names, ", ")
}

// checkRows asks that the rows of a form are of a kind that is known and goes
// with its role.
func (f Form) checkRows(file *fileCheck, at string) {
	file.must(f.Lists().Columns() != nil, at+"rows", fmt.Sprintf("“%s” không phải %s", quote(string(f.Rows)), rowNames()))
	file.must((f.Lists() == ActivityRows) == (f.Role != ""), at+"rows", "role đi cùng activities, và chỉ cùng activities")
}

// checkKey asks that the rows of a form fill a column, with values of its kind.
func (c FormColumn) checkKey(file *fileCheck, at string, known []RowColumn) {
	i := slices.IndexFunc(known, func(k RowColumn) bool { return k.Key == c.Key })
	if i < 0 {
		var keys []string
		for _, k := range known {
			keys = append(keys, k.Key)
		}
		file.say(at+"key", fmt.Sprintf("“%s” không phải cột của loại biểu này; các cột có: %s", quote(c.Key), strings.Join(keys, ", ")))
		return
	}
	file.must(c.Kind == known[i].Kind, at+"kind", fmt.Sprintf("cột %s chứa %s, không phải “%s”", c.Key, known[i].Kind, quote(string(c.Kind))))
}
