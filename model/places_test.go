package model

import "testing"

func TestAllVillagesOfACommuneAreSaidShortlyWhereTheDocumentSaysSo(t *testing.T) {
	village := func(n byte, word string, to Date) Village {
		return Village{ID: ID{n}, Word: word, Name: string('A' + rune(n)), To: to}
	}
	d := Dossier{
		Plan: Plan{Document: Document{Year: 2024, Date: Date{2024, 5, 1}, Office: ID{90}}},
		Book: Book{
			Offices: []Office{{ID: ID{90}, Name: "Ủy ban nhân dân xã Sùng Phài"}},
			Communes: []Commune{
				{ID: ID{1}, Kind: "xã", Name: "Sùng Phài", Villages: []Village{village(1, "bản", Date{}), village(2, "bản", Date{}), village(3, "tổ dân phố", Date{}), village(4, "bản", Date{2023, 1, 1})}},
				{ID: ID{2}, Kind: "phường", Name: "Tân Phong", Villages: []Village{village(5, "tổ dân phố", Date{})}},
			},
		},
	}
	in := func(villages ...byte) []Place {
		var out []Place
		for _, v := range villages {
			c := ID{1}
			if v == 5 || v == 0 {
				c = ID{2}
			}
			out = append(out, Place{Commune: c, Village: ID{v}})
		}
		return out
	}
	for _, c := range []struct {
		name   string
		whole  bool
		places []Place
		text   string // in a sentence
		annex  string // in an annex of this commune
	}{
		{"all, said shortly", true, in(1, 2, 3), "toàn xã Sùng Phài (2 bản, 1 tổ dân phố)", "toàn xã (2 bản, 1 tổ dân phố)"},
		{"all, in another order", true, in(3, 1, 2), "toàn xã Sùng Phài (2 bản, 1 tổ dân phố)", "toàn xã (2 bản, 1 tổ dân phố)"},
		{"all, named", false, in(1, 2, 3), "bản B, bản C, tổ dân phố D, xã Sùng Phài", "bản B, bản C, tổ dân phố D"},
		{"one lacks", true, in(1, 2), "bản B, bản C, xã Sùng Phài", "bản B, bản C"},
		{"the only one", true, in(5), "tổ dân phố F, phường Tân Phong", "tổ dân phố F, phường Tân Phong"},
		{"two communes", true, in(1, 2, 3, 5), "toàn xã Sùng Phài (2 bản, 1 tổ dân phố); tổ dân phố F, phường Tân Phong", "toàn xã (2 bản, 1 tổ dân phố); tổ dân phố F, phường Tân Phong"},
		{"no village", true, []Place{{Commune: ID{1}}}, "xã Sùng Phài", "xã Sùng Phài"},
	} {
		d.Plan.Whole = c.whole
		if got := d.PlaceNames(c.places); got != c.text {
			t.Errorf("%s: %q, want %q", c.name, got, c.text)
		}
		if got := d.PlaceNamesIn(ID{1}, c.places); got != c.annex {
			t.Errorf("%s, in the annex: %q, want %q", c.name, got, c.annex)
		}
	}
	for _, c := range []struct {
		places []Place
		want   ID
	}{{in(1, 2), ID{1}}, {in(1, 5), ID{}}, {in(5), ID{}}, {nil, ID{}}} {
		if got := d.OnlyCommune(c.places); got != c.want {
			t.Errorf("%v: %v", c.places, got)
		}
	}
}
