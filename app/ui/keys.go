package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/kit"
)

// keys are a shortcut and what the clerk calls it.
type keys struct {
	words    string
	shortcut fyne.Shortcut
}

func ctrl(words string, key fyne.KeyName) keys {
	return keys{words, &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}}
}

func ctrlShift(words string, key fyne.KeyName) keys {
	return keys{words, &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift}}
}

// An unnamed shortcut is found by its name and shows no keys.
type unnamed struct{ name string }

// ShortcutName is called by Fyne.
func (u unnamed) ShortcutName() string { return u.name }

// hearKeys makes the function keys and Escape mean the same on every screen.
func (m *menu) hearKeys() {
	c, on := m.window.shell.canvas(), m.window.stage.onDocument
	c.SetOnTypedKey(nil) // the last screen's
	c.SetOnTypedRune(func(rune) { on((*editor.Screen).Typed)() })
	kit.OnKey(c, fyne.KeyF1, 0, m.window.Guide.Help)
	kit.OnKey(c, fyne.KeyEscape, 0, on((*editor.Screen).HideProblems))
	kit.OnKey(c, fyne.KeyF8, 0, on((*editor.Screen).NextProblem))
	kit.OnKey(c, fyne.KeyF8, fyne.KeyModifierShift, on((*editor.Screen).PreviousProblem))
}
