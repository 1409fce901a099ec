package fit

import (
	"strings"
	"testing"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/assets"
)

func testFonts(t testing.TB) layout.Fonts {
	t.Helper()
	f, err := layout.ParseFonts(assets.Typeface("Regular"), assets.Typeface("Bold"), assets.Typeface("Italic"), assets.Typeface("BoldItalic"))
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

// paginate fits blocks and lays them out.
func paginate(t testing.TB, blocks ...document.Block) ([]layout.Page, []layout.Flaw) {
	t.Helper()
	fonts := testFonts(t)
	return layout.Paginate(Content(document.Content{Sheet: testSheet(), Blocks: blocks}, fonts), fonts)
}

// placeDate is a line that may step down to 13 points; its month may give way.
func placeDate(place string) *document.Text {
	return &document.Text{
		Role: document.PlaceDate, Look: document.Look{Size: 28, Smallest: 26, Face: document.Italic, Align: document.Center, Pitch: 1150},
		Runs: []document.Run{
			{Text: place + ",\u00a0ngày\u00a0"},
			{Blank: document.DayZone, Width: document.MM(12.5)},
			{Text: "\u00a0tháng\u00a0"},
			{Blank: document.MonthZone, Width: document.MM(10), Least: document.MM(5)},
			{Text: "\u00a0năm\u00a02024"},
		},
	}
}

func TestWhatMayTakeOneLineOnlyStepsDownAndThenCrowdsItsBlanks(t *testing.T) {
	fonts := testFonts(t)
	for _, c := range []struct {
		place string
		size  document.Size
		whole bool // the blank of the month
	}{
		{"Sùng Phài", 28, true},
		{"Thị xã Nghĩa Lộ", 28, false},
		{"Thành phố Lai Châu", 26, false},
	} {
		line := placeDate(c.place)
		head := &document.Columns{Offset: document.MM(-2.5), Widths: []Length{document.MM(67.5), document.MM(100)}, Rows: [][]document.Cell{{{}, {line}}}}
		fitted := Content(document.Content{Sheet: testSheet(), Blocks: []document.Block{head}}, fonts)
		got := fitted.Blocks[0].(*document.Columns).Rows[0][1][0].(*document.Text)
		if got.Look.Size != c.size || (got.Runs[3].Width == document.MM(10)) != c.whole || got.Runs[3].Width < document.MM(5) {
			t.Errorf("%s: %v points, the month has %.1f mm", c.place, got.Look.Size.Points(), got.Runs[3].Width.MM())
		}
		if line.Look.Size != 28 || line.Runs[3].Width != document.MM(10) {
			t.Errorf("%s: the content that was given is changed", c.place)
		}
	}
}

func TestWhatIsDecidedStaysSoWhenItIsDecidedAgain(t *testing.T) {
	fonts := testFonts(t)
	blocks := []document.Block{placeDate(strings.Repeat("Thành phố Lai Châu ", 2)), narrow(60, 16), narrow(200, 0)}
	once := Content(document.Content{Sheet: testSheet(), Blocks: blocks}, fonts)
	twice := Content(once, fonts)
	for i, name := range []string{"line", "full table", "wide table"} {
		a, _ := layout.Paginate(document.Content{Sheet: testSheet(), Blocks: once.Blocks[i : i+1]}, fonts)
		b, _ := layout.Paginate(document.Content{Sheet: testSheet(), Blocks: twice.Blocks[i : i+1]}, fonts)
		if layout.Dump(a) != layout.Dump(b) {
			t.Errorf("%s: once\n%s\ntwice\n%s", name, layout.Dump(a), layout.Dump(b))
		}
	}
}
