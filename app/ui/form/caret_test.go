package form

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestASpaceAtTheEndOfALineStays types at every width, so that a line is full
// at every word.
func TestASpaceAtTheEndOfALineStays(t *testing.T) {
	const sentence = "Tổ chức 02 lớp tập huấn cho 70 người là trưởng bản tại xã Sùng Phài."
	for width := float32(420); width < 520; width += 12 {
		d := newDesk(t, sheet{})
		d.w.Resize(fyne.NewSize(width, 600))
		e := d.in("words")
		for _, below := range []string{"", "\n" + "Bản Tả Chải"} {
			e.SetText(below)
			e.CursorRow, e.CursorColumn = 0, 0
			typed := ""
			for _, r := range sentence {
				typed += string(r)
				e.TypedRune(r)
				if e.Text != typed+below {
					t.Fatalf("%v wide: typed %q, got %q", width, typed, e.Text)
				}
				e.TypedRune('x')
				e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
				if e.Text != typed+below {
					t.Fatalf("%v wide: took back after %q, got %q", width, typed, e.Text)
				}
			}
			for n := len([]rune(sentence)); n > 0; n-- {
				e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
				if want := string([]rune(sentence)[:n-1]) + below; e.Text != want {
					t.Fatalf("%v wide: took back, want %q, got %q", width, want, e.Text)
				}
			}
		}
	}
}

func TestAPastedSpaceAtTheEndOfALineStays(t *testing.T) {
	clip := test.NewClipboard()
	for width := float32(420); width < 520; width += 12 {
		d := newDesk(t, sheet{})
		d.w.Resize(fyne.NewSize(width, 600))
		e := d.in("words")
		want := ""
		for _, w := range strings.Fields("Tổ chức 02 lớp tập huấn cho 70 người là trưởng bản tại xã Sùng Phài") {
			clip.SetContent(w + " ")
			e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
			if want += w + " "; e.Text != want {
				t.Fatalf("%v wide: pasted %q, got %q", width, want, e.Text)
			}
		}
	}
}
