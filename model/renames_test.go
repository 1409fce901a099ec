package model

import (
	"slices"
	"testing"
)

// renamed is a book in which one village was given another name, one gave way to
// a village of another commune, and a commune was merged.
func renamed() Book {
	end := Date{Year: 2025, Month: 6, Day: 30}
	old := Village{ID: ID{11}, Word: "bản", Name: "Tả Chải"}
	now := old
	now.Name = "Tả Chải 1"
	return Book{
		Communes: []Commune{
			{ID: ID{1}, Kind: "xã", Name: "Sùng Phài", To: end, Successor: ID{2}, Villages: []Village{
				now.Renamed(old), {ID: ID{12}, Word: "bản", Name: "Sin Chải", To: end, Successor: ID{21}},
			}},
			{ID: ID{2}, Kind: "phường", Name: "Đoàn Kết", Villages: []Village{{ID: ID{21}, Word: "tổ dân phố", Name: "số 9"}, {ID: ID{22}, Word: "bản", Name: "Sùng Phài"}}},
		},
		Offices: []Office{
			{ID: ID{31}, Name: "Ủy ban nhân dân xã Sùng Phài", Label: "UBND xã Sùng Phài", To: end, Successor: ID{32}},
			{ID: ID{32}, Name: "Ủy ban nhân dân phường Đoàn Kết", Label: "UBND phường Đoàn Kết"},
		},
		Officers: []Officer{{ID: ID{41}, Office: ID{31}, Name: "Lò Văn A", To: end}},
	}
}

// foundNames are the old names of a text with what they are now.
func foundNames(text string, all []Rename) []string {
	var out []string
	for _, f := range NewNameFinder(all).In([]byte(text)) {
		out = append(out, text[f.From:f.To]+" > "+all[f.Name].New)
	}
	return out
}

func TestNamesThatNothingBearsAreFound(t *testing.T) {
	all := renamed().Renames(Date{Year: 2025, Month: 9, Day: 5})
	for text, want := range map[string][]string{
		"tại bản Tả Chải, bản Sin Chải":         {"bản Tả Chải > bản Tả Chải 1", "bản Sin Chải > tổ dân phố số 9"},
		"tại bản Tả Chải 1, Tả Chải 1":          nil,
		"BẢN TẢ CHẢI và Tả Chải":                {"BẢN TẢ CHẢI > bản Tả Chải 1", "Tả Chải > Tả Chải 1"},
		"UBND xã Sùng Phài; xã Sùng Phài":       {"UBND xã Sùng Phài > UBND phường Đoàn Kết", "xã Sùng Phài > phường Đoàn Kết"},
		"bản Sùng Phài, người Sùng Phài":        nil, // a village of that name is there
		"đồng chí Lò Văn A; Lò Văn An":          {"Lò Văn A > "},
		"tả chải, sin chải, bản Tả Chảii":       nil,
		"phường Đoàn Kết, tổ dân phố số 9":      nil,
		"Ủy ban nhân dân xã Sùng Phài quản lý ": {"Ủy ban nhân dân xã Sùng Phài > Ủy ban nhân dân phường Đoàn Kết"},
	} {
		if got := foundNames(text, all); !slices.Equal(got, want) {
			t.Errorf("%s: found %q, want %q", text, got, want)
		}
	}
	before := renamed().Renames(Date{Year: 2025, Month: 1, Day: 5})
	if got := foundNames("bản Tả Chải, bản Sin Chải, xã Sùng Phài", before); !slices.Equal(got, []string{"bản Tả Chải > bản Tả Chải 1"}) {
		t.Errorf("before the merger: %q", got)
	}
	if got := (Book{}).Renames(Date{Year: 2025}); got != nil {
		t.Errorf("of nothing: %v", got)
	}
}

func TestANameThatIsTakenUpAgainIsNoOldOne(t *testing.T) {
	name := func(s string) Village { return Village{Word: "bản", Name: s} }
	rename := func(v Village, to string) Village {
		now := v
		now.Name = to
		return now.Renamed(v)
	}
	v := rename(rename(name("Một"), "Hai"), "Ba")
	if want := []FormerName{{"bản", "Một"}, {"bản", "Hai"}}; !slices.Equal(v.Former, want) {
		t.Errorf("%v", v.Former)
	}
	if v = rename(v, "Một"); !slices.Equal(v.Former, []FormerName{{"bản", "Hai"}, {"bản", "Ba"}}) {
		t.Errorf("taken up again: %v", v.Former)
	}
	if v = name("Một").Renamed(name("")); v.Former != nil {
		t.Errorf("a new one: %v", v.Former)
	}
	if c := (Commune{Kind: "phường", Name: "A"}).Renamed(Commune{Kind: "xã", Name: "A"}); len(c.Former) != 1 || c.Former[0].FullName() != "xã A" {
		t.Errorf("%v", c.Former)
	}
}
