package xlsx

import (
	"encoding/xml"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"sokehoach/app/document"
)

// A sheet is one annex: its heading, then its table.
type sheet struct {
	name  string
	table *document.Table
	paper document.Sheet
	bench
	rows   strings.Builder
	merged []string
	row    int // of the last one, counted from 1
	head   int // the last row of the table's head
	first  int // the first row of the table's head
}

// A bench is what all sheets are made with.
type bench struct {
	look  *looks
	lines Lines
}

// larger is how much larger than on paper the type of a sheet is, which is read on
// a screen. Columns and rows grow a little more: other programs set lines wider.
const (
	larger = 1.2
	roomy  = 1.3
)

func newSheet(t *document.Table, heading []*document.Text, paper document.Sheet, with bench, others []*sheet) *sheet {
	s := &sheet{name: sheetName(heading, others), table: t, paper: paper, bench: with}
	for _, line := range heading {
		s.heading(line)
	}
	s.first = s.row + 1
	s.body(t.Head)
	s.head = s.row
	s.body(t.Body)
	return s
}

// sheetName is the number of the annex, as short and plain as names of sheets must
// be.
func sheetName(heading []*document.Text, others []*sheet) string {
	name := ""
	for _, t := range heading {
		if t.Role == document.AnnexNumber {
			name = words(t)
		}
	}
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\'`, r) {
			return ' '
		}
		return r
	}, name)
	const longest = 25 // of 31; a number may follow
	if r := []rune(name); len(r) > longest {
		name = string(r[:longest])
	}
	same := func(n string) bool {
		return n == "" || slices.ContainsFunc(others, func(o *sheet) bool { return strings.EqualFold(o.name, n) })
	}
	out := name
	for n := len(others) + 1; same(out); n++ {
		out = strings.TrimSpace(fmt.Sprintf("%s %d", name, n))
	}
	return out
}

// words are those of a text on one line.
func words(t *document.Text) string {
	var b strings.Builder
	for _, r := range t.Runs {
		if r.Blank != "" {
			b.WriteString("     ")
		}
		b.WriteString(strings.ReplaceAll(r.Text, "\u00A0", " "))
	}
	return b.String()
}

// heading is a line over all columns.
func (s *sheet) heading(t *document.Text) {
	s.row++
	style := s.look.of(cellLook{bold: t.Look.Face&document.Bold != 0, italic: t.Look.Face&document.Italic != 0, size: 22, align: side(t.Look.Align)})
	const high = 20 // points
	fmt.Fprintf(&s.rows, `<row r="%d" ht="%d" customHeight="1">%s</row>`, s.row, high, text(place(0, s.row), style, words(t)))
	if n := len(s.table.Widths); n > 1 {
		s.merged = append(s.merged, place(0, s.row)+":"+place(n-1, s.row))
	}
}

// body writes rows of the table, cell by cell under their columns.
func (s *sheet) body(rows []document.Row) {
	down := make([]int, len(s.table.Widths)) // rows that a cell from above still takes
	for i, r := range rows {
		s.row++
		fmt.Fprintf(&s.rows, `<row r="%d" ht="%.1f" customHeight="1">`, s.row, s.height(r))
		rest := r.Cells
		for at := 0; at < len(down); {
			if down[at] > 0 {
				down[at]--
				s.rows.WriteString(empty(place(at, s.row), s.look.of(cellLook{border: true, size: 22})))
				at++
				continue
			}
			var c document.TableCell
			if len(rest) > 0 {
				c, rest = rest[0], rest[1:]
			}
			n, high := min(max(1, c.Cols), len(down)-at), min(max(1, c.Rows), len(rows)-i)
			s.cell(at, c, r.Cells)
			for k := 1; k < n; k++ {
				s.rows.WriteString(empty(place(at+k, s.row), s.look.of(cellLook{border: true, size: 22})))
			}
			for k := range n {
				down[at+k] = high - 1
			}
			if n > 1 || high > 1 {
				s.merged = append(s.merged, place(at, s.row)+":"+place(at+n-1, s.row+high-1))
			}
			at += n
		}
		s.rows.WriteString(`</row>`)
	}
}

