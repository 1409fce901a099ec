package grid

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// texts are those of a grid that are in sight, with the strip they stand in.
func (g *stage) strips() []*strip {
	r, ok := test.WidgetRenderer(g.Grid).(*renderer)
	if !ok {
		g.t.Fatal("another renderer")
	}
	return []*strip{r.still, r.moving}
}

func TestNoTextIsWiderThanItsPlaceAtAnyZoom(t *testing.T) {
	for _, zoom := range []float32{0.9, 1, 1.5, 1.75} {
		test.NewTempApp(t)
		fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(zoom))
		g := openAt(t, 30, fyne.NewSize(900, 470), nil)
		seen := 0
		for _, s := range g.strips() {
			for _, x := range append(s.rows, s.plain.texts...) {
				if !x.Visible() {
					continue
				}
				seen++
				if w := x.MinSize(); w.Width > x.Size().Width+0.5 || w.Height > x.Size().Height+0.5 {
					t.Errorf("zoom %v: %q needs %v, has %v", zoom, x.Text, w, x.Size())
				}
			}
		}
		if p := g.layout(); seen < 20 || p.rows < 3 || p.bottom+p.below() > g.Size().Height+0.5 {
			t.Errorf("zoom %v: %d texts, %d rows, rows end at %v of %v", zoom, seen, p.rows, p.bottom, g.Size())
		}
	}
}

func TestTheMarkOfARequiredColumnStandsBesideItsName(t *testing.T) {
	g := open(t, 3, nil)
	g.Resize(fyne.NewSize(1500, 400))
	var head, star *canvas.Text
	for _, s := range g.strips() {
		for _, x := range s.plain.texts {
			switch {
			case x.Visible() && x.Text == g.specs[name].heading:
				head = x
			case x.Visible() && x.Text == "*":
				star = x
			}
		}
	}
	if head == nil || star == nil {
		t.Fatal("the name or its mark is not drawn")
	}
	end := head.Position().X + (head.Size().Width+head.MinSize().Width)/2
	if gap := star.Position().X - end; gap < 0 || gap > 8 || star.Position().Y != head.Position().Y {
		t.Errorf("the mark stands at %v, the name ends at %v in a line at %v", star.Position(), end, head.Position().Y)
	}
}

func TestOnlyRowsInSightAreDrawn(t *testing.T) {
	g := open(t, 2000, nil)
	g.Focus(1500, money)
	drawn := 0
	for _, s := range g.strips() {
		drawn += s.size()
	}
	if most := (g.layout().rows + 3) * len(g.specs) * 4; drawn > most {
		t.Errorf("%d objects for 2000 rows, want at most %d", drawn, most)
	}
	if got := g.strips()[1].cell(1500%g.layout().rows*len(g.specs) + money).Text; got != g.shown(cell{1500, money}) {
		t.Errorf("the cell shows %q", got)
	}
}

// cellCentre is the middle of a cell in sight.
func (g *stage) cellCentre(c cell) fyne.Position {
	p := g.layout()
	return fyne.NewPos(g.columnAt(p, c.col)+p.w[c.col]/2, g.rowAt(p, c.row)+p.row/2)
}

func (g *stage) pressAt(at fyne.Position, m fyne.KeyModifier) {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: m}
	e.Position = at
	g.MouseDown(e)
}

func (g *stage) drag(to fyne.Position) {
	e := &fyne.DragEvent{}
	e.Position = to
	g.Dragged(e)
}

func TestTheMouseSelectsEditsAndScrolls(t *testing.T) {
	g := open(t, 40, nil)
	g.pressAt(g.cellCentre(cell{2, unit}), 0)
	g.drag(g.cellCentre(cell{4, amountOf}))
	g.DragEnd()
	if from, to := g.block(); from != (cell{2, unit}) || to != (cell{5, amountOf + 1}) {
		t.Errorf("selected %v to %v", from, to)
	}
	g.pressAt(g.cellCentre(cell{6, unit}), fyne.KeyModifierShift)
	if from, to := g.block(); from != (cell{2, unit}) || to != (cell{7, unit + 1}) {
		t.Errorf("with Shift %v to %v", from, to)
	}
	g.pressAt(g.cellCentre(cell{1, money}), 0)
	g.DoubleTapped(&fyne.PointEvent{Position: g.cellCentre(cell{1, money})})
	if !g.editor.open || g.editor.Text != g.shown(cell{1, money}) {
		t.Errorf("a double click opens %v %q", g.editor.open, g.editor.Text)
	}
	g.keys(fyne.KeyEscape)
	g.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -100)})
	if g.top == 0 || !g.TakesWheel(fyne.NewDelta(0, 10)) {
		t.Errorf("the wheel scrolled to %d", g.top)
	}
	p := g.layout()
	bar := g.upright(p)
	g.pressAt(fyne.NewPos(bar.x+2, bar.y+bar.from+2), 0)
	g.drag(fyne.NewPos(bar.x+2, bar.y+bar.h+50))
	if g.top+p.rows != g.lines() || g.TakesWheel(fyne.NewDelta(0, -10)) {
		t.Errorf("the bar at its end shows rows from %d", g.top)
	}
}

