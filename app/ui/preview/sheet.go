package preview

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/layout"
)

// A sheet is one page on screen: white paper, its picture once it is drawn, and
// a bar in the margin beside the lines of the field that the clerk is in.
type sheet struct {
	widget.BaseWidget
	page    layout.Page
	version int     // changes with what is on the page
	drawn   int     // the version of the picture
	scale   float64 // pixels per point of the picture
	picture *canvas.Image
	bar     *canvas.Rectangle
	from    layout.Length // the bar, on paper; nothing when from == to
	to      layout.Length
	tapped  func(s *sheet, x, y layout.Length)
}

func newSheet(tapped func(*sheet, layout.Length, layout.Length)) *sheet {
	s := &sheet{tapped: tapped, picture: &canvas.Image{}, bar: &canvas.Rectangle{}}
	s.picture.ScaleMode = canvas.ImageScaleFastest // drawn at the size it is shown in
	s.picture.FillMode = canvas.ImageFillStretch
	s.bar.Hide()
	s.ExtendBaseWidget(s)
	return s
}

// Tapped is called by Fyne.
func (s *sheet) Tapped(e *fyne.PointEvent) {
	k := s.unit()
	s.tapped(s, layout.Length(e.Position.X/k), layout.Length(e.Position.Y/k))
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

// put takes a new page; the old picture stays until the new one is drawn.
func (s *sheet) put(p layout.Page) {
	if !samePicture(s.page, p) {
		s.version++
	}
	s.page = p
}

func (s *sheet) stale(scale float64) bool {
	return s.drawn != s.version || s.scale != scale || s.picture.Image == nil
}

func (s *sheet) show(m *image.RGBA, version int, scale float64) {
	s.picture.Image, s.drawn, s.scale = m, version, scale
	s.picture.Refresh()
}

// forget frees the picture of a page far out of sight.
func (s *sheet) forget() {
	if s.picture.Image != nil {
		s.picture.Image = nil
		s.picture.Refresh()
	}
}

// pointOut marks the lines between two heights; none when they are equal.
func (s *sheet) pointOut(from, to layout.Length) {
	if s.from == from && s.to == to {
		return
	}
	s.from, s.to = from, to
	s.Refresh()
}

// samePicture reports whether two pages look alike, whatever their origin.
func samePicture(a, b layout.Page) bool {
	if a.W != b.W || a.H != b.H || len(a.Items) != len(b.Items) {
		return false
	}
	for i := range a.Items {
		x, y := a.Items[i], b.Items[i]
		x.Node, y.Node = nil, nil
		if x != y {
			return false
		}
	}
	return true
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
	return []fyne.CanvasObject{r.shade, r.paper, r.sheet.picture, r.sheet.bar, r.edge}
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
}

func (r *sheetRenderer) Refresh() {
	r.placeBar()
	r.sheet.bar.Refresh()
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