// height is what a row takes, in points: as many lines as on paper.
func (s *sheet) height(r document.Row) float64 {
	tallest := document.Length(0)
	at := 0
	for _, c := range r.Cells {
		n := min(max(1, c.Cols), len(s.table.Widths)-at)
		width := document.Length(0)
		for _, w := range s.table.Widths[at : at+n] {
			width += w
		}
		at += n
		if t := s.small(c.Text); t != nil && c.Rows < 2 {
			tallest = max(tallest, document.Length(s.lines(t, width-2*s.table.Pad))*t.Look.Size.Of(t.Look.Pitch))
		}
	}
	const least = 15
	return max(least, (tallest+2*s.table.Pad).Points()*roomy)
}

// small is a text in the size that the whole table has.
func (s *sheet) small(t *document.Text) *document.Text {
	if t == nil {
		return nil
	}
	return t.Smaller(s.table.Shrink, s.table.Smallest)
}

// cell writes one cell: a number where it counts, a formula where the form says
// which columns it adds up, else the words that are printed.
func (s *sheet) cell(at int, c document.TableCell, row []document.TableCell) {
	l := cellLook{border: true, wrap: true, size: 22}
	if c.Text != nil {
		l.size = s.small(c.Text).Look.Size
		l.bold, l.italic, l.align = c.Text.Look.Face&document.Bold != 0, c.Text.Look.Face&document.Italic != 0, side(c.Text.Look.Align)
	}
	ref := place(at, s.row)
	if number, decimals, ok := value(c); ok {
		l.decimals, l.number = decimals, true
		fmt.Fprintf(&s.rows, `<c r="%s" s="%d">%s<v>%s</v></c>`, ref, s.look.of(l), s.formula(at, row), number)
		return
	}
	if c.Text == nil {
		s.rows.WriteString(empty(ref, s.look.of(l)))
		return
	}
	s.rows.WriteString(text(ref, s.look.of(l), words(c.Text)))
}

// formula adds up the columns that the form names, where the row has them all: a
// sum with an unknown part is not known, but a spreadsheet would count it as 0.
func (s *sheet) formula(at int, row []document.TableCell) string {
	if at >= len(s.table.Sums) || len(s.table.Sums[at]) == 0 || len(row) != len(s.table.Widths) {
		return ""
	}
	var terms []string
	for _, k := range s.table.Sums[at] {
		if !row[k].Value.Known {
			return ""
		}
		terms = append(terms, place(k, s.row))
	}
	return "<f>" + strings.Join(terms, "+") + "</f>"
}

// value is the number of a cell in the unit that it is printed in, with its
// decimals; not of words such as "≥ 95", which say more than the number.
func value(c document.TableCell) (number string, decimals int, ok bool) {
	v := c.Value
	if !v.Known || v.Per == 0 || c.Text == nil || strings.ContainsAny(words(c.Text), "≥≤<>") {
		return "", 0, false
	}
	r := big.NewRat(v.Number, v.Per)
	if _, fraction, ok := strings.Cut(words(c.Text), ","); ok {
		decimals = len(fraction)
	}
	const most = 6 // decimals of an amount in millions
	for n := decimals; n <= most; n++ {
		if s := r.FloatString(n); exact(s, r) {
			return s, decimals, true
		}
	}
	f, _ := r.Float64()
	return fmt.Sprint(f), decimals, true
}

func exact(s string, r *big.Rat) bool {
	x, ok := new(big.Rat).SetString(s)
	return ok && x.Cmp(r) == 0
}

// place is a cell by its column, counted from 0, and its row, from 1: AB12.
func place(column, row int) string { return columnName(column) + fmt.Sprint(row) }

func columnName(column int) string {
	name := ""
	for column++; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}

// text is a cell of words, which are never read as anything else.
func text(ref string, style int, s string) string {
	return fmt.Sprintf(`<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, ref, style, escaped(s))
}

func empty(ref string, style int) string { return fmt.Sprintf(`<c r="%s" s="%d"/>`, ref, style) }

func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return b.String()
}

func side(a document.Align) string {
	switch a {
	case document.Center:
		return "center"
	case document.Right:
		return "right"
	}
	return "left"
}
