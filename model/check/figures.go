package check

import (
	"math"
	"regexp"
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
)

// Units that a number of a report may bear, besides money and percent.
const countUnits = `hộ|người|khẩu|nhân khẩu|lao động|học sinh|học viên|công trình|km|ha|lớp|buổi|mô hình|bản|thôn|tổ dân phố|con|cây|nhà|phòng|lượt|cuộc|đợt|bộ|văn bản|dự án|tiểu dự án`

const (
	digitsForm = `(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?`
	moneyUnits = `nghìn tỷ đồng|tỷ đồng|triệu đồng|nghìn đồng|ngàn đồng|đồng|tỷ|triệu`
	unitForm   = `%|` + moneyUnits + `|` + countUnits
)

var (
	figureForm = regexp.MustCompile(`(?i)^(` + digitsForm + `)[\s\x{00A0}]*(` + unitForm + `)?`)
	hedgeForm  = regexp.MustCompile(`(?i)(hơn|trên|gần|khoảng|ước|ước đạt|xấp xỉ)[\s\x{00A0}]+$`)
)

var moneyScale = map[string]float64{
	"nghìn tỷ đồng": 1e12, "tỷ đồng": 1e9, "tỷ": 1e9, "triệu đồng": 1e6, "triệu": 1e6, "nghìn đồng": 1e3, "ngàn đồng": 1e3, "đồng": 1,
}

// figuresIn are the figures of a text in their order. In "120/300 triệu đồng" the
// first number has the unit of the second.
func figuresIn(text string) []figure {
	var out []figure
	var bare []figure // waiting for the unit behind a slash
	for at := 0; at < len(text); at++ {
		if text[at] < '0' || text[at] > '9' {
			continue
		}
		m := figureAt(text, at)
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
			continue
		}
		unit := strings.ToLower(text[m[4]:m[5]])
		f.read(number, unit, text[:m[0]])
		for _, b := range bare {
			if b.to+1 == f.from {
				b.read(b.words, unit, text[:b.from])
				out = append(out, b)
			}
		}
		bare = nil
		out = append(out, f)
	}
	return out
}

// figureAt matches the form of a figure where a digit is; looking for it along
// the text takes many times as long.
func figureAt(text string, at int) []int {
	m := figureForm.FindStringSubmatchIndex(text[at:])
	for i := range m {
		if m[i] >= 0 {
			m[i] += at
		}
	}
	return m
}

// partOfWord reports whether a match is no figure: a date, a number of a
// document, a piece of a word.
func partOfWord(text string, m []int) bool {
	before, after := text[:m[0]], text[m[1]:]
	if strings.HasSuffix(before, "/") && m[4] < 0 || strings.HasSuffix(before, ",") || strings.HasSuffix(before, ".") && !strings.HasSuffix(before, "..") {
		return true
	}
	if m[4] < 0 {
		return false
	}
	if text[m[4]:m[5]] == percent {
		return false
	}
	return after != "" && letterStarts(after)
}

// letterStarts reports whether a text goes on with the word before it: "bản" is
// no unit in "bảng".
func letterStarts(s string) bool {
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
	if m := hedgeForm.FindStringSubmatch(before); m != nil {
		f.hedge(strings.ToLower(m[1]))
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
