package model

import (
	"strings"
	"testing"
)

func TestTextsOfOldFontsAreRead(t *testing.T) {
	for from, want := range map[string]string{
		"KÕ ho¹ch":                              "Kế hoạch",
		"Thùc hiÖn vµ theo dâi":                 "Thực hiện và theo dõi",
		"§¸nh gi¸":                              "Đánh giá",
		"Phª duyÖt vµ ph¶n håi":                 "Phê duyệt và phản hồi",
		"Uû ban nh©n d©n x· Sïng Phµi":          "Uỷ ban nhân dân xã Sùng Phài",
		"n\u00ADíc s¹ch, ®\u00ADêng giao th«ng": "nước sạch, đường giao thông",
		"Keá hoaïch":                            "Kế hoạch",
		"ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC":      "ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
		"Chöông trình muïc tieâu quoác gia":     "Chương trình mục tiêu quốc gia",
		"Uyû ban nhaân daân xaõ, naêm 2024":     "Uỷ ban nhân dân xã, năm 2024",
	} {
		if got, ok := FromOldFont(from); !ok || !strings.EqualFold(got, want) {
			t.Errorf("%q: %q %v, want %q", from, got, ok, want)
		}
	}
}

func TestTodaysTextsAreNoneOfAnOldFont(t *testing.T) {
	for _, s := range []string{
		"", "Ke hoach", "Kế hoạch", "hoà xoá khoá toà", "và có là xã hòa", "Công ty Noël & Citroën", "Windows® và Office®", "5×10 m², 25 °C",
		"thôn bà Lò là cán bộ xã", "ho¹ch", "KÕ Zürich ho¹ch", "Số 12/QĐ-UBND", "Ủy ban nhân dân xã KÕ ho¹ch", "müssen für größer",
	} {
		if got, ok := FromOldFont(s); ok {
			t.Errorf("%q was taken for %q", s, got)
		}
	}
}

func TestSyllablesAreTold(t *testing.T) {
	for _, s := range strings.Fields("kế hoạch thực hiện chương trình nghiêng quốc quyết giếng gì yêu ương khuya khuỷu ngoèo xoong Đảng phụ nữ xoáy quý uỷ ủy luỹ") {
		if !syllable(s) {
			t.Errorf("%q is one", s)
		}
	}
	for _, s := range strings.Fields("kõ ho¹ch hoach Windowsđ banạ xóạ zür bcd") {
		if syllable(s) {
			t.Errorf("%q is none", s)
		}
	}
}

func FuzzOldFontsGiveCleanText(f *testing.F) {
	f.Add("KÕ ho¹ch")
	f.Add("Keá hoaïch")
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := FromOldFont(s)
		if !ok {
			return
		}
		if again, twice := FromOldFont(got); twice {
			t.Errorf("%q becomes %q and then %q", s, got, again)
		}
		if len(strings.Fields(got)) != len(strings.Fields(s)) {
			t.Errorf("%q: words are lost in %q", s, got)
		}
	})
}
