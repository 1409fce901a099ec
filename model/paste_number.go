package model

import (
	"errors"
	"strings"
)

// A Notation (cách viết số) says which mark parts the decimals.
type Notation int

// The notations of numbers.
const (
	AnyNotation        Notation = iota
	VietnameseNotation          // 1.234,5
	EnglishNotation             // 1,234.5
)

// A PasteRule (quy tắc đọc ô số) says what numbers a column holds.
type PasteRule struct {
	Unit     MoneyUnit
	As       MoneyUnit // in which bare figures are written, when it is known; 0: not
	Notation Notation  // of cells that allow both, when it is known
	Natural  bool      // a count: not negative
	Percent  bool      // 12% may stand for 12
}

// money reports whether the figures are sums of money.
func (r PasteRule) money() bool { return !r.Natural && !r.Percent }

// A PastedNumber (ô số dán vào) is one cell as it was read.
type PastedNumber struct {
	Value Opt[Amount] // unknown where the cell is blank
	Err   error       // why it is no number; an InputError
	Doubt bool        // it may have been meant otherwise
	Unit  MoneyUnit   // in which it was read, where that is not the column's
}

// PastedNumbers (cột số dán vào) are the cells of one column, and how many of
// them can be of one notation only.
type PastedNumbers struct {
	Cells      []PastedNumber
	Vietnamese int
	English    int
	InDong     bool // the bare figures look like đồng, and the column has another unit
}

// Mixed reports a column that has numbers of both notations.
func (p PastedNumbers) Mixed() bool { return p.Vietnamese > 0 && p.English > 0 }

// Undecided reports a column with a cell that may have been meant otherwise.
func (p PastedNumbers) Undecided() bool {
	for _, c := range p.Cells {
		if c.Doubt {
			return true
		}
	}
	return false
}

// ReadPastedNumbers reads a column of figures. A cell that both notations allow
// is read as the others of its column demand; where they do not tell, or not
// with one voice, it is read as Vietnamese and doubtful. Figures too great for
// the unit of their column are read as đồng, and doubtful.
func ReadPastedNumbers(cells []string, rule PasteRule) PastedNumbers {
	p := readNotation(cells, rule)
	if rule.As != 0 || !rule.money() || rule.Unit < Million {
		return p
	}
	if !p.tooGreat(rule.Unit) {
		p.doubtAbsurd(rule.Unit)
		return p
	}
	rule.As = Dong
	again := readNotation(cells, rule)
	again.InDong = true
	for i := range again.Cells {
		c := &again.Cells[i]
		c.Doubt = c.Doubt || c.Err == nil && c.Value.Known && c.Value.Value != 0
	}
	return again
}

func readNotation(cells []string, rule PasteRule) PastedNumbers {
	p := PastedNumbers{Cells: make([]PastedNumber, len(cells))}
	both := make([]bothReadings, len(cells))
	for i, s := range cells {
		both[i] = readBoth(s, rule)
		switch {
		case both[i].english.Err != nil && both[i].vietnamese.Err == nil:
			p.Vietnamese++
		case both[i].vietnamese.Err != nil && both[i].english.Err == nil:
			p.English++
		}
	}
	notation := rule.Notation
	if notation == AnyNotation && !p.Mixed() {
		switch {
		case p.Vietnamese > 0:
			notation = VietnameseNotation
		case p.English > 0:
			notation = EnglishNotation
		}
	}
	for i := range both {
		p.Cells[i] = both[i].as(notation)
	}
	return p
}

// tooGreat reports whether the figures are those of a sheet in đồng: a million of
// triệu đồng is more than any province has, and no figure of the column is small
// or has decimals.
func (p PastedNumbers) tooGreat(unit MoneyUnit) bool {
	const small = 10_000 // in the unit of the column
	great := false
	for _, c := range p.Cells {
		v, rest := size(c.Value.Value)/uint64(unit), size(c.Value.Value)%uint64(unit)
		switch {
		case !c.Value.Known || c.Unit != 0 || c.Value.Value == 0:
		case v < small || rest != 0:
			return false
		default:
			great = great || v >= absurd
		}
	}
	return great
}

// absurd is a figure in triệu đồng that no table of a commune has.
const absurd = 1_000_000

