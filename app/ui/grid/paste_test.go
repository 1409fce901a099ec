package grid

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/edit"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

func stepOf(name string) edit.Step { return edit.Step{Path: name, Name: name} }

// asked is the dialog that is open, or nil.
func (g *stage) asked() *kit.Dialog {
	d, _ := g.w.Canvas().Overlays().Top().(*kit.Dialog)
	return d
}

// eight is a table of eight columns of money.
func eight(t testing.TB, rows int) *stage {
	return open(t, rows, func(table *Table[line]) {
		table.Columns = []Column[line]{Text("name", "Tên", func(l *line) *string { return &l.Name })}
		for i := range 7 {
			table.Columns = append(table.Columns, Money(fmt.Sprint("m", i), fmt.Sprint("Nguồn ", i), model.Million,
				func(l *line) *model.Opt[model.Amount] { return &l.Seven[i] }).Totalled())
		}
		table.Frozen = 0
	})
}

// excel is a block of 40 rows: a name, and seven columns in one way of writing.
func excel(english bool) string {
	var b strings.Builder
	for i := range 40 {
		fmt.Fprintf(&b, "Việc %d", i+1)
		for j := range 7 {
			s := [...]string{"1.234,5", "(12)", "7", "1.500", "-", "0,25 ", "12\u00a0"}[(i+j)%7]
			if english {
				s = strings.NewReplacer(".", ",", ",", ".").Replace(s)
			}
			b.WriteString("\t" + s)
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

func TestABlockOfExcelIsPastedAtOnceInEitherWayOfWriting(t *testing.T) {
	for _, english := range []bool{false, true} {
		g := eight(t, 2)
		g.pastes(excel(english))
		if g.asked() != nil {
			t.Fatalf("english %v: asked although all is clear", english)
		}
		if g.said != "Đã dán 40 dòng × 8 cột." || len(g.rows()) != 40 {
			t.Errorf("english %v: %q, %d rows", english, g.said, len(g.rows()))
		}
		for j := range 7 {
			if got, want := g.data.total(1+j), sumByHand(j); got != want {
				t.Errorf("english %v: total of column %d is %s, want %s", english, j, got, want)
			}
		}
		step, _ := g.s.Undo()
		if _, more := g.s.UndoStep(); more || step.Name != "dán 40 dòng" || !reflect.DeepEqual(g.rows(), lines(2)) {
			t.Errorf("one undo of %q left %d rows", step.Name, len(g.rows()))
		}
	}
}

// sumByHand adds what excel writes into one of its columns.
func sumByHand(j int) string {
	var sum model.Amount
	for i := range 40 {
		sum += [...]model.Amount{1_234_500_000, -12_000_000, 7_000_000, 1_500_000_000, 0, 250_000, 12_000_000}[(i+j)%7]
	}
	return sum.Format(model.Million, 6)
}

func TestABlockWithBlanksLeavesTheTotalBlank(t *testing.T) {
	g := eight(t, 0)
	g.pastes("a\t1,5\t2\nb\t\t3\n")
	if g.data.total(1) != "" || g.data.total(2) != "5" || g.rows()[1].Seven[0].Known {
		t.Errorf("totals %q and %q", g.data.total(1), g.data.total(2))
	}
}

func TestABlockThatIsReadInTwoWaysIsAskedAbout(t *testing.T) {
	for _, c := range []struct {
		block string
		point bool // the clerk says that the point is decimal
		want  []string
	}{
		{"1.500\n2.000\n", false, []string{"1.500", "2.000"}},
		{"1.500\n2.000\n", true, []string{"1,5", "2"}},
		{"1,500\n20\n", true, []string{"1.500", "20"}},
		{"1.234,5\n1,234.50\n(12)\n\n", false, []string{"1.234,5", "1.234,5", "-12", ""}},
	} {
		g := open(t, 0, nil)
		g.Focus(0, money)
		g.pastes(c.block)
		if g.asked() == nil || len(g.rows()) != 0 {
			t.Fatalf("%q: not asked, %d rows", c.block, len(g.rows()))
		}
		if c.point {
			g.w.Canvas().FocusNext()
			for range 6 {
				if m, ok := g.w.Canvas().Focused().(*mark); ok && m.notation == model.EnglishNotation {
					g.keys(fyne.KeyReturn)
					break
				}
				g.w.Canvas().FocusNext()
			}
			g.press("Dán")
		} else {
			g.keys(fyne.KeyReturn)
		}
		var got []string
		for i := range g.rows() {
			got = append(got, g.shown(cell{i, money}))
		}
		if !reflect.DeepEqual(got, c.want) || g.w.Canvas().Focused() != fyne.Focusable(g.Grid) {
			t.Errorf("%q: %q, want %q", c.block, got, c.want)
		}
	}
}

// press answers the dialog by one of its buttons.
func (g *stage) press(label string) {
	for range 20 {
		if b, ok := g.w.Canvas().Focused().(*kit.Button); ok && b.Text == label {
			g.keys(fyne.KeyReturn)
			return
		}
		g.w.Canvas().FocusNext()
	}
	g.t.Fatalf("no button %q", label)
}

func TestEscapePastesNothing(t *testing.T) {
	g := open(t, 2, nil)
	g.Focus(0, money)
	g.pastes("1.500\n")
	g.keys(fyne.KeyEscape)
	if _, changed := g.s.UndoStep(); changed || g.asked() != nil || g.w.Canvas().Focused() != fyne.Focusable(g.Grid) {
		t.Errorf("changed %v, asked %v", changed, g.asked())
	}
}

func TestACellThatCannotBeReadStaysAsItWas(t *testing.T) {
	g := open(t, 2, nil)
	g.Focus(0, money)
	g.pastes("mười\n12,5\n")
	if g.asked() == nil {
		t.Fatal("not asked")
	}
	g.keys(fyne.KeyReturn)
	if g.rows()[0] != lines(1)[0] || g.shown(cell{1, money}) != "12,5" {
		t.Errorf("%+v", g.rows())
	}
	if g.said != "Đã dán 2 dòng × 1 cột. 1 ô không đọc được, giữ nguyên như cũ." {
		t.Errorf("said %q", g.said)
	}
}

func TestOneColumnTellsHowTheOthersAreWritten(t *testing.T) {
	g := open(t, 0, nil)
	g.Focus(0, money)
	g.pastes("1,500\t2.5\n")
	if g.asked() != nil || g.shown(cell{0, money}) != "1.500" || g.shown(cell{0, norm}) != "2,5" {
		t.Errorf("asked %v, %q, %q", g.asked() != nil, g.shown(cell{0, money}), g.shown(cell{0, norm}))
	}
}

func TestComputedColumnsAndWhatHasNoRoomAreSkipped(t *testing.T) {
	g := open(t, 2, func(table *Table[line]) { table.New = nil })
	g.Focus(1, dateOf)
	g.pastes("1/2/2024\t99\tx\n2/2/2024\t99\ty\n")
	if g.said != "Đã dán 1 dòng × 1 cột. 3 ô nằm ngoài bảng, không dán." || g.shown(cell{1, dateOf}) != "01/02/2024" {
		t.Errorf("said %q, %q", g.said, g.shown(cell{1, dateOf}))
	}
	if g.rows()[0] != lines(1)[0] || len(g.rows()) != 2 {
		t.Errorf("%+v", g.rows())
	}
}

func TestOneCellFillsTheSelection(t *testing.T) {
	g := open(t, 4, nil)
	g.Focus(0, unit)
	g.shifted(fyne.KeyDown, fyne.KeyDown)
	g.pastes("hộ")
	for i, l := range g.rows() {
		if (l.Unit == "hộ") != (i < 3) {
			t.Errorf("row %d: %q", i, l.Unit)
		}
	}
}

// TestCopyThenPasteIsIdentity copies random rows and pastes them into an empty
// table.
func TestCopyThenPasteIsIdentity(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	g := open(t, 0, nil)
	for range 30 {
		want := make([]line, 1+random.IntN(6))
		for i := range want {
			want[i] = randomLine(random)
		}
		g.s.Do(stepOf("a"), func(b *book) { b.Lines = want })
		g.w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
		block := g.copies()
		g.s.Do(stepOf("b"), func(b *book) { b.Lines = nil })
		g.Focus(0, 0)
		g.pastes(block)
		if g.asked() != nil {
			t.Fatalf("asked about its own %q", block)
		}
		if !reflect.DeepEqual(g.rows(), want) {
			t.Fatalf("%+v came back as %+v", want, g.rows())
		}
	}
}

func randomLine(r *rand.Rand) line {
	amount := func() model.Opt[model.Amount] {
		if r.IntN(4) == 0 {
			return model.Opt[model.Amount]{}
		}
		return model.Known(model.Amount(r.Int64N(1<<r.IntN(60)+1) - r.Int64N(1000)))
	}
	l := line{
		Name:   [...]string{"", "Xây cầu", `"Nông thôn mới"`, `một "hai`, "1,500", "-"}[r.IntN(6)],
		Source: sources[r.IntN(5)].Value, Unit: [...]string{"", "km", "bộ"}[r.IntN(3)],
		Quantity: model.Opt[model.Quantity]{Value: model.Quantity(r.Int64N(1 << r.IntN(50))), Known: true},
		Money:    amount(), Norm: amount(), Year: 2020 + r.IntN(9), Date: model.Date{Year: 2024, Month: 1 + r.IntN(12)},
	}
	if n := r.Int64N(5000); n > 100 {
		l.Poor = model.Known(n)
	}
	return l
}

// TestABlockOfEveryKindIsAskedAboutAndItsTotalsAreRight pastes 40 rows of eight
// columns: a Vietnamese one, an English one, one of both, one with blanks.
func TestABlockOfEveryKindIsAskedAboutAndItsTotalsAreRight(t *testing.T) {
	g := eight(t, 2)
	var block strings.Builder
	for i := range 40 {
		both, blank := "1.234,5", "5"
		if i%2 == 1 {
			both = "1,234.50"
		}
		if i == 7 {
			blank = ""
		}
		fmt.Fprintf(&block, "Việc %d\t1.234,5\t1,234.50\t(12)\t%s\t%s\t-\t 1.500 \r\n", i, both, blank)
	}
	g.pastes(block.String())
	if g.asked() == nil || len(g.rows()) != 2 {
		t.Fatalf("not asked, %d rows", len(g.rows()))
	}
	g.keys(fyne.KeyReturn)
	for i, want := range []string{"49.380", "49.380", "-480", "49.380", "", "0", "60.000"} {
		if got := g.data.total(1 + i); got != want {
			t.Errorf("total %d is %q, want %q", i, got, want)
		}
	}
	if g.s.Undo(); !reflect.DeepEqual(g.rows(), lines(2)) {
		t.Errorf("one undo left %d rows", len(g.rows()))
	}
	if _, more := g.s.UndoStep(); more {
		t.Error("there is a second step")
	}
}

// villagesOf is a table of three rows that stay, known by their names.
func villagesOf(t testing.TB) *stage {
	g := open(t, 3, func(table *Table[line]) {
		table.New, table.Names, table.Sorts = nil, "name", false
	})
	g.s.Do(stepOf("x"), func(b *book) {
		for i, name := range []string{"Tả Chải", "Gia Khâu", "Sin Chải"} {
			b.Lines[i] = line{Name: name}
		}
	})
	return g
}

func (g *stage) poorOf() (out []string) {
	for i := range g.rows() {
		out = append(out, g.shown(cell{i, poor}))
	}
	return out
}

func TestFiguresLandInTheRowOfTheirName(t *testing.T) {
	for name, c := range map[string]struct {
		block string
		at    cell
		want  []string
		note  string // what is asked
		said  string
	}{
		"in order":         {"Bản Tả Chải\tNSTW\thộ\t1\t7\nGia Khâu\t\t\t\t8\nSin Chải\t\t\t\t9\n", cell{0, name0}, []string{"7", "8", "9"}, "", "Đã dán 3 dòng × 5 cột."},
		"in another order": {"SIN CHẢI\t\t\t\t9\nTả Chải\t\t\t\t7\n", cell{0, name0}, []string{"7", "", "9"}, "cùng tên", ""},
		"with headings, numbers and a sum": {
			"STT\tTên công việc\tNguồn vốn\tĐơn vị\tSố lượng\tSố hộ nghèo thụ hưởng\n1\tTả Chải\t\t\t\t7\n2\tGia Khâu\t\t\t\t8\n3\tSin Chải\t\t\t\t9\n\tCộng\t\t\t\t24\n",
			cell{0, name0},
			[]string{"7", "8", "9"},
			"", "Bỏ 1 dòng tiêu đề. Bỏ 1 dòng cộng.",
		},
		"a village that there is not": {"Tả Chải\t\t\t\t7\nBản Lạ\t\t\t\t5\nSin Chải\t\t\t\t9\n", cell{0, name0}, []string{"7", "", "9"}, "Bản Lạ", ""},
		"a village twice":             {"Tả Chải\t\t\t\t7\nta chai\t\t\t\t5\nSin Chải\t\t\t\t9\n", cell{0, name0}, []string{"7", "", "9"}, "Lặp lại", ""},
		"the clerk is elsewhere":      {"Gia Khâu\t\t\t\t8\nTả Chải\t\t\t\t7\n", cell{2, poor}, []string{"7", "8", ""}, "cùng tên", ""},
		"without names":               {"7\n8\n9\n", cell{0, poor}, []string{"7", "8", "9"}, "", ""},
		"headed, without names":       {"Số hộ nghèo thụ hưởng\n7\n8\n", cell{0, poor}, []string{"7", "8", ""}, "", "Bỏ 1 dòng tiêu đề."},
		"cells that were joined":      {"7\t1,5\n8\n", cell{0, poor}, []string{"7", "8", ""}, "không cùng số ô", ""},
		"columns in another order":    {"Tên công việc\tSố hộ nghèo thụ hưởng\tNguồn vốn\nTả Chải\t7\tNSTW\nGia Khâu\t8\t\n", cell{0, name0}, []string{"7", "8", ""}, "", ""},
	} {
		g := villagesOf(t)
		g.Focus(c.at.row, c.at.col)
		g.pastes(c.block)
		switch asked := g.asked(); {
		case c.note == "" && asked != nil, c.note != "" && asked == nil:
			t.Errorf("%s: asked %v", name, asked != nil)
			continue
		case asked != nil:
			if said := strings.Join(g.words(), "\n"); !strings.Contains(said, c.note) {
				t.Errorf("%s: it says %q", name, said)
			}
			g.press("Dán")
		}
		if got := g.poorOf(); !reflect.DeepEqual(got, c.want) || !strings.Contains(g.said, c.said) {
			t.Errorf("%s: %q, said %q, want %q", name, got, g.said, c.want)
		}
		if got := g.rows()[0].Name + g.rows()[2].Name; got != "Tả ChảiSin Chải" {
			t.Errorf("%s: a name was changed: %q", name, got)
		}
	}
}

const name0 = 0 // the column of names

// words are all that the open dialog says.
func (g *stage) words() (out []string) {
	for _, o := range test.LaidOutObjects(g.w.Canvas().Overlays().Top()) {
		if l, ok := o.(*widget.Label); ok {
			out = append(out, l.Text)
		}
	}
	return out
}

func TestTheClerkMayPasteByPlaceAllTheSame(t *testing.T) {
	g := villagesOf(t)
	g.Focus(0, 0)
	g.pastes("Gia Khâu\t\t\t\t8\nTả Chải\t\t\t\t7\n")
	g.press("Dán lần lượt từ trên xuống")
	if got := g.poorOf(); !reflect.DeepEqual(got, []string{"8", "7", ""}) {
		t.Errorf("%q", got)
	}
}

func TestSumsInDongAreAskedAboutInAColumnOfTrieu(t *testing.T) {
	for _, c := range []struct{ block, unit, want string }{
		{"1500000000\n35000000\n", "", "1.500 35"},
		{"1.500.000.000 đ\n35\n", "", "1.500 35"},
		{"1500000000\n35000000\n", "triệu đồng", "1.500.000.000 35.000.000"},
		{"1500000000\n35000000\n", "nghìn đồng", "1.500.000 35.000"},
	} {
		g := open(t, 0, nil)
		g.Focus(0, money)
		g.pastes(c.block)
		if g.asked() == nil {
			t.Errorf("%q: not asked", c.block)
			continue
		}
		if c.unit != "" {
			g.press2(c.unit)
		}
		g.press("Dán")
		if got := g.shown(cell{0, money}) + " " + g.shown(cell{1, money}); got != c.want {
			t.Errorf("%q in %s: %s, want %s", c.block, c.unit, got, c.want)
		}
	}
}

// press2 chooses among the answers inside the dialog.
func (g *stage) press2(label string) {
	for range 20 {
		if m, ok := g.w.Canvas().Focused().(*mark); ok && m.Text == label {
			g.keys(fyne.KeyReturn)
			return
		}
		g.w.Canvas().FocusNext()
	}
	g.t.Fatalf("no choice %q", label)
}

func TestALineEndWithinACellIsAskedAbout(t *testing.T) {
	g := open(t, 0, nil)
	g.pastes("\"Sửa đường\nbản Tả Chải\"\n\"Khác\"\n")
	if g.asked() == nil {
		t.Fatal("not asked")
	}
	g.press("Dán")
	if got := g.rows()[0].Name; got != "Sửa đường bản Tả Chải" {
		t.Errorf("%q", got)
	}
}

func TestShortFormsAreTheOptionThatTheyMean(t *testing.T) {
	g := open(t, 0, nil)
	g.Focus(0, source)
	g.pastes("NSTW\nTW\nngân sách TW\ndan\nNhân dân\nthu\n")
	g.press("Dán")
	var got []string
	for _, l := range g.rows() {
		got = append(got, l.Source)
	}
	if want := []string{"tw", "tw", "tw", "dan", "dan"}; !reflect.DeepEqual(got[:5], want) || len(got) > 5 && got[5] != "" {
		t.Errorf("%q", got)
	}
}

func TestABlockOfRowsOfDifferentLengthsIsAskedAbout(t *testing.T) {
	g := open(t, 0, nil)
	g.pastes("Sửa đường\tNSTW\thộ\nCầu\nTrường\tNSTW\tkm\n")
	if d := g.asked(); d == nil || len(g.rows()) != 0 {
		t.Fatalf("not asked, %d rows", len(g.rows()))
	}
	g.press("Dán")
	if got := g.rows(); len(got) != 3 || got[1].Name != "Cầu" || got[1].Source != "" || got[2].Unit != "km" {
		t.Errorf("%+v", got)
	}
}
