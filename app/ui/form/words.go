package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/ui/kit"
)

// Words is a text among the fields; an empty one takes no room.
func Words[T any](s string) Field[T] {
	return Place("", func(func(fyne.CanvasObject)) Panel[T] {
		l := widget.NewLabel(s)
		l.Wrapping = fyne.TextWrapWord
		l.Importance = widget.LowImportance
		box := container.NewStack(kit.Flush(l))
		if s == "" {
			box.Hide()
		}
		return Panel[T]{Object: box}
	})
}

// An Action is a button among the fields; one that does nothing is left out.
type Action struct {
	Label string
	Icon  fyne.Resource
	Do    func()
}

// Button is one action that is not the first thing to do on its page.
func Button[T any](a Action) Field[T] {
	return Place("", func(bring func(fyne.CanvasObject)) Panel[T] {
		return Panel[T]{Object: container.NewHBox(a.button(bring))}
	})
}

// Buttons is a line of actions, the first of them the one that is meant.
func Buttons[T any](actions ...Action) Field[T] {
	return Place("", func(bring func(fyne.CanvasObject)) Panel[T] {
		box := kit.Flow()
		for _, a := range actions {
			if a.Do == nil {
				continue
			}
			b := a.button(bring)
			if len(box.Objects) == 0 {
				b.Importance = widget.HighImportance
			}
			box.Add(b)
		}
		return Panel[T]{Object: box}
	})
}

func (a Action) button(bring func(fyne.CanvasObject)) *kit.Button {
	b := kit.NewButton(a.Label, a.Icon, a.Do)
	b.Focused = func() { bring(b) }
	return b
}
