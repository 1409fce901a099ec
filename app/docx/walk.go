package docx

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"

	"sokehoach/app/opc"
)

// A walker keeps what is open while the tokens of the body pass.
type walker struct {
	out     Returned
	body    bool
	marked  bool
	stack   []xml.Name
	skip    int      // depth of an element below which nothing counts; 0 is none
	paras   []*para  // open ones: a paragraph in a text box stands in another
	changes []change // open ones
	hidden  [2]int   // of them, how many hide words from a view
	tables  []*grid
	count   int
	total   int               // paragraphs
	open    map[string][2]int // marks by name, with the letters of the paragraph before them
	ids     map[string]string // of marks: an editor may begin one twice and end it once
	pending [2]*unended       // those whose end does not exist in a view
	remarks map[string]Remark // by id
	fields  []bool            // open ones; true in their instruction
}

// A change is a stretch of tracked words.
type change struct {
	depth int
	hides View
	revision
}

// A revision is who tracked a change, and when.
type revision struct{ author, day string }

// A grid follows the rows and columns of a table.
type grid struct {
	n, row, col, next int
	hides             int // the view that lacks the row, plus 1
	revision
}

// A para is a paragraph while it is read, in both views.
type para struct {
	units   [2]Paragraph
	text    [2][]byte
	letters [2]int
	ends    [2]bool // its end exists in the view
	props   bool    // within its properties
	hides   int     // the view that lacks its row, plus 1
}

func (w *walker) token(t xml.Token, stack []xml.Name) error {
	w.stack = stack
	switch e := t.(type) {
	case xml.StartElement:
		return w.start(e)
	case xml.CharData:
		if n := len(stack); w.skip == 0 && n > 0 && isWord(stack[n-1]) {
			switch stack[n-1].Local {
			case "t":
				w.write(string(e), false)
			case "delText":
				w.write(string(e), true)
			}
		}
	case xml.EndElement:
		w.end(e.Name.Local)
	}
	return nil
}

// isWord reports whether an element is of WordprocessingML, in either of its forms.
func isWord(n xml.Name) bool {
	return n.Space == wordSpace || n.Space == "http://purl.oclc.org/ooxml/wordprocessingml/main"
}

// skipped are elements whose words are not those of the text: old properties,
// copies for older programs, drawings.
func skipped(n xml.Name) bool {
	if !isWord(n) {
		return n.Local == "Fallback"
	}
	switch n.Local {
	case "drawing", "pict", "object", "sectPr", "instrText", "delInstrText":
		return true
	}
	return strings.HasSuffix(n.Local, "PrChange")
}

// unread are elements with words that are not compared.
func unread(name string) bool {
	switch name {
	case "drawing", "pict", "object", "footnoteReference", "endnoteReference":
		return true
	}
	return false
}

func (w *walker) start(e xml.StartElement) error {
	switch {
	case w.skip > 0:
		return nil
	case skipped(e.Name):
		w.skip = len(w.stack)
	}
	if !isWord(e.Name) {
		return nil
	}
	w.out.Unread = w.out.Unread || unread(e.Name.Local)
	switch name := e.Name.Local; name {
	case "body":
		w.body = true
	case "p":
		if w.total++; w.total > maxParagraphs {
			return opc.TooLarge
		}
		w.paras = append(w.paras, w.newPara())
	case "pPr":
		if p := w.top(); p != nil {
			p.props = true
		}
	case "ins", "moveTo":
		w.tracked(e, Before)
	case "del", "moveFrom":
		w.tracked(e, After)
	case "tbl", "tr", "tc", "gridSpan":
		w.table(e)
	case "bookmarkStart", "bookmarkEnd":
		return w.mark(e)
	case "commentRangeStart", "commentReference":
		w.remark(opc.Attribute(e, "id"))
	default:
		w.sign(e)
	}
	return nil
}

// sign writes what stands for a letter, and follows fields.
func (w *walker) sign(e xml.StartElement) {
	inRun := len(w.stack) > 1 && w.stack[len(w.stack)-2].Local == "r"
	switch e.Name.Local {
	case "tab", "ptab":
		if inRun {
			w.write(" ", false)
		}
	case "br", "cr":
		w.write(" ", false)
	case "noBreakHyphen":
		w.write("-", false)
	case "fldChar":
		switch n := len(w.fields); opc.Attribute(e, "fldCharType") {
		case "begin":
			w.fields = append(w.fields, true)
		case "separate":
			if n > 0 {
				w.fields[n-1] = false
			}
		case "end":
			w.fields = w.fields[:max(0, n-1)]
		}
	}
}

