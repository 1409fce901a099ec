// Package replay sends to a window in a test what the Vietnamese keyboards of
// offices send to a program: UniKey, EVKey and OpenKey let a letter through, and
// when a later key changes it, take it back and send the better one.
package replay

import (
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"golang.org/x/text/unicode/norm"
)

// A Style is how a keyboard takes back what it has sent.
type Style int

// The styles of the three keyboards.
const (
	Backspaces Style = iota // Backspace, then the better letters: all three, as they are installed
	Guarded                 // a narrow space first, so that no program completes the word: OpenKey, EVKey
	Pasted                  // Backspace, then the letters from the clipboard by Shift+Insert: UniKey
	Marked                  // Shift+Left, then the letters over the marked ones: EVKey, OpenKey
)

// Styles are all of them.
func Styles() []Style { return []Style{Backspaces, Guarded, Pasted, Marked} }

// String names the style in a failing test.
func (s Style) String() string {
	return [...]string{"backspaces", "guarded", "pasted", "marked"}[s]
}

// An Event is one thing that a window is told.
type Event struct {
	Key   fyne.KeyName // pressed and released; empty is a key that Fyne does not know
	Shift bool         // is held meanwhile
	Rune  rune         // the letter that the key types, or 0
	Paste string       // put on the clipboard and pasted by Shift+Insert
}

// guard is typed and taken back again.
const guard = '\u202f'

// Keys are the events of a clerk who types words in Telex: the mark of a letter
// right after it, the tone at the end of the word. What is not a Vietnamese
// letter goes through as it is, so "12á" is a number with a stray "as".
func Keys(words string, style Style) []Event {
	var all []Event
	before := ""
	for _, after := range screens(words) {
		all = append(all, change([]rune(before), []rune(after), style)...)
		before = after
	}
	return all
}

// screens are what stands in the field after each key.
func screens(words string) []string {
	var all []string
	done := ""
	word := func(letters []rune) {
		toneless := done
		for _, r := range letters {
			bare, shaped := parts(r)
			all = append(all, toneless+bare)
			if shaped != bare {
				all = append(all, toneless+shaped)
			}
			toneless += shaped
		}
		if done += string(letters); done != toneless {
			all = append(all, done)
		}
	}
	var letters []rune
	for _, r := range norm.NFC.String(words) {
		if letters = append(letters, r); !unicode.IsLetter(r) {
			word(letters)
			letters = nil
		}
	}
	word(letters)
	return all
}

// parts are a letter without its marks, and without its tone alone.
func parts(r rune) (bare, shaped string) {
	switch r {
	case 'đ':
		return "d", string(r)
	case 'Đ':
		return "D", string(r)
	}
	for i, m := range norm.NFD.String(string(r)) {
		switch {
		case i == 0:
			bare, shaped = string(m), string(m)
		case !isTone(m):
			shaped += string(m)
		}
	}
	return bare, norm.NFC.String(shaped)
}

func isTone(r rune) bool {
	switch r {
	case '\u0300', '\u0301', '\u0303', '\u0309', '\u0323':
		return true
	}
	return false
}

// change takes back what no longer fits and sends what does.
func change(before, after []rune, style Style) []Event {
	same := 0
	for same < min(len(before), len(after)) && before[same] == after[same] {
		same++
	}
	back, letters := len(before)-same, after[same:]
	if back == 0 { // the key itself goes through
		return typed(letters, func(r rune) fyne.KeyName { return fyne.KeyName(strings.ToUpper(string(r))) })
	}
	unknown := func(rune) fyne.KeyName { return fyne.KeyUnknown }
	switch style {
	case Guarded:
		return append(typed([]rune{guard}, unknown), append(times(back+1, Event{Key: fyne.KeyBackspace}), typed(letters, unknown)...)...)
	case Pasted:
		return append(times(back, Event{Key: fyne.KeyBackspace}), Event{Paste: string(letters)})
	case Marked:
		return append(times(back, Event{Key: fyne.KeyLeft, Shift: true}), typed(letters, unknown)...)
	}
	return append(times(back, Event{Key: fyne.KeyBackspace}), typed(letters, unknown)...)
}

func typed(letters []rune, key func(rune) fyne.KeyName) []Event {
	var all []Event
	for _, r := range letters {
		all = append(all, Event{Key: key(r), Rune: r})
	}
	return all
}

func times(n int, e Event) []Event {
	var all []Event
	for range n {
		all = append(all, e)
	}
	return all
}

// Into sends events to whatever has the focus, as the window of the real
// program would: an event may open an editor that takes the next one.
func Into(t testing.TB, c fyne.Canvas, events []Event) {
	t.Helper()
	for i, e := range events {
		if c.Focused() == nil {
			t.Fatalf("nothing has the focus at event %d of %d: %+v", i, len(events), e)
		}
		if e.Paste != "" {
			paste(c.Focused(), e.Paste)
			continue
		}
		press(c, e)
	}
}

func press(c fyne.Canvas, e Event) {
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	if k, ok := c.Focused().(desktop.Keyable); ok && e.Shift {
		k.KeyDown(shift)
		defer k.KeyUp(shift)
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: e.Key})
	if f := c.Focused(); f != nil && e.Rune != 0 {
		f.TypedRune(e.Rune)
	}
}

func paste(f fyne.Focusable, s string) {
	clip := fyne.CurrentApp().Clipboard()
	clip.SetContent(s)
	if into, ok := f.(fyne.Shortcutable); ok {
		into.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip, Secondary: true})
	}
}