// doubtAbsurd marks single figures that are too great for their unit.
func (p *PastedNumbers) doubtAbsurd(unit MoneyUnit) {
	for i := range p.Cells {
		if c := &p.Cells[i]; c.Value.Known && c.Unit == 0 && size(c.Value.Value)/uint64(unit) >= absurd {
			c.Doubt, p.InDong = true, true
		}
	}
}

type bothReadings struct{ vietnamese, english PastedNumber }

// as is the reading that a notation gives, if it gives one.
func (b bothReadings) as(n Notation) PastedNumber {
	switch {
	case b.vietnamese.Err != nil && b.english.Err != nil:
		return b.vietnamese
	case b.vietnamese.Err != nil:
		return b.english
	case b.english.Err != nil || b.vietnamese == b.english:
		return b.vietnamese
	case n == EnglishNotation:
		return b.english
	}
	read := b.vietnamese
	read.Doubt = read.Doubt || n == AnyNotation
	return read
}

const (
	errPastePercent  = InputError("Ô ghi phần trăm.")
	errPasteNegative = InputError("Số đếm không âm.")
	errPasteUnit     = InputError("Ô ghi đơn vị tiền, cột này là số đếm.")
	errPasteFault    = InputError("Ô báo lỗi của bảng tính.")
	errPasteNumber   = InputError("Không phải là số.")
)

func readBoth(s string, rule PasteRule) bothReadings {
	bare, err := readBare(s, rule)
	if err != nil || bare.figure == "" {
		blank := PastedNumber{Err: err}
		return bothReadings{blank, blank}
	}
	read := bare.read(rule)
	b := bothReadings{read, read}
	if strings.ContainsAny(bare.figure, ".,") {
		other := bare
		other.figure = swapMarks(bare.figure)
		b.english = other.read(rule)
	}
	if bare.unit == Dong && b.vietnamese.Err == nil && b.english.Err == nil {
		// Nobody writes thousandths of a đồng: three digits after a mark are a group.
		if size(b.english.Value.Value) > size(b.vietnamese.Value.Value) {
			b.vietnamese = b.english
		}
		b.english = b.vietnamese
	}
	return b
}

// A bareNumber is a cell without what surrounds its figure.
type bareNumber struct {
	figure string
	unit   MoneyUnit // in which it is written
	doubt  bool
}

// readBare takes off spaces, the unit and percent. A lone hyphen is nothing, 0, as
// on paper, also before a unit.
func readBare(s string, rule PasteRule) (bareNumber, error) {
	b := bareNumber{unit: rule.Unit}
	if rule.money() && rule.As != 0 {
		b.unit = rule.As
	}
	var words string
	switch b.figure, words = cutWords(s); {
	case strings.HasPrefix(b.figure, "#"):
		return b, errPasteFault
	case strings.HasSuffix(b.figure, "%"):
		b.figure, b.doubt = strings.TrimSuffix(b.figure, "%"), true
		if !rule.Percent {
			return b, errPastePercent
		}
	case b.figure == "" && words != "":
		return b, errPasteNumber
	case words == "":
	case rule.money():
		unit, ok := moneyWord(words)
		if !ok {
			return b, errPasteNumber
		}
		b.unit = unit
	default:
		if unit, ok := moneyWord(words); ok && unit == Dong {
			return b, errPasteUnit
		}
	}
	if b.figure == "-" {
		b.figure = "0"
	}
	return b, nil
}

func swapMarks(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '.':
			return ','
		case ',':
			return '.'
		}
		return r
	}, s)
}

// read reads a number of Vietnamese notation. A group of thousands never begins
// with 0: "0.125" can only be English.
func (b bareNumber) read(rule PasteRule) PastedNumber {
	unsigned := strings.TrimLeft(b.figure, "(-")
	if strings.HasPrefix(unsigned, "0") && strings.Contains(unsigned, ".") {
		return PastedNumber{Err: errPasteNumber}
	}
	v, err := parseFigure(b.figure, b.unit)
	switch {
	case errors.Is(err, errAmountForm) || errors.Is(err, errAmountAmbiguous):
		return PastedNumber{Err: errPasteNumber}
	case err != nil:
		return PastedNumber{Err: err}
	case rule.Natural && v < 0:
		return PastedNumber{Err: errPasteNegative}
	}
	read := PastedNumber{Value: Known(v), Doubt: b.doubt}
	if b.unit != rule.Unit {
		read.Unit = b.unit
		read.Doubt = read.Doubt || rule.As != b.unit
	}
	return read
}
