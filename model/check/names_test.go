package check

import (
	"slices"
	"testing"

	"sokehoach/model"
)

func TestAnOldNameInProseIsFound(t *testing.T) {
	for text, want := range map[string][]string{
		"Nước sạch tại bản Tả Chải.":                                    {"L3 warning"},
		"Nước sạch tại Tả Chải.":                                        {"L3 hint"},
		"Nước sạch tại bản Tả Chải Mới, Tả Chải Mới.":                   nil,
		"Bản Tả Chải Mới (trước đây là bản Tả Chải).":                   nil,
		"Bản Tả Chải (nay là bản Tả Chải Mới).":                         nil,
		"Bản Tả Chải cũ.":                                               nil,
		"Theo Quyết định số 12/QĐ-UBND ngày 05/01/2023 về bản Tả Chải.": nil,
		"Bản Trung Chải, xã Sùng Phài.":                                 nil,
	} {
		p, b := sample(t)
		p, b.Communes = p.Clone(), slices.Clone(b.Communes)
		c := b.Communes[0].Clone()
		for i, v := range c.Villages {
			if v.Name == "Tả Chải" {
				v.Name = "Tả Chải Mới"
				c.Villages[i] = v.Renamed(b.Communes[0].Villages[i])
			}
		}
		b.Communes[0] = c
		p.Parts[0].Paragraphs[0].Text = text
		var got []string
		for _, f := range Plan(p, b, measure(t)) {
			if f.Code == "L3" && f.Path == "parts[0].paragraphs[0].text" {
				got = append(got, f.Code+" "+string(f.Severity))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: found %q, want %q", text, got, want)
		}
		if got := Words("x", text, Setting{Book: b}, measure(t)); len(got) != len(want) {
			t.Errorf("%s: of loose words %v", text, got)
		}
	}
}

func TestANoteThatToldOfAnOldNameIsEnough(t *testing.T) {
	p, b := sample(t)
	p, b.Communes = p.Clone(), slices.Clone(b.Communes)
	b.Communes[0] = b.Communes[0].Clone()
	v := &b.Communes[0].Villages[0]
	old := *v
	v.Name = "Mới"
	*v = v.Renamed(old)
	p.Parts[0].Paragraphs[0].Text = "Tại " + old.FullName() + "."
	p.Review = []model.ReviewNote{{ID: model.ID{1}, Path: "parts[0].paragraphs[0].text", Kind: model.ReviewLook, New: old.FullName(), Around: old.FullName()}}
	if got := found(p, b, "L3"); len(got) > 0 && got[0] == "L3 parts[0].paragraphs[0].text" {
		t.Errorf("%q", got)
	}
}
