// Package opc opens the files of an office suite, Word's or Excel's (ISO/IEC 29500-2),
// of which nobody knows who wrote them: packed parts of XML, read token by token,
// within bounds.
package opc

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// MaxFile and the other limits of a file are far above any that a person writes, far below
// what would hold up the program.
const (
	MaxFile  = 32 << 20
	maxPart  = 32 << 20
	maxParts = 2000
	maxRatio = 200 // unpacked to packed
	freely   = 1 << 20
	maxDepth = 256
)

// A Refusal (lý do không đọc) is why a file is not read.
type Refusal string

// The refusals.
const (
	Unreadable Refusal = "not such a file"             // or one that is damaged
	Old        Refusal = "a file of Office 97-2003"    // or one locked by a password
	TooLarge   Refusal = "beyond the limits"           // in bytes, parts or paragraphs
	Bomb       Refusal = "unpacks to too much"         //
	TooDeep    Refusal = "elements in elements"        //
	Twice      Refusal = "a part stands twice"         //
	Declares   Refusal = "declares a type or entities" // DTD
	Elsewhere  Refusal = "takes words from elsewhere"  // linked parts
)

func (r Refusal) Error() string { return string(r) }

// Parts are the parts of a file by their names.
type Parts map[string]*zip.File

// Open looks at the directory of a file and unpacks nothing.
func Open(b []byte) (Parts, error) {
	switch {
	case len(b) > MaxFile:
		return nil, TooLarge
	case bytes.HasPrefix(b, []byte("\xD0\xCF\x11\xE0")):
		return nil, Old
	}
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, Unreadable
	}
	if len(z.File) > maxParts {
		return nil, TooLarge
	}
	parts := Parts{}
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

// Has reports whether there is a part of a name.
func (p Parts) Has(name string) bool { return p[strings.ToLower(name)] != nil }

// Tokens takes one token after the other; the stack has the names of the
// elements that are open, the last one's own among them.
type Tokens func(t xml.Token, stack []xml.Name) error

// Each goes through a part. One that is missing has no tokens.
func (p Parts) Each(name string, do Tokens) error {
	f := p[strings.ToLower(name)]
	if f == nil {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return Unreadable
	}
	defer r.Close()
	in := &bounded{r: r, packed: int64(f.CompressedSize64)}
	err = walk(xml.NewDecoder(in), do)
	var refused Refusal
	switch {
	case in.over != "":
		return in.over
	case err == nil || errors.As(err, &refused):
		return err
	}
	return Unreadable
}

func walk(d *xml.Decoder, do Tokens) error {
	var stack []xml.Name
	for {
		t, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil && strings.Contains(err.Error(), "invalid character entity"):
			return Declares
		case err != nil:
			return Unreadable
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

// A Relation is one line of a part of relationships.
type Relation struct {
	ID, Kind, Target string
	Outside          bool // of the file
}

// Relations are those of a part of relationships.
func (p Parts) Relations(name string) ([]Relation, error) {
	var out []Relation
	err := p.Each(name, func(t xml.Token, _ []xml.Name) error {
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "Relationship" {
			out = append(out, Relation{Attribute(e, "Id"), path.Base(Attribute(e, "Type")), Attribute(e, "Target"), Attribute(e, "TargetMode") == "External"})
		}
		return nil
	})
	return out, err
}

// RelationsOf are those of a part.
func (p Parts) RelationsOf(part string) ([]Relation, error) {
	return p.Relations(path.Dir(part) + "/_rels/" + path.Base(part) + ".rels")
}

// Main is the name of the part that the file is about; usual is what it is called
// where the file does not say.
func (p Parts) Main(usual string) (string, error) {
	all, err := p.Relations("_rels/.rels")
	if err != nil {
		return "", err
	}
	name := usual
	for _, r := range all {
		if r.Kind == "officeDocument" && !r.Outside {
			name = strings.TrimPrefix(r.Target, "/")
		}
	}
	if !p.Has(name) {
		return "", Unreadable
	}
	return name, nil
}

// Attribute is the value of an attribute of an element; "" where it has none.
func Attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
