package layout

import (
	"testing"

	"sokehoach/app/document"
)

func TestBarsAreToScaleAndTheMarkPartsThem(t *testing.T) {
	text := func(s string) *document.Text {
		return &document.Text{Role: document.TableCellText, Look: document.Look{Size: 22, Pitch: 1150}, Runs: []document.Run{{Text: s}}}
	}
	f := &document.Figure{
		Alt: "hình", Labels: document.MM(30), Width: 100 * document.Pt, Values: document.MM(10), Mark: document.Share{Part: 1, Whole: 2}, MarkLabel: text("50%"),
		Bars: []document.Bar{
			{Label: text("a"), Value: text("25"), Share: document.Share{Part: 1, Whole: 4}},
			{Label: text("b"), Value: text("200"), Share: document.Share{Part: 2, Whole: 1}},
			{Label: text("c"), Value: text("-"), Share: document.Share{}},
		},
	}
	sheet := document.Sheet{W: document.MM(210), H: document.MM(297), Left: document.MM(30), Right: document.MM(15), Top: document.MM(20), Bottom: document.MM(20)}
	pages, flaws := Paginate(document.Content{Sheet: sheet, Blocks: []document.Block{f}}, testFonts(t))
	if len(pages) != 1 || len(flaws) != 0 {
		t.Fatalf("%d pages, %v", len(pages), flaws)
	}
	black := map[Length]Length{} // of each line
	for _, it := range pages[0].Items {
		if it.Node == nil || it.Node.Alt != "hình" || it.Node.Role != document.FigureBlock {
			t.Errorf("%+v is not of the figure", it)
		}
		if it.Kind == RuleItem && it.H == barHeight && it.W > barFrame {
			black[it.Y] += it.W
		}
	}
	var lengths []Length
	for y := range black {
		lengths = append(lengths, black[y])
	}
	if len(lengths) != 2 || max(lengths[0], lengths[1]) != 97*document.Pt || min(lengths[0], lengths[1]) != 25*document.Pt {
		t.Errorf("black bars of %v", lengths)
	}
}
