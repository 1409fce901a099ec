package match

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// table makes cells of lines.
func table(s string) [][]string {
	var out [][]string
	for line := range strings.SplitSeq(strings.TrimSpace(s), "\n") {
		out = append(out, strings.Split(strings.TrimSpace(line), "|"))
	}
	return out
}

func TestRowsAreToldByTheirNames(t *testing.T) {
	names := []string{"Bản Tả Chải", "Bản Gia Khâu", "Bản Sin Chải"}
	headings := []string{"Bản", "Số hộ", "Hộ nghèo", "Số người"}
	for name, c := range map[string]struct {
		cells  string
		column int
		rows   string
	}{
		"in another order": {"Sin Chải|12|3\nTả Chải|20|5", 0, "0/2 0/0"},
		"with all that a sheet has": {`
			STT|Thôn, bản|Số hộ|Hộ nghèo
			(1)|(2)|(3)|(4)
			1|Bản Gia Khâu|20|5
			2|Bản Lạ|7|1
			3|GIA KHÂU|1|1
			|Tổng cộng|27|6`, 1, "1/-1 1/-1 0/1 3/-1 4/1 2/-1"},
		"without names":         {"12|3\n20|5", None, "0/-1 0/-1"},
		"without names, headed": {"Số hộ|Hộ nghèo\n12|3\n20|5\nCộng|8", None, "1/-1 0/-1 0/-1 2/-1"},
		"names alone":           {"Sin Chải\nTả Chải", None, "0/-1 0/-1"},
		"a block of words":      {"Công trình nước|ghi\nCộng đồng|hai", None, "0/-1 0/-1"},
		"a sum with its number": {"I|Tổng số|30\n1|Tả Chải|30", 1, "2/-1 0/0"},
		"one name of many rows": {"a|1\nb|2\nc|3\nTả Chải|4", None, "0/-1 0/-1 0/-1 0/-1"},
	} {
		b := Read(table(c.cells), names, headings)
		var rows []string
		for _, r := range b.Rows {
			rows = append(rows, fmt.Sprintf("%d/%d", r.Kind, r.At))
		}
		if got := strings.Join(rows, " "); got != c.rows || b.Column != c.column {
			t.Errorf("%s: column %d, %s, want %d, %s", name, b.Column, got, c.column, c.rows)
		}
	}
}

func TestHeadingsTellTheColumns(t *testing.T) {
	b := Read(table("Tên bản|Hộ nghèo|Số hộ|Khác\nTả Chải|3|12|x"), []string{"Bản Tả Chải"}, []string{"Bản", "Số hộ", "Hộ nghèo"})
	if want := []int{None, 2, 1, None}; !slices.Equal(b.To, want) || b.Column != 0 {
		t.Errorf("%v, column %d", b.To, b.Column)
	}
}
