package raster

import (
	"bytes"
	"image"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sokehoach/app/layout"
)

const (
	paperW layout.Length = 595276 // A4
	paperH layout.Length = 841890
	left   layout.Length = 85039
	column layout.Length = 467717
	size14               = 28 // half points
	screen               = 96.0 / 72
)

const prose = "Căn cứ Nghị quyết số 120/2020/QH14 ngày 19 tháng 6 năm 2020 của Quốc hội phê duyệt chủ trương đầu tư " +
	"Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi giai đoạn " +
	"2021 - 2030; Ủy ban nhân dân xã xây dựng kế hoạch thực hiện, bảo đảm đúng đối tượng, đúng mục tiêu, công khai."

func tinos(t testing.TB) layout.Fonts {
	t.Helper()
	var data [4][]byte
	for i, name := range []string{"Regular", "Bold", "Italic", "BoldItalic"} {
		b, err := os.ReadFile(filepath.Join("../../assets/fonts", "Tinos-"+name+".ttf"))
		if err != nil {
			t.Fatal(err)
		}
		data[i] = b
	}
	fonts, err := layout.ParseFonts(data[0], data[1], data[2], data[3])
	if err != nil {
		t.Fatal(err)
	}
	return fonts
}

func renderer(t testing.TB) *Renderer {
	t.Helper()
	r, err := New(tinos(t))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// textPage is full of justified lines, with two rules above them.
func textPage(fonts layout.Fonts) layout.Page {
	p := layout.Page{W: paperW, H: paperH}
	words := strings.Fields(prose)
	at := 0
	for y := layout.Length(72000); y < paperH-72000; y += 18000 {
		it := layout.Item{X: left, Y: y, W: column, Size: size14}
		for range len(p.Items) / 2 % 4 {
			it.Face++
		}
		f := fonts[it.Face]
		for text := ""; f.Width(text, size14) < column; at++ {
			it.Text = text
			text = strings.TrimSpace(text + " " + words[at%len(words)])
		}
		it.Slack = column - f.Width(it.Text, size14)
		p.Items = append(p.Items, it)
	}
	p.Items = append(p.Items, rule(left, 50000, column, 500), rule(left, 53000, 500, 6000))
	return p
}

func rule(x, y, w, h layout.Length) layout.Item {
	return layout.Item{Kind: layout.RuleItem, X: x, Y: y, W: w, H: h}
}

func page(items ...layout.Item) layout.Page {
	return layout.Page{W: 200000, H: 100000, Items: items}
}

func text(s string) layout.Item {
	return layout.Item{X: 20000, Y: 50000, Size: size14, Text: s}
}

// ink is the box of all pixels that are not white.
func ink(img *image.RGBA) image.Rectangle {
	var box image.Rectangle
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if img.RGBAAt(x, y).R < 255 {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}

func TestTheInkIsWhereTheTextIs(t *testing.T) {
	r := renderer(t)
	fonts := r.fonts
	p := textPage(fonts)
	for _, scale := range []float64{screen, 1.7, 2 * screen} {
		img := r.Draw(p, scale)
		if got, want := img.Rect.Max, image.Pt(pixels(paperW, scale), pixels(paperH, scale)); got != want {
			t.Errorf("picture of %v, want %v", got, want)
		}
		// Leaning letters reach a little over the edges of the column.
		box := ink(img)
		x0, x1 := left.Points()*scale, (left+column).Points()*scale
		y0, y1 := 49.0*scale, (paperH-72000+5000).Points()*scale
		if float64(box.Min.X) < x0-3*scale || float64(box.Max.X) > x1+3*scale || float64(box.Min.Y) < y0 || float64(box.Max.Y) > y1 {
			t.Errorf("scale %v: ink in %v, column %.0f to %.0f, %.0f to %.0f", scale, box, x0, x1, y0, y1)
		}
		for _, it := range p.Items {
			if it.Kind != layout.TextItem {
				continue
			}
			y := int(it.Y.Points() * scale)
			band := image.Rect(0, y-int(7*scale), img.Rect.Max.X, y)
			inked := ink(crop(img, band))
			if math.Abs(float64(inked.Min.X)-x0) > 3*scale || math.Abs(float64(inked.Max.X)-x1) > 3*scale {
				t.Errorf("scale %v: line at %d is inked from %d to %d, want %.0f to %.0f", scale, y, inked.Min.X, inked.Max.X, x0, x1)
			}
		}
	}
}

// crop copies a part of the picture, its x unchanged.
func crop(img *image.RGBA, part image.Rectangle) *image.RGBA {
	out := image.NewRGBA(image.Rect(0, 0, part.Dx(), part.Dy()))
	for y := range part.Dy() {
		copy(out.Pix[out.PixOffset(0, y):][:4*part.Dx()], img.Pix[img.PixOffset(part.Min.X, part.Min.Y+y):])
	}
	return out
}

func TestTheSamePageIsTheSamePicture(t *testing.T) {
	r, other := renderer(t), renderer(t)
	p := textPage(r.fonts)
	first := r.Draw(p, screen)
	r.Draw(p, 2.5)
	if !bytes.Equal(first.Pix, r.Draw(p, screen).Pix) || !bytes.Equal(first.Pix, other.Draw(p, screen).Pix) {
		t.Error("the pictures differ")
	}
}

func TestTwiceTheScaleIsTwiceTheInkBox(t *testing.T) {
	r := renderer(t)
	p := page(text("Kế hoạch"))
	one, two := ink(r.Draw(p, 2)), ink(r.Draw(p, 4))
	for i, pair := range [][2]int{{one.Min.X, two.Min.X}, {one.Min.Y, two.Min.Y}, {one.Max.X, two.Max.X}, {one.Max.Y, two.Max.Y}} {
		if d := pair[1] - 2*pair[0]; d < -2 || d > 2 {
			t.Errorf("edge %d: %d and %d", i, pair[0], pair[1])
		}
	}
}

func TestSlackStretchesTheSpaces(t *testing.T) {
	r := renderer(t)
	natural, wide := text("a b a"), text("a b a")
	wide.Slack = 10000
	a, b := ink(r.Draw(page(natural), 4)), ink(r.Draw(page(wide), 4))
	if a.Min != b.Min || b.Max.X != a.Max.X+40 {
		t.Errorf("%v grew to %v, want 40 pixels more on the right", a, b)
	}
	bound := text("a\u00a0b")
	bound.Slack = 10000
	if got, want := ink(r.Draw(page(bound), 4)), ink(r.Draw(page(text("a b")), 4)); got != want {
		t.Errorf("a space that binds was stretched: %v, want %v", got, want)
	}
}

func TestThinRulesAreBlackAndEven(t *testing.T) {
	r := renderer(t)
	for _, scale := range []float64{0.3, 1, screen, 1.5, 2 * screen} {
		var items []layout.Item
		for i := range 8 {
			items = append(items, rule(20000, 10000+layout.Length(i)*10130, 100000, 500))
		}
		img := r.Draw(page(append(items, rule(150000, 50000, 500, 60000))...), scale)
		want := int(max(1, math.Round(0.5*scale)))
		for name, count := range map[string]int{
			"level":   inked(crop(img, image.Rect(int(60*scale), 0, int(60*scale)+1, img.Rect.Max.Y))) / 8,
			"upright": inked(crop(img, image.Rect(int(130*scale), int(50*scale), img.Rect.Max.X, int(50*scale)+1))),
		} {
			if count != want {
				t.Errorf("scale %v: %s rules are %d pixels thick, want %d", scale, name, count, want)
			}
		}
	}
}

// inked counts black pixels, and fails to count gray ones.
func inked(img *image.RGBA) int {
	n := 0
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i] == 0 {
			n++
		}
	}
	return n
}

