package help

import (
	"bytes"
	"image"
	_ "image/png" // the pictures

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/assets"
)

// Widths in points: of the list, of a page of text, of a picture in it, of what
// is free beside it, and of a list's mark.
const (
	sideWidth    float32 = 264
	pageWidth    float32 = 600
	pictureWidth float32 = 584
	pageEdge     float32 = 16
	markWidth    float32 = 22
)

// draw sets a guide.
func draw(all []block) fyne.CanvasObject {
	page := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for _, b := range all {
		page.Add(drawBlock(b))
	}
	edge := kit.Scaled(pageEdge)
	return container.New(layout.NewVBoxLayout(), container.New(layout.NewCustomPaddedLayout(edge, edge, edge, edge), page))
}

func drawBlock(b block) fyne.CanvasObject {
	switch b.kind {
	case title:
		return words([]span{{b.text, true}}, theme.SizeNameSubHeadingText)
	case heading:
		return container.New(layout.NewCustomPaddedLayout(kit.Scaled(8), 0, 0, 0), words([]span{{b.text, true}}, theme.SizeNameText))
	case item:
		return behind("•", b.text)
	case step:
		return behind(b.label, b.text)
	case picture:
		return drawPicture(b)
	}
	return words(spans(b.text), theme.SizeNameText)
}

// words is a text that wraps.
func words(all []span, size fyne.ThemeSizeName) fyne.CanvasObject {
	rich := widget.NewRichText()
	rich.Wrapping = fyne.TextWrapWord
	for _, s := range all {
		rich.Segments = append(rich.Segments, &widget.TextSegment{Text: s.text, Style: widget.RichTextStyle{
			Inline: true, ColorName: theme.ColorNameForeground, SizeName: size, TextStyle: fyne.TextStyle{Bold: s.bold},
		}})
	}
	return rich
}

// behind is a text behind a mark.
func behind(mark, s string) fyne.CanvasObject {
	label := widget.NewLabel(mark)
	label.Alignment = fyne.TextAlignTrailing
	return container.New(hanging{}, label, words(spans(s), theme.SizeNameText))
}

// hanging places a mark before a text that wraps.
type hanging struct{}

func (hanging) indent() float32 { return kit.Scaled(markWidth) + theme.InnerPadding() }

func (h hanging) MinSize(o []fyne.CanvasObject) fyne.Size {
	height := o[1].MinSize().Height
	return fyne.NewSize(h.indent(), height-theme.InnerPadding())
}

func (h hanging) Layout(o []fyne.CanvasObject, size fyne.Size) {
	at, height := h.indent(), size.Height+theme.InnerPadding()
	o[0].Move(fyne.Position{})
	o[0].Resize(fyne.NewSize(at+theme.InnerPadding(), height))
	o[1].Move(fyne.NewPos(at, 0))
	o[1].Resize(fyne.NewSize(size.Width-at, height))
}

// drawPicture shows a picture as wide as the page, with its caption below.
func drawPicture(b block) fyne.CanvasObject {
	data := assets.GuidePicture(b.label)
	known, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || known.Width == 0 {
		return words([]span{{text.PictureGone + " " + b.text, false}}, theme.SizeNameCaptionText)
	}
	img := canvas.NewImageFromResource(fyne.NewStaticResource(b.label, data))
	img.FillMode = canvas.ImageFillStretch
	frame := canvas.NewRectangle(nil)
	frame.StrokeColor, frame.StrokeWidth = theme.Color(theme.ColorNameInputBorder), 1
	shown := kit.AtLeast(pictureWidth, pictureWidth*float32(known.Height)/float32(known.Width), container.NewStack(img, frame))
	placed := container.New(layout.NewCustomPaddedLayout(kit.Scaled(12), 0, theme.InnerPadding(), 0), shown)
	return container.NewVBox(container.NewHBox(placed), words([]span{{b.text, false}}, theme.SizeNameCaptionText))
}

// split places the list beside the page.
type split struct{}

func (split) MinSize(o []fyne.CanvasObject) fyne.Size {
	side, page := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(kit.Scaled(sideWidth)+page.Width, max(side.Height, page.Height))
}

func (split) Layout(o []fyne.CanvasObject, size fyne.Size) {
	side := kit.Scaled(sideWidth)
	o[0].Move(fyne.Position{})
	o[0].Resize(fyne.NewSize(side, size.Height))
	o[1].Move(fyne.NewPos(side, 0))
	o[1].Resize(fyne.NewSize(size.Width-side, size.Height))
}
