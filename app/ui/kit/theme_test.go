package kit

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestTextAndBordersHaveContrast(t *testing.T) {
	of := func(n fyne.ThemeColorName) color.Color { return Theme{}.Color(n, theme.VariantDark) }
	grounds := []fyne.ThemeColorName{theme.ColorNameBackground, theme.ColorNameInputBackground, theme.ColorNameButton}
	for _, ground := range grounds {
		for _, ink := range []fyne.ThemeColorName{
			theme.ColorNameForeground, theme.ColorNameDisabled, theme.ColorNamePlaceHolder,
			theme.ColorNamePrimary, theme.ColorNameError, theme.ColorNameWarning, theme.ColorNameSuccess,
		} {
			if got := contrast(of(ink), of(ground)); got < 4.5 {
				t.Errorf("%s on %s: %.1f to 1", ink, ground, got)
			}
		}
	}
	for _, ground := range grounds[:2] {
		if got := contrast(of(theme.ColorNameInputBorder), of(ground)); got < 2.9 {
			t.Errorf("border on %s: %.1f to 1", ground, got)
		}
	}
	if got := contrast(of(theme.ColorNameForegroundOnPrimary), of(theme.ColorNamePrimary)); got < 4.5 {
		t.Errorf("on a blue button: %.1f to 1", got)
	}
}
