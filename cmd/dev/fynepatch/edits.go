package fynepatch

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// An edit replaces one place in a file of Fyne. The place must be found exactly
// once: a new Fyne may have moved it, and then a person must look.
type edit struct {
	name, file string
	old, new   string
}

// apply makes the edit in the copy.
func (e edit) apply(fyne string) error {
	path := filepath.Join(fyne, filepath.FromSlash(e.file))
	text, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("edit %q: %w", e.name, err)
	}
	if n := strings.Count(string(text), e.old); n != 1 {
		return fmt.Errorf("edit %q: its place is found %d times in %s, not once", e.name, n, e.file)
	}
	changed := strings.Replace(string(text), e.old, e.new, 1)
	return os.WriteFile(path, []byte(changed), 0o644)
}

const (
	startFile   = "internal/driver/glfw/loop_desktop.go"
	loopFile    = "internal/driver/glfw/loop.go"
	windowFile  = "internal/driver/glfw/window.go"
	desktopFile = "internal/driver/glfw/window_desktop.go"
	wrapFile    = "widget/richtext.go"
)

// edits are all changes to Fyne's own files.
func edits() []alteration {
	all := cuttings()
	for _, e := range slices.Concat(paintingEdits(), scrollingEdits(), typingEdits(), speedEdits(), failureEdits()) {
		all = append(all, e)
	}
	return all
}

// paintingEdits let a window be painted in memory, and the wheel pass by what
// cannot scroll.
func paintingEdits() []edit {
	return []edit{
		{
			"a window knows how it is painted", desktopFile,
			"type window struct {\n", "type window struct {\n\tsoft   softView\n\tpacket int // the scan code of the last character of an input method\n\n",
		},
		{
			"the native window is made with or without OpenGL", desktopFile,
			"glfw.CreateWindow(pixWidth, pixHeight, w.title, nil, nil)", "w.createView(pixWidth, pixHeight)",
		},
		{
			"the painter is chosen", desktopFile,
			"w.canvas.SetPainter(gl.NewPainter(w.canvas, w))", "w.canvas.SetPainter(w.newPainter())",
		},
		{
			"the painter of OpenGL is no longer named there", desktopFile,
			"\t\"fyne.io/fyne/v2/internal/painter/gl\"\n", "",
		},
		{
			"no context is let go where there is none", desktopFile,
			"func (w *window) DetachCurrentContext() {\n",
			"func (w *window) DetachCurrentContext() {\n\tif w.soft.on {\n\t\treturn\n\t}\n",
		},
		{
			"no context is taken where there is none", windowFile,
			"\tw.view().MakeContextCurrent()\n\n\tf()\n",
			"\tif !w.soft.on {\n\t\tw.view().MakeContextCurrent()\n\t}\n\n\tf()\n",
		},
		{
			"a window that the system lost is shown whole", windowFile,
			"func (w *window) processRefresh() {\n",
			"func (w *window) processRefresh() {\n\tw.soft.exposed = true\n",
		},
		{
			"a frame goes to the screen", loopFile,
			"\t\tview.SwapBuffers()\n", "\t\tw.swap()\n",
		},
		{
			"the wheel passes by what cannot scroll", windowFile,
			"\t\t_, ok := object.(fyne.Scrollable)\n\t\treturn ok\n\t})\n\tswitch wid := co.(type) {\n\tcase fyne.Scrollable:\n",
			"\t\treturn takesWheel(object, xoff, yoff)\n\t})\n\tswitch wid := co.(type) {\n\tcase fyne.Scrollable:\n",
		},
	}
}

// scrollingEdits keep bars from what they would cover.
func scrollingEdits() []edit {
	return []edit{{
		"no bar lies over the line of a field", "internal/widget/scroller.go",
		"\tif contentSize <= scrollSize {\n\t\tarea.Hide()\n",
		"\tif contentSize <= scrollSize || area.coversTheLine() {\n\t\tarea.Hide()\n",
	}}
}

// typingEdits let in what input methods send, and put the caret where it is. A
// space that ends a full row stands in no row: Fyne then moves the caret before
// it, and what is typed next goes there, a letter or the Backspace.
func typingEdits() []edit {
	return []edit{
		{
			"a key without a scan code is known", desktopFile,
			"\tkeyName := keyToName(key, scancode)\n",
			"\tkey = w.knownKey(key, scancode)\n\tkeyName := keyToName(key, scancode)\n",
		},
		{
			"after a space at the end of a full row there is a row for the caret", wrapFile,
			"\t\t\t\tif low < high && unicode.IsSpace(text[low]) {\n\t\t\t\t\tlow++\n\t\t\t\t}\n",
			"\t\t\t\tif low < high && unicode.IsSpace(text[low]) {\n\t\t\t\t\tlow++\n" +
				"\t\t\t\t\tif low == high {\n" +
				"\t\t\t\t\t\tbounds = append(bounds, rowBoundary{[]RichTextSegment{seg}, reuse, low, low, false, 0})\n" +
				"\t\t\t\t\t\treuse++\n\t\t\t\t\t}\n\t\t\t\t}\n",
		},
	}
}

// speedEdits spare a long paragraph a copy of all its letters for every row of
// it, on every key: it is copied once. And they leave the faces of the system
// alone until a letter comes that ours lack: Fyne would look through all of them
// and keep one of each style in memory, for nothing.
func speedEdits() []edit {
	return []edit{
		{
			"no face of the system is read before a letter needs it", "internal/painter/font.go",
			"\tlocal := lookupLangFont(family, aspect)\n\tif local != nil {\n\t\tfaces.addFace(local)\n\t}\n\n", "",
		},
		{
			"the letters of a paragraph have a place", wrapFile,
			"\tvar objs []fyne.CanvasObject\n\tfor _, bound := range bounds {\n\t\tfor i, seg := range bound.segments {\n\t\t\t_, isText",
			"\tvar of RichTextSegment\n\tvar runes []rune\n\tvar objs []fyne.CanvasObject\n" +
				"\tfor _, bound := range bounds {\n\t\tfor i, seg := range bound.segments {\n\t\t\t_, isText",
		},
		{
			"the letters of a paragraph are copied once", wrapFile,
			"\t\t\tvar txt string\n\t\t\trunes := []rune(seg.Textual())\n",
			"\t\t\tvar txt string\n\t\t\tif seg != of {\n\t\t\t\tof, runes = seg, []rune(seg.Textual())\n\t\t\t}\n",
		},
	}
}

// failureEdits make a program that cannot show a window say so: Fyne would
// write a line that nobody sees and then wait for ever.
func failureEdits() []edit {
	return []edit{
		{
			"a window that cannot be made ends the program", desktopFile,
			"\t\tw.driver.initFailed(\"window creation error\", err)\n\t\treturn\n",
			"\t\tpanic(windowless{err})\n",
		},
		{
			"a display that cannot be opened ends the program", startFile,
			"\t\tfyne.LogError(\"failed to initialise GLFW\", err)\n\t\treturn\n",
			"\t\tfyne.LogError(\"failed to initialise GLFW\", err)\n\t\tpanic(windowless{err})\n",
		},
	}
}