func TestAMissingLetterIsABox(t *testing.T) {
	r := renderer(t)
	want := r.Draw(page(text("a"+string(layout.Replacement)+"b")), screen)
	for _, s := range []string{"a😀b", "a☑b", "a\xffb", "a\tb", "a\ufffdb"} {
		if !bytes.Equal(r.Draw(page(text(s)), screen).Pix, want.Pix) {
			t.Errorf("%q is no box", s)
		}
	}
}

func TestHostilePagesNeverPanic(t *testing.T) {
	r := renderer(t)
	numbers := []layout.Length{0, 1, -1, -1 << 62, 1<<62 - 1, 30000}
	var items []layout.Item
	for i, n := range numbers {
		m := numbers[(i+1)%len(numbers)]
		items = append(items, rule(n, m, m, n), rule(10000, n, m, m),
			layout.Item{X: n, Y: m, Slack: m, Size: size14, Text: "ệ \u200b\U0010ffff x", Face: 255},
			layout.Item{X: 1000, Y: 9000, Slack: n, Size: 3000, Text: "W W"},
			layout.Item{X: 1000, Y: 9000, Size: -4, Text: "W"}, layout.Item{X: 1000, Y: 9000, Size: 1 << 30, Text: "W"},
			layout.Item{Kind: 99})
	}
	for _, scale := range []float64{0, -1, math.NaN(), math.Inf(1), math.Inf(-1), 1e-9, 1e9, 1} {
		r.Draw(page(items...), scale)
		r.Draw(layout.Page{Items: items}, scale)
		r.Draw(layout.Page{W: -1, H: 1 << 60}, scale)
	}
}

