package match

import "testing"

func TestATextIsTheNameThatItIsInWhateverWriting(t *testing.T) {
	names := []string{
		"Bản Tả Chải", "Bản Gia Khâu", "Tổ dân phố số 2", "ngân sách trung ương", "ngân sách tỉnh", "vốn đầu tư", "vốn sự nghiệp",
		"Ủy ban nhân dân xã Sùng Phài", "Ủy ban nhân dân xã San Thàng", "Phòng Lao động - Thương binh và Xã hội",
		"Phòng Giáo dục và Đào tạo", "Phòng Dân tộc", "Buôn M’Nông", "Bản Chải", "≥",
	}
	n := Of(names)
	for s, want := range map[string]string{
		"Bản Tả Chải": "Bản Tả Chải", "tả chải": "Bản Tả Chải", "TA CHAI": "Bản Tả Chải", " thôn  Tả Chải ": "Bản Tả Chải",
		"Chải": "Bản Chải", "TDP số 2": "Tổ dân phố số 2", "Tổ dân phố số 2.": "Tổ dân phố số 2",
		"NSTW": "ngân sách trung ương", "TW": "ngân sách trung ương", "NS tỉnh": "ngân sách tỉnh", "Tỉnh": "ngân sách tỉnh",
		"ĐTPT": "vốn đầu tư", "Vốn ĐTPT": "vốn đầu tư", "Đầu tư phát triển": "vốn đầu tư", "SN": "vốn sự nghiệp", "Kinh phí sự nghiệp": "vốn sự nghiệp",
		"UBND xã Sùng Phài": "Ủy ban nhân dân xã Sùng Phài", "ubnd San Thàng": "Ủy ban nhân dân xã San Thàng",
		"M'Nông": "Buôn M’Nông", "≥": "≥", "Sung Phai": "Ủy ban nhân dân xã Sùng Phài",
		"Xã San Th": "", "San Th": "", "Khâu": "", "LĐTBXH": "", "": "", "-": "", "Bản": "",
	} {
		got := ""
		if i := n.Same(s); i != None {
			got = names[i]
		}
		if got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]string{
		"LĐTBXH": "Phòng Lao động - Thương binh và Xã hội", "Phòng LĐ-TB&XH": "Phòng Lao động - Thương binh và Xã hội",
		"P. GD&ĐT": "Phòng Giáo dục và Đào tạo", "PGDĐT": "Phòng Giáo dục và Đào tạo", "Giáo dục": "Phòng Giáo dục và Đào tạo",
		"trung ương": "ngân sách trung ương", "UBND": "", "Phòng": "", "San Th": "", "PDT": "Phòng Dân tộc", "Khâu": "Bản Gia Khâu",
	} {
		got := ""
		if i := n.Meant(s); i != None {
			got = names[i]
		}
		if got != want {
			t.Errorf("%q means %q, want %q", s, got, want)
		}
	}
}

func TestOfTwoThatATextMayBeNoneIsTaken(t *testing.T) {
	n := Of([]string{"Bản Nậm Loỏng 1", "Bản Nậm Loỏng 2", "Hà", "Hạ"})
	for _, s := range []string{"Nậm Loỏng", "ha"} {
		if i := n.Meant(s); i != None {
			t.Errorf("%q is taken for %d", s, i)
		}
	}
	if n.Same("Hạ") != 3 || n.Same("nam loong 2") != 1 {
		t.Error("what is plain is not found")
	}
}

func FuzzNamesNeverFail(f *testing.F) {
	f.Add("P. LĐ-TB&XH", "Phòng Lao động - Thương binh và Xã hội")
	f.Fuzz(func(t *testing.T, s, name string) {
		n := Of([]string{name, "Bản Tả Chải"})
		n.Meant(s)
		if i := n.Same(name); len(wordsOf(name)) > 0 && i != 0 && i != None {
			t.Errorf("%q is taken for another", name)
		}
	})
}
