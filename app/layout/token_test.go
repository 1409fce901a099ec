package layout

import (
	"strings"
	"testing"
)

func TestAddressesAndSymbolsArePartedBehindTheirMarks(t *testing.T) {
	for word, want := range map[string]string{
		"02/2022/TT-UBDT,":                    "Symbol 02/ 2022/ TT- UBDT,",
		"1719/QĐ-TTg":                         "Symbol 1719/ QĐ- TTg",
		"KH-UBND":                             "Whole",
		"15/12/2023.":                         "Whole",
		"1.234.567,5":                         "Whole",
		"2021-2025":                           "Whole",
		"nghiêng":                             "Whole",
		"ubnd.sungphai@laichau.gov.vn":        "Address ubnd. sungphai@ laichau. gov. vn",
		"https://vanban.chinhphu.vn/?id=2716": "Address https:// vanban. chinhphu. vn/ ?id=2716",
		"KH_2024-DTTS.12_UBND.pdf":            "Address KH_ 2024- DTTS. 12_ UBND. pdf",
		"UBND-VP-QLDA-PTNT":                   "Address UBND- VP- QLDA- PTNT",
	} {
		names := []string{"Whole", "Symbol", "Address"}
		seam := SeamOf(word)
		got := []string{names[seam]}
		for rest := word; rest != "" && seam != Whole; {
			p := Part(rest)
			got, rest = append(got, p), rest[len(p):]
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %s, want %s", word, strings.Join(got, " "), want)
		}
	}
}
