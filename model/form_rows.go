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
	ProjectRows         FormRows = "projects"         // giải ngân theo dự án, and in all
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
	}
	return r.reportColumns()
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

func formRows() []FormRows {
	return []FormRows{
		ActivityRows, IndicatorRows, ChangeRows, PaymentRows, ProjectRows, IndicatorResultRows, ResultRows, WorkRows, PovertyRows, TreasuryRows,
	}
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
