package model

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestABlockIsPartedAsExcelWritesIt(t *testing.T) {
	for in, want := range map[string][][]string{
		"":                      nil,
		"\r\n":                  {{""}},
		"a":                     {{"a"}},
		"a\tb\r\nc\t\r\n":       {{"a", "b"}, {"c", ""}},
		"a\t":                   {{"a", ""}},
		"a\n\nb\n":              {{"a"}, {""}, {"b"}},
		"\"a\tb\r\nc\"\td\r\n":  {{"a\tb\r\nc", "d"}},
		`"nói ""vâng"""` + "\n": {{`nói "vâng"`}},
		`"Nông thôn mới"`:       {{`"Nông thôn mới"`}},
		"\"mở\tb":               {{`"mở`, "b"}},
		"\"a\nb\"x\tc":          {{`"a`}, {`b"x`, "c"}},
	} {
		if got := SplitPaste(in); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// pasted writes what was read of a column, one word for each cell.
func pasted(p PastedNumbers, unit MoneyUnit) string {
	var out []string
	for _, c := range p.Cells {
		word := "trống"
		switch {
		case c.Err != nil:
			word = "lỗi"
		case c.Value.Known:
			word = c.Value.Value.Format(unit, 6)
		}
		if c.Doubt {
			word += "?"
		}
		out = append(out, word)
	}
	return strings.Join(out, " ")
}

func TestAColumnOfFiguresIsReadAsItsCellsDemand(t *testing.T) {
	for _, c := range []struct {
		cells string
		rule  PasteRule
		want  string
	}{
		{"1.234,5|(12)||-| 7\u00a0|1.500", PasteRule{Unit: Million}, "1.234,5 -12 trống 0 7 1.500"},
		{"1,234.50|(12)||-|1,500", PasteRule{Unit: Million}, "1.234,5 -12 trống 0 1.500"},
		{"1.234,5|1,234.50|1.500|20", PasteRule{Unit: Million}, "1.234,5 1.234,5 1.500? 20"},
		{"1.500|2.000", PasteRule{Unit: Million}, "1.500? 2.000?"},
		{"1,500|2,000", PasteRule{Unit: Million}, "1,5? 2?"},
		{"1,500|2,000", PasteRule{Unit: Million, Notation: EnglishNotation}, "1.500 2.000"},
		{"1,500|2.000", PasteRule{Unit: Dong}, "1.500 2.000"},
		{"1.500.000 đ|2.000.000 VNĐ|3 ₫", PasteRule{Unit: Dong}, "1.500.000 2.000.000 3"},
		{"1.500.000 đ|2,5", PasteRule{Unit: Million}, "1,5? 2,5"},
		{"(1.500.000 ₫)|- ₫|- đ|1,5 tỷ|20 triệu đồng|3 tr", PasteRule{Unit: Million}, "-1,5? 0? 0? 1.500? 20 3"},
		{"(1.500.000 ₫)|- ₫|-", PasteRule{Unit: Dong}, "-1.500.000 0 0"},
		{"1.500.000.000|35.000.000|0|500.000", PasteRule{Unit: Million}, "1.500? 35? 0 0,5?"},
		{"1.500.000.000|35", PasteRule{Unit: Million}, "1.500.000.000? 35"},
		{"1.500.000.000|35.000.000", PasteRule{Unit: Million, As: Dong}, "1.500 35"},
		{"1.500.000.000|35.000.000", PasteRule{Unit: Million, As: Million}, "1.500.000.000 35.000.000"},
		{"12 hộ|1.234 người|5hộ|km", PasteRule{Unit: Dong, Natural: true}, "12 1.234 5 lỗi"},
		{"12,5 km|3 m²|5 đ", PasteRule{Unit: 1000, Percent: true}, "12,5 3 lỗi"},
		{"0.125|0,125", PasteRule{Unit: 1000}, "0,125 0,125"},
		{"12%|12,5 %", PasteRule{Unit: 1000, Percent: true}, "12? 12,5?"},
		{"12%", PasteRule{Unit: Million}, "lỗi"},
		{"-5|5|(5)", PasteRule{Unit: Dong, Natural: true}, "lỗi 5 lỗi"},
		{"1.2.3|#REF!|mười|1,2,3|99999999999999999999", PasteRule{Unit: Million}, "lỗi lỗi lỗi lỗi lỗi"},
		{"1 234 567,8|1234567.8", PasteRule{Unit: Million}, "1.234.567,8? 1.234.567,8?"},
		{"0,000001|1.234", PasteRule{Unit: Million}, "0,000001 1.234"},
	} {
		if got := pasted(ReadPastedNumbers(strings.Split(c.cells, "|"), c.rule), c.rule.Unit); got != c.want {
			t.Errorf("%q: %s, want %s", c.cells, got, c.want)
		}
	}
}

func TestAColumnOfDatesIsReadDayFirstUnlessItCannotBe(t *testing.T) {
	for _, c := range []struct {
		cells, want string
	}{
		{"5/1/2024|29/12/2023|", "05/01/2024 29/12/2023 "},
		{"5/1/2024|12/29/2023", "01/05/2024? 29/12/2023?"},
		{"29/12/2023|12/29/2023", "29/12/2023 lỗi"},
		{"2024-01-05 00:00:00|2024-01-05", "05/01/2024 05/01/2024"},
	} {
		var out []string
		for _, d := range ReadPastedDates(strings.Split(c.cells, "|")) {
			word := d.Value.Field()
			if d.Err != nil {
				word = "lỗi"
			}
			if d.Doubt {
				word += "?"
			}
			out = append(out, word)
		}
		if got := strings.Join(out, " "); got != c.want {
			t.Errorf("%q: %s, want %s", c.cells, got, c.want)
		}
	}
}

func FuzzCopyThenPasteIsIdentity(f *testing.F) {
	f.Add("a\tb\n\"c\"\t\"d", 2)
	f.Add("\"\t\"\"\r\n", 1)
	f.Fuzz(func(t *testing.T, s string, width int) {
		cells := strings.Split(strings.TrimRight(s, "\x00"), "|")
		rows := slices.Collect(slices.Chunk(cells, max(1, min(width, 20))))
		if got := SplitPaste(JoinCopied(rows)); !reflect.DeepEqual(got, rows) {
			t.Fatalf("%q came back as %q", rows, got)
		}
		split := SplitPaste(s)
		if again := SplitPaste(JoinCopied(split)); !reflect.DeepEqual(again, split) {
			t.Fatalf("%q was split into %q, then %q", s, split, again)
		}
	})
}

func FuzzReadPastedNumbers(f *testing.F) {
	f.Add("1.234,5|(12)|1,234.50|-|12%")
	f.Fuzz(func(t *testing.T, s string) {
		cells := strings.Split(s, "|")
		for _, unit := range []MoneyUnit{Dong, Million} {
			p := ReadPastedNumbers(cells, PasteRule{Unit: unit, Percent: true})
			for i, c := range p.Cells {
				if c.Err != nil || !c.Value.Known {
					continue
				}
				written := c.Value.Value.Format(unit, 6)
				again := ReadPastedNumbers([]string{written}, PasteRule{Unit: unit, As: unit, Notation: VietnameseNotation})
				if again.Cells[0] != (PastedNumber{Value: c.Value}) {
					t.Fatalf("%q was read as %s, which is read as %+v", cells[i], written, again.Cells[0])
				}
			}
		}
	})
}
