package preview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/layout"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// A sheet is one page on screen: white paper, its picture once it is drawn, and
// a bar in the margin beside the lines of the field that the clerk is in, and
// signs in the other margin where something is found. Neither is ever printed.
type sheet struct {
	widget.BaseWidget
	leaf
	preview *Preview
	bar     *canvas.Rectangle
	from    layout.Length // the bar, on paper; nothing when from == to
	to      layout.Length
	marks   []mark // where something is found
	signs   []*canvas.Rectangle
	told    int // the mark under the mouse, or -1
}

func newSheet(p *Preview) *sheet {
	s := &sheet{leaf: newLeaf(), preview: p, bar: &canvas.Rectangle{}, told: -1}
	s.bar.Hide()
	s.ExtendBaseWidget(s)
	return s
}

// Tapped is called by Fyne.
func (s *sheet) Tapped(e *fyne.PointEvent) {
	if i := s.markAt(e.Position); i >= 0 {
		s.preview.options.Found(s.marks[i].findings[0])
		return
	}
	k := s.unit()
	s.preview.tapped(s, layout.Length(e.Position.X/k), layout.Length(e.Position.Y/k))
}

// MouseIn is called by Fyne.
func (s *sheet) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved tells what the mark under the mouse is about.
func (s *sheet) MouseMoved(e *desktop.MouseEvent) {
	i := s.markAt(e.Position)
	if i == s.told {
		return
	}
	s.told = i
	if i >= 0 {
		s.preview.options.Say(text.MarkWords(s.marks[i].findings))
	} else {
		s.preview.options.Say("")
	}
}

// MouseOut is called by Fyne.
func (s *sheet) MouseOut() {
	if s.told >= 0 {
		s.told = -1
		s.preview.options.Say("")
	}
}

// Where the marks stand, in millipoints from the right edge: in the margin.
const (
	signX     = 32000
	signWidth = 5000
	signReach = 6000 // around it, for a hand that trembles
)

// markAt is the mark at a point, or -1.
func (s *sheet) markAt(at fyne.Position) int {
	k := s.unit()
	x, y := layout.Length(at.X/k), layout.Length(at.Y/k)
	left := s.page.W - signX
	if x < left-signReach || x > left+signWidth+signReach {
		return -1
	}
	best, distance := -1, layout.Length(signReach)
	for i, m := range s.marks {
		if d := max(0, m.top-y, y-m.bottom); d < distance {
			best, distance = i, d
		}
	}
	return best
}

// setMarks shows where something is found.
func (s *sheet) setMarks(marks []mark) {
	if sameMarks(marks, s.marks) {
		return
	}
	s.marks, s.told = marks, -1
	for len(s.signs) < len(marks) {
		s.signs = append(s.signs, &canvas.Rectangle{})
	}
	s.signs = s.signs[:len(marks)]
	s.Refresh()
}

// Cursor is the hand: the page answers a click.
func (s *sheet) Cursor() desktop.Cursor { return desktop.PointerCursor }

// unit is the length on screen of one millipoint.
func (s *sheet) unit() float32 {
	if s.page.W == 0 || s.Size().Width == 0 {
		return 1
	}
	return s.Size().Width / float32(s.page.W)
}

// mark is from where to where among the sheets the bar stands.
func (s *sheet) mark() (top, bottom float32) {
	k := s.unit()
	return s.Position().Y + float32(s.from)*k, s.Position().Y + float32(s.to)*k
}

// pointOut marks the lines between two heights; none when they are equal.
func (s *sheet) pointOut(from, to layout.Length) {
	if s.from == from && s.to == to {
		return
	}
	s.from, s.to = from, to
	s.Refresh()
}

// CreateRenderer is called by Fyne.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	paper := canvas.NewRectangle(color.White)
	edge := canvas.NewRectangle(color.Transparent)
	edge.StrokeColor, edge.StrokeWidth = theme.Color(theme.ColorNameInputBorder), 1
	shade := canvas.NewRectangle(theme.Color(theme.ColorNameShadow))
	return &sheetRenderer{s, shade, paper, edge}
}

type sheetRenderer struct {
	sheet              *sheet
	shade, paper, edge *canvas.Rectangle
}

func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.shade, r.paper, r.sheet.picture, r.sheet.bar}
	for _, sign := range r.sheet.signs {
		all = append(all, sign)
	}
	return append(all, r.edge)
}

func (r *sheetRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *sheetRenderer) Destroy()           {}

func (r *sheetRenderer) Layout(size fyne.Size) {
	r.shade.Move(fyne.NewPos(3, 3))
	r.shade.Resize(size)
	r.paper.Resize(size)
	r.sheet.picture.Resize(size)
	r.edge.Move(fyne.NewPos(-1, -1))
	r.edge.Resize(size.AddWidthHeight(2, 2))
	r.placeBar()
	r.placeSigns()
}

func (r *sheetRenderer) Refresh() {
	r.placeBar()
	r.placeSigns()
	canvas.Refresh(r.sheet)
}

func (r *sheetRenderer) placeSigns() {
	s, k := r.sheet, r.sheet.unit()
	for i, m := range s.marks {
		sign := s.signs[i]
		sign.FillColor = theme.Color(kit.SeverityColour(m.findings[0].Severity))
		sign.Move(fyne.NewPos(float32(s.page.W-signX)*k, float32(m.top)*k))
		sign.Resize(fyne.NewSize(max(2, signWidth*k), float32(m.bottom-m.top)*k))
	}
}

func (r *sheetRenderer) placeBar() {
	s, k := r.sheet, r.sheet.unit()
	if s.from == s.to {
		s.bar.Hide()
		return
	}
	const barWidth, barX = 4000, 62000 // millipoints, in the left margin
	s.bar.FillColor = theme.Color(theme.ColorNamePrimary)
	s.bar.Move(fyne.NewPos(barX*k, float32(s.from)*k))
	s.bar.Resize(fyne.NewSize(barWidth*k, float32(s.to-s.from)*k))
	s.bar.Show()
}
