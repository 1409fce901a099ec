package pdf

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"sokehoach/app/document"
	"sokehoach/app/layout"
)

// A seen element is one as it stands in the file.
type seen struct {
	tag, attributes string
	object, parent  int
	kids            []*seen
	contents        [][2]int // page, MCID
	text            string   // of its contents, in their order
}

var (
	elementBody = regexp.MustCompile(`(?s)^<</S /(\w+) /P (\d+) 0 R(?: /Pg (\d+) 0 R)?(?: /K \[(.*?)\])?(/A <<.*>>)?>>$`)
	elementKid  = regexp.MustCompile(`<</Type /MCR /Pg (\d+) 0 R /MCID (\d+)>>|(\d+) 0 R|(\d+)`)
	rootBody    = regexp.MustCompile(`^<</Type /StructTreeRoot /K (\d+) 0 R /ParentTree (\d+) 0 R /ParentTreeNextKey (\d+)>>`)
)

// structure reads the tree and checks that it and the pages find each other.
func (v *viewer) structure() *seen {
	v.t.Helper()
	root := v.number(v.file.root, `/MarkInfo <</Marked true>> /StructTreeRoot (\d+) 0 R`)
	m := rootBody.FindSubmatch(v.file.objects[root])
	if m == nil {
		v.t.Fatalf("root of the structure: %q", v.file.objects[root])
	}
	texts := map[[2]int]string{}
	for _, p := range v.pieces() {
		if tag, number, _ := strings.Cut(p.mark, " "); tag != "/Artifact" {
			texts[[2]int{p.page - 1, atoi(v.t, []byte(number))}] += p.text
		}
	}
	owners := map[[2]int]*seen{}
	top := v.element(atoi(v.t, m[1]), root, texts, owners)
	if top.tag != "Document" {
		v.t.Errorf("the structure begins with %s", top.tag)
	}
	if len(owners) != len(texts) {
		v.t.Errorf("%d elements' contents, %d on the pages", len(owners), len(texts))
	}
	v.parentTree(atoi(v.t, m[2]), owners)
	return top
}

// number finds a number in an object.
func (v *viewer) number(object int, pattern string) int {
	v.t.Helper()
	m := regexp.MustCompile(pattern).FindSubmatch(v.file.objects[object])
	if m == nil {
		v.t.Fatalf("no %s in %q", pattern, v.file.objects[object])
	}
	return atoi(v.t, m[1])
}

func (v *viewer) element(n, parent int, texts map[[2]int]string, owners map[[2]int]*seen) *seen {
	v.t.Helper()
	m := elementBody.FindSubmatch(bytes.TrimSuffix(v.file.objects[n], []byte("\n")))
	if m == nil {
		v.t.Fatalf("element %d: %q", n, v.file.objects[n])
	}
	e := &seen{tag: string(m[1]), attributes: string(m[5]), object: n, parent: atoi(v.t, m[2])}
	if e.parent != parent {
		v.t.Errorf("element %d lies below %d and names %d", n, parent, e.parent)
	}
	for _, k := range elementKid.FindAllSubmatch(m[4], -1) {
		var at [2]int
		switch {
		case len(k[3]) > 0:
			e.kids = append(e.kids, v.element(atoi(v.t, k[3]), n, texts, owners))
			continue
		case len(k[4]) > 0:
			at = [2]int{v.page(m[3]), atoi(v.t, k[4])}
		default:
			at = [2]int{v.page(k[1]), atoi(v.t, k[2])}
		}
		if _, there := texts[at]; !there || owners[at] != nil {
			v.t.Errorf("element %d: content %v is not on its page, or another's", n, at)
		}
		owners[at] = e
		e.contents = append(e.contents, at)
		e.text += texts[at]
	}
	return e
}

// page is the index of a page object.
func (v *viewer) page(object []byte) int {
	v.t.Helper()
	for i, n := range v.pages {
		if n == atoi(v.t, object) {
			return i
		}
	}
	v.t.Fatalf("%s is no page", object)
	return -1
}

