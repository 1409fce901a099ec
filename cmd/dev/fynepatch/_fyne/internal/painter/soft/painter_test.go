package soft

import (
	"image"
	"image/color"
	"strconv"
	"testing"

	"github.com/go-text/typesetting/shaping"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/internal/painter"
	"fyne.io/fyne/v2/theme"
)

var (
	red   = color.NRGBA{0xff, 0, 0, 0xff}
	blue  = color.NRGBA{0, 0, 0xff, 0xff}
	clear = color.NRGBA{}
)

// A program is as much of one as a painter asks for: Fyne's own for tests paints
// by this package, so that it cannot be used here.
type program struct{ fyne.App }

func (program) Settings() fyne.Settings { return settings{} }
func (program) Driver() fyne.Driver     { return measure{} }

type measure struct{ fyne.Driver }

func (measure) CanvasForObject(fyne.CanvasObject) fyne.Canvas { return nil }
func (measure) RenderedTextSize(text string, size float32, style fyne.TextStyle, source fyne.Resource) (fyne.Size, float32) {
	return painter.RenderedTextSize(text, size, style, source)
}

type settings struct{ fyne.Settings }

func (settings) Theme() fyne.Theme               { return theme.DefaultTheme() }
func (settings) ThemeVariant() fyne.ThemeVariant { return theme.VariantLight }
func (settings) PrimaryColor() string            { return theme.ColorBlue }

type sheet struct{ fyne.Canvas }

func (sheet) Scale() float32 { return 1 }

// begin sets a program up for a test.
func begin(t testing.TB) {
	t.Helper()
	fyne.SetCurrentApp(program{})
}

// paper is a painter on a canvas of 100 by 100 dots.
func paper(t testing.TB) *Painter {
	begin(t)
	p := New(sheet{})
	p.SetOutputSize(100, 100)
	return p
}

// frame paints objects as one frame and says where the picture changed.
func frame(p *Painter, objects ...fyne.CanvasObject) image.Rectangle {
	p.Clear()
	for _, o := range objects {
		p.Paint(o, o.Position(), fyne.NewSize(100, 100), nil)
	}
	_, changed := p.Frame()
	return changed
}

func placed(o fyne.CanvasObject, x, y, width, height float32) fyne.CanvasObject {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
	return o
}

func has(t *testing.T, p *Painter, x, y int, want color.Color) {
	t.Helper()
	if got := p.picture.RGBAAt(x, y); got != rgba(want) {
		t.Errorf("at %d,%d: got %v, want %v", x, y, got, rgba(want))
	}
}

func TestARectangleFillsItsDots(t *testing.T) {
	p := paper(t)
	frame(p, placed(&canvas.Rectangle{FillColor: red, StrokeColor: blue, StrokeWidth: 2}, 10, 10, 20, 20))
	ground := p.picture.RGBAAt(0, 0)
	has(t, p, 9, 9, ground)
	has(t, p, 10, 10, blue)
	has(t, p, 11, 20, blue)
	has(t, p, 12, 12, red)
	has(t, p, 29, 29, blue)
	has(t, p, 30, 30, ground)
}

func TestARoundBoxIsTheSameInOnePieceAndInMany(t *testing.T) {
	p := paper(t)
	b := box{
		fill: rgba(red), stroke: rgba(blue), width: 2, radius: [4]float32{8, 6, 4, 2},
		size: image.Pt(80, 60), soft: 1,
	}
	p.Clear()
	p.box(b, image.Rect(10, 20, 90, 80))
	p.Frame()
	pieces := p.Capture(nil).(*image.RGBA)
	p.Clear()
	p.piece(b, image.Rect(-1, -1, 81, 61), image.Pt(10, 20))
	p.Frame()
	for i, v := range p.picture.Pix {
		if d := int(v) - int(pieces.Pix[i]); d < -1 || d > 1 {
			t.Fatalf("byte %d: %d and %d", i, v, pieces.Pix[i])
		}
	}
	has(t, p, 10, 20, p.picture.RGBAAt(0, 0))
	has(t, p, 50, 50, red)
}

func TestAShadowIsAThinRim(t *testing.T) {
	p := paper(t)
	menu := &canvas.Rectangle{FillColor: red}
	menu.Shadow = canvas.Shadow{Color: blue, BlurRadius: 8}
	frame(p, placed(menu, 10, 10, 20, 20))
	ground := p.picture.RGBAAt(0, 0)
	has(t, p, 8, 8, ground)
	has(t, p, 9, 15, blue)
	has(t, p, 10, 10, red)
	has(t, p, 30, 30, blue)
	has(t, p, 31, 31, ground)
}

