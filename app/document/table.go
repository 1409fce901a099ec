package document

import (
	"strings"

	"sokehoach/model"
)

// A Table (bảng, biểu) is rows of cells between rules. Its head is repeated on
// every page, if it takes no more than half of one; a row taller than a quarter of
// a page may be cut between lines.
type Table struct {
	Path     string
	Columns  []string // their keys in the form
	Widths   []Length // of the columns; together the width of the table. Wishes, until app/fit has decided
	Sums     [][]int  // of each column, those that it adds up; nil for one that is no sum
	Head     []Row
	Body     []Row
	Rule     Length // thickness of its rules
	Pad      Length // between rule and text
	Smallest Size   // all its texts may step down to this, when not 0, rather than part a word
	Shrink   Size   // that all its texts are set smaller by, down to Smallest: app/fit decides
	Decided  bool   // widths and type are: nothing changes them any more
	Titles   int    // leading columns that name their row: on a page that a row goes on to they stand again
	Again    string // after the last of these
	Before   Length
	After    Length
}

// A Row is one row; cells that a cell above or to the left spans are left out.
// Cells that lack at its end are empty ones; what has no column is not printed.
type Row struct {
	Path     string
	Cells    []TableCell
	KeepNext bool // a group row stays with its first line
}

// A TableCell holds one paragraph.
type TableCell struct {
	Text  *Text
	Cols  int // columns spanned; 0 is 1
	Rows  int // rows spanned; 0 is 1
	Value Value
}

// A Value (giá trị của ô) is what a cell says, for who reckons with it: a
// spreadsheet, a check. The text beside it is what is printed, which may say more,
// such as "≥ 95".
type Value struct {
	Kind   model.ColumnKind // of its column; "" in a head
	Known  bool             // Number counts; a hyphen is a known 0, a blank is not known
	Number int64            // exact
	Per    int64            // so many of Number make one Unit
	Unit   string           // that the text counts in: triệu đồng, hộ
}

// A NewSheet starts a new page on other paper, with its own page numbers from
// 1 (PL I, III.1.đ); annexes with wide tables turn their sheet.
type NewSheet struct {
	Sheet   Sheet
	Upright *Sheet // in place of Sheet, where its table fits as well: app/fit decides
	Path    string
}

// Blank are the keys of the columns that say nothing in any row, where a hyphen
// says that there is nothing either. Columns that name a row are none.
func (t *Table) Blank() []string {
	said := make([]bool, len(t.Columns))
	below := map[int]int{} // column -> rows that a cell above still takes
	for _, row := range t.Body {
		at := 0
		for _, c := range row.Cells {
			for at < len(said) && below[at] > 0 {
				below[at]--
				at++
			}
			if at < len(said) && c.says() {
				said[at] = true
			}
			for range max(1, c.Cols) {
				below[at] = max(0, c.Rows-1)
				at++
			}
		}
		for ; at < len(said); at++ {
			below[at] = max(0, below[at]-1)
		}
	}
	var out []string
	for i := t.Titles; i < len(said); i++ {
		if !said[i] {
			out = append(out, t.Columns[i])
		}
	}
	return out
}

// says reports whether a cell has more than a hyphen in it.
func (c TableCell) says() bool {
	if c.Text == nil {
		return false
	}
	words := ""
	for _, r := range c.Text.Runs {
		words += r.Text
	}
	return strings.Trim(words, " -\u00A0") != ""
}

// Smaller is t set smaller by less, but not below smallest.
func (t *Text) Smaller(less, smallest Size) *Text {
	if less == 0 {
		return t
	}
	small := *t
	small.Look.Size = min(t.Look.Size, max(smallest, t.Look.Size-less))
	return &small
}

func (*Table) block()    {}
func (*NewSheet) block() {}
