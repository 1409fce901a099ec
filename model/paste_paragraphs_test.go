package model

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestLinesOfWordBecomeParagraphs(t *testing.T) {
	in := "Mở đầu\r\n-\tTổ chức họp bản;\r\n+ Rà soát.\v•  Lập danh sách\n\n a) Hộ nghèo\nđ) Hộ khác\n1.\tMục đích\n2) Yêu cầu\n1.5 triệu đồng\n2024. Năm\n-5 độ\n-\n– Gạch dài"
	want := []Paragraph{
		{"", "Mở đầu"},
		{Dash, "Tổ chức họp bản;"},
		{Dash, "Rà soát."},
		{Dash, "Lập danh sách"},
		{Point, "Hộ nghèo"},
		{Point, "Hộ khác"},
		{Clause, "Mục đích"},
		{Clause, "Yêu cầu"},
		{"", "1.5 triệu đồng"},
		{"", "2024. Năm"},
		{"", "-5 độ"},
		{Dash, "Gạch dài"},
	}
	if got := PastedParagraphs(in); !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
}

func TestLinesThatAPageBrokeOffAreOneSentence(t *testing.T) {
	for in, want := range map[string][]Paragraph{
		"Hỗ trợ hộ nghèo,\nhộ cận nghèo trên địa\nbàn xã.\nTổ chức họp bản": {{"", "Hỗ trợ hộ nghèo, hộ cận nghèo trên địa bàn xã."}, {"", "Tổ chức họp bản"}},
		"- Hỗ trợ đất ở\ncho hộ nghèo\n- Rà soát":                           {{Dash, "Hỗ trợ đất ở cho hộ nghèo"}, {Dash, "Rà soát"}},
		"Gồm:\nhộ nghèo;\nhộ cận nghèo":                                     {{"", "Gồm:"}, {"", "hộ nghèo;"}, {"", "hộ cận nghèo"}},
		"Đối tượng\na) hộ nghèo\nb. hộ khác\nii) trẻ em":                    {{"", "Đối tượng"}, {Point, "hộ nghèo"}, {"", "b. hộ khác"}, {"", "ii) trẻ em"}},
		"Họp bản\n- hộ nghèo\n10 hộ":                                        {{"", "Họp bản"}, {Dash, "hộ nghèo"}, {"", "10 hộ"}},
		"hộ nghèo":                                                          {{"", "hộ nghèo"}},
		"20. 5. 2024 họp bản\n1. Mục đích\n2) 20 hộ":                        {{"", "20. 5. 2024 họp bản"}, {Clause, "Mục đích"}, {Clause, "20 hộ"}},
	} {
		if got := PastedParagraphs(in); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestWordsOwnBulletsAreMarks(t *testing.T) {
	for in, want := range map[string]Paragraph{
		"o\tRà soát hộ nghèo": {Dash, "Rà soát hộ nghèo"},
		"\u00a7\tRà soát":     {Dash, "Rà soát"},
		"Ø\tRà soát":          {Dash, "Rà soát"},
		"ü\tRà soát":          {Dash, "Rà soát"},
		"v\tRà soát":          {Dash, "Rà soát"},
		"q\u00a0\tRà soát":    {Dash, "Rà soát"},
		"   §\u00a0\tRà soát": {Dash, "Rà soát"},
		"➢ Rà soát":           {Dash, "Rà soát"},
		"\uf0a7\tRà soát":     {Dash, "Rà soát"},
		"\uf0b7 Rà soát":      {Dash, "Rà soát"},
		"\uf0d8\tRà soát":     {Dash, "Rà soát"},
		"✓ Rà soát":           {Dash, "Rà soát"},
		"-Hỗ trợ đất ở":       {Dash, "Hỗ trợ đất ở"},
		"–Hỗ trợ đất ở":       {Dash, "Hỗ trợ đất ở"},
		"+Hỗ trợ đất ở":       {Dash, "Hỗ trợ đất ở"},
		"o Rà soát":           {"", "o Rà soát"},
		"-5 độ":               {"", "-5 độ"},
		"a)":                  {"", "a)"},
		"1.":                  {"", "1."},
		"12)":                 {"", "12)"},
		"o":                   {"", "o"},
		"o\t":                 {"", "o"},
		"•\nHỗ trợ":           {Dash, "Hỗ trợ"},
	} {
		if got := PastedParagraphs(in); !slices.Equal(got, []Paragraph{want}) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestALineOfAPageMayEndBeforeANameOrAFigure(t *testing.T) {
	for in, want := range map[string][]Paragraph{
		"Thực hiện hỗ trợ đất ở cho 35 hộ nghèo tại bản Tả Chải xã\nSùng Phài": {{"", "Thực hiện hỗ trợ đất ở cho 35 hộ nghèo tại bản Tả Chải xã Sùng Phài"}},
		"Kế hoạch thực hiện Chương trình năm\n2024 trên địa bàn":               {{"", "Kế hoạch thực hiện Chương trình năm 2024 trên địa bàn"}},
		"Hỗ trợ nước sinh hoạt cho các hộ nghèo, hộ cận nghèo tại\nSùng Phài; hỗ trợ nhà ở cho hộ nghèo và giao cho Phòng\nDân tộc chủ trì, phối hợp các cơ quan liên quan tổ chức cho\n12 hộ.": {
			{"", "Hỗ trợ nước sinh hoạt cho các hộ nghèo, hộ cận nghèo tại Sùng Phài; hỗ trợ nhà ở cho hộ nghèo và giao cho Phòng Dân tộc chủ trì, phối hợp các cơ quan liên quan tổ chức cho 12 hộ."},
		},
		"Rà soát, lập danh sách các hộ chưa có đất ở thuộc bản Nậm Loỏng\nHỗ trợ làm nhà cho hộ nghèo chưa có nhà ở kiên cố bản Tả Chải": {
			{"", "Rà soát, lập danh sách các hộ chưa có đất ở thuộc bản Nậm Loỏng"},
			{"", "Hỗ trợ làm nhà cho hộ nghèo chưa có nhà ở kiên cố bản Tả Chải"},
		},
		"Nguyễn Văn A\nTrần Thị B\nLò Văn C": {{"", "Nguyễn Văn A"}, {"", "Trần Thị B"}, {"", "Lò Văn C"}},
		"Bản Tả Chải\n12 hộ":                 {{"", "Bản Tả Chải"}, {"", "12 hộ"}},
		"Xã\nBản":                            {{"", "Xã"}, {"", "Bản"}},
	} {
		if got := PastedParagraphs(in); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func FuzzPastedParagraphsKeepTheWords(f *testing.F) {
	f.Add("- Một\n+ Hai\n1. Ba")
	f.Add("Một\nhai\n20. 5. 2024")
	f.Add("0\n0)\na")
	f.Fuzz(func(t *testing.T, s string) {
		words := 0
		for _, g := range PastedParagraphs(s) {
			if g.Text == "" || g.Text != CleanLine(g.Text) || !strings.Contains(CleanLine(CleanText(s)), g.Text) {
				t.Errorf("%q gives %q", s, g.Text)
			}
			words += letters(g.Text)
		}
		const mark = 2 // letters or figures at most
		if lines := strings.Count(CleanText(s), "\n") + 1; letters(CleanText(s)) > words+mark*lines {
			t.Errorf("%q lost words", s)
		}
	})
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
