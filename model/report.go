package model

import (
	"fmt"
	"slices"
)

// ReportKind is the code of a report's kind (loại văn bản báo cáo).
const ReportKind = "report"

// A Report (báo cáo) is a view of a period over plans of one office: its figures
// are computed from the results, never typed; only what no result can say stands
// in it.
type Report struct {
	Document
	To         []Recipient       `json:"to,omitempty"`         // Kính gửi
	Plans      []ID              `json:"plans,omitempty"`      // whose results it tells, amendments included
	PeriodKind string            `json:"periodKind,omitempty"` // code of a row of the data file of periods
	Period     Span              `json:"period,omitzero"`
	CutOffs    []CutOff          `json:"cutOffs,omitempty"` // of forms whose days differ
	Base       RateBase          `json:"base,omitempty"`    // what rates of disbursement are taken of
	Decimals   Opt[int]          `json:"decimals,omitzero"` // of rates in sentences; unknown: as many as the tables
	Entries    []ReportEntry     `json:"entries,omitempty"`
	Indicators []IndicatorResult `json:"indicators,omitempty"`
	Estimates  []Estimate        `json:"estimates,omitempty"`
	NoFigure   bool              `json:"noFigure,omitempty"` // bỏ hình tiến độ giải ngân
}

// A Span (khoảng thời gian số liệu) is what lies after one day and up to
// another: (After, Until].
type Span struct {
	After Date `json:"after,omitzero"`
	Until Date `json:"until,omitzero"`
}

// Has reports whether a day lies in the span; an open end lets everything pass.
func (s Span) Has(d Date) bool {
	return (s.After.IsZero() || s.After.Last().Before(d)) && (s.Until.IsZero() || !s.Until.Last().Before(d))
}

// A CutOff (ngày chốt số liệu của biểu) is the span of one form where that is
// another than the report's: money is counted to the end of a month, what offices
// did to the 14th.
type CutOff struct {
	Form string `json:"form"`
	Span
}

// A RateBase (mẫu số của tỷ lệ giải ngân) says what paid money is compared with.
type RateBase string

// The bases; the empty one is Usable.
const (
	Usable   RateBase = ""         // tổng vốn được sử dụng: this year's and carried over
	ThisYear RateBase = "thisYear" // kế hoạch vốn năm
)

// A ReportEntry (nội dung báo cáo của một dòng) is what the clerk writes of one
// lineage.
type ReportEntry struct {
	Of         ID          `json:"of"` // lineage
	Paragraphs []Paragraph `json:"paragraphs,omitempty"`
	Reason     string      `json:"reason,omitempty"` // why less was done than planned
}

// An IndicatorResult (kết quả chỉ tiêu) is how an indicator of the plan came out.
type IndicatorResult struct {
	Of       ID            `json:"of"` // lineage
	Value    Opt[Quantity] `json:"value,omitzero"`
	Estimate Opt[Quantity] `json:"estimate,omitzero"` // ước cả năm
	Note     string        `json:"note,omitempty"`
}

// An Estimate (ước thực hiện cả năm) is what the office expects of one lineage
// by the end of the year.
type Estimate struct {
	Of       ID            `json:"of"`
	Quantity Opt[Quantity] `json:"quantity,omitzero"`
	Paid     []Payment     `json:"paid,omitempty"`
}

// Addressees are those whom the report goes to (Kính gửi).
func (r Report) Addressees() []Recipient { return r.To }

// EachText visits every text of the report, in the order of the document.
func (r *Report) EachText(visit func(Prose)) {
	r.eachTextAbove(visit)
	for i := range r.To {
		visit(Prose{Path: fmt.Sprintf("to[%d].text", i), Text: &r.To[i].Text})
	}
	for i := range r.Entries {
		e, at := &r.Entries[i], fmt.Sprintf("entries[%d].", i)
		for k := range e.Paragraphs {
			visit(Prose{Path: fmt.Sprintf("%sparagraphs[%d].text", at, k), Text: &e.Paragraphs[k].Text})
		}
		visit(Prose{Path: at + "reason", Text: &e.Reason})
	}
	for i := range r.Indicators {
		visit(Prose{Path: fmt.Sprintf("indicators[%d].note", i), Text: &r.Indicators[i].Note})
	}
	r.eachTextBelow(visit)
}

// Kind is ReportKind.
func (Report) Kind() string { return ReportKind }

// Duplicate is Clone, for who knows only AnyDocument.
func (r Report) Duplicate() AnyDocument { return new(r.Clone()) }

// SpanOf is the span of a form's figures.
func (r Report) SpanOf(form string) Span {
	for _, c := range r.CutOffs {
		if c.Form == form {
			return c.Span
		}
	}
	return r.Period
}

// Covering is the report for a kind of period in its year: the days of what was
// done, and those of the forms of money. Free periods keep the days that they have.
func (r Report) Covering(k PeriodKind, all Periods) Report {
	r.PeriodKind = k.Code
	if k.Free && !r.Period.Until.IsZero() {
		return r
	}
	done, money := all.Spans(k, r.Year)
	r.Period, r.CutOffs = done, nil
	for _, form := range MoneyForms() {
		r.CutOffs = append(r.CutOffs, CutOff{form, money})
	}
	return r
}

// MoneyForms are the codes of the forms whose figures are those of the treasury.
func MoneyForms() []string { return []string{"03", "06", "KB"} }

// Clone returns a deep copy.
func (r Report) Clone() Report {
	r.Document = r.Document.Clone()
	r.To, r.Plans, r.CutOffs = slices.Clone(r.To), slices.Clone(r.Plans), slices.Clone(r.CutOffs)
	r.Entries = slices.Clone(r.Entries)
	for i := range r.Entries {
		r.Entries[i].Paragraphs = slices.Clone(r.Entries[i].Paragraphs)
	}
	r.Indicators = slices.Clone(r.Indicators)
	r.Estimates = slices.Clone(r.Estimates)
	for i := range r.Estimates {
		r.Estimates[i].Paid = slices.Clone(r.Estimates[i].Paid)
	}
	return r
}
