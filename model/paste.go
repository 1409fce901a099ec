package model

import (
	"errors"
	"strings"
	"unicode"
)

// SplitPaste parts a block (khối ô) as spreadsheets and word processors put it
// on the clipboard: rows by line ends, cells by tabs, a cell with a tab or a
// line end within quotes that are doubled inside. Excel writes a cell that
// merely has quotes around it as it is; so it stays.
func SplitPaste(s string) [][]string {
	s = strings.TrimRight(s, "\x00")
	var rows [][]string
	var row []string
	for s != "" {
		cell, rest := cutCell(s)
		row = append(row, cell)
		if after, ok := strings.CutPrefix(rest, "\t"); ok && after != "" {
			s = after
			continue
		} else if ok { // the block ends within a row
			row = append(row, "")
			rest = ""
		}
		rows, row = append(rows, row), nil
		s = cutLineEnd(rest)
	}
	return rows
}

// cutCell takes one cell off; what is left begins with a tab or a line end, or
// is empty.
func cutCell(s string) (cell, rest string) {
	if cell, rest, ok := cutQuoted(s); ok {
		return cell, rest
	}
	if i := strings.IndexAny(s, "\t\r\n"); i >= 0 {
		return s[:i], s[i:]
	}
	return s, ""
}

// cutQuoted takes off a cell in quotes, if they are there for the sake of what
// stands between them.
func cutQuoted(s string) (cell, rest string, ok bool) {
	if !strings.HasPrefix(s, `"`) {
		return "", "", false
	}
	var b strings.Builder
	special := false
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] != '"':
			special = special || strings.IndexByte("\t\r\n", s[i]) >= 0
			b.WriteByte(s[i])
		case i+1 < len(s) && s[i+1] == '"':
			special = true
			b.WriteByte('"')
			i++
		default:
			rest = s[i+1:]
			return b.String(), rest, special && (rest == "" || strings.IndexByte("\t\r\n", rest[0]) >= 0)
		}
	}
	return "", "", false
}

func cutLineEnd(s string) string {
	if after, ok := strings.CutPrefix(s, "\r\n"); ok {
		return after
	}
	if s != "" {
		return s[1:]
	}
	return s
}

// JoinCopied writes a block for the clipboard, so that SplitPaste and Excel
// read it back as it was.
func JoinCopied(rows [][]string) string {
	var b strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			if strings.HasPrefix(cell, `"`) || strings.ContainsAny(cell, "\t\r\n") {
				cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
			}
			b.WriteString(cell)
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

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
	Notation Notation // of cells that allow both, when it is known
	Natural  bool     // a count: not negative
	Percent  bool     // 12% may stand for 12
}

// A PastedNumber (ô số dán vào) is one cell as it was read.
type PastedNumber struct {
	Value Opt[Amount] // unknown where the cell is blank
	Err   error       // why it is no number; an InputError
	Doubt bool        // it may have been meant otherwise
}

// PastedNumbers (cột số dán vào) are the cells of one column, and how many of
// them can be of one notation only.
type PastedNumbers struct {
	Cells      []PastedNumber
	Vietnamese int
	English    int
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
// with one voice, it is read as Vietnamese and doubtful.
func ReadPastedNumbers(cells []string, rule PasteRule) PastedNumbers {
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
	errPasteUnit     = InputError("Ô ghi đơn vị đồng, cột này tính bằng đơn vị khác.")
	errPasteFault    = InputError("Ô báo lỗi của bảng tính.")
	errPasteNumber   = InputError("Không phải là số.")
)

func readBoth(s string, rule PasteRule) bothReadings {
	digits, doubt, err := bareNumber(s, rule)
	if err != nil || digits == "" {
		blank := PastedNumber{Err: err}
		return bothReadings{blank, blank}
	}
	read := readNumber(digits, rule)
	b := bothReadings{read, read}
	if strings.ContainsAny(digits, ".,") {
		b.english = readNumber(swapMarks(digits), rule)
	}
	if rule.Unit == Dong && b.vietnamese.Err == nil && b.english.Err == nil {
		// Nobody writes thousandths of a đồng: three digits after a mark are a group.
		if size(b.english.Value.Value) > size(b.vietnamese.Value.Value) {
			b.vietnamese = b.english
		}
		b.english = b.vietnamese
	}
	b.vietnamese.Doubt, b.english.Doubt = doubt, doubt
	return b
}

// bareNumber takes off what surrounds a number: spaces, the sign of the
// currency, percent. A lone hyphen is nothing, 0, as on paper.
func bareNumber(s string, rule PasteRule) (digits string, doubt bool, err error) {
	s = strings.Map(bareRune, CleanLine(s))
	switch {
	case s == "-":
		return "0", false, nil
	case strings.HasPrefix(s, "#"):
		return "", false, errPasteFault
	}
	if bare, ok := strings.CutSuffix(s, "%"); ok {
		if !rule.Percent {
			return "", false, errPastePercent
		}
		return bare, true, nil
	}
	for _, word := range []string{"đồng", "vnđ", "vnd", "đ"} {
		if bare, ok := strings.CutSuffix(s, word); ok && bare != "" {
			if rule.Unit != Dong || rule.Natural {
				return "", false, errPasteUnit
			}
			return bare, false, nil
		}
	}
	return s, false, nil
}

func bareRune(r rune) rune {
	switch r {
	case ' ', '\'':
		return -1
	case '₫':
		return 'đ'
	}
	return unicode.ToLower(r)
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

// readNumber reads a number of Vietnamese notation. A group of thousands never
// begins with 0: "0.125" can only be English.
func readNumber(s string, rule PasteRule) PastedNumber {
	unsigned := strings.TrimLeft(s, "(-")
	if strings.HasPrefix(unsigned, "0") && strings.Contains(unsigned, ".") {
		return PastedNumber{Err: errPasteNumber}
	}
	v, err := ParseAmount(s, rule.Unit)
	switch {
	case errors.Is(err, errAmountForm) || errors.Is(err, errAmountAmbiguous):
		return PastedNumber{Err: errPasteNumber}
	case err != nil:
		return PastedNumber{Err: err}
	case rule.Natural && v < 0:
		return PastedNumber{Err: errPasteNegative}
	}
	return PastedNumber{Value: Known(v)}
}