func TestAColumnIsWidenedByItsEdgeAndRemembered(t *testing.T) {
	g := open(t, 3, func(table *Table[line]) { table.Widths = map[string]float32{"unit": 50} })
	told := map[string]float32{}
	g.hooks.Widened = func(key string, width float32) { told[key] = width }
	p := g.layout()
	if p.w[unit] != 50 {
		t.Errorf("a remembered width is %v", p.w[unit])
	}
	edge := g.columnAt(p, unit) + p.w[unit]
	g.pressAt(fyne.NewPos(edge, 10), 0)
	g.drag(fyne.NewPos(edge+40, 10))
	g.DragEnd()
	if told["unit"] != 90 || g.layout().w[unit] != 90 {
		t.Errorf("told %v, is %v", told, g.layout().w[unit])
	}
}

func TestASmallTableIsAsHighAsItsRows(t *testing.T) {
	g := open(t, 2, func(table *Table[line]) { table.Visible = 5 })
	asked := 0
	g.hooks.Resized = func() { asked++ }
	before := g.MinSize().Height
	for range 2 {
		g.ctrl(fyne.KeyReturn)
	}
	if grown := g.MinSize().Height - before; grown != 2*g.layout().row || asked != 2 {
		t.Errorf("two rows more are %v points, asked %d times", grown, asked)
	}
	for range 10 {
		g.ctrl(fyne.KeyReturn)
	}
	if grown := g.MinSize().Height - before; grown != 2*g.layout().row {
		t.Errorf("twelve rows more are %v points", grown)
	}
}

func TestAReadOnlyTableIsOnlyLookedAt(t *testing.T) {
	g := open(t, 3, nil)
	g.Grid = New(Of(g.s, func(b *book) *[]line { return &b.Lines }),
		Table[line]{Path: "lines", Columns: columns(), New: func([]line, int) line { return line{} }, Sorts: true},
		Hooks{Canvas: g.w.Canvas(), ReadOnly: true})
	g.w.SetContent(g.Object())
	g.Focus(0, 0)
	g.Grid.TypedRune('a')
	g.keys(fyne.KeyF2, fyne.KeyDelete, fyne.KeyBackspace)
	g.ctrl(fyne.KeyMinus)
	g.ctrl(fyne.KeyReturn)
	g.ctrl(fyne.KeyD)
	g.pastes("x")
	g.Sort(money, true)
	if _, changed := g.s.UndoStep(); changed || g.lines() != 3 {
		t.Errorf("changed to %+v", g.rows())
	}
	if g.copies() != model.JoinCopied([][]string{{g.shown(cell{0, 0})}}) {
		t.Error("it cannot be copied")
	}
}

func TestAGridOnAPageTakesTheWheelWhileItCanMove(t *testing.T) {
	g := open(t, 40, func(table *Table[line]) { table.Visible = 6 })
	page := kit.NewFormScroll(container.NewVBox(widget.NewLabel("a"), g.Object(), kit.AtLeast(10, 2000, widget.NewLabel("b"))))
	g.w.SetContent(page.Object())
	wheel := func() {
		e := &fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -50)}
		e.Position = fyne.NewPos(200, 150)
		page.Object().(*fyne.Container).Objects[1].(fyne.Scrollable).Scrolled(e)
	}
	wheel()
	if g.top == 0 || page.Page.Offset.Y != 0 {
		t.Errorf("rows from %d, page at %v", g.top, page.Page.Offset)
	}
	g.scrollTo(1000, 0)
	wheel()
	if page.Page.Offset.Y == 0 {
		t.Error("the page does not move when the grid is at its end")
	}
}

func TestALongTextIsCutWhereItsPlaceEnds(t *testing.T) {
	open(t, 0, nil)
	var plain fyne.TextStyle
	for _, s := range []string{"Sửa đường bản Tả Chải", "iiiiiiiiiiiiiiiiiiiiiiWWWWWWWWWW", "WWWWWWWWiiiiiiiiiiiiiii", "1.234.567.890,123"} {
		for width := float32(20); width < 300; width += 7 {
			got := fit(s, 14, width, plain)
			kept := len([]rune(got)) - 1
			switch wide := measure(got, 14, plain); {
			case got == s && wide > width+0.5, got != s && kept > 0 && wide > width:
				t.Errorf("%q in %v: %q is %v wide", s, width, got, wide)
			case got != s && measure(string([]rune(s)[:kept+1])+ellipsis, 14, plain) <= width && []rune(s)[kept] != ' ':
				t.Errorf("%q in %v: %q could be longer", s, width, got)
			}
		}
	}
}
