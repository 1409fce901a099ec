package model

import (
	"slices"
	"strings"
	"testing"
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

func FuzzPastedParagraphsKeepTheWords(f *testing.F) {
	f.Add("- Một\n+ Hai\n1. Ba")
	f.Add("Một\nhai\n20. 5. 2024")
	f.Fuzz(func(t *testing.T, s string) {
		for _, g := range PastedParagraphs(s) {
			if g.Text == "" || g.Text != CleanLine(g.Text) || !strings.Contains(CleanLine(CleanText(s)), g.Text) {
				t.Errorf("%q gives %q", s, g.Text)
			}
		}
	})
}
