package check

import (
	"math"
	"strconv"
	"strings"
)

// A figure is a number with its unit in a sentence. What is printed stands for an
// interval: 22,4 is anything from 22,35 to 22,45, and "hơn 22" has no upper end.
type figure struct {
	from, to int // in the text, the unit included
	words    string
	low      float64 // of the interval, in đồng where the unit is money
	high     float64
	step     float64 // one of the last place
	unit     string  // money, % or the word
}

// The families of units.
const (
	money   = "money"
	percent = "%"

	thousandth = "‰" // a tenth of a percent
)

// Units that a number of a report may bear, besides money and percent.
const countUnits = `hộ|người|khẩu|nhân khẩu|lao động|học sinh|học viên|hội viên|trẻ em|trẻ|cháu|công trình|hạng mục|km|kg|ha|m2|m²|tấn|tạ|lớp|buổi|mô hình|máy|bản|thôn|tổ dân phố|con|cây|nhà|phòng|lượt|cuộc|đợt|bộ|văn bản|dự án|tiểu dự án|nhóm|tổ|đội|cặp|trường|điểm|chỉ tiêu|tiêu chí|xã|cơ sở|gói thầu|ngày công|m`

const (
	moneyUnits = `nghìn tỷ đồng|tỷ đồng|triệu đồng|nghìn đồng|ngàn đồng|đồng|tỷ|triệu`
	unitForm   = `%|‰|` + moneyUnits + `|` + countUnits
)

var (
	units  = strings.Split(unitForm, "|")
	hedges = []string{"xấp xỉ", "khoảng", "ước đạt", "hơn", "trên", "gần", "ước"}
)

var moneyScale = map[string]float64{
	"nghìn tỷ đồng": 1e12, "tỷ đồng": 1e9, "tỷ": 1e9, "triệu đồng": 1e6, "triệu": 1e6, "nghìn đồng": 1e3, "ngàn đồng": 1e3, "đồng": 1,
}

// figuresIn are the figures of a text in their order; low is the text in small
// letters. In "120/300 triệu đồng" the first number has the unit of the second.
func figuresIn(text, low string) []figure {
	var out []figure
	var bare []figure // waiting for the unit behind a slash
	var least figure  // of a range, waiting for its other end
	next := -1        // where that must begin
	for at := 0; at < len(text); at++ {
		if text[at] < '0' || text[at] > '9' {
			continue
		}
		m := figureAt(low, at)
		at = m[1] - 1
		if partOfWord(text, m) {
			bare = nil
			continue
		}
		f := figure{from: m[0], to: m[1], words: strings.TrimSpace(text[m[0]:m[1]])}
		number := text[m[2]:m[3]]
		if m[4] < 0 {
			f.to = m[3]
			f.words = number
			bare = nil
			if strings.HasPrefix(text[m[3]:], "/") {
				bare = []figure{f}
			}
			least, next = f, m[3]+rangeMark(low[m[3]:])
			continue
		}
		unit := low[m[4]:m[5]]
		f.read(number, unit, low[:m[0]])
		if least.read(least.words, unit, low[:least.from]); next == f.from && least.low < f.low {
			f.from, f.low = least.from, least.low
		}
		for _, b := range bare {
			if b.to+1 == f.from {
				b.read(b.words, unit, low[:b.from])
				out = append(out, b)
			}
		}
		bare = nil
		out = append(out, f)
	}
	return out
}

// spaces may stand between a number and what belongs to it.
const spaces = " \u00A0\t\n\r\f\v"

// figureAt reads the number that begins at a digit, with points between its
// thousands and decimals behind a comma, and the unit behind it: where the whole,
// the number and the unit begin and end, -1 for a unit that is not there.
func figureAt(low string, at int) []int {
	end := numberEnd(low, at)
	rest := strings.TrimLeft(low[end:], spaces)
	from := len(low) - len(rest)
	for _, u := range units {
		if strings.HasPrefix(rest, u) && (u == percent || u == thousandth || !goesOn(rest[len(u):])) {
			return []int{at, from + len(u), at, end, from, from + len(u)}
		}
	}
	return []int{at, from, at, end, -1, -1}
}

