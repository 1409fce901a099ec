package form

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/ui/kit"
)

func TestTheScrollBarLeavesTheFieldsAloneAtEveryZoom(t *testing.T) {
	for _, zoom := range []float32{0.9, 1, 1.5, 1.75} {
		test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(zoom))
		field := canvas.NewRectangle(nil)
		container.New(around{}, field).Resize(fyne.NewSize(400, 300))
		end := field.Position().X + field.Size().Width
		if free := 400 - end - theme.Size(theme.SizeNameScrollBar); free < 4 {
			t.Errorf("at %v only %v is free", zoom, free)
		}
	}
}