func TestNothingIsPaintedOutsideTheClip(t *testing.T) {
	p := paper(t)
	big := placed(&canvas.Rectangle{FillColor: red}, 0, 0, 100, 100)
	p.Clear()
	p.StartClipping(fyne.NewPos(20, 20), fyne.NewSize(30, 30))
	p.Paint(big, fyne.Position{}, fyne.NewSize(100, 100), nil)
	p.StopClipping()
	p.Frame()
	ground := p.picture.RGBAAt(0, 0)
	has(t, p, 19, 30, ground)
	has(t, p, 20, 20, red)
	has(t, p, 49, 49, red)
	has(t, p, 50, 49, ground)
}

func TestOnlyWhatChangedIsPainted(t *testing.T) {
	p := paper(t)
	still := placed(&canvas.Rectangle{FillColor: red}, 0, 0, 10, 10)
	cursor := placed(&canvas.Rectangle{FillColor: blue}, 50, 50, 2, 20)
	if got := frame(p, still, cursor); got != p.picture.Rect {
		t.Errorf("first frame: got %v", got)
	}
	if got := frame(p, still, cursor); !got.Empty() {
		t.Errorf("same frame: got %v", got)
	}
	if got, want := frame(p, still), image.Rect(50, 50, 52, 70); got != want {
		t.Errorf("cursor gone: got %v, want %v", got, want)
	}
	has(t, p, 50, 50, p.picture.RGBAAt(99, 99))
	cursor.Move(fyne.NewPos(60, 50))
	frame(p, still, cursor)
	cursor.Move(fyne.NewPos(64, 50))
	if got, want := frame(p, still, cursor), image.Rect(60, 50, 66, 70); got != want {
		t.Errorf("cursor moved: got %v, want %v", got, want)
	}
	p.SetOutputSize(101, 100)
	if got := frame(p, still, cursor); got != p.picture.Rect {
		t.Errorf("another size: got %v", got)
	}
}

func TestTextIsSeenAndAligned(t *testing.T) {
	p := paper(t)
	text := &canvas.Text{Text: "Ế", Color: red, TextSize: 14, Alignment: fyne.TextAlignTrailing}
	frame(p, placed(text, 0, 0, 100, 30))
	first, last := -1, -1
	for x := range 100 {
		for y := range 30 {
			if p.picture.RGBAAt(x, y) != p.picture.RGBAAt(0, 99) {
				last = x
				if first < 0 {
					first = x
				}
			}
		}
	}
	if first < 80 || last < 90 {
		t.Errorf("the letter is from %d to %d", first, last)
	}
}

func TestATextOfKeptGlyphsIsTheTextThatFyneDraws(t *testing.T) {
	begin(t)
	style := fyne.TextStyle{}
	faces := painter.CachedFontFace(style, nil, nil).Fonts
	var all glyphs
	for _, words := range []string{"Hỗ trợ 12.345.678 đồng", "Nguye\u0302\u0303n", "fi/ơ\tư\ue000\U0010fffd."} {
		for _, with := range []pen{{14, 1, rgba(color.Black)}, {17, 1.25, rgba(color.NRGBA{0x14, 0x57, 0x8c, 0xff})}} {
			want := image.NewRGBA(image.Rect(0, 0, 300, 40))
			got := image.NewRGBA(want.Rect)
			painter.DrawString(want, words, with.colour, faces, with.size, with.scale, style)
			writing := painter.Writing{Text: words, Faces: faces, Size: with.size, Scale: with.scale, Style: style}
			writing.EachRun(func(run shaping.Output, x, y int) {
				all.draw(got, run, x, y, with)
			})
			if most := apart(got, want); most > 0x30 {
				t.Errorf("%q: a dot is %d apart", words, most)
			}
		}
	}
}

// apart is the largest difference of a dot, which must have something in it.
func apart(a, b *image.RGBA) int {
	most, ink := 0, 0
	for i := range a.Pix {
		most = max(most, int(a.Pix[i])-int(b.Pix[i]), int(b.Pix[i])-int(a.Pix[i]))
		ink += int(a.Pix[i])
	}
	if ink == 0 {
		return 0xff
	}
	return most
}

func TestALongTextKeepsOnlyItsVisiblePart(t *testing.T) {
	p := paper(t)
	for _, c := range []struct{ x, width, offset, part int }{
		{0, 4096, 0, 4096},
		{0, 50000, 0, 2048},
		{-3000, 50000, 2048, 2048},
		{-3000, 5000, 2048, 2048},
		{-9000, 5000, 4999, 1},
	} {
		p.StopClipping()
		offset, part := p.visible(c.x, c.width)
		if offset != c.offset || part != c.part {
			t.Errorf("text of %d at %d: got %d, %d; want %d, %d", c.width, c.x, offset, part, c.offset, c.part)
		}
	}
}

