package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"sokehoach/model"
)

// added is behind the rules on the figures of a text.
const added = "đối chiếu số liệu trong câu"

// sumsIn: what the numbers of a text say of each other can be true (R1 to R8).
func (c *checker) sumsIn(path, text string) {
	for _, x := range arithmetic(text) {
		c.add(x.severity, rule{x.code, added}, path, "%s", x.text)
	}
}

// A slip is what the figures of a text cannot mean.
type slip struct {
	code     string
	severity model.Severity
	text     string
}

// partWords stand before what a total is made of.
const partWords = "trong đó|bao gồm|gồm có|gồm|chia ra|cụ thể"

var (
	blankForm = formOf(`(?i)(?:…[….]*|\.[….]+|_{2,}|\.\s\.(?:\s\.)*)[\s\x{00A0}]*(` + unitForm + `)(?:[\s\x{00A0},.;:)/]|$)`)
	lackForm  = formOf(`(?i)(?:^|[\s\x{00A0}(])((?:là|đạt|gồm|tương ứng|được|giao|giải ngân|chiếm|bằng|hơn|trên|gần|khoảng)[\s\x{00A0}]+(?:%|tỷ đồng|triệu đồng|nghìn đồng))(?:[\s\x{00A0},.;:)/]|$)`)
	partsForm = formOf(`(` + partWords + `)[\s\x{00A0}:]`)
	splitting = wordsNear(0, "", partWords)

	wholeWords  = wordsNear(0, "", "kế hoạch|giao|phân bổ|bố trí|tổng|dự toán|được sử dụng|toàn xã|toàn phường")
	baseWords   = wordsNear(0, "", "kế hoạch|vốn|dự toán|giao|tổng|so với|số |chỉ tiêu|mục tiêu|khối lượng|nhu cầu|cùng kỳ|dân số|hộ|người|trên")
	rateWords   = wordsNear(40, "%", "đạt|bằng|chiếm|tương đương|tỷ lệ|tương ứng|=|(")
	changeWords = wordsNear(25, ",;%", "tăng|giảm|cao hơn|thấp hơn|vượt")
	periodWords = wordsNear(60, ",;", "kỳ này|trong kỳ|trong tháng|trong quý")
	sumWords    = wordsNear(60, ",;", "lũy kế")
	restWords   = wordsNear(40, ",;", "còn lại")
	paidWords   = wordsNear(60, ",;", "giải ngân|thanh toán|chi")
)

// arithmetic finds what the figures of one paragraph cannot mean together: parts
// that do not make their total (R1), a rate of the whole beyond those of its
// parts (R2), a rate that its numbers cannot give (R3), a rate of nothing named
// (R4), a place where a number is missing (R5), unlike things added up (R6), a
// period above its cumulative figure (R7), a remainder that is none (R8).
// Rounding is no slip: every figure stands for an interval.
func arithmetic(text string) []slip {
	var out []slip
	say := func(code string, s model.Severity, format string, values ...any) {
		out = append(out, slip{code, s, fmt.Sprintf(format, values...)})
	}
	if !counts(text) {
		return nil
	}
	text = spelledOut(text)
	blanks(text, say)
	all := claimsOf(text)
	for _, s := range all {
		s.parts(say)
		s.bracketed(say)
		s.together(say)
		s.rates(all, say)
		s.cumulative(say)
	}
	remainders(all, say)
	return out
}

// counts reports whether a text may speak of figures at all: most do not.
func counts(text string) bool {
	if strings.ContainsAny(text, "0123456789%…_") {
		return true
	}
	return strings.Contains(text, "..") || strings.Contains(text, "đồng")
}

type sayer func(code string, s model.Severity, format string, values ...any)

// blanks: no unit without its number (R5).
func blanks(text string, say sayer) {
	if strings.ContainsAny(text, "…_") || strings.Contains(text, "..") || strings.Contains(text, ". .") {
		for _, m := range blankForm().FindAllStringSubmatch(text, -1) {
			say("R5", model.Error, "Thiếu số trước “%s”.", m[1])
		}
	}
	if !unitBehindWord(text) {
		return
	}
	for _, m := range lackForm().FindAllStringSubmatch(text, -1) {
		say("R5", model.Error, "Thiếu số trong “%s”.", strings.Join(strings.Fields(m[1]), " "))
	}
}

