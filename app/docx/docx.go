// Package docx writes what is printed as a Word file, for the chief who corrects
// it: the same words, numbers, widths and sizes as the pages, in paragraph styles
// named after the components of the decree. No library with a record exists, and
// the file is a few parts of plain XML (ISO/IEC 29500, transitional).
package docx

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"sokehoach/app/document"
)

// An Info is what the file needs besides the content.
type Info struct {
	ID      string                               // of the document, by which its file is known again
	When    time.Time                            // stands in the properties; the same content gives the same bytes
	Names   map[document.Role]string             // of the paragraph styles
	Width   func(*document.Text) document.Length // of a text on one line
	Lasting func(path string) string             // a path by the ids of what it goes through, "" where it goes through none; may be nil
}

// A Place (chỗ in) is one text of the file and where it comes from: what a
// corrected file is compared with.
type Place struct {
	Key     string        `json:"key,omitempty"` // of its bookmark, which begins with _Skh_; an empty cell has none
	Path    string        `json:"path"`
	Lasting string        `json:"lasting,omitempty"` // the path by the id of what it goes through: indexes change
	Role    document.Role `json:"role"`
	Text    string        `json:"text,omitempty"`  // as printed
	Table   int           `json:"table,omitempty"` // from 1; 0 is outside
	Row     int           `json:"row,omitempty"`
	Col     int           `json:"col,omitempty"` // of the grid
}

// A list is the places of a file, in a part of its own.
type list struct {
	Document string  `json:"document"`
	Places   []Place `json:"places"`
}

// Write makes the file of a content whose widths and sizes are decided (app/fit).
func Write(c document.Content, info Info) ([]byte, error) {
	w := written(c, info, false)
	places, err := json.Marshal(list{info.ID, w.places})
	if err != nil {
		return nil, fmt.Errorf("places of the file: %w", err)
	}
	digest := sha256.Sum256(places)
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range append(fixedParts(),
		part{"word/document.xml", w.document()},
		part{"word/styles.xml", w.styles.xml()},
		part{"word/header2.xml", numberHeader(c.Sheet.PageNumber)},
		part{"docProps/core.xml", core(c.Title, info.When)},
		part{"docProps/custom.xml", custom(info.ID, hex.EncodeToString(digest[:]))},
		part{"customXml/item1.xml", xmlHead + `<p:places xmlns:p="` + placesSpace + `">` + escaped(string(places)) + `</p:places>`},
	) {
		if err := p.write(z, info.When); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("close the file: %w", err)
	}
	return out.Bytes(), nil
}

// written has all blocks; one that lists only notes their places.
func written(c document.Content, info Info, lists bool) *writer {
	w := newWriter(c, info)
	w.lists = lists
	for _, b := range c.Blocks {
		w.block(b)
	}
	return w
}

// Places are those that the file of a content has.
func Places(c document.Content, info Info) []Place { return written(c, info, true).places }

// A part is one file of the package.
type part struct{ name, content string }

func (p part) write(z *zip.Writer, when time.Time) error {
	f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: when})
	if err == nil {
		_, err = f.Write([]byte(p.content))
	}
	if err != nil {
		return fmt.Errorf("%s: %w", p.name, err)
	}
	return nil
}
