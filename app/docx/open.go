package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// Limits of a file that comes back: far above any that a person writes, far below
// what would hold up the program.
const (
	maxFile       = 32 << 20
	maxPart       = 32 << 20
	maxParts      = 2000
	maxRatio      = 200 // unpacked to packed
	freely        = 1 << 20
	maxDepth      = 256
	maxParagraphs = 36_000
	maxRemarks    = 20_000 // comments
	maxHere       = 64     // marks and comments of one paragraph
)

// A Refusal (lý do không đọc) is why a file is not read.
type Refusal string

// The refusals.
const (
	NotWord   Refusal = "not a word file"             // or one that is damaged
	OldWord   Refusal = "a file of Word 97-2003"      // or one locked by a password
	TooLarge  Refusal = "beyond the limits"           // in bytes, parts or paragraphs
	Bomb      Refusal = "unpacks to too much"         //
	TooDeep   Refusal = "elements in elements"        //
	Twice     Refusal = "a part stands twice"         //
	Declares  Refusal = "declares a type or entities" // DTD
	Elsewhere Refusal = "takes words from elsewhere"  // linked parts
)

func (r Refusal) Error() string { return string(r) }

// opened are the parts of a file by their names.
type opened map[string]*zip.File

// open looks at the directory of a file and unpacks nothing.
func open(b []byte) (opened, error) {
	switch {
	case len(b) > maxFile:
		return nil, TooLarge
	case bytes.HasPrefix(b, []byte("\xD0\xCF\x11\xE0")):
		return nil, OldWord
	}
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, NotWord
	}
	if len(z.File) > maxParts {
		return nil, TooLarge
	}
	parts := opened{}
	for _, f := range z.File {
		name := strings.ToLower(strings.TrimPrefix(f.Name, "/")) // names of parts know no capitals
		if parts[name] != nil {
			return nil, Twice
		}
		if f.UncompressedSize64 > freely && f.UncompressedSize64/max(1, f.CompressedSize64) > maxRatio {
			return nil, Bomb
		}
		parts[name] = f
	}
	return parts, nil
}

// A tokens takes one token after the other; the stack has the names of the
// elements that are open, the last one's own among them.
type tokens func(t xml.Token, stack []xml.Name) error

// each goes through a part. One that is missing has no tokens.
func (o opened) each(name string, do tokens) error {
	f := o[strings.ToLower(name)]
	if f == nil {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return NotWord
	}
	defer r.Close()
	in := &bounded{r: r, packed: int64(f.CompressedSize64)}
	err = walkTokens(xml.NewDecoder(in), do)
	var refused Refusal
	switch {
	case in.over != "":
		return in.over
	case err == nil || errors.As(err, &refused):
		return err
	}
	return NotWord
}

func walkTokens(d *xml.Decoder, do tokens) error {
	var stack []xml.Name
	for {
		t, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil && strings.Contains(err.Error(), "invalid character entity"):
			return Declares
		case err != nil:
			return NotWord
		}
		switch e := t.(type) {
		case xml.Directive:
			return Declares
		case xml.StartElement:
			if stack = append(stack, e.Name); len(stack) > maxDepth {
				return TooDeep
			}
		}
		if err := do(t, stack); err != nil {
			return err
		}
		if _, ends := t.(xml.EndElement); ends {
			stack = stack[:len(stack)-1]
		}
	}
}

// A bounded reads what is unpacked and stops where the file lies about its size.
type bounded struct {
	r            io.Reader
	packed, read int64
	over         Refusal
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	b.read += int64(n)
	switch {
	case b.read > maxPart:
		b.over = TooLarge
	case b.read > freely && b.read/max(1, b.packed) > maxRatio:
		b.over = Bomb
	default:
		return n, err
	}
	return 0, b.over
}

// relation is one line of a part of relationships.
type relation struct {
	kind, target string
	outside      bool
}

func (o opened) relations(name string) ([]relation, error) {
	var out []relation
	err := o.each(name, func(t xml.Token, _ []xml.Name) error {
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "Relationship" {
			out = append(out, relation{path.Base(attribute(e, "Type")), attribute(e, "Target"), attribute(e, "TargetMode") == "External"})
		}
		return nil
	})
	return out, err
}

// body is the name of the part with the words. No relationship leads out of the
// file but links to be clicked and the template, which nobody follows.
func (o opened) body() (string, error) {
	all, err := o.relations("_rels/.rels")
	if err != nil {
		return "", err
	}
	name := "word/document.xml"
	for _, r := range all {
		if r.kind == "officeDocument" && !r.outside {
			name = strings.TrimPrefix(r.target, "/")
		}
	}
	if o[strings.ToLower(name)] == nil {
		return "", NotWord
	}
	all, err = o.relations(path.Dir(name) + "/_rels/" + path.Base(name) + ".rels")
	for _, r := range all {
		if r.outside && r.kind != "hyperlink" && r.kind != "attachedTemplate" {
			return "", Elsewhere
		}
	}
	return name, err
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
