package model

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Form (biểu của phụ lục) is the shape of an annex: a data file. What a
// column shows is decided by its key, in Go: FormRows.Columns lists the keys.
type Form struct {
	Code      string       `json:"code"`           // 01, 02, 04
	Title     string       `json:"title"`          // with the named places of Words
	Role      CapitalRole  `json:"role,omitempty"` // the money it lists
	Rows      FormRows     `json:"rows,omitempty"` // what its rows are, where Lists could not tell
	UnitLine  string       `json:"unitLine,omitempty"`
	Money     MoneyUnit    `json:"money,omitempty"`     // đồng per unit of the money columns
	Decimals  int          `json:"decimals,omitempty"`  // of money, at most
	Landscape bool         `json:"landscape,omitempty"` // where its columns need it
	TypeSize  float64      `json:"typeSize"`            // points, at most
	Smallest  float64      `json:"smallest,omitempty"`  // that the type may step down to for words too long for their columns; 0: it may not
	Columns   []FormColumn `json:"columns"`
}

// A FormColumn (cột của biểu) is one column. Head is its path of headings:
// equal beginnings of neighbours make one heading across, and a path that ends
// early reaches down to the index row. Headings may have the places of Words.
type FormColumn struct {
	Key     string      `json:"key"` // plan.total
	Head    []string    `json:"head"`
	WidthMM float64     `json:"widthMM"`
	Align   ColumnAlign `json:"align"`
	Kind    ColumnKind  `json:"kind"`
	Index   string      `json:"index,omitempty"` // in the row under the headings: 7 = 8 + 9 + 10
}

// A ColumnAlign (căn lề của cột) says where the text of a cell stands.
type ColumnAlign string

// The alignments.
const (
	AlignLeft   ColumnAlign = "left"
	AlignCenter ColumnAlign = "center"
	AlignRight  ColumnAlign = "right"
)

// A ColumnKind (loại giá trị của cột) says what a cell holds.
type ColumnKind string

// The kinds of columns.
const (
	TextColumn     ColumnKind = "text"     // chữ
	MoneyColumn    ColumnKind = "money"    // số tiền, in the form's unit
	QuantityColumn ColumnKind = "quantity" // số lượng
	NumberColumn   ColumnKind = "number"   // số thứ tự
	RateColumn     ColumnKind = "rate"     // tỷ lệ phần trăm
)

func columnKinds() []ColumnKind {
	return []ColumnKind{TextColumn, MoneyColumn, QuantityColumn, NumberColumn, RateColumn}
}

// Forms (tập biểu của phụ lục) are the forms of a data file.
type Forms struct {
	Head
	List []Form `json:"forms"`
}

// Form finds a form by its code.
func (f Forms) Form(code string) (Form, bool) {
	i := slices.IndexFunc(f.List, func(x Form) bool { return x.Code == code })
	if i < 0 {
		return Form{}, false
	}
	return f.List[i], true
}

// annexWord stands on top of every annex (NĐ 30/2020/NĐ-CP, PL I, III.1.b).
const annexWord = "Phụ lục"

// AnnexNames are what the annexes of a plan are called on paper: "Phụ lục", or
// "Phụ lục I", "Phụ lục II" when there are several. One without a form is not
// printed and has neither name nor number.
func (f Forms) AnnexNames(annexes []Annex) []string {
	names := make([]string, len(annexes))
	printed := 0
	for i, a := range annexes {
		if _, ok := f.Form(a.Form); ok {
			printed++
			names[i] = annexWord + " " + Roman(printed)
		}
	}
	if printed == 1 {
		for i, name := range names {
			names[i] = strings.TrimSuffix(name, " "+Roman(1))
		}
	}
	return names
}

// The named places of titles and headings.
const (
	formYear     = "năm"
	formLastYear = "năm trước"
	formPeriod   = "giai đoạn"       // of the catalogue
	formEndYear  = "năm cuối"        // of the catalogue
	formCapital  = "loại vốn"        // the catalogue's words for the form's money
	formCarried  = "các năm kéo dài" // the years of capital that is carried over: năm 2023
)