// unitBehindWord reports whether a letter stands before a unit where a digit does
// in nearly every sentence.
func unitBehindWord(text string) bool {
	for _, unit := range []string{"%", "đồng"} {
		for at := 0; ; {
			i := strings.Index(text[at:], unit)
			if i < 0 {
				break
			}
			before := strings.TrimRight(text[:at+i], " \u00A0\n\t")
			for _, scale := range []string{"tỷ", "triệu", "nghìn"} {
				before = strings.TrimRight(strings.TrimSuffix(before, scale), " \u00A0\n\t")
			}
			if r, _ := utf8.DecodeLastRuneInString(before); unicode.IsLetter(r) {
				return true
			}
			at += i + len(unit)
		}
	}
	return false
}

// parts: what a total is made of makes the total (R1), rates of parts enclose
// that of the whole (R2), unlike units are not added (R6).
func (s claim) parts(say sayer) {
	if len(s.figures) < 2 || !splitting.in(s.text) {
		return
	}
	var outer *figure // the total that the sentence splits already
	for _, m := range partsForm().FindAllStringSubmatchIndex(s.text, -1) {
		word := s.text[m[2]:m[3]]
		total, rate := s.before(m[0])
		rest := s.behind(m[1])
		if len(rest) > 0 {
			total = s.alike(total, rest[0])
		}
		if outer != nil && !strings.Contains(s.text[outer.to:m[0]], ";") {
			total = outer
		}
		outer = total
		if total != nil {
			s.total(*total, rest, word, say)
		}
		if rate != nil {
			s.enclosed(*rate, rest, say)
		}
	}
}

// bracketed: what stands in brackets behind a total, set apart by semicolons, or the
// two kinds or budgets that there are, is all that it is made of (R1): "500 triệu đồng
// (vốn đầu tư: 300 …; …)".
func (s claim) bracketed(say sayer) {
	if !strings.Contains(s.text, "(") {
		return
	}
	for i, total := range s.figures {
		rest := s.text[total.to:]
		inside, _, closed := strings.Cut(strings.TrimLeft(rest, " \u00A0"), ")")
		if !closed || !strings.HasPrefix(inside, "(") || partsForm().MatchString(inside) {
			continue
		}
		end := total.to + strings.Index(rest, ")")
		var parts []figure
		for _, f := range s.figures[i+1:] {
			if f.from < end && f.unit == total.unit && !s.change(f) {
				parts = append(parts, f)
			}
		}
		if len(parts) < 2 || !strings.Contains(inside, ";") && !s.complete("trong đó", total, parts) {
			continue
		}
		if low, high := spanOf(parts); !meets(low, high, total.low, total.high) {
			say("R1", model.Error, "Các phần trong ngoặc cộng lại không bằng %s.", total.words)
		}
	}
}

var (
	sumForm  = wordsNear(25, ",;%", "tổng cộng|cộng")
	bothForm = wordsNear(40, ",;%", "chung|tổng cộng|bình quân|cả hai")
)

// together: a sum or a common rate that closes a sentence fits what stands before
// it (R1, R2).
func (s claim) together(say sayer) {
	var firsts, all []figure // the first figure of every clause; all rates
	last := 0
	for _, f := range s.figures {
		up := s.up(f)
		switch {
		case f.unit == percent:
			if bothForm.before(up) && len(all) >= 2 && !s.change(f) {
				s.enclosed(f, all, say)
			}
			if rateWords.before(up) {
				all = append(all, f)
			}
		case last > 0 && sumForm.before(strings.ReplaceAll(up, "cộng đồng", "")): // which is no sum
			s.closes(f, firsts, say)
			return
		case last == 0 || strings.ContainsAny(s.text[last:f.from], ";"):
			firsts = append(firsts, f)
		}
		last = f.to
	}
}

// closes compares a sum at the end with the first figures of the clauses before.
func (s claim) closes(sum figure, parts []figure, say sayer) {
	for _, p := range parts {
		if p.unit != sum.unit {
			return
		}
	}
	if low, high := spanOf(parts); len(parts) >= 2 && !meets(low, high, sum.low, sum.high) {
		say("R1", model.Error, "Các phần cộng lại không bằng %s.", sum.words)
	}
}

// before gives the last figure that is no rate and the last rate in front of a
// place.
func (s claim) before(at int) (total, rate *figure) {
	for i := range s.figures {
		f := &s.figures[i]
		switch {
		case f.to > at:
			return total, rate
		case f.unit == percent:
			rate = f
		default:
			total, rate = f, nil
		}
	}
	return total, rate
}

