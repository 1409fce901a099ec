// Package kit holds what several screens are made of: the look of the program,
// dialogs that answer to the keyboard, a few plain widgets.
package kit

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Theme is the look of the program: light at all times, calm, and of a contrast
// that an old monitor in a bright room needs. Every text colour has 4.5 to 1 or
// more on every ground it stands on, every border of a field 3 to 1.
type Theme struct {
	zoom float32 // 0 is 1
}

// NewTheme is the look at a zoom: 1.5 shows everything half as large again.
func NewTheme(zoom float32) Theme { return Theme{zoom} }

// Color is called by Fyne; the variant that the system wishes is not asked.
func (Theme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := colour(name); ok {
		return c
	}
	return theme.DefaultTheme().Color(name, theme.VariantLight)
}

func colour(name fyne.ThemeColorName) (color.Color, bool) {
	switch name {
	case theme.ColorNameBackground:
		return grey(0xf7), true
	case theme.ColorNameForeground:
		return rgb(0x1d242b), true
	case theme.ColorNameDisabled:
		return rgb(0x56606b), true
	case theme.ColorNamePlaceHolder:
		return rgb(0x5c6670), true
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return rgb(0x14578c), true
	case theme.ColorNameForegroundOnPrimary, theme.ColorNameInputBackground,
		theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground:
		return color.White, true
	case theme.ColorNameFocus:
		return color.NRGBA{0x14, 0x57, 0x8c, 0x2e}, true
	case theme.ColorNameSelection:
		return color.NRGBA{0x14, 0x57, 0x8c, 0x45}, true
	case theme.ColorNameButton:
		return rgb(0xe3e8ed), true
	case theme.ColorNameDisabledButton:
		return rgb(0xeceff2), true
	case theme.ColorNameInputBorder:
		return rgb(0x87919b), true
	case theme.ColorNameHeaderBackground:
		return rgb(0xd9dee3), true
	case theme.ColorNameSeparator:
		return rgb(0xc9d0d6), true
	case theme.ColorNameHover:
		return color.NRGBA{0x10, 0x30, 0x50, 0x1c}, true
	case theme.ColorNameShadow:
		return color.NRGBA{0, 0, 0, 0x30}, true
	case theme.ColorNameScrollBar:
		return rgb(0x7b8590), true
	case theme.ColorNameScrollBarBackground:
		return rgb(0xe3e7ea), true
	case theme.ColorNameError:
		return rgb(0xb3261e), true
	case theme.ColorNameWarning:
		return rgb(0x8a5300), true
	case theme.ColorNameSuccess:
		return rgb(0x1c6b36), true
	}
	return nil, false
}

func grey(v uint8) color.Color { return color.NRGBA{v, v, v, 0xff} }

func rgb(v uint32) color.Color {
	return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xff}
}

// Font is Noto Sans, which has every Vietnamese letter; there is no monospaced
// face that has, so none is ever used.
func (Theme) Font(style fyne.TextStyle) fyne.Resource {
	style.Monospace = false
	return theme.DefaultTheme().Font(style)
}

// Icon is called by Fyne.
func (Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// Size is called by Fyne. Lines stay thin at every zoom; what is not text is
// of whole points, so that edges stay sharp.
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	size := plain(name)
	switch name {
	case theme.SizeNameSeparatorThickness, theme.SizeNameInputBorder:
		return size
	case theme.SizeNameText, theme.SizeNameCaptionText, theme.SizeNameHeadingText, theme.SizeNameSubHeadingText:
		return t.scaled(size)
	}
	return float32(math.Round(float64(t.scaled(size))))
}

// plain are the sizes at the zoom of 1.
func plain(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameModalBlurRadius:
		return 0 // a blur of the whole window is slow without a graphics card
	case theme.SizeNameCaptionText:
		return 12
	case theme.SizeNameInnerPadding:
		return 7
	case theme.SizeNameScrollBar, theme.SizeNameScrollBarSmall:
		return 13
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius, theme.SizeNameSelectionRadius:
		return 4
	case theme.SizeNameScrollBarRadius:
		return 4
	}
	return theme.DefaultTheme().Size(name)
}

func (t Theme) scaled(points float32) float32 {
	if t.zoom == 0 {
		return points
	}
	return points * t.zoom
}
