package model

import "slices"

// A Commune (xã, phường) is a unit of the land, valid for a time; since a
// merger its successor takes its place in newer documents.
type Commune struct {
	ID         ID            `json:"id"`
	Code       string        `json:"code,omitempty"` // mã thống kê
	Kind       string        `json:"kind"`           // xã, phường
	Name       string        `json:"name"`
	Area       Opt[Quantity] `json:"area,omitzero"`  // hectares
	Zone       string        `json:"zone,omitempty"` // khu vực I, II, III
	ZoneGround string        `json:"zoneGround,omitempty"`
	From       Date          `json:"from,omitzero"`
	To         Date          `json:"to,omitzero"`
	Successor  ID            `json:"successor,omitzero"`
	Former     []FormerName  `json:"former,omitempty"` // what it was called before, the oldest first
	Villages   []Village     `json:"villages,omitempty"`
	Source     string        `json:"source,omitempty"`
	Origin     Origin        `json:"origin,omitzero"`
}

// FullName is the name with its word: xã Sùng Phài.
func (c Commune) FullName() string { return CleanLine(c.Kind + " " + c.Name) }

// Clone returns a deep copy.
func (c Commune) Clone() Commune {
	c.Former, c.Villages = slices.Clone(c.Former), slices.Clone(c.Villages)
	for i := range c.Villages {
		c.Villages[i].Former = slices.Clone(c.Villages[i].Former)
	}
	return c
}

// A Village (bản, thôn, tổ dân phố) is a settlement of a commune.
type Village struct {
	ID        ID        `json:"id"`
	Word      string    `json:"word"` // bản, thôn, tổ dân phố
	Name      string    `json:"name"`
	Hardship  Opt[bool] `json:"hardship,omitzero"` // đặc biệt khó khăn
	Ground    string    `json:"ground,omitempty"`  // of that
	From      Date      `json:"from,omitzero"`
	To        Date      `json:"to,omitzero"`
	Successor ID        `json:"successor,omitzero"`
	Certainty Certainty `json:"certainty,omitempty"` // of a name that came with the program

	Former []FormerName `json:"former,omitempty"` // what it was called before, the oldest first
}

// FullName is the name with its word: bản Tả Chải.
func (v Village) FullName() string { return CleanLine(v.Word + " " + v.Name) }

// Figures (số liệu năm) are counts of a commune, or of one of its villages, on
// a day; percentages are computed.
type Figures struct {
	ID           ID            `json:"id"`
	Commune      ID            `json:"commune"`
	Village      ID            `json:"village,omitzero"`
	Year         int           `json:"year"`
	CutOff       Date          `json:"cutOff,omitzero"`
	Source       string        `json:"source,omitempty"`
	Households   Opt[int64]    `json:"households,omitzero"`
	People       Opt[int64]    `json:"people,omitzero"`
	Women        Opt[int64]    `json:"women,omitzero"`
	Groups       []EthnicCount `json:"groups,omitempty"`
	Poor         Opt[int64]    `json:"poor,omitzero"`         // hộ nghèo
	NearPoor     Opt[int64]    `json:"nearPoor,omitzero"`     // hộ cận nghèo
	PoorMinority Opt[int64]    `json:"poorMinority,omitzero"` // hộ nghèo dân tộc thiểu số
	Escaped      Opt[int64]    `json:"escaped,omitzero"`      // hộ thoát nghèo trong năm
	Arisen       Opt[int64]    `json:"arisen,omitzero"`       // hộ nghèo phát sinh trong năm
	Origin       Origin        `json:"origin,omitzero"`
}

// Clone returns a deep copy.
func (f Figures) Clone() Figures {
	f.Groups = slices.Clone(f.Groups)
	return f
}

// Counts reports whether anything is counted.
func (f Figures) Counts() bool {
	return f.Households.Known || f.People.Known || f.Women.Known || len(f.Groups) > 0 ||
		f.Poor.Known || f.NearPoor.Known || f.PoorMinority.Known || f.Escaped.Known || f.Arisen.Known
}

// An EthnicCount (số hộ theo dân tộc) counts the households of one people.
type EthnicCount struct {
	Group      string     `json:"group"`
	Households Opt[int64] `json:"households,omitzero"`
}

// A Place (địa bàn) is a commune, or one of its villages.
type Place struct {
	Commune ID `json:"commune"`
	Village ID `json:"village,omitzero"`
}

// An Allocation (vốn được giao) is the ceiling for one node and kind of money
// in a year; an earlier capital year is money carried over (kéo dài).
type Allocation struct {
	ID          ID          `json:"id"`
	Year        int         `json:"year"`
	Catalogue   string      `json:"catalogue"`
	Node        string      `json:"node"`
	Kind        string      `json:"kind"`
	Source      string      `json:"source"`
	CapitalYear int         `json:"capitalYear"`
	Amount      Opt[Amount] `json:"amount,omitzero"`
	Ground      ID          `json:"ground,omitzero"`
	Origin      Origin      `json:"origin,omitzero"`
}
