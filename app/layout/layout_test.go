package layout

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"sokehoach/app/document"
	"sokehoach/assets"
)

func testFonts(t testing.TB) Fonts {
	t.Helper()
	f, err := ParseFonts(assets.Typeface("Regular"), assets.Typeface("Bold"), assets.Typeface("Italic"), assets.Typeface("BoldItalic"))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func testSheet() document.Sheet {
	return document.Sheet{
		W: document.MM(210), H: document.MM(297), Top: document.MM(20), Bottom: document.MM(20), Left: document.MM(30), Right: document.MM(15),
		PageNumber: document.Look{Size: 26, Align: document.Center, Pitch: 1150}, NumberBaseline: document.MM(14.5),
	}
}

func bodyText(s string) *document.Text {
	return &document.Text{
		Role: document.Plain, Path: "x",
		Look: document.Look{Size: 28, Pitch: 1150, Indent: document.MM(12.7), Before: 6 * document.Pt},
		Runs: []document.Run{{Text: s}},
	}
}

func paginate(t testing.TB, blocks ...document.Block) ([]Page, []Flaw) {
	t.Helper()
	return Paginate(document.Content{Sheet: testSheet(), Blocks: blocks}, testFonts(t))
}

// textOf joins what is drawn, page after page.
func textOf(pages []Page) string {
	var b strings.Builder
	for _, p := range pages {
		for _, it := range p.Items {
			if it.Kind == TextItem && it.Node != nil {
				b.WriteString(it.Text)
				if it.Line == OnlyLine || it.Line == LastLine {
					b.WriteByte('\n')
				}
			}
		}
	}
	return b.String()
}

const sentence = "Ưu tiên nguồn lực của Chương trình đầu tư cho các địa bàn đặc biệt khó khăn, gắn với giảm nghèo bền vững và bảo vệ môi trường. "

func TestJustifiedLinesEndAtTheRightEdge(t *testing.T) {
	pages, flaws := paginate(t, bodyText(strings.Repeat(sentence, 8)))
	if len(flaws) > 0 {
		t.Fatal(flaws)
	}
	right, full := document.MM(195), 0
	for _, it := range pages[0].Items {
		if it.Line != FirstLine && it.Line != InnerLine {
			continue
		}
		full++
		if d := it.X + it.Ink - right; d < -20 || d > 20 {
			t.Errorf("line ends %d mpt from the edge: %q", d, it.Text)
		}
		if !strings.HasSuffix(it.Text, " ") {
			t.Errorf("inner line without a space at its end: %q", it.Text)
		}
	}
	if full < 5 {
		t.Fatalf("%d full lines", full)
	}
}

func TestOneLineHoldsSeveralFaces(t *testing.T) {
	b := bodyText("")
	b.Runs = []document.Run{{Text: "Đơn vị thực hiện: "}, {Text: "Ban Quản lý ", Face: document.Bold}, {Text: strings.Repeat("xã Sùng Phài phối hợp ", 6), Face: document.Italic}}
	pages, _ := paginate(t, b)
	line := pages[0].Items
	if line[0].Face != document.Regular || line[1].Face != document.Bold || line[2].Face != document.Italic {
		t.Fatalf("%v %v %v", line[0].Face, line[1].Face, line[2].Face)
	}
	for i := range 2 {
		if line[i].Y != line[i+1].Y || line[i].X+line[i].W != line[i+1].X {
			t.Errorf("item %d does not meet the next: %+v %+v", i, line[i], line[i+1])
		}
	}
	if end := line[2].X + line[2].Ink; end < document.MM(195)-20 || end > document.MM(195)+20 {
		t.Errorf("line of three faces ends at %d", end)
	}
}

func TestNoParagraphLeavesOneLineOnAPage(t *testing.T) {
	for n := range 12 {
		var blocks []document.Block
		for range 30 {
			blocks = append(blocks, bodyText(strings.Repeat(sentence, 1+n%4)), bodyText(strings.Repeat(sentence, 2)))
		}
		blocks = append(blocks, bodyText(strings.Repeat("từ ", n*9+1)))
		pages, _ := paginate(t, blocks...)
		for i, p := range pages {
			items := content(p)
			if k := items[len(items)-1].Line; k == FirstLine {
				t.Errorf("%d: page %d ends with the first line of a paragraph", n, i+1)
			}
			if k := items[0].Line; k == LastLine {
				t.Errorf("%d: page %d starts with the last line of a paragraph", n, i+1)
			}
		}
	}
}

func content(p Page) []Item {
	var out []Item
	for _, it := range p.Items {
		if it.Node != nil && it.Kind == TextItem {
			out = append(out, it)
		}
	}
	return out
}

func TestAHeadingStaysWithItsText(t *testing.T) {
	for n := 20; n < 45; n++ {
		var blocks []document.Block
		for range n {
			blocks = append(blocks, bodyText("Một dòng."))
		}
		heading := bodyText("Tiêu đề")
		heading.Role, heading.Look.KeepNext = document.PartHeading, true
		pages, _ := paginate(t, append(blocks, heading, bodyText(strings.Repeat(sentence, 4)))...)
		for _, p := range pages {
			items := content(p)
			if items[len(items)-1].Node.Role == document.PartHeading {
				t.Errorf("%d lines: the heading is the last of page %d", n, p.Number)
			}
		}
	}
}

func TestColumnsNeverStandAlone(t *testing.T) {
	for n := 20; n < 45; n++ {
		var blocks []document.Block
		for range n {
			blocks = append(blocks, bodyText("Một dòng."))
		}
		name := &document.Text{Role: document.SignerName, Look: document.Look{Size: 28, Pitch: 1150, Align: document.Center}, Runs: []document.Run{{Text: "Họ Tên"}}}
		sign := &document.Columns{Widths: []Length{document.MM(75), document.MM(90)}, KeepLines: 2, Rows: [][]document.Cell{{{}, {&document.Space{Height: document.MM(30)}, name}}}}
		pages, _ := paginate(t, append(blocks, sign)...)
		last := content(pages[len(pages)-1])
		if len(last) < 3 || last[len(last)-1].Node.Role != document.SignerName {
			t.Errorf("%d lines: %d items on the last page", n, len(last))
		}
	}
}

func TestColumnsTallerThanAPageGoOn(t *testing.T) {
	var names document.Cell
	for range 200 {
		names = append(names, &document.Text{Role: document.RecipientLine, Look: document.Look{Size: 22, Pitch: 1150, Align: document.Left}, Runs: []document.Run{{Text: "- Ban Dân tộc tỉnh;"}}})
	}
	sign := &document.Columns{Widths: []Length{document.MM(75), document.MM(90)}, Rows: [][]document.Cell{{names, {}}}}
	pages, _ := paginate(t, bodyText(sentence), sign)
	n := 0
	for _, p := range pages {
		for _, it := range content(p) {
			if it.Y > p.H-p.Sheet.Bottom {
				t.Fatalf("page %d: drawn below the margin", p.Number)
			}
			if it.Node.Role == document.RecipientLine {
				n++
			}
		}
	}
	if n != 200 || len(pages) < 3 {
		t.Errorf("%d of 200 lines on %d pages", n, len(pages))
	}
}

func TestABlankKeepsItsWidth(t *testing.T) {
	b := bodyText("")
	b.Look.Align = document.Center
	b.Runs = []document.Run{{Text: "Số:\u00a0"}, {Blank: document.NumberZone, Width: document.MM(12.5)}, {Text: "/KH-UBND"}}
	pages, _ := paginate(t, b)
	z := pages[0].Zones
	if len(z) != 1 || z[0].W < document.MM(12.5) || z[0].W > document.MM(14) {
		t.Fatalf("%+v", z)
	}
	if got := textOf(pages); !strings.HasPrefix(got, "Số:   ") || !strings.HasSuffix(got, " /KH-UBND\n") {
		t.Errorf("%q", got)
	}
}

func TestWhatTheTypefaceLacksIsAFlawAndABox(t *testing.T) {
	pages, flaws := paginate(t, bodyText("một 👍 hai 漢 ba x\u0323 漢"))
	if len(flaws) != 3 || flaws[0].Rune != '👍' || flaws[0].Path != "x" || flaws[0].Kind != MissingRune {
		t.Errorf("%+v", flaws)
	}
	if got := textOf(pages); got != "một □ hai □ ba x□ □\n" {
		t.Errorf("%q", got)
	}
}

func TestAWordLongerThanTheLineIsBrokenAndNothingIsLost(t *testing.T) {
	long := strings.Repeat("nghiêng", 30)
	pages, flaws := paginate(t, bodyText("Từ "+long+" cuối."))
	if got := strings.ReplaceAll(textOf(pages), " ", ""); got != "Từ"+long+"cuối.\n" {
		t.Errorf("%q", got)
	}
	if len(flaws) != 1 || flaws[0].Kind != BrokenWord {
		t.Errorf("%+v", flaws)
	}
}

func TestCentredLinesAreBalanced(t *testing.T) {
	b := bodyText("Triển khai thực hiện Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi năm 2024")
	b.Look.Align, b.Look.Indent, b.Look.RuleShare, b.Look.Face = document.Center, 0, 400, document.Bold
	pages, _ := paginate(t, b)
	var widths []Length
	for _, it := range content(pages[0]) {
		widths = append(widths, it.Ink)
	}
	last := widths[len(widths)-1]
	for _, w := range widths {
		if last*10 < w*6 {
			t.Errorf("last line %d, another %d", last, w)
		}
	}
}

// hostile makes a text of atoms that clerks paste and machines choke on.
func hostile(r *rand.Rand) string {
	atoms := []string{
		"Kế hoạch", " ", " ", " ", "\u00a0", "漢", "👍", "\u0323", "\u200b", "\u00ad", "\xff", "a", "2024", "/", "-", "…", "“Nếp nghĩ”",
		strings.Repeat("nghiêng", 20), "Số 01/NQ-CP", "\t", "\x00", "ﬁ", "x\u0308", "\u202e", "🇻🇳", "<b>", "{}", "\\()", "□", "\ufffd", "\ue000",
	}
	var b strings.Builder
	for range r.IntN(120) {
		b.WriteString(atoms[r.IntN(len(atoms))])
	}
	return b.String()
}

func TestHostileTextLosesNoLetterAndStaysInItsColumn(t *testing.T) {
	fonts := testFonts(t)
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 300 {
		s := hostile(r)
		pages, _ := Paginate(document.Content{Sheet: testSheet(), Blocks: []document.Block{bodyText(s)}}, fonts)
		checkColumn(t, n, pages)
		if got, want := letters(textOf(pages)), letters(s); got != want {
			t.Fatalf("%d: %d letters of %d", n, len(got), len(want))
		}
	}
}

func checkColumn(t *testing.T, n int, pages []Page) {
	t.Helper()
	for _, p := range pages {
		for _, it := range content(p) {
			if it.X < p.Sheet.Left || it.X+it.Ink > p.W-p.Sheet.Right+20 {
				t.Fatalf("%d: item leaves its column: x=%d w=%d %q", n, it.X, it.Ink, it.Text)
			}
		}
	}
}

// letters keeps what every typeface has.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x250 && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return r
		}
		return -1
	}, s)
}