// parentTree checks the way back from a page's content to its element
// (ISO 32000-1, 14.7.4.4).
func (v *viewer) parentTree(n int, owners map[[2]int]*seen) {
	v.t.Helper()
	lines := regexp.MustCompile(`(\d+) \[([0-9R ]*)\]\n`).FindAllSubmatch(v.file.objects[n], -1)
	if len(lines) != len(v.pages) {
		v.t.Fatalf("%d pages in the parent tree, %d in the file", len(lines), len(v.pages))
	}
	found := 0
	for i, line := range lines {
		if key := v.number(v.pages[i], `/StructParents (\d+) /Tabs /S`); key != i || atoi(v.t, line[1]) != i {
			v.t.Errorf("page %d has the key %d", i, key)
		}
		for mcid, m := range regexp.MustCompile(`(\d+) 0 R`).FindAllSubmatch(line[2], -1) {
			if e := owners[[2]int{i, mcid}]; e == nil || e.object != atoi(v.t, m[1]) {
				v.t.Errorf("page %d, content %d leads to %s", i, mcid, m[1])
			}
			found++
		}
	}
	if found != len(owners) {
		v.t.Errorf("%d contents in the parent tree, %d in elements", found, len(owners))
	}
}

// outlineOf writes the tree as text: an element a line.
func outlineOf(e *seen, depth string) string {
	s := depth + e.tag
	if e.attributes != "" {
		s += " " + strings.TrimSuffix(strings.TrimPrefix(e.attributes, "/A <</O /Table "), ">>")
	}
	if e.text != "" {
		s += fmt.Sprintf(" %q", e.text)
	}
	s += "\n"
	for _, k := range e.kids {
		s += outlineOf(k, depth+" ")
	}
	return s
}

func text(role document.Role, words string) *document.Text {
	look := document.Look{Size: size14, Pitch: 1200}
	return &document.Text{Role: role, Look: look, Runs: []document.Run{{Text: words}}}
}

func paginate(t testing.TB, fonts layout.Fonts, blocks ...document.Block) []layout.Page {
	t.Helper()
	pages, _ := layout.Paginate(document.Content{
		Sheet: document.Sheet{
			W: paperW, H: paperH, Top: 72000, Bottom: 72000, Left: left, Right: paperW - left - column,
			PageNumber: document.Look{Size: size14, Pitch: 1200}, NumberBaseline: 50000,
		},
		Blocks: blocks,
	}, fonts)
	return pages
}

// planPages is a short plan: a head in columns, headings, a paragraph that goes
// on over the page.
func planPages(t testing.TB, fonts layout.Fonts) []layout.Page {
	t.Helper()
	name := text(document.OfficeName, "UBND XÃ BUM TỞ")
	name.Look.RuleShare = 400
	head := &document.Columns{Role: document.Head, Widths: []document.Length{200000, 267717}, Rows: [][]document.Cell{
		{{name}, {text(document.NationalName, "CỘNG HÒA"), text(document.Motto, "Độc lập")}},
		{{text(document.Number, "Số: 01/KH-UBND")}, {text(document.PlaceDate, "Bum Tở, ngày 05")}},
	}}
	return paginate(t, fonts, head,
		text(document.Kind, "KẾ HOẠCH"), text(document.Title, "Năm 2024"), text(document.PartHeading, "I. MỤC TIÊU"),
		text(document.Plain, longProse()), text(document.Closing, "Trên đây là Kế hoạch./."))
}

func longProse() string { return strings.TrimSpace(strings.Repeat(prose+" ", 12)) }

func TestReadingFollowsTheBlocks(t *testing.T) {
	fonts := tinos(t)
	v := open(t, mustWrite(t, planPages(t, fonts), fonts))
	want := "Document\n P \"UBND XÃ BUM TỞ\"\n P \"CỘNG HÒA\"\n P \"Độc lập\"\n P \"Số: 01/KH-UBND\"\n P \"Bum Tở, ngày 05\"\n" +
		" P \"KẾ HOẠCH\"\n H1 \"Năm 2024\"\n H2 \"I. MỤC TIÊU\"\n P \"" + longProse() + "\"\n P \"Trên đây là Kế hoạch./.\"\n"
	top := v.structure()
	if got := outlineOf(top, ""); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if across := top.kids[8].contents; len(v.pages) != 2 || len(across) != 2 || across[1][0] != 1 {
		t.Errorf("%d pages; the long paragraph is at %v", len(v.pages), across)
	}
	for _, p := range v.pieces() {
		if p.page == 2 && p.text == "2" && p.mark != "/Artifact /Pagination" {
			t.Errorf("the page number is %s", p.mark)
		}
	}
}

