package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestTheZoomLeavesRoomForTheSmallestWindow(t *testing.T) {
	for _, c := range []struct {
		width, height, wanted, want float32
	}{
		{900, 470, 1, 1},
		{900, 470, 1.75, 1},
		{1366, 768, 1.5, 1.5},
		{1366, 768, 1.75, 1.5},
		{1366, 700, 1.5, 1.45},
		{1920, 1080, 1.75, 1.75},
		{900, 470, 0.9, 0.9},
		{640, 480, 1, 0.9},
		{0, 0, 1, 0.9},
	} {
		got := FittingScale(fyne.NewSize(c.width, c.height), c.wanted)
		if d := got - c.want; d > 0.001 || d < -0.001 {
			t.Errorf("%v by %v, wanted %v: got %v, want %v", c.width, c.height, c.wanted, got, c.want)
		}
		if got > 0.9 && (SmallestWidth*got > c.width+0.1 || SmallestHeight*got > c.height+0.1) {
			t.Errorf("%v by %v: the smallest window does not fit at %v", c.width, c.height, got)
		}
	}
}

func TestEverythingButLinesGrowsWithTheZoom(t *testing.T) {
	large := NewTheme(1.5)
	for _, name := range []fyne.ThemeSizeName{
		theme.SizeNameText, theme.SizeNameCaptionText, theme.SizeNamePadding, theme.SizeNameInlineIcon, theme.SizeNameScrollBar,
	} {
		if got := large.Size(name) / (Theme{}).Size(name); got < 1.4 || got > 1.6 {
			t.Errorf("%s grows by %v", name, got)
		}
	}
	if got := large.Size(theme.SizeNameInputBorder); got != (Theme{}).Size(theme.SizeNameInputBorder) {
		t.Errorf("a border is %v wide", got)
	}
	app := test.NewTempApp(t)
	if got := Scaled(10); got != 10 {
		t.Errorf("10 points are %v without a theme of ours", got)
	}
	app.Settings().SetTheme(large)
	if got := Scaled(10); got != 15 {
		t.Errorf("10 points are %v at 150 %%", got)
	}
}
