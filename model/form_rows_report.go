package model

import "strings"

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

// reportColumns are all that rows of a report can fill.
func (r FormRows) reportColumns() []RowColumn {
	switch r {
	case PaymentRows, ProjectRows:
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
			MoneyColumn: paymentKeys("assigned", "before", "now", "paid", "left") + " estimate done assignedBefore assignedBefore.central assignedBefore.local assignedBefore.other " +
				"disbursedBefore disbursedBefore.central disbursedBefore.local disbursedBefore.other",
			RateColumn: paymentKeys("rate") + " estimate.rate rate",
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
