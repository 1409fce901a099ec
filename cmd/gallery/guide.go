package main

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"sokehoach/app/ui"
)

// A guidePicture is a picture of the guide: a scene in a window of a size. The
// help shows it smaller, so that it stays sharp on fine screens.
type guidePicture struct {
	scene
	size fyne.Size
}

// guidePictures are those that the sections of the guide name.
func guidePictures() []guidePicture {
	one, both := fyne.NewSize(900, 500), fyne.NewSize(1200, 620)
	return []guidePicture{
		{scene{"plan", plan(sampleBook, nothing)}, both},
		{scene{"overview", program(sampleBook, nothing)}, fyne.NewSize(900, 640)},
		{scene{"activity", commune(focus("entries[0].activities[0].quantity"))}, fyne.NewSize(900, 640)},
		{scene{"funding", commune(open("funding"))}, one},
		{scene{"pages", plan(sampleBook, func(w *ui.Window) { w.Document().Turn() })}, one},
		{scene{"findings", plan(sampleBook, func(w *ui.Window) { w.Document().ShowProblems() })}, one},
		{scene{"issue", plan(sampleBook, open("issue"))}, one},
		{scene{"find", program(sampleBook, find("van nghe"))}, one},
	}
}

// commune is the plan of the sample in which all money is known.
func commune(then func(*ui.Window)) func(*stage) error {
	return func(s *stage) error {
		w, err := s.open(sampleBook)
		if err != nil {
			return err
		}
		plans := s.books.sample.Plans
		w.Documents.Open(plans[len(plans)-1].ID)
		s.settle()
		then(w)
		return nil
	}
}

// find opens the search and types a query.
func find(words string) func(*ui.Window) {
	return func(w *ui.Window) {
		w.Search.Open()
		for _, r := range words {
			w.Fyne().Canvas().Focused().TypedRune(r)
		}
	}
}

// drawGuide draws the pictures of the guide into a folder.
func drawGuide(out string) error {
	shelf, err := newShelf()
	if err != nil {
		return err
	}
	defer shelf.close()
	for _, g := range guidePictures() {
		if err := g.draw(out, shelf); err != nil {
			return fmt.Errorf("%s of the guide: %w", g.name, err)
		}
	}
	return nil
}

func (g guidePicture) draw(out string, books *shelf) error {
	st, err := play(books, g.scene, look{"guide", g.size, 1, 1})
	if err != nil {
		return err
	}
	defer st.close()
	st.rest()
	whole, err := picture(st.canvas())
	if err != nil {
		return err
	}
	var file bytes.Buffer
	packer := png.Encoder{CompressionLevel: png.BestCompression}
	if err := packer.Encode(&file, fewColours(whole)); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, g.name+".png"), file.Bytes(), 0o644)
}

// fewColours is a picture in 200 colours: those that most dots nearly have. It
// takes half the room.
func fewColours(from image.Image) image.Image {
	const most = 200
	part := from.Bounds()
	counts := map[color.NRGBA]int{}
	each := func(do func(x, y int, c color.NRGBA)) {
		for y := part.Min.Y; y < part.Max.Y; y++ {
			for x := part.Min.X; x < part.Max.X; x++ {
				do(x, y, color.NRGBAModel.Convert(from.At(x, y)).(color.NRGBA))
			}
		}
	}
	each(func(_, _ int, c color.NRGBA) { counts[c]++ })
	all := make([]color.NRGBA, 0, len(counts))
	for c := range counts {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b color.NRGBA) int {
		return cmp.Or(counts[b]-counts[a], int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B))
	})
	palette := color.Palette{}
	for _, c := range all[:min(most, len(all))] {
		palette = append(palette, c)
	}
	out := image.NewPaletted(image.Rect(0, 0, part.Dx(), part.Dy()), palette)
	near := map[color.NRGBA]uint8{}
	each(func(x, y int, c color.NRGBA) {
		at, known := near[c]
		if !known {
			at = uint8(palette.Index(c))
			near[c] = at
		}
		out.SetColorIndex(x-part.Min.X, y-part.Min.Y, at)
	})
	return out
}
