package pdf

import (
	"bytes"
	"fmt"
	"time"

	"github.com/jung-kurt/gofpdf"

	"sokehoach/app/layout"
)

const family = "Tinos"

// A pen draws pages with gofpdf and remembers what is in force, so that a font
// or a line width is set only where it changes.
type pen struct {
	out    *gofpdf.Fpdf
	fonts  layout.Fonts
	text   layout.Item   // the last text: its face and size are in force
	stroke layout.Length // the line width in force, 0 for none
}

// draw has gofpdf make its file. The recover is for what that library, which
// nobody mends any more, may still hold: a clerk must get an error, not a crash.
func (j job) draw(t *tree) (raw []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			raw, err = nil, fmt.Errorf("gofpdf: %v", r)
		}
	}()
	p := newPen(j.pages, j.fonts, j.info.When)
	levels, last := outline(j.pages), j.pages[len(j.pages)-1]
	for _, page := range j.pages {
		p.page(page, t.mark(page))
		for _, m := range page.Marks {
			// gofpdf measures every bookmark from the foot of the last page.
			p.out.Bookmark(plain(m.Title), levels[0], (m.Y + last.H - page.H).Points())
			levels = levels[1:]
		}
	}
	var file bytes.Buffer
	if err := p.out.Output(&file); err != nil { // the one place where its sticky error is read
		return nil, err
	}
	return file.Bytes(), nil
}

func newPen(pages []layout.Page, fonts layout.Fonts, when time.Time) *pen {
	f := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: size(pages[0])})
	f.SetCatalogSort(true)
	f.SetCreationDate(when)
	f.SetModificationDate(when)
	f.SetCompression(true)
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	f.SetCellMargin(0)
	first := true
	for i, used := range facesIn(pages) {
		if !used {
			continue
		}
		// A copy: gofpdf writes to the bytes, and two documents may be made at once.
		f.AddUTF8FontFromBytes(family, style(i), bytes.Clone(fonts[i].Data))
		if first { // bookmarks are UTF-16 only when such a font is current
			f.SetFont(family, style(i), 12)
			first = false
		}
	}
	return &pen{out: f, fonts: fonts}
}

func size(p layout.Page) gofpdf.SizeType {
	return gofpdf.SizeType{Wd: p.W.Points(), Ht: p.H.Points()}
}

// style is gofpdf's name of a face.
func style(face int) string { return [...]string{"", "B", "I", "BI"}[face] }

// faceOf is the index of the item's face in the fonts.
func faceOf(it layout.Item) int { return int(it.Face) & 3 }

// facesIn tells which faces are drawn: gofpdf embeds all that it is given. One
// at least is, for the outline of a document without text.
func facesIn(pages []layout.Page) [4]bool {
	var used [4]bool
	for _, p := range pages {
		for _, it := range p.Items {
			if it.Kind == layout.TextItem {
				used[faceOf(it)] = true
			}
		}
	}
	if used == [4]bool{} {
		used[0] = true
	}
	return used
}
