// Package layout places the blocks of a document on pages: pure, in integer
// millipoints. Preview, PDF, printer and the decree's ruler all read the same
// []Page, so what is seen is what is printed and what was measured.
package layout

import "sokehoach/app/document"

// A Length is a distance on paper in millipoints.
type Length = document.Length

// A Page is one side of paper; the origin is its top left corner, y goes down.
type Page struct {
	W, H   Length
	Sheet  document.Sheet
	Number int // 1 for the first page
	Items  []Item
	Zones  []Zone
	Marks  []Mark
}

// An ItemKind tells text from a rule.
type ItemKind uint8

// The kinds of item.
const (
	TextItem ItemKind = iota
	RuleItem
)

// An Item is one thing drawn. For text, (X, Y) is the start of the baseline, W
// the set width and Slack what W adds to the natural width (letters with Track), spread evenly over
// the spaces of Text. An inner line ends with a real space, so that text taken
// out of the file keeps its words apart; W counts it, Ink does not. A rule
// covers X to X+W and Y-H/2 to Y-H/2+H: (X, Y) is the middle of its left edge.
// One that is higher than wide is drawn as an upright line.
type Item struct {
	Kind       ItemKind // the small fields stand together: a long plan has half a million items
	Face       document.Face
	Line       LineKind
	X, Y, W, H Length
	Ink        Length // W without the space that ends an inner line
	Slack      Length
	Track      Length // added after every letter, in a line that would be too tight otherwise
	Size       document.Size
	Text       string
	Node       *Node // nil for what is no content: page numbers
}

// A LineKind says what line of its paragraph a text item stands on.
type LineKind uint8

// The kinds of line.
const (
	OnlyLine  LineKind = iota // of a one-line paragraph
	FirstLine                 // of several
	InnerLine
	LastLine
)

// A Node is one component of the document; all items of it point to it, so
// that a click finds the field and tags find their text.
type Node struct {
	Role    document.Role
	Path    string
	Alt     string // of a figure: what is read to who cannot see it
	Parent  *Node
	Align   document.Align
	Repeat  bool // the head of a table shown again on a further page: no new content, in no Kids
	Measure Box  // the column it is set in: X and W
	Cols    int  // columns and rows that a table cell spans; 0 is 1
	Rows    int
	Kids    []*Node // rows of a table, cells of a row, in order: also those without a text
}

// A Box is a horizontal stretch of paper.
type Box struct{ X, W Length }

// A Zone is a white place and where it lies.
type Zone struct {
	Zone       document.Zone
	X, Y, W, H Length
}

// A Mark is an entry of the outline.
type Mark struct {
	Title string
	Level int
	Y     Length
}

// A Flaw is what could not be set as asked: the text itself is at fault.
type Flaw struct {
	Path string
	Kind FlawKind
	Rune rune // for MissingRune
}

// A FlawKind names a flaw.
type FlawKind uint8

// The flaws.
const (
	MissingRune FlawKind = iota // the typeface has no such letter; □ stands for it
	BrokenWord                  // a word longer than the line was broken
)
