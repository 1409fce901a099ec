package model

import (
	"regexp"
	"slices"
	"strings"
)

// A PhraseFlaw (chỗ trống trong câu) is a named place that could not be
// filled.
type PhraseFlaw struct {
	Name    string
	Unknown bool   // no such place; otherwise its value is not known yet
	Typed   string // what the clerk wrote in place of Value
	Value   string // what the figures say, when Typed is there
}

// Blank stands on paper where a named place has no value.
const Blank = "…"

// FillPhrase puts values in the named places of a phrase: "{số lượng}
// {đơn vị tính} tại {địa bàn}". Names ignore capitals; "{{" prints a brace. A
// place without a value prints Blank and is a flaw, unless it stands in brackets
// with all that is said of it: "[ tại {địa bàn}]" is printed only with a value.
func FillPhrase(phrase string, values PhraseValues) (string, []PhraseFlaw) {
	return fill(phrase, func(name string) string { return values[name] })
}

// DefaultPhrase (câu mẫu) is what a new activity says: its name, and of the rest
// what is known, as the sentences of the sample plans do.
const DefaultPhrase = "{" + slotName + "}[: {" + slotQuantity + "} {" + slotUnit + "}][ tại {" + slotPlaces + "}][, kinh phí {" + slotMoney + "}][, vốn kéo dài {" + slotCarried + "}]"

// optional is a part of a phrase that is printed only when it can be filled.
var optional = regexp.MustCompile(`\[[^\[\]]*\{[^\[\]]*\}[^\[\]]*\]`)

// fill is FillPhrase with values that are asked for by name.
func fill(phrase string, valueOf func(string) string) (string, []PhraseFlaw) {
	var b strings.Builder
	var flaws []PhraseFlaw
	for {
		at := optional.FindStringIndex(phrase)
		if at == nil {
			rest, lacks := fillPlain(phrase, valueOf)
			return CleanLine(b.String() + rest), append(flaws, lacks...)
		}
		before, lacks := fillPlain(phrase[:at[0]], valueOf)
		b.WriteString(before)
		flaws = append(flaws, lacks...)
		part, lacks := fillPlain(phrase[at[0]+1:at[1]-1], valueOf)
		lacks = slices.DeleteFunc(lacks, func(f PhraseFlaw) bool {
			if !f.Unknown && f.Typed == "" {
				part = ""
			}
			return !f.Unknown && f.Typed == ""
		})
		b.WriteString(part)
		flaws = append(flaws, lacks...)
		phrase = phrase[at[1]:]
	}
}

// fillPlain fills what has no brackets.
func fillPlain(phrase string, valueOf func(string) string) (string, []PhraseFlaw) {
	var b strings.Builder
	var flaws []PhraseFlaw
	for {
		before, rest, found := strings.Cut(phrase, "{")
		b.WriteString(before)
		if !found {
			return b.String(), flaws
		}
		if after, ok := strings.CutPrefix(rest, "{"); ok {
			b.WriteByte('{')
			phrase = after
			continue
		}
		name, after, closed := strings.Cut(rest, "}")
		if !closed {
			b.WriteString(Blank)
			return b.String(), append(flaws, PhraseFlaw{Name: CleanLine(rest), Unknown: true})
		}
		value, flaw := fillPlace(name, valueOf)
		b.WriteString(value)
		flaws = append(flaws, flaw...)
		phrase = after
	}
}

// fillPlace is the value of one named place. One that the clerk has changed by hand
// says both, "{giải ngân lũy kế|1.234}": what the clerk wrote is printed, and told
// where the figure is another.
func fillPlace(place string, valueOf func(string) string) (string, []PhraseFlaw) {
	name, typed, byHand := strings.Cut(place, "|")
	name, typed = strings.ToLower(CleanLine(name)), CleanLine(typed)
	value := valueOf(name)
	switch {
	case byHand && typed != "" && value != typed && isPlace(name):
		return typed, []PhraseFlaw{{Name: name, Typed: typed, Value: value}}
	case value == "":
		return Blank, []PhraseFlaw{{Name: name, Unknown: !isPlace(name)}}
	}
	return value, nil
}

func isPlace(name string) bool {
	return slices.Contains(PhraseNames(), name) || slices.Contains(ReportPhraseNames(), name)
}

// FillText is FillPhrase for a text whose line ends count.
func FillText(text string, values PhraseValues) (string, []PhraseFlaw) {
	var flaws []PhraseFlaw
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		filled, lacks := FillPhrase(line, values)
		lines[i], flaws = filled, append(flaws, lacks...)
	}
	return strings.Join(lines, "\n"), flaws
}

// PhraseValues (giá trị điền vào câu) are what named places print; a missing
// one is not known.
type PhraseValues map[string]string

// The named places. Those of money may be followed by inWords.
const (
	slotName     = "tên hoạt động"
	slotQuantity = "số lượng"
	slotUnit     = "đơn vị tính"
	slotPlaces   = "địa bàn"
	slotVillages = "bản"
	slotCommunes = "xã"
	slotTarget   = "đối tượng"
	slotHouses   = "số hộ"
	slotPeople   = "số người"
	slotMoney    = "kinh phí"
	slotUnits    = "đơn vị thực hiện"
	slotMonths   = "thời gian"
	slotYear     = "năm"
	slotLastYear = "năm trước"
	slotPeriod   = "giai đoạn"
	slotTotal    = "tổng kinh phí"
	slotInvest   = "vốn đầu tư"
	slotRecur    = "vốn sự nghiệp"
	slotCentral  = "ngân sách trung ương"
	slotLocal    = "ngân sách địa phương"
	slotOther    = "vốn khác"
	slotCarried  = "vốn kéo dài" // of earlier years; all others but slotUsable are the year's own
	slotCarriedI = "vốn kéo dài đầu tư"
	slotCarriedR = "vốn kéo dài sự nghiệp"
	slotUsable   = "tổng vốn được sử dụng"
	inWords      = " bằng chữ"
)

// PhraseNames are all named places, as a list to choose from.
func PhraseNames() []string {
	names := []string{
		slotName, slotQuantity, slotUnit, slotPlaces, slotVillages, slotCommunes, slotTarget, slotHouses, slotPeople,
		slotUnits, slotMonths, slotYear, slotLastYear, slotPeriod,
	}
	for _, m := range []string{slotMoney, slotTotal, slotInvest, slotRecur, slotCentral, slotLocal, slotOther, slotCarried, slotCarriedI, slotCarriedR, slotUsable} {
		names = append(names, m, m+inWords)
	}
	return names
}
