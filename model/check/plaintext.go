package check

import (
	"fmt"
	"strconv"
	"strings"

	"sokehoach/model"
)

// A Setting (bối cảnh của đoạn chữ) is what is known of where loose words stand;
// what is not known is not asked after.
type Setting struct {
	Year      int        // of the document
	Catalogue string     // of its programme
	Book      model.Book // whose names it may use
}

// loose is what words that stand in no document are judged in.
type loose struct{ model.Document }

func (loose) Kind() string                   { return "" }
func (l loose) Duplicate() model.AnyDocument { return &loose{*l.Document.Envelope()} }

// Words gives what is found in one text by its words alone: slips of the hand,
// figures that cannot be true together, years and names that are another time's.
// The path is the caller's.
func Words(path, text string, s Setting, m Measure) []model.Finding {
	c := newLooseChecker(s, m)
	c.strayYears(model.Prose{Path: path, Text: &text}, "", false)
	c.oldNamesIn(path, text, "")
	c.wording(path, text)
	return c.findings
}

// Text gives all that is found in a document that is only text, as it comes out
// of another program: in each line what Words finds, and whether its numbers,
// grounds, annexes and end are as the decree wants them. Paths tell the line.
func Text(text string, s Setting, m Measure) []model.Finding {
	c := newLooseChecker(s, m)
	t := textChecker{checker: c}
	t.read(text)
	t.numbers()
	t.grounds()
	t.attached()
	t.end()
	t.signed()
	return c.findings
}

func newLooseChecker(s Setting, m Measure) *checker {
	c := newChecker(&loose{model.Document{Year: s.Year, Catalogue: s.Catalogue}}, s.Book, m)
	c.old = formerOf(s.Book, c.doc.Day())
	return c
}

// A textChecker is one look through a plain text.
type textChecker struct {
	*checker
	lines []textLine // those with words
	body  int        // of lines: the first that begins a part
	stop  int        // of lines: the first behind the text, recipients or signature
}

type textLine struct {
	path string
	text string
}

var (
	partLine   = formOf(`^([IVXLC]+)\. *(\p{Lu}[\p{L}\p{N} ,;:&()/–-]*)$`)
	clauseLine = formOf(`^(\d{1,2})\. `)
	underLine  = formOf(`^(\d{1,2})\.(\d{1,2})\. `)
	pointLine  = formOf(`^(\p{Ll}{1,2})\) `)
	placeLine  = formOf(`^[^,;]{1,40}, ngày .{0,20}tháng`)
	groundLine = formOf(`^(?:Căn cứ|Thực hiện|Theo đề nghị|Xét đề nghị) `)
	afterText  = formOf(`^(?:Nơi nhận:|TM\. |KT\. |TL\. |TUQ\. |Q\. )`)
)

// read takes the lines and says what each tells by itself.
func (c *textChecker) read(text string) {
	n, past := 0, false
	for line := range strings.SplitSeq(text, "\n") {
		n++
		raw := strings.TrimRight(line, " \t\r")
		if strings.TrimSpace(raw) == "" {
			continue
		}
		l := textLine{fmt.Sprintf("dòng %d", n), model.CleanLine(raw)}
		c.lines = append(c.lines, l)
		if m := partLine().FindStringSubmatch(l.text); m != nil {
			if past = c.words.tellsOfPast(m[2]); c.body == 0 {
				c.body = len(c.lines)
			}
		}
		if c.stop == 0 && afterText().MatchString(l.text) {
			c.stop = len(c.lines)
		}
		if c.stop == 0 && !placeLine().MatchString(l.text) && !(c.body == 0 && groundLine().MatchString(l.text)) {
			c.strayYears(model.Prose{Path: l.path, Text: &l.text}, "", past)
		}
		if !groundLine().MatchString(l.text) {
			c.oldNamesIn(l.path, l.text, "")
		}
		c.wording(l.path, l.text)
	}
	if c.stop == 0 {
		c.stop = len(c.lines) + 1
	}
	c.body, c.stop = max(c.body-1, 0), c.stop-1
}

// A level is one that counts on: parts, clauses, points.
type level struct {
	rule rule
	at   int // the last number
}

