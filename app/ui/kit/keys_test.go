package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// A shifted app is one while Shift is held down: the headless driver has no
// keyboard.
type shifted struct{ fyne.App }

func (s shifted) Driver() fyne.Driver { return shiftedDriver{s.App.Driver()} }

type shiftedDriver struct{ fyne.Driver }

func (shiftedDriver) CurrentKeyModifiers() fyne.KeyModifier { return fyne.KeyModifierShift }

func TestAFunctionKeyReachesTheWindowFromEveryControl(t *testing.T) {
	a := test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	c := w.Canvas()
	heard := ""
	c.SetOnTypedKey(nil)
	OnKey(c, fyne.KeyF8, 0, func() { heard += "next " })
	OnKey(c, fyne.KeyF8, fyne.KeyModifierShift, func() { heard += "previous " })
	controls := []fyne.Focusable{
		NewButton("a", nil, nil), NewRow(widget.NewLabel("b"), func() {}, nil), NewSelect([]string{"c"}, nil), NewEntry(),
	}
	box := container.NewVBox()
	for _, o := range controls {
		box.Add(o.(fyne.CanvasObject))
	}
	w.SetContent(box)
	f8 := &fyne.KeyEvent{Name: fyne.KeyF8}
	for _, o := range controls {
		heard = ""
		c.Focus(o)
		c.Focused().TypedKey(f8)
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF9})
		if heard != "next " {
			t.Errorf("%T: heard %q", o, heard)
		}
	}
	c.Unfocus()
	c.OnTypedKey()(f8)
	fyne.SetCurrentApp(shifted{a})
	defer fyne.SetCurrentApp(a)
	c.OnTypedKey()(f8)
	if heard != "next next previous " {
		t.Errorf("heard %q", heard)
	}
	OnOtherKeys(c, func(k *fyne.KeyEvent) { heard = string(k.Name) })
	c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyDown})
	if heard != "Down" {
		t.Errorf("heard %q", heard)
	}
}

func TestArrowsWalkThroughTheLinesOfAList(t *testing.T) {
	for _, c := range []struct {
		key     fyne.KeyName
		i, n    int
		want    int
		isALine bool
	}{
		{fyne.KeyDown, 0, 3, 1, true},
		{fyne.KeyDown, 2, 3, 2, true},
		{fyne.KeyDown, -1, 3, 0, true},
		{fyne.KeyUp, 0, 3, 0, true},
		{fyne.KeyUp, 2, 3, 1, true},
		{fyne.KeyHome, 2, 3, 0, true},
		{fyne.KeyEnd, 0, 3, 2, true},
		{fyne.KeyDown, 0, 0, 0, false},
		{fyne.KeyReturn, 0, 3, 0, false},
	} {
		got, ok := Line(c.key, c.i, c.n)
		if ok != c.isALine || ok && got != c.want {
			t.Errorf("%s from %d of %d: %d, %v", c.key, c.i, c.n, got, ok)
		}
	}
}