func FuzzBreak(f *testing.F) {
	f.Add("Kế hoạch năm 2024", uint16(200))
	f.Add(strings.Repeat("a", 300), uint16(50))
	fonts := testFonts(f)
	f.Fuzz(func(t *testing.T, s string, width uint16) {
		measure := Length(width)*1000 + 60*document.Pt
		for _, align := range []document.Align{document.Justify, document.Left, document.Center} {
			b := bodyText(s)
			b.Look.Align, b.Look.Indent = align, 20*document.Pt
			set := setter{fonts: fonts, flaws: make([][]Flaw, 1)}
			got := 0
			for _, line := range set.paragraph(b, 0, measure) {
				for _, it := range line.items {
					got += len(letters(it.Text))
					if it.X+it.Ink > measure+100 {
						t.Fatalf("%q: line leaves its measure by %d", it.Text, it.X+it.Ink-measure)
					}
				}
			}
			if want := len(letters(s)); got != want {
				t.Fatalf("%d letters of %d", got, want)
			}
		}
	})
}

func BenchmarkPaginateTenPages(b *testing.B) { benchmarkPages(b, 10) }

func BenchmarkPaginateThousandPages(b *testing.B) { benchmarkPages(b, 1000) }

func benchmarkPages(b *testing.B, pages int) {
	fonts := testFonts(b)
	d := document.Content{Sheet: testSheet()}
	for range pages * 5 {
		d.Blocks = append(d.Blocks, bodyText(strings.Repeat(sentence, 6)))
	}
	n := 0
	for b.Loop() {
		got, _ := Paginate(d, fonts)
		n = len(got)
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}

func TestAHeadingDoesNotEndInOneSyllable(t *testing.T) {
	words := strings.Fields("1. Đẩy mạnh tuyên truyền, vận động đồng bào các dân tộc trong xã nâng cao nhận thức, phát huy nội lực vươn lên thoát nghèo bền vững qua các năm")
	for end := 8; end <= len(words); end++ {
		heading := bodyText(strings.Join(words[:end], " "))
		heading.Look.Face, heading.Look.KeepNext = document.Bold, true
		pages, _ := paginate(t, heading)
		if items := pages[0].Items; len(items) > 1 && !strings.Contains(items[len(items)-1].Text, " ") {
			t.Errorf("%q stands alone below %q", items[len(items)-1].Text, items[len(items)-2].Text)
		}
	}
}

func TestLettersOfTheHighlandsStandWithTheirMarks(t *testing.T) {
	const words = "Ê̆ Ŏ̆ Č Ư̆ Ô̆ ê̆ ŏ̆ č ư̆ ô̆ Krông Pa̱k"
	pages, flaws := paginate(t, bodyText(words))
	if got := textOf(pages); len(flaws) != 1 || got != strings.ReplaceAll(words, "\u0331", string(Replacement))+"\n" {
		t.Errorf("%q, %+v", got, flaws)
	}
	f := testFonts(t)[0]
	for _, s := range []string{"Ê̆n", "ư̆n", "e\u0302\u0306n"} {
		it := Item{Kind: TextItem, Text: s, Size: 28, Track: 50}
		var all []Letter
		it.Letters(f, func(l Letter) { all = append(all, l) })
		letter, mark, next := all[0], all[len(all)-2], all[len(all)-1]
		if middle := letter.X + float64(f.Advance(letter.Rune))*14/2; !mark.Mark || mark.Up <= 0 || mark.X < middle-1500 || mark.X > middle+1500 {
			t.Errorf("%q: the mark stands at %+v, the letter's middle is at %v", s, mark, middle)
		}
		if want := letter.X + float64(f.Advance(letter.Rune))*14 + float64(it.Track)*float64(len(all)-1); next.X != want || next.Mark {
			t.Errorf("%q: the next letter begins at %v, not %v", s, next.X, want)
		}
	}
}
