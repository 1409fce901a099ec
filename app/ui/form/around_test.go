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

func TestAFieldInALineHasTheRoomThatItNeeds(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(1))
	wide := canvas.NewRectangle(nil)
	wide.SetMinSize(fyne.NewSize(90, 20))
	narrow := canvas.NewRectangle(nil)
	narrow.SetMinSize(fyne.NewSize(30, 20))
	line := container.New(&columns{shares: []float32{3, 1}}, narrow, wide)
	line.Resize(fyne.NewSize(200, 20))
	if got := wide.Size().Width; got != 90 {
		t.Errorf("a field that needs 90 points is %v wide", got)
	}
	if got := narrow.Size().Width; got != 200-90-columnGap {
		t.Errorf("the one beside it is %v wide", got)
	}
	line.Resize(fyne.NewSize(100, 50))
	if at := wide.Position(); at.X != 0 || at.Y < 20 || wide.Size().Width != 100 {
		t.Errorf("without room it stands at %v with %v, not in a line of its own", at, wide.Size())
	}
	if got := line.MinSize(); got.Width != 90 || got.Height != 40+columnGap {
		t.Errorf("two lines need %v", got)
	}
}
