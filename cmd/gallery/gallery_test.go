package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/ui/kit"
)

func TestEverySceneIsGoodAtEveryLook(t *testing.T) {
	books := newTestShelf(t)
	for _, sc := range scenes() {
		for _, l := range looks() {
			if testing.Short() && l.name != looks()[0].name {
				continue
			}
			t.Run(sc.name+"-"+l.name, func(t *testing.T) {
				s, err := play(books, sc, l)
				if err != nil {
					t.Fatal(err)
				}
				defer s.close()
				for _, complaint := range complaints(s) {
					t.Error(complaint)
				}
				if l.name == looks()[0].name {
					checkGolden(t, sc.name+".txt", describe(s.canvas()))
				}
			})
		}
	}
}

func newTestShelf(t *testing.T) *shelf {
	t.Helper()
	books, err := newShelf()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(books.close)
	return books
}

// checkGolden compares the texts in the smallest window with those that a
// person has accepted; UPDATE_GOLDEN=1 accepts them.
func checkGolden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if os.Getenv("UPDATE_GOLDEN") == "1" {
		if err := errors.Join(os.MkdirAll("testdata", 0o755), os.WriteFile(path, []byte(got), 0o644)); err != nil {
			t.Error(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no golden %s: accept it with UPDATE_GOLDEN=1", path)
		return
	}
	old := strings.Split(strings.ReplaceAll(string(want), "\r\n", "\n"), "\n")
	for i, line := range strings.Split(got, "\n") {
		if i >= len(old) || line != old[i] {
			t.Errorf("differs from %s in line %d: %s (accept with UPDATE_GOLDEN=1)", path, i+1, line)
			return
		}
	}
	if n := strings.Count(got, "\n") + 1; n != len(old) {
		t.Errorf("%s has %d lines, now there are %d", path, len(old), n)
	}
}

// bad is a stage with something wrong on it.
func bad(t *testing.T, o fyne.CanvasObject) string {
	t.Helper()
	s := &stage{look: looks()[0], app: test.NewTempApp(t)}
	s.app.Settings().SetTheme(kit.NewTheme(1))
	s.show(o)
	return strings.Join(complaints(s), "\n")
}

func moved(o fyne.CanvasObject, x, y, w, h float32) fyne.CanvasObject {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	return o
}

func TestADialogCalledAsAButtonIsSeen(t *testing.T) {
	s := &stage{look: looks()[0], app: test.NewTempApp(t)}
	s.app.Settings().SetTheme(kit.NewTheme(1))
	s.show(kit.NewButton("Xóa…", nil, func() {}))
	said := func(title string) string {
		d := kit.Tell(s.canvas(), title, "một hai", "Đóng")
		defer d.Close()
		return strings.Join(complaints(s), "\n")
	}
	for _, title := range []string{"Xóa", "Đóng"} {
		if !strings.Contains(said(title), "that of a button") {
			t.Errorf("a dialog called %q is let pass", title)
		}
	}
	if got := said("Hỏi"); got != "" {
		t.Error(got)
	}
}

func TestWhatIsWrongIsSeen(t *testing.T) {
	free := container.NewWithoutLayout
	line := func(s string) *canvas.Text { return canvas.NewText(s, nil) }
	wrapped := widget.NewLabel(strings.Repeat("một hai ba ", 100))
	wrapped.Wrapping = fyne.TextWrapWord
	for name, c := range map[string]struct {
		object fyne.CanvasObject
		want   string
	}{
		"a text beyond the window":    {free(moved(line("một hai ba"), 880, 10, 100, 20)), "is cut off"},
		"a text below the window":     {free(moved(line("một hai ba"), 10, 435, 100, 20)), "is cut off"},
		"a text wider than its place": {free(moved(container.NewStack(line("một hai ba bốn năm")), 10, 10, 30, 20)), "wider than its place"},
		"two texts over each other":   {free(moved(line("một hai"), 10, 10, 100, 20), moved(line("ba bốn"), 20, 14, 100, 20)), "overlap"},
		"a control beyond the window": {free(moved(widget.NewEntry(), 850, 10, 200, 40)), "out of reach"},
		"a squeezed control":          {free(moved(widget.NewEntry(), 10, 10, 200, 12)), "squeezed"},
		"a word of Fyne":              {widget.NewLabel("Cancel"), "English"},
		"a choice without a word":     {container.NewVBox(widget.NewSelect([]string{"a"}, nil)), "English"},
		"lines below each other":      {container.NewVBox(line("một hai"), line("ba bốn")), ""},
		"a text that scrolls":         {container.NewVScroll(wrapped), ""},
		"buttons wider than a page":   {container.NewVScroll(container.NewHBox(kit.NewButton(strings.Repeat("một hai ", 8), nil, nil), kit.NewButton(strings.Repeat("ba bốn ", 8), nil, nil))), "out of reach"},
		"buttons that go on below":    {container.NewVScroll(kit.Flow(kit.NewButton(strings.Repeat("một hai ", 8), nil, nil), kit.NewButton(strings.Repeat("ba bốn ", 8), nil, nil))), ""},
		"a text that cannot scroll":   {free(moved(container.NewHScroll(line("một\u00a0hai")), 10, 10, 30, 8)), "is cut off"},
	} {
		got := bad(t, c.object)
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}