func TestAScreenReaderGetsTheWords(t *testing.T) {
	fonts := tinos(t)
	got, ok := outside(t, mustWrite(t, planPages(t, fonts), fonts), "pdfinfo", "-struct-text", "FILE")
	if !ok {
		t.Skip("pdfinfo is not installed")
	}
	got = strings.ReplaceAll(got, "\"\n    \"", "") // it shows a page's part on a line of its own
	for _, want := range []string{
		"Document\n  P (block)\n    \"UBND XÃ BUM TỞ\"\n", "  H1 (block)\n    \"Năm 2024\"\n  H2 (block)\n    \"I. MỤC TIÊU\"\n",
		"  P (block)\n    \"" + longProse() + "\"\n  P (block)\n    \"Trên đây là Kế hoạch./.\"\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func TestNoHeadingIsSkipped(t *testing.T) {
	fonts := tinos(t)
	const title, part, clause, annex = document.Title, document.PartHeading, document.ClauseTitle, document.AnnexTitle
	const subclause = document.SubclauseTitle
	for _, c := range []struct {
		roles []document.Role
		want  string
	}{
		{[]document.Role{title, part, clause, clause, part, clause, annex, clause}, "H1 H2 H3 H3 H2 H3 H2 H3"},
		{[]document.Role{part, clause, part, annex}, "H1 H2 H1 H1"},
		{[]document.Role{clause, clause, part, clause, title, part}, "H1 H1 H1 H2 H1 H2"},
		{[]document.Role{title, clause, part, clause, title}, "H1 H2 H2 H3 H1"},
		{[]document.Role{title, subclause, part, clause, subclause, subclause, annex}, "H1 H2 H2 H3 H4 H4 H2"},
		{[]document.Role{document.Plain, clause, document.Point}, "P H1 P"},
	} {
		var blocks []document.Block
		for _, r := range c.roles {
			blocks = append(blocks, text(r, "Mục"))
		}
		var got []string
		for _, k := range open(t, mustWrite(t, paginate(t, fonts, blocks...), fonts)).structure().kids {
			got = append(got, k.tag)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%v: got %v, want %s", c.roles, got, c.want)
		}
	}
}

func TestTheSamplePagesAreTagged(t *testing.T) {
	fonts := tinos(t)
	pages := samplePages(fonts)
	var lines int
	for _, e := range open(t, mustWrite(t, pages, fonts)).structure().kids {
		if e.tag != "P" || len(e.contents) != 1 {
			t.Errorf("got %s", outlineOf(e, ""))
		}
		lines++
	}
	if lines < 10 {
		t.Errorf("%d lines", lines)
	}
}

func TestDashesAndRecipientsAreLists(t *testing.T) {
	fonts := tinos(t)
	signature := &document.Columns{Role: document.SignatureBlock, Widths: []document.Length{200000, 267717}, Rows: [][]document.Cell{{
		{text(document.RecipientsLabel, "Nơi nhận:"), text(document.RecipientLine, "- Như trên;"), text(document.RecipientLine, "- Lưu: VT.")},
		{text(document.SignerName, "Lù Thị Mây")},
	}}}
	v := open(t, mustWrite(t, paginate(t, fonts, text(document.Dash, "- một;"), text(document.Dash, "- hai."), text(document.Plain, "Và"), text(document.Dash, "- ba."), signature), fonts))
	want := "Document\n L\n  LI\n   LBody \"- một;\"\n  LI\n   LBody \"- hai.\"\n P \"Và\"\n L\n  LI\n   LBody \"- ba.\"\n P \"Nơi nhận:\"\n" +
		" L\n  LI\n   LBody \"- Như trên;\"\n  LI\n   LBody \"- Lưu: VT.\"\n P \"Lù Thị Mây\"\n"
	if got := outlineOf(v.structure(), ""); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
