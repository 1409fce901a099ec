package ui

import (
	"path/filepath"
	"strings"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// open takes a file that was dropped on the window, or that the program was
// started with, for what it is.
func (r *Rooms) open(path string) {
	if r.shell.canvas().Overlays().Top() != nil {
		return // a question is answered first
	}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".db":
		r.RestoreFrom(path)
	case ".json":
		r.catalogues.take(path)
	case ".docx":
		r.word.take(path)
	case ".xlsx":
		r.tables.take(path)
	default:
		kit.Tell(r.shell.canvas(), text.UnknownFileTitle, text.UnknownFile(filepath.Base(path)), text.Understood)
	}
}