// numberEnd is where a number ends that begins at a digit.
func numberEnd(low string, at int) int {
	end := at + digits(low[at:])
	if end-at <= 3 {
		for strings.HasPrefix(low[end:], ".") && digits(low[end+1:]) >= 3 {
			end += 4
		}
	}
	if strings.HasPrefix(low[end:], ",") {
		if n := digits(low[end+1:]); n > 0 {
			end += 1 + n
		}
	}
	return end
}

// digits is how many digits a text begins with.
func digits(s string) int {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return i
		}
	}
	return len(s)
}

// rangeMark is how long the mark is that a text begins with between the ends of a
// range: "30-35 hộ", "từ 30 đến 35 hộ"; -1 where there is none.
func rangeMark(low string) int {
	for _, mark := range []string{"-", "–", " - ", " – ", " đến "} {
		if strings.HasPrefix(low, mark) {
			return len(mark)
		}
	}
	return -1
}

// partOfWord reports whether a match is no figure: a date, a number of a
// document, a piece of a word.
func partOfWord(text string, m []int) bool {
	before := text[:m[0]]
	return strings.HasSuffix(before, "/") && m[4] < 0 || strings.HasSuffix(before, ",") || strings.HasSuffix(before, ".") && !strings.HasSuffix(before, "..")
}

// goesOn reports whether a text goes on with the word before it: "bản" is no unit in
// "bảng".
func goesOn(s string) bool {
	for _, r := range s {
		return r != '-' && !strings.ContainsRune(" \u00A0\n,.;:()/%“”\"…", r)
	}
	return false
}

// read sets the interval of a number with a unit and the words before it.
func (f *figure) read(number, unit, before string) {
	scale := 1.0
	f.unit = unit
	if s, ok := moneyScale[unit]; ok {
		f.unit, scale = money, s
	}
	if unit == thousandth {
		f.unit, scale = percent, 0.1
	}
	whole, fraction, _ := strings.Cut(number, ",")
	v, err := strconv.ParseFloat(strings.ReplaceAll(whole, ".", "")+"."+fraction+"0", 64)
	if err != nil {
		v = math.NaN()
	}
	f.step = scale * math.Pow10(-len(fraction))
	half := f.step / 2
	if f.unit != money && f.unit != percent && fraction == "" {
		half = 0 // things and people are counted, not rounded
	}
	f.low, f.high = v*scale-half, v*scale+half
	if lead := strings.TrimRight(before, spaces); len(lead) < len(before) {
		for _, h := range hedges {
			if strings.HasSuffix(lead, h) {
				f.hedge(h)
				break
			}
		}
	}
}

// hedge opens the interval as the word before the number does.
func (f *figure) hedge(word string) {
	const about = 0.1 // "khoảng" allows a tenth
	switch word {
	case "hơn", "trên":
		f.high = math.Inf(1)
	case "gần":
		f.low = math.Inf(-1)
	case "khoảng", "xấp xỉ":
		f.low -= math.Abs(f.low) * about
		f.high += math.Abs(f.high) * about
	}
}

// meets reports whether two intervals have a number in common; the last bits of
// a computed one are forgiven.
func meets(aLow, aHigh, bLow, bHigh float64) bool {
	const bits = 1e-9
	slack := bits * math.Max(1, math.Max(finite(aHigh), finite(bHigh)))
	return aLow <= bHigh+slack && bLow <= aHigh+slack
}

func finite(v float64) float64 {
	if math.IsInf(v, 0) || math.IsNaN(v) {
		return 0
	}
	return math.Abs(v)
}

// rateOf is the interval of a part of a whole, in percent.
func rateOf(part, whole figure) (low, high float64) {
	if whole.low <= 0 {
		return math.Inf(-1), math.Inf(1)
	}
	low, high = part.low/whole.high*100, part.high/whole.low*100
	if math.IsInf(whole.high, 1) {
		low = 0
	}
	return low, high
}
