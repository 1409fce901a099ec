package pdf

import (
	"bytes"
	"fmt"
	"time"

	"github.com/jung-kurt/gofpdf"

	"sokehoach/app/layout"
)

const family = "Tinos"

// frame has gofpdf make a file with the fonts, the outline and pages without
// content. The recover is for what that library, which nobody mends any more,
// may still hold: a clerk must get an error, not a crash.
func (w *Writer) frame() (raw []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			raw, err = nil, fmt.Errorf("gofpdf: %v", r)
		}
	}()
	f := newFile(w.sheets, w.fonts, w.pen.used, w.info.When)
	levels, last := outline(w.sheets), w.sheets[len(w.sheets)-1]
	for i, page := range w.sheets {
		f.AddPageFormat("P", size(page)) // always "P": the size says the rest
		if i == 0 {
			name(f, w.pen.used)
		}
		for _, m := range page.Marks {
			// gofpdf measures every bookmark from the foot of the last page.
			f.Bookmark(plain(m.Title), levels[0], (m.Y + last.H - page.H).Points())
			levels = levels[1:]
		}
	}
	var file bytes.Buffer
	if err := f.Output(&file); err != nil { // the one place where its sticky error is read
		return nil, err
	}
	return file.Bytes(), nil
}

func newFile(pages []layout.Page, fonts layout.Fonts, used [4]letters, when time.Time) *gofpdf.Fpdf {
	f := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: size(pages[0])})
	f.SetCatalogSort(true)
	f.SetCreationDate(when)
	f.SetModificationDate(when)
	f.SetCompression(false) // its pages are thrown away
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	f.SetCellMargin(0)
	first := true
	for i, wanted := range faces(used) {
		if !wanted {
			continue
		}
		// A copy: gofpdf writes to the bytes, and two documents may be made at once.
		f.AddUTF8FontFromBytes(family, style(i), bytes.Clone(fonts[i].Data))
		if first { // bookmarks are UTF-16 only when such a font is current
			f.SetFont(family, style(i), 12)
			first = false
		}
	}
	return f
}

// name tells gofpdf which letters are drawn: it embeds those that it has seen.
func name(f *gofpdf.Fpdf, used [4]letters) {
	for i := range used {
		var seen []rune
		for r := range rune(1 << 16) {
			if used[i].has(r) {
				seen = append(seen, r)
			}
		}
		if len(seen) > 0 {
			f.SetFont(family, style(i), 12)
			f.Text(0, 0, string(seen))
		}
	}
}

func size(p layout.Page) gofpdf.SizeType {
	return gofpdf.SizeType{Wd: p.W.Points(), Ht: p.H.Points()}
}

// style is gofpdf's name of a face.
func style(face int) string { return [...]string{"", "B", "I", "BI"}[face] }

// resource is the name of a face in the operators of a page.
func resource(face int) string { return [...]string{"F0", "F1", "F2", "F3"}[face] }

// faceOf is the index of the item's face in the fonts.
func faceOf(it *layout.Item) int { return int(it.Face) & 3 }

// faces tells which faces are drawn: gofpdf embeds all that it is given. One
// at least is, for the outline of a document without text.
func faces(used [4]letters) [4]bool {
	var wanted [4]bool
	for i := range used {
		wanted[i] = used[i] != letters{}
	}
	if wanted == [4]bool{} {
		wanted[0] = true
	}
	return wanted
}