// behind are the figures from a place on, until the sentence speaks of parts
// again.
func (s claim) behind(at int) []figure {
	end := len(s.text)
	if m := partsForm().FindStringIndex(s.text[at:]); m != nil {
		end = at + m[0]
	}
	var out []figure
	for _, f := range s.figures {
		if f.from >= at && f.from < end {
			out = append(out, f)
		}
	}
	return out
}

// total judges the parts of one total.
func (s claim) total(total figure, rest []figure, word string, say sayer) {
	parts, others := s.shares(total, rest)
	if len(parts) == 0 || len(parts)+len(others) < 2 {
		if len(parts) == 1 && parts[0].low > total.high && len(others) == 0 {
			say("R1", model.Error, "Một phần (%s) lớn hơn tổng (%s).", parts[0].words, total.words)
		}
		return
	}
	low, high := spanOf(parts)
	if len(others) > 0 {
		moreLow, moreHigh := spanOf(others)
		if !meets(low, high, total.low, total.high) && meets(low+moreLow, high+moreHigh, total.low, total.high) {
			say("R6", model.Warning, "Cộng các đơn vị khác nhau: %s và %s thành %s.", parts[0].words, others[0].words, total.words)
		}
		if len(parts) < 2 {
			return
		}
	}
	if meets(low, high, total.low, total.high) || s.fits(parts, low, high) {
		return
	}
	switch complete := s.complete(word, total, parts); {
	case low > total.high && (complete || total.unit == money || s.exclude(parts)): // who are women may be poor, too
		say("R1", model.Error, "Các phần cộng lại lớn hơn tổng %s.", total.words)
	case complete:
		say("R1", model.Error, "Các phần cộng lại không bằng tổng %s.", total.words)
	case total.unit == money:
		say("R1", model.Warning, "Các phần nêu sau “%s” cộng lại nhỏ hơn tổng %s.", word, total.words)
	}
}

// shares are the figures that a total is split into: the first of its unit in
// every clause, where clauses are set apart by semicolons, else all until
// something else is told. Others are counts of other things.
func (s claim) shares(total figure, rest []figure) (parts, others []figure) {
	clauses := false
	last := -1
	rest = s.outside(s.untilAnother(rest))
	for _, f := range rest {
		if last >= 0 && strings.Contains(s.text[last:f.from], ";") {
			clauses = true
		}
		last = f.to
	}
	last = -1
	for _, f := range rest {
		newClause := last < 0 || strings.Contains(s.text[last:f.from], ";")
		told := last >= 0 && paidOrDone.in(s.text[last:f.from]) || s.change(f)
		if !clauses && told {
			break
		}
		last = f.to
		if clauses && !newClause {
			continue
		}
		switch f.unit {
		case total.unit:
			parts = append(parts, f)
		case percent, money:
		default:
			if total.unit != money {
				others = append(others, f)
			}
		}
	}
	return parts, others
}

var paidOrDone = wordsNear(0, "", "giải ngân|đạt|còn lại|lũy kế|đã |thực hiện")

// complete reports whether the parts must be all there are: the word says so, or
// they are the two kinds or the two budgets that there are.
func (s claim) complete(word string, total figure, parts []figure) bool {
	if word != "trong đó" {
		return true
	}
	if total.unit != money {
		return false
	}
	span := s.text[total.to:parts[len(parts)-1].to]
	has := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(span, w) {
				return true
			}
		}
		return false
	}
	return has("đầu tư") && has("sự nghiệp", "thường xuyên") || has("trung ương", "nstw") && has("địa phương", "nsđp")
}

func spanOf(all []figure) (low, high float64) {
	for _, f := range all {
		low, high = low+f.low, high+f.high
	}
	return low, high
}

// enclosed: the rate of a whole lies within those of its parts (R2).
func (s claim) enclosed(whole figure, rest []figure, say sayer) {
	var parts []figure
	for _, f := range rest {
		if f.unit == percent && !s.change(f) {
			parts = append(parts, f)
		}
	}
	if len(parts) < 2 || !rateWords.before(s.up(whole)) || s.change(whole) || shareWord.before(s.up(whole)) {
		return
	}
	low, high := parts[0].low, parts[0].high
	for _, p := range parts {
		low, high = min(low, p.low), max(high, p.high)
	}
	if !meets(whole.low, whole.high, low, high) {
		say("R2", model.Error, "Tỷ lệ chung %s nằm ngoài tỷ lệ của các phần.", whole.words)
	}
}

// shareWord names a share, whose parts add up instead.
var shareWord = wordsNear(30, "%", "chiếm")
