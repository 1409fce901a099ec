package match

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sokehoach/model"
)

// A Kind says what a row of a block is.
type Kind int

// The kinds of rows.
const (
	Plain   Kind = iota // a row like any other
	Heading             // names of columns, or their numbers below
	Total               // a sum of others
	Unknown             // its name is none that there is, or may be several
	Again               // its name stands above already
)

// A Row is what a row of a block is, and of which name.
type Row struct {
	Kind Kind
	At   int // which of the names it has; None when rows are not told by names
}

// A Block is what was found in rows that come from elsewhere: a paste, a sheet, a
// table of a letter.
type Block struct {
	Rows   []Row
	Column int   // in which the names stand; None when there are none
	To     []int // for each column of the block, the column whose heading it has; None where it has none
}

// Named reports whether the rows are told by their names.
func (b Block) Named() bool { return b.Column != None }

// Read finds headings, sums and names in a block. names are those of the rows
// there are, and headings those of the columns; either may be missing.
func Read(cells [][]string, names, headings []string) Block {
	known := Of(names)
	b := Block{Rows: make([]Row, len(cells)), Column: nameColumn(cells, known)}
	b.readHeadings(cells, known, headings)
	seen := map[int]bool{}
	for i, row := range cells {
		r := &b.Rows[i]
		r.At = None
		if r.Kind == Plain && b.Named() && b.Column < len(row) {
			r.At = known.Same(row[b.Column])
		}
		switch {
		case r.Kind == Heading:
		case r.At != None && seen[r.At]:
			r.Kind = Again
		case r.At == None && total(row):
			r.Kind = Total
		case r.At == None && b.Named():
			r.Kind = Unknown
		}
		seen[r.At] = true
	}
	return b
}

// Table is the part of a sheet that is a table with such headings: without the title
// above and, where the table has figures, without the signatures below.
func Table(cells [][]string, headings []string) [][]string {
	first := slices.IndexFunc(cells, func(row []string) bool { return heading(row, headings) })
	cells = cells[max(first, 0):]
	last := len(cells)
	for last > 0 && !slices.ContainsFunc(cells[last-1], number) {
		last--
	}
	if last == 0 {
		return cells
	}
	return cells[:last]
}

// nameColumn is the column of a block in which most names are found, if that is
// more than one in three rows and the block says something besides.
func nameColumn(cells [][]string, known *Names) int {
	best, most := None, 0
	for j := range width(cells) {
		found := 0
		for _, row := range cells {
			if j < len(row) && !number(row[j]) && known.Same(row[j]) != None {
				found++
			}
		}
		if found > most {
			best, most = j, found
		}
	}
	if width(cells) < 2 || most*3 < len(cells) {
		return None
	}
	return best
}

func width(cells [][]string) int {
	n := 0
	for _, row := range cells {
		n = max(n, len(row))
	}
	return n
}

// readHeadings marks the rows above the first one with a figure or a known name,
// and tells what their columns are called.
func (b *Block) readHeadings(cells [][]string, known *Names, headings []string) {
	n := 0
	for n < len(cells) && (heading(cells[n], headings) || n > 0 && (numbered(cells[n]) || under(cells[n], cells[n-1]))) && !b.holdsName(cells[n], known) {
		n++
	}
	if n == len(cells) {
		return // a block of words has no headings
	}
	columns := Of(headings)
	for j := range width(cells) {
		b.To = append(b.To, None)
		for _, said := range saidAbove(cells[:n], j) {
			if at := columns.Same(said); at != None {
				b.To[j] = at
			}
		}
	}
	for i := range n {
		b.Rows[i].Kind = Heading
	}
}

// saidAbove are the headings of a column: each row of them, and all in one, as of
// "Giải ngân" over "lũy kế".
func saidAbove(head [][]string, j int) []string {
	var out []string
	for _, row := range head {
		if j < len(row) && strings.TrimSpace(row[j]) != "" && !numbered(row) && !slices.Contains(out, row[j]) {
			out = append(out, row[j])
		}
	}
	if len(out) > 1 {
		out = append(out, strings.Join(out, " "))
	}
	return out
}

// under reports whether a row parts the headings above it: words stand only below
// one that several columns share.
func under(row, head []string) bool {
	at := func(j int) string {
		if j < 0 || j >= len(head) {
			return ""
		}
		return strings.TrimSpace(head[j])
	}
	found := false
	for j, cell := range row {
		switch {
		case strings.TrimSpace(cell) == "":
		case number(cell):
			return false
		case at(j) != "" && at(j) != at(j-1) && at(j) != at(j+1) && at(j+1) != "":
			return false
		default:
			found = found || j > 0
		}
	}
	return found && (len(row) == 0 || strings.TrimSpace(row[0]) == "" || at(0) == at(1))
}

func (b *Block) holdsName(row []string, known *Names) bool {
	return b.Column != None && b.Column < len(row) && known.Same(row[b.Column]) != None
}

// heading reports whether a row is one of headings: it has no figure, and one of
// its cells is the heading of a column or says what names stand below.
func heading(row []string, headings []string) bool {
	columns := Of(headings)
	found := false
	for _, cell := range row {
		if number(cell) {
			return false
		}
		switch model.Fold(strings.Trim(cell, " .")) {
		case "stt", "tt", "so tt", "noi dung", "ten", "ghi chu", "don vi tinh", "dvt", "don vi", "dia ban", "thon, ban", "ban":
			found = true
		}
		found = found || columns.Same(cell) != None
	}
	return found
}

// numbered reports whether a row has the numbers of columns, as official tables
// have below their heads: A, B, 1, 2, 3=1+2.
func numbered(row []string) bool {
	next, found := 1, false
	for _, cell := range row {
		cell, _, _ = strings.Cut(strings.Trim(model.CleanLine(cell), "()[] "), "=")
		n, err := strconv.Atoi(strings.TrimSpace(cell))
		switch {
		case cell == "" || len([]rune(cell)) == 1 && unicode.IsLetter([]rune(cell)[0]):
			found = found || cell != ""
		case err == nil && n == next:
			next, found = next+1, true
		default:
			return false
		}
	}
	return found
}

// number reports whether a cell is a figure, whatever its notation.
func number(cell string) bool {
	cell = strings.TrimSpace(cell)
	return cell != "" && strings.ContainsAny(cell, "0123456789") && strings.Trim(cell, "0123456789.,-()% \u00a0") == ""
}

// total reports whether a row is a sum: its first words say so.
func total(row []string) bool {
	for _, cell := range row {
		cell = strings.TrimRight(strings.ToLower(model.CleanLine(cell)), " :.;")
		if cell == "" || number(cell) || listed(cell) {
			continue
		}
		return model.IsSum(cell)
	}
	return false
}

// listed reports whether a cell only counts rows: a, IV.
func listed(cell string) bool {
	return len([]rune(cell)) == 1 || len(cell) <= 4 && strings.Trim(cell, "ivx.") == ""
}