// tracked opens a change that a view does not show. In the properties of a
// paragraph it is about its end, in those of a row about the row.
func (w *walker) tracked(e xml.StartElement, hides View) {
	w.out.Tracked++
	r := revision{opc.Attribute(e, "author"), day(opc.Attribute(e, "date"))}
	parent := ""
	if n := len(w.stack); n > 1 {
		parent = w.stack[n-2].Local
	}
	switch p := w.top(); {
	case parent == "rPr" && p != nil && p.props:
		p.ends[hides] = false
		p.by(r)
	case parent == "trPr" && len(w.tables) > 0:
		t := w.tables[len(w.tables)-1]
		t.hides, t.revision = 1+int(hides), r
	default:
		w.changes = append(w.changes, change{len(w.stack), hides, r})
		w.hidden[hides]++
	}
}

func (w *walker) table(e xml.StartElement) {
	if e.Name.Local == "tbl" {
		w.flush()
		w.count++
		w.tables = append(w.tables, &grid{n: w.count, row: -1})
		return
	}
	if len(w.tables) == 0 {
		return
	}
	switch t := w.tables[len(w.tables)-1]; e.Name.Local {
	case "tr":
		t.row, t.next, t.hides = t.row+1, 0, 0
	case "tc":
		t.col, t.next = t.next, t.next+1
	case "gridSpan":
		if n, err := strconv.Atoi(opc.Attribute(e, "val")); err == nil && n > 1 && n < 64 {
			t.next += n - 1
		}
	}
}

// mark follows marks by their names: an editor numbers them anew, and may begin
// one twice.
func (w *walker) mark(e xml.StartElement) error {
	p, id := w.top(), opc.Attribute(e, "id")
	if e.Name.Local == "bookmarkEnd" {
		if k, ours := w.ids[id]; ours {
			w.close(p, k)
			delete(w.open, k)
		}
		return nil
	}
	k, ours := strings.CutPrefix(opc.Attribute(e, "name"), "_Skh_")
	if !ours {
		return nil
	}
	if w.ids[id], w.marked = k, true; len(w.ids) > 4*maxParagraphs {
		return opc.TooLarge
	}
	if len(w.open) >= maxHere-1 {
		clear(w.open) // their ends are lost
	}
	w.close(p, k) // of one that was begun before
	w.open[k] = [2]int{}
	if p != nil {
		w.open[k] = p.letters
		p.cover(k, [2]int{})
	}
	return nil
}

// close counts the letters that a mark has covered of a paragraph so far.
func (w *walker) close(p *para, key string) {
	from, is := w.open[key]
	if !is || p == nil {
		return
	}
	p.cover(key, [2]int{p.letters[0] - from[0], p.letters[1] - from[1]})
	w.open[key] = p.letters
}

func (p *para) cover(key string, letters [2]int) {
	for v := range p.units {
		p.units[v].covers = covering(p.units[v].covers, cover{key, letters[v]})
	}
}

func covering(all []cover, c cover) []cover {
	if i := slices.IndexFunc(all, func(x cover) bool { return x.key == c.key }); i >= 0 {
		all[i].letters += c.letters
		return all
	}
	if len(all) >= maxHere {
		return all // what is joined of more is no correction
	}
	return append(all, c)
}

func (w *walker) remark(id string) {
	r, ok := w.remarks[id]
	p := w.top()
	if !ok || p == nil {
		return
	}
	for v := range p.units {
		if len(p.units[v].Remarks) < maxHere && !slices.Contains(p.units[v].Remarks, r) {
			p.units[v].Remarks = append(p.units[v].Remarks, r)
		}
	}
}

func (w *walker) top() *para {
	if len(w.paras) == 0 {
		return nil
	}
	return w.paras[len(w.paras)-1]
}

// by notes who changed something in a paragraph; the last one counts.
func (p *para) by(r revision) {
	for v := range p.units {
		p.units[v].Author, p.units[v].Day = r.author, r.day
	}
}

// write adds words to the views in which they exist.
func (w *walker) write(s string, deleted bool) {
	p := w.top()
	if p == nil || len(w.fields) > 0 && w.fields[len(w.fields)-1] {
		return
	}
	if n := len(w.changes); n > 0 {
		p.by(w.changes[n-1].revision)
	}
	for v := range p.units {
		if w.hidden[v] == 0 && (v == int(Before) || !deleted) {
			p.text[v] = append(p.text[v], s...)
			p.letters[v] += len(s)
		}
	}
}