func TestAPictureIsDrawnAnewAfterFree(t *testing.T) {
	p := paper(t)
	colour := red
	made := 0
	raster := placed(canvas.NewRaster(func(w, h int) image.Image {
		made++
		m := image.NewNRGBA(image.Rect(0, 0, w, h))
		for i := 0; i < w*h; i++ {
			m.SetNRGBA(i%w, i/w, colour)
		}
		return m
	}), 10, 10, 20, 20)
	frame(p, raster)
	frame(p, raster)
	if made != 1 {
		t.Errorf("made %d times", made)
	}
	has(t, p, 10, 10, red)
	colour = blue
	p.Free(raster)
	if got, want := frame(p, raster), image.Rect(10, 10, 30, 30); got != want {
		t.Errorf("changed: got %v, want %v", got, want)
	}
	has(t, p, 29, 29, blue)
	colour = clear
	p.Free(raster)
	frame(p, raster)
	has(t, p, 20, 20, p.picture.RGBAAt(0, 0))
	p.Free(raster)
	if len(p.objects) != 0 {
		t.Error("something is kept after Free")
	}
}

func TestAnImageKeepsItsShape(t *testing.T) {
	p := paper(t)
	source := image.NewNRGBA(image.Rect(0, 0, 40, 10))
	for i := range source.Pix {
		source.Pix[i] = 0xff // white
	}
	ground := color.RGBA{}
	for mode, c := range map[canvas.ImageFill]struct{ top, middle bool }{
		canvas.ImageFillStretch: {true, true},
		canvas.ImageFillContain: {false, true},
		canvas.ImageFillCover:   {true, true},
	} {
		m := canvas.NewImageFromImage(source)
		m.FillMode = mode
		back := placed(&canvas.Rectangle{FillColor: red}, 0, 0, 100, 100)
		frame(p, back, placed(m, 10, 10, 40, 40))
		ground = rgba(red)
		if got := p.picture.RGBAAt(30, 12) != ground; got != c.top {
			t.Errorf("mode %v: painted at the top: %v", mode, got)
		}
		if got := p.picture.RGBAAt(30, 30) != ground; got != c.middle {
			t.Errorf("mode %v: painted in the middle: %v", mode, got)
		}
	}
}

func TestTheOtherObjectsPaintSomething(t *testing.T) {
	p := paper(t)
	line := canvas.NewLine(red)
	line.Position1, line.Position2 = fyne.NewPos(10, 10), fyne.NewPos(60, 60)
	for name, o := range map[string]fyne.CanvasObject{
		"line":     line,
		"circle":   placed(&canvas.Circle{FillColor: red}, 10, 10, 50, 50),
		"arc":      placed(&canvas.Arc{FillColor: red, StartAngle: 0, EndAngle: 360}, 10, 10, 50, 50),
		"gradient": placed(canvas.NewHorizontalGradient(red, blue), 10, 10, 50, 50),
		"radial":   placed(canvas.NewRadialGradient(red, blue), 10, 10, 50, 50),
	} {
		frame(p)
		if changed := frame(p, o); changed.Empty() || p.picture.RGBAAt(35, 35) == p.picture.RGBAAt(99, 99) {
			t.Errorf("%s: changed %v, nothing in its middle", name, changed)
		}
	}
}

func TestAFullShelfLosesWhatIsNotNeeded(t *testing.T) {
	var s shelf[int]
	draw := func() *image.RGBA { return image.NewRGBA(image.Rect(0, 0, 1024, 1024)) }
	for i := range 4 {
		s.find(i, draw)
	}
	s.tidy()
	s.find(0, draw)
	s.tidy()
	if len(s.kept) != 1 || s.bytes != 4<<20 {
		t.Errorf("kept %d pictures of %d bytes", len(s.kept), s.bytes)
	}
}

func BenchmarkTextLaidOver(b *testing.B) {
	p := paper(b)
	text := &canvas.Text{Text: "Kế hoạch thực hiện", Color: red, TextSize: 14}
	placed(text, 0, 0, 100, 30)
	for range b.N {
		p.before = nil
		frame(p, text)
	}
}

// BenchmarkAPageOfNewWords paints what comes into view of a table when a page of
// it is passed: words that were never painted before.
func BenchmarkAPageOfNewWords(b *testing.B) {
	p := paper(b)
	p.SetOutputSize(1366, 768)
	words := make([]fyne.CanvasObject, 200)
	for i := range words {
		words[i] = placed(&canvas.Text{Color: red, TextSize: 14}, float32(i%10)*130, float32(i/10)*30, 130, 30)
	}
	for n := range b.N {
		for i, o := range words {
			o.(*canvas.Text).Text = "Hỗ trợ " + strconv.Itoa(12_345_000+200*n+i)
		}
		p.Clear()
		for _, o := range words {
			p.Paint(o, o.Position(), o.Size(), nil)
		}
		p.Frame()
	}
}
