package check

import (
	"slices"
	"strings"

	"sokehoach/model"
)

// rates: a rate is what its numbers give (R3) and says of what it is taken (R4).
func (s claim) rates(all []claim, say sayer) {
	for i, r := range s.figures {
		if r.unit != percent || !rateWords.before(s.up(r)) || s.change(r) {
			continue
		}
		part, whole := s.pairBefore(i)
		switch {
		case whole != nil:
			judgeRate(r, *part, *whole, model.Error, say)
		case part != nil:
			s.unnamedWhole(i, *part, all, say)
		}
	}
}

// pairBefore gives the numbers that stand before a rate: both of "120/300 triệu
// đồng, đạt 40%", or only the part.
func (s claim) pairBefore(at int) (part, whole *figure) {
	i := at - 1
	if i < 0 || s.figures[i].unit == percent {
		return nil, nil
	}
	last := &s.figures[i]
	if i > 0 {
		first := &s.figures[i-1]
		between := strings.TrimSpace(s.text[first.to:last.from])
		switch between {
		case "/", "trên tổng số", "trong tổng số", "trên tổng", "trong tổng":
			if first.unit == last.unit {
				return first, last
			}
		}
	}
	return last, nil
}

// judgeRate compares a rate with its numbers. A last place that was cut off
// instead of rounded is only a hint.
func judgeRate(r, part, whole figure, s model.Severity, say sayer) bool {
	low, high := rateOf(part, whole)
	if meets(low, high, r.low, r.high) {
		return true
	}
	if meets(low, high, r.low, r.high+r.step/2) {
		if say == nil {
			return true
		}
		say("R3", model.Hint, "Tỷ lệ %s bị cắt bớt chứ không làm tròn (%s trên %s).", r.words, part.words, whole.words)
		return true
	}
	if s != "" {
		say("R3", s, "Tỷ lệ %s không khớp với %s trên %s.", r.words, part.words, whole.words)
	}
	return false
}

// unnamedWhole looks for the number that a rate is taken of: behind it, or where
// the paragraph speaks of what was planned or assigned.
func (s claim) unnamedWhole(at int, part figure, all []claim, say sayer) {
	r := s.figures[at]
	if at+1 < len(s.figures) {
		next := s.figures[at+1]
		between := s.text[r.to:next.from]
		if next.unit == part.unit && !strings.ContainsAny(between, ",;") && wholeWords.in(between) {
			judgeRate(r, part, next, model.Error, say)
			return
		}
	}
	for _, p := range s.figures[:at] {
		for _, w := range wholesFor(s, r, p, all, anyCapital) {
			if p.from != w.from && judgeRate(r, p, w, "", nil) {
				return
			}
		}
	}
	wholes := wholesFor(s, r, part, all, wholeWords)
	for i := at - 1; i >= 0 && len(wholes) == 0; i-- { // the part may stand before other things
		if part = s.figures[i]; part.unit != percent && !wholeWords.in(lead(s.text, part)) {
			wholes = wholesFor(s, r, part, all, wholeWords)
		}
	}
	if len(wholes) == 0 {
		if tail := s.text[r.to:]; !baseWords.in(clauseOf(tail)) && !baseWords.in(clauseBefore(s.text[:r.from])) {
			say("R4", model.Hint, "Tỷ lệ %s chưa nói rõ tính trên số nào.", r.words)
		}
		return
	}
	judgeRate(r, part, wholes[len(wholes)-1], model.Error, say)
}

// anyCapital may be what a rate is taken of, without saying so.
var anyCapital = words{any: append(slices.Clone(wholeWords.any), "vốn", "kinh phí")}

// wholesFor are the numbers that the paragraph brings up with certain words, up
// to the rate, other than what was paid.
func wholesFor(s claim, r, part figure, all []claim, by words) []figure {
	var out []figure
	for _, o := range all {
		here := o.text == s.text
		for _, f := range o.figures {
			if here && f.from >= r.from {
				break
			}
			if f.unit == part.unit && (!here || f.from != part.from) && by.in(lead(o.text, f)) && !paidWords.before(lead(o.text, f)) {
				out = append(out, f)
			}
		}
		if here {
			break
		}
	}
	return out
}

// lead are the words that bring up a figure: back to the mark before it.
func lead(text string, f figure) string {
	return clauseBefore(text[:f.from])
}

// clauseBefore is a text from its last mark on; one between years is none: "năm 2023,
// 2024".
func clauseBefore(s string) string {
	for end := len(s); ; {
		i := strings.LastIndexAny(s[:end], ",;")
		if i < 0 {
			return s
		}
		if s[i] == ';' || digits(strings.TrimLeft(s[i+1:], spaces)) != len("2024") {
			return s[i+1:]
		}
		end = i
	}
}

func clauseOf(s string) string {
	if i := strings.IndexAny(s, ",;"); i >= 0 {
		return s[:i]
	}
	return s
}

// cumulative: what was done in a period is not more than up to its end (R7).
func (s claim) cumulative(say sayer) {
	for _, now := range s.figures {
		if now.unit == percent || !periodWords.before(s.up(now)) {
			continue
		}
		for _, sum := range s.figures {
			if sum.from > now.from && sum.unit == now.unit && sumWords.before(s.text[now.to:sum.from]) && now.low > sum.high {
				say("R7", model.Error, "Số trong kỳ (%s) lớn hơn lũy kế (%s).", now.words, sum.words)
			}
		}
	}
}

// spentWords bring up what was paid or done of what was assigned.
var spentWords = wordsNear(0, "", "giải ngân|đã thực hiện|thanh toán|đã chi")

// remainders: what remains is what was assigned less what was paid (R8), where a
// paragraph tells all three once. Where it says what was paid up to its day, what was
// paid in the period is no matter.
func remainders(all []claim, say sayer) {
	var assigned, paid, cumulative, rest []figure
	for _, s := range all {
		for _, f := range s.figures {
			before := s.up(f)
			switch {
			case f.unit == percent:
			case restWords.before(before):
				rest = append(rest, f)
			case sumWords.in(lead(s.text, f)):
				cumulative = append(cumulative, f)
			case spentWords.in(lead(s.text, f)):
				paid = append(paid, f)
			case wholeWords.in(lead(s.text, f)):
				assigned = append(assigned, f)
			}
		}
	}
	if len(cumulative) > 0 {
		paid = cumulative
	}
	if len(assigned) != 1 || len(paid) == 0 || len(rest) != 1 || assigned[0].unit != rest[0].unit {
		return
	}
	for _, p := range paid {
		if p.unit == rest[0].unit && meets(assigned[0].low-p.high, assigned[0].high-p.low, rest[0].low, rest[0].high) {
			return
		}
	}
	say("R8", model.Error, "Còn lại %s không bằng %s trừ phần đã giải ngân.", rest[0].words, assigned[0].words)
}
