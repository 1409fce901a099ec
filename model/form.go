package model

// A Form (biểu mẫu phụ lục) is the shape of an annex: a data file.
type Form struct {
	Code      string       `json:"code"`  // 01, 02, 04
	Title     string       `json:"title"` // with named places such as {năm}
	UnitLine  string       `json:"unitLine,omitempty"`
	Money     MoneyUnit    `json:"money,omitempty"` // đồng per unit of the money columns
	Decimals  int          `json:"decimals,omitempty"`
	Landscape bool         `json:"landscape,omitempty"`
	TypeSize  float64      `json:"typeSize"` // points
	Columns   []FormColumn `json:"columns"`
}

// A FormColumn (cột của biểu) is one column. Head is its path of headings:
// equal beginnings of neighbours make one heading across.
type FormColumn struct {
	Key     string   `json:"key"`
	Head    []string `json:"head"`
	WidthMM float64  `json:"widthMM"`
	Align   string   `json:"align"` // left, center, right
	Kind    string   `json:"kind"`  // text, money, quantity, number
	Index   string   `json:"index,omitempty"`
}
