package model

import (
	"slices"
	"strings"
)

// An Office (cơ quan, tổ chức ban hành) issues documents, receives them or
// carries out what they charge. All of these are offices: a People's
// Committee, a department, a board, a school.
type Office struct {
	ID        ID       `json:"id"`
	Kind      string   `json:"kind,omitempty"`      // ubnd-tinh, ubnd-thanh-pho, ubnd-xa, ubnd-phuong, phong, ban, hoi …
	Name      string   `json:"name"`                // full, as in a sentence: Ủy ban nhân dân xã Sùng Phài
	Label     string   `json:"label,omitempty"`     // as units and recipients are named: UBND xã Sùng Phài; empty: Name
	HeadLines []string `json:"headLines,omitempty"` // the name as broken in the head of a document, PL I, II.2
	Parent    string   `json:"parent,omitempty"`    // cơ quan chủ quản, printed above HeadLines; often none
	Short     string   `json:"short,omitempty"`     // UBND, for symbols: KH-UBND
	Place     string   `json:"place,omitempty"`     // địa danh, PL I, II.4.a
	Signs     string   `json:"signs,omitempty"`     // the collective that TM. stands for: Ủy ban nhân dân
	Chief     string   `json:"chief,omitempty"`     // title of the head: Chủ tịch
	Code      string   `json:"code,omitempty"`      // statistics code of the unit, if it has one
	From      Date     `json:"from,omitzero"`       // valid from …
	To        Date     `json:"to,omitzero"`         // … to, both inclusive; zero is open
	Successor ID       `json:"successor,omitzero"`
	Origin    Origin   `json:"origin,omitzero"`
}

// Clone returns a deep copy.
func (o Office) Clone() Office {
	o.HeadLines = slices.Clone(o.HeadLines)
	return o
}

// Collective reports whether the office decides together, so that who signs does so
// on its behalf (thay mặt tập thể, Nghị định 30/2020/NĐ-CP, Điều 13).
func (o Office) Collective() bool {
	return strings.HasPrefix(o.Kind, "ubnd") || CollectiveName(o.Name)
}

// CollectiveName reports whether a name is that of a People's Committee or Council.
func CollectiveName(name string) bool {
	name = Fold(name)
	for _, start := range []string{"uy ban nhan dan", "hoi dong nhan dan", "ubnd ", "hdnd "} {
		if strings.HasPrefix(name+" ", start) {
			return true
		}
	}
	return false
}

// Called is the office's name in a list of units or recipients.
func (o Office) Called() string {
	if o.Label != "" {
		return o.Label
	}
	return o.Name
}

// An Officer (người ký) signs for an office, under a title, for a time.
type Officer struct {
	ID     ID     `json:"id"`
	Office ID     `json:"office"`
	Name   string `json:"name"`  // họ và tên, no academic rank (PL I, II.7.c)
	Title  string `json:"title"` // chức vụ: Phó Chủ tịch
	From   Date   `json:"from,omitzero"`
	To     Date   `json:"to,omitzero"`
	Origin Origin `json:"origin,omitzero"`
}

// A Ground (căn cứ ban hành) is a document of law or direction that a plan
// rests on. PL I, II.6.a asks for kind, number and symbol, issuer, date and
// title; a law or ordinance has no number, date or issuer in the citation.
type Ground struct {
	ID     ID     `json:"id"`
	Kind   string `json:"kind"`             // Quyết định, Luật …
	Number string `json:"number,omitempty"` // số và ký hiệu: 1737/QĐ-UBND
	Issued Date   `json:"issued,omitzero"`
	Issuer string `json:"issuer,omitempty"` // after "của"
	Title  string `json:"title,omitempty"`  // trích yếu with its verb: về việc …
	From   Date   `json:"from,omitzero"`
	To     Date   `json:"to,omitzero"`
	Origin Origin `json:"origin,omitzero"`
}

// Citation is the ground in full, as its first mention prints it:
// "Quyết định số 1737/QĐ-UBND ngày 27/9/2022 của UBND thành phố về việc …".
func (g Ground) Citation() string {
	s := g.Kind
	add := func(word, text string) {
		if text != "" {
			s += " " + word + text
		}
	}
	add("số ", g.Number)
	add("", g.Issued.Cited())
	add("của ", g.Issuer)
	add("", g.Title)
	return CleanLine(s)
}
