package main

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/ui/kit"
)

// A typist is a clerk whose keys and clicks are counted.
type typist struct {
	*clerk
	keys, clicks int
}

// focused is the control that has the keyboard.
func (t *typist) focused() fyne.Focusable {
	t.Helper()
	f := t.window.Fyne().Canvas().Focused()
	if f == nil {
		t.Fatal("nothing has the keyboard")
	}
	return f
}

// write types a text, letter by letter, where the keyboard is now.
func (t *typist) write(words string) {
	t.Helper()
	for _, r := range words {
		switch r {
		case '\n':
			t.press(fyne.KeyReturn)
			continue
		case '\t':
			t.press(fyne.KeyTab)
			continue
		}
		t.keys++
		t.focused().TypedRune(r) // typing may open the editor of a cell
	}
	t.settle()
}

// press presses keys; Tab goes where the driver of the window sends it.
func (t *typist) press(keys ...fyne.KeyName) {
	t.Helper()
	for _, k := range keys {
		t.keys++
		f := t.focused()
		if tabs, ok := f.(fyne.Tabbable); k == fyne.KeyTab && (!ok || !tabs.AcceptsTab()) {
			t.window.Fyne().Canvas().FocusNext()
			continue
		}
		f.TypedKey(&fyne.KeyEvent{Name: k})
	}
	t.settle()
}

// short does what a key does together with Ctrl.
func (t *typist) short(s fyne.Shortcut) {
	t.Helper()
	t.keys++
	t.focused().(fyne.Shortcutable).TypedShortcut(s)
	t.settle()
}

// rewrite types over all that a field holds and leaves it.
func (t *typist) rewrite(words string) {
	t.Helper()
	t.short(&fyne.ShortcutSelectAll{})
	if words == "" {
		t.press(fyne.KeyDelete)
	}
	t.write(words)
	t.press(fyne.KeyTab)
}

// click clicks the button with a label that is on screen.
func (t *typist) click(label string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(t.window.Fyne().Content()) {
		if b, ok := o.(*kit.Button); ok && b.Text == label && b.Visible() && !b.Disabled() {
			t.clicks++
			test.Tap(b)
			t.settle()
			return
		}
	}
	t.Fatalf("there is no button %q", label)
}

// settle runs what is posted to the window, without waiting for it.
func (t *typist) settle() {
	for {
		select {
		case f := <-t.posts:
			f()
		default:
			return
		}
	}
}

// selected is what a list of choices shows, and whether the keyboard is in one.
func (t *typist) selected() (string, bool) {
	f := reflect.ValueOf(t.focused()).Elem()
	if f.Kind() != reflect.Struct {
		return "", false
	}
	if s := f.FieldByName("Selected"); s.IsValid() && s.Kind() == reflect.String {
		return s.String(), true
	}
	return "", false
}