func TestTheCacheIsBounded(t *testing.T) {
	r := renderer(t)
	p := page(text(prose))
	for i := range 60 {
		r.Draw(p, 6+float64(i)/10)
		if r.cache.ink > maxInk {
			t.Fatalf("%d bytes kept", r.cache.ink)
		}
	}
}

func TestAFontThatIsNoneIsAnError(t *testing.T) {
	if _, err := New(layout.Fonts{}); err == nil {
		t.Error("no fonts were taken")
	}
	if _, err := New(layout.Fonts{{}, {}, {}, {}}); err == nil {
		t.Error("empty fonts were taken")
	}
}

// BenchmarkPage draws a full page of text again and again, as a preview does;
// Cold draws it with no letter kept.
func BenchmarkPage(b *testing.B) {
	for name, c := range map[string]struct {
		scale float64
		cold  bool
	}{"96dpi": {96.0 / 72, false}, "192dpi": {192.0 / 72, false}, "96dpiCold": {96.0 / 72, true}, "192dpiCold": {192.0 / 72, true}} {
		b.Run(name, func(b *testing.B) {
			r := renderer(b)
			p := textPage(r.fonts)
			for b.Loop() {
				if c.cold {
					r.cache = cache{}
				}
				r.Draw(p, c.scale)
			}
			b.ReportMetric(1000*b.Elapsed().Seconds()/float64(b.N), "ms")
		})
	}
}

func TestStripsMakeUpThePage(t *testing.T) {
	r := renderer(t)
	p := textPage(r.fonts)
	whole := r.Draw(p, 2.5)
	for y := 0; y < whole.Rect.Max.Y; y += 100 {
		strip := r.Strip(p, 2.5, image.Rect(0, y, whole.Rect.Max.X+50, y+100))
		if want := image.Rect(0, y, whole.Rect.Max.X, min(y+100, whole.Rect.Max.Y)); strip.Rect != want {
			t.Fatalf("the strip is %v, want %v", strip.Rect, want)
		}
		for i, v := range strip.Pix {
			x, y := i%strip.Stride, y+i/strip.Stride
			if got := whole.RGBAAt(x, y); got.R != v || got.G != v || got.B != v || got.A != 255 {
				t.Fatalf("at %d,%d the page is %v, the strip %d", x, y, got, v)
			}
		}
	}
}