// numbers: each level counts on without gap or repeat (D5, D6, D8), and a list
// keeps to one mark (D10).
func (c *textChecker) numbers() {
	part, point := level{rule: rule{"D5", decree("V")}}, level{rule: rule{"D8", decree("II.6.đ")}}
	clause, under := level{rule: rule{"D6", decree("II.6.đ")}}, level{rule: rule{"D6", decree("II.6.đ")}}
	for _, l := range c.lines[c.body:c.stop] {
		switch {
		case partLine().MatchString(l.text):
			got := partLine().FindStringSubmatch(l.text)[1]
			c.follows(&part, l, got, model.Roman(part.at+1), fromRoman(got))
			clause.at, under.at, point.at = 0, 0, 0
		case underLine().MatchString(l.text):
			m := underLine().FindStringSubmatch(l.text)
			n, _ := strconv.Atoi(m[2]) // two digits at most
			c.follows(&under, l, m[1]+"."+m[2], fmt.Sprintf("%d.%d", clause.at, under.at+1), n)
			point.at = 0
		case clauseLine().MatchString(l.text):
			n, _ := strconv.Atoi(clauseLine().FindStringSubmatch(l.text)[1]) // two digits at most
			c.follows(&clause, l, strconv.Itoa(n), strconv.Itoa(clause.at+1), n)
			under.at, point.at = 0, 0
		case pointLine().MatchString(l.text):
			got := pointLine().FindStringSubmatch(l.text)[1]
			c.follows(&point, l, got, model.Letter(point.at+1), letterNumber(got))
		}
	}
	c.marksOfLists()
}

// follows counts a number, and says so when it does not follow the one before.
func (c *textChecker) follows(x *level, l textLine, got, want string, n int) {
	if got != want {
		c.add(model.Error, x.rule, l.path, "Số thứ tự “%s” không nối tiếp, đáng lẽ là “%s”.", got, want)
	}
	if x.at++; n > 0 {
		x.at = n
	}
}

// marksOfLists: "-" and "*" are not mixed (D10).
func (c *textChecker) marksOfLists() {
	dash := false
	for _, l := range c.lines[c.body:c.stop] {
		dash = dash || strings.HasPrefix(l.text, "- ")
		if dash && strings.HasPrefix(l.text, "* ") {
			c.add(model.Warning, rule{"D10", decree("II.6.c")}, l.path, "Dùng lẫn “*” với “-” ở các gạch đầu dòng.")
			return
		}
	}
}

// grounds: each ends with a semicolon, the last with a full stop (C1).
func (c *textChecker) grounds() {
	var all []textLine
	for _, l := range c.lines[:c.body] {
		if strings.HasPrefix(l.text, "Căn cứ ") {
			all = append(all, l)
		}
	}
	for i, l := range all {
		want := ";"
		if i == len(all)-1 {
			want = "."
		}
		if end := l.text[len(l.text)-1:]; end != want && !(i == len(all)-1 && end == ";") {
			c.add(model.Error, rule{"C1", decree("II.6.a")}, l.path, "Dòng căn cứ này phải kết thúc bằng “%s”.", want)
		}
	}
}

// attached: an annex that the text speaks of is in it (D12).
func (c *textChecker) attached() {
	for _, l := range c.lines[c.stop:] {
		if strings.HasPrefix(model.Fold(l.text), "phu luc") {
			return
		}
	}
	for _, l := range c.lines[:c.stop] {
		if p := pointersIn(l.text); p.bare || p.loose > 0 || len(p.numbers) > 0 {
			c.add(model.Warning, rule{"D12", decree("III.1.a")}, l.path, "Nội dung nhắc đến phụ lục hoặc biểu kèm theo nhưng văn bản không có phụ lục.")
			return
		}
	}
}

// end: the text ends with the mark of the decree's samples (D11).
func (c *textChecker) end() {
	if c.stop == 0 {
		return
	}
	if l := c.lines[c.stop-1]; !strings.HasSuffix(l.text, "./.") {
		c.add(model.Warning, rule{"D11", "NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4"}, l.path, "Văn bản phải kết thúc bằng “./.”.")
	}
}

var (
	headSigns  = formOf(`^(?:KT\. )?CHỦ TỊCH$`)
	forAll     = formOf(`(?:^|[ :;.])TM\. ?`)
	agencyLine = formOf(`^[\p{Lu} ]+$`)
)

// signed: the head of a committee signs on its behalf, with TM. (E2).
func (c *textChecker) signed() {
	committee := false
	for _, l := range c.lines {
		switch {
		case forAll().MatchString(l.text):
			return
		case agencyLine().MatchString(l.text) && model.CollectiveName(l.text):
			committee = true
		case committee && headSigns().MatchString(l.text):
			c.add(model.Warning, rule{"E2", decree("II.7.b")}, l.path, "Văn bản của ủy ban nhân dân hoặc hội đồng nhân dân: trên chức vụ người ký phải có dòng “TM.”.")
			return
		}
	}
}

// letterNumber is which letter of the list a point bears; 0 is none.
func letterNumber(s string) int {
	for n := 1; n <= 60; n++ {
		if model.Letter(n) == s {
			return n
		}
	}
	return 0
}
