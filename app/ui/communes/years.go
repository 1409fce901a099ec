package communes

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// A yearChoice asks which year's details are to be seen; it only looks, and so
// can be used in a book that is only read.
type yearChoice struct {
	years  []int
	pick   *chooser
	none   *widget.Label
	bar    *fyne.Container
	object fyne.CanvasObject
}

func newYearChoice(turn func(int), bring func(fyne.CanvasObject)) *yearChoice {
	c := &yearChoice{pick: newChooser(bring), none: words()}
	c.pick.OnChanged = func(string) {
		if i := c.pick.SelectedIndex(); i >= 0 {
			turn(c.years[i])
		}
	}
	c.none.SetText(text.DetailNone)
	border := canvas.NewRectangle(color.Transparent)
	border.StrokeColor, border.StrokeWidth = theme.Color(theme.ColorNameInputBorder), theme.InputBorderSize()
	border.CornerRadius = theme.InputRadiusSize()
	name := canvas.NewText(text.DetailYear, theme.Color(theme.ColorNameForeground))
	name.TextSize = theme.TextSize()
	c.bar = container.New(layout.NewCustomPaddedHBoxLayout(kit.Scaled(10)), name, container.NewStack(c.pick, border))
	c.object = container.NewStack(c.bar, kit.Flush(c.none))
	return c
}

// show offers the years and marks the one on screen.
func (c *yearChoice) show(years []int, at int) {
	if !slices.Equal(years, c.years) {
		c.years = years
		c.pick.Options = nil
		for _, y := range years {
			c.pick.Options = append(c.pick.Options, text.YearOption(y))
		}
		c.pick.Refresh()
	}
	if len(years) == 0 {
		c.bar.Hide()
		c.none.Show()
		return
	}
	c.none.Hide()
	c.bar.Show()
	if now := text.YearOption(at); c.pick.Selected != now {
		c.pick.Selected = now
		c.pick.Refresh()
	}
}

// A chooser is a Select that comes into sight when the keyboard comes to it.
type chooser struct {
	widget.Select
	bring func(fyne.CanvasObject)
}

func newChooser(bring func(fyne.CanvasObject)) *chooser {
	c := &chooser{bring: bring}
	c.PlaceHolder = text.ChoosePlaceHolder
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained is called by Fyne.
func (c *chooser) FocusGained() {
	c.Select.FocusGained()
	c.bring(c)
}
