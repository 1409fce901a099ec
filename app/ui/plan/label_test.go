package plan

import (
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

func TestANewActivitySaysWhereItsNameAndUnitAreTyped(t *testing.T) {
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(1))
	m, p := sample(t)
	m.Session.Do(step("x", "x"), func(p *model.Plan) {
		p.Entries[0].Activities = []model.Activity{{ID: model.MakeID(1, 2, 3)}}
	})
	_, w := openPage(t, m, nodePrefix+p.Entries[0].Nodes[0])
	w.Resize(fyne.NewSize(560, 700)) // beside the pages of a usual screen
	named, offered := false, 0
	for _, o := range test.LaidOutObjects(w.Content()) {
		switch o := o.(type) {
		case *canvas.Text:
			named = named || strings.HasPrefix(o.Text, text.FieldActivityName)
		case *widget.Label:
			named = named || strings.HasPrefix(o.Text, text.FieldActivityName)
		case fyne.Focusable:
			e := reflect.ValueOf(o).Elem().FieldByName("PlaceHolder")
			if !e.IsValid() || e.String() != text.PickPlaceHolder {
				continue
			}
			offered++
			need, room := fyne.MeasureText(e.String(), theme.TextSize(), fyne.TextStyle{}).Width, o.(fyne.CanvasObject).Size().Width-kit.Scaled(40)
			if need > room {
				t.Errorf("%q needs %v of %v points", e.String(), need, room)
			}
		}
	}
	if !named || offered == 0 {
		t.Errorf("the name is labelled: %v; %d lists to choose from", named, offered)
	}
}
