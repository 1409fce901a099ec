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

func FuzzPastedParagraphsKeepTheWords(f *testing.F) {
	f.Add("- Một\n+ Hai\n1. Ba")
	f.Fuzz(func(t *testing.T, s string) {
		for _, g := range PastedParagraphs(s) {
			if g.Text == "" || g.Text != CleanLine(g.Text) || !strings.Contains(CleanText(s), g.Text) {
				t.Errorf("%q gives %q", s, g.Text)
			}
		}
	})
}