// Words fills the named places of a title or heading ({năm}, {năm trước},
// {giai đoạn}, {năm cuối}, {loại vốn}, {các năm kéo dài}) for a year's plan under a
// catalogue with capital carried over from some years; what is not known is Blank.
func (f Form) Words(text string, year int, c Catalogue, carried ...int) string {
	var capital []string
	for _, k := range c.Capital {
		if k.Role == f.Role && f.Role != "" {
			capital = append(capital, k.Name)
		}
	}
	period := ""
	if c.From.Year != 0 && c.To.Year != 0 {
		period = fmt.Sprintf("%d-%d", c.From.Year, c.To.Year)
	}
	out, _ := FillPhrase(text, PhraseValues{
		formYear: yearText(year), formLastYear: yearText(max(year-1, 0)), formPeriod: period,
		formEndYear: yearText(c.To.Year), formCapital: strings.Join(capital, ", "),
		formCarried: carriedYears(carried),
	})
	return out
}

// carriedYears names the years that capital is carried over from.
func carriedYears(years []int) string {
	switch len(years) {
	case 0:
		return "các năm trước"
	case 1:
		return "năm " + yearText(years[0])
	}
	var names []string
	for _, y := range years {
		names = append(names, yearText(y))
	}
	return "các năm " + strings.Join(names, ", ")
}

func yearText(year int) string {
	if year == 0 {
		return ""
	}
	return strconv.Itoa(year)
}

// ParseForms reads a file of forms; the error, a FileError, says what is wrong
// and where.
func ParseForms(b []byte) (Forms, error) {
	var l Forms
	f, err := readFile(b, FormsFile, &l)
	if err != nil {
		return Forms{}, err
	}
	f.some("forms", len(l.List))
	codes := map[string]bool{}
	for i, x := range l.List {
		at := fmt.Sprintf("forms[%d].", i)
		f.once(codes, at+"code", x.Code)
		x.check(&f, at)
	}
	return l, f.fault
}

func (f Form) check(file *fileCheck, at string) {
	file.need(at+"title", f.Title)
	file.places(at+"title", f.Title)
	if f.Role != "" {
		file.known(capitalRoles(), at+"role", string(f.Role))
	}
	f.checkRows(file, at)
	file.must(f.TypeSize >= 6 && f.TypeSize <= 14, at+"typeSize", "cỡ chữ phải từ 6 đến 14")
	file.must(f.Smallest == 0 || f.Smallest >= 6 && f.Smallest <= f.TypeSize, at+"smallest", "cỡ chữ nhỏ nhất phải từ 6 đến typeSize")
	file.must(f.Decimals >= 0 && f.Decimals <= 6, at+"decimals", "số chữ số thập phân phải từ 0 đến 6")
	file.some(at+"columns", len(f.Columns))
	known, keys, units := f.Lists().Columns(), map[string]bool{}, []MoneyUnit{Dong, Thousand, Million, Billion}
	for i, c := range f.Columns {
		at := fmt.Sprintf("%scolumns[%d].", at, i)
		file.once(keys, at+"key", c.Key)
		c.check(file, at)
		c.checkKey(file, at, known)
		file.must(c.Kind != MoneyColumn || slices.Contains(units, f.Money), at+"kind",
			"biểu có cột tiền thì money phải là 1, 1000, 1000000 hoặc 1000000000")
	}
}

func (c FormColumn) check(file *fileCheck, at string) {
	file.some(at+"head", len(c.Head))
	for i, h := range c.Head {
		where := fmt.Sprintf("%shead[%d]", at, i)
		file.need(where, h)
		file.places(where, h)
	}
	file.must(c.WidthMM > 0 && c.WidthMM <= 400, at+"widthMM", "độ rộng cột phải lớn hơn 0 và không quá 400 mm")
	aligns := []ColumnAlign{AlignLeft, AlignCenter, AlignRight}
	file.must(slices.Contains(aligns, c.Align), at+"align", fmt.Sprintf("“%s” không phải left, center, right", quote(string(c.Align))))
	file.must(slices.Contains(columnKinds(), c.Kind), at+"kind", fmt.Sprintf("“%s” không phải text, money, quantity, number, rate", quote(string(c.Kind))))
}

// places asks that every named place of a text is one that Words fills.
func (f *fileCheck) places(where, text string) {
	if !strings.Contains(text, "{") {
		return
	}
	_, flaws := FillPhrase(text, PhraseValues{
		formYear: "1", formLastYear: "1", formPeriod: "1", formEndYear: "1", formCapital: "1", formCarried: "1",
	})
	for _, x := range flaws {
		f.say(where, fmt.Sprintf("chỗ điền {%s} không có trong biểu", quote(x.Name)))
	}
}
