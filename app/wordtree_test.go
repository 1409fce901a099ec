package app

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// A tree is an element of a Word file that can be changed, with its prefix in its
// name; one without a name is text.
type tree struct {
	name string
	attr []xml.Attr
	text string
	in   []*tree
}

func parseTree(t testing.TB, part []byte) *tree {
	t.Helper()
	stack := []*tree{{}}
	for d := xml.NewDecoder(bytes.NewReader(part)); ; {
		tok, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return stack[0]
		}
		if err != nil {
			t.Fatal(err)
		}
		top := stack[len(stack)-1]
		switch x := tok.(type) {
		case xml.StartElement:
			n := &tree{name: prefixed(x.Name), attr: x.Copy().Attr}
			top.in, stack = append(top.in, n), append(stack, n)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.in = append(top.in, &tree{text: string(x)})
		}
	}
}

func prefixed(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

func (n *tree) write(b *strings.Builder) {
	if n.name == "" {
		_ = xml.EscapeText(b, []byte(n.text))
		for _, k := range n.in {
			k.write(b)
		}
		return
	}
	b.WriteString("<" + n.name)
	for _, a := range n.attr {
		b.WriteString(" " + prefixed(a.Name) + `="`)
		_ = xml.EscapeText(b, []byte(a.Value))
		b.WriteString(`"`)
	}
	b.WriteString(">")
	for _, k := range n.in {
		k.write(b)
	}
	b.WriteString("</" + n.name + ">")
}

func (n *tree) get(name string) string {
	for _, a := range n.attr {
		if prefixed(a.Name) == name {
			return a.Value
		}
	}
	return ""
}

func (n *tree) set(name, value string) *tree {
	for i := range n.attr {
		if prefixed(n.attr[i].Name) == name {
			n.attr[i].Value = value
			return n
		}
	}
	n.attr = append(n.attr, xml.Attr{Name: xml.Name{Local: name}, Value: value})
	return n
}

func element(name string, in ...*tree) *tree { return &tree{name: name, in: in} }

func (n *tree) clone() *tree {
	c := *n
	c.attr, c.in = append([]xml.Attr{}, n.attr...), nil
	for _, k := range n.in {
		c.in = append(c.in, k.clone())
	}
	return &c
}

// each visits the elements with their parents; what is visited may be changed below.
func (n *tree) each(visit func(parent, k *tree)) {
	for _, k := range append([]*tree{}, n.in...) {
		visit(n, k)
		k.each(visit)
	}
}

func (n *tree) child(name string) *tree {
	for _, k := range n.in {
		if k.name == name {
			return k
		}
	}
	return nil
}

// words are the words of an element in the view in which all is accepted.
func (n *tree) words() string {
	if n.name == "" {
		return n.text
	}
	out := ""
	for _, k := range n.in {
		if k.name == "w:del" || k.name == "w:moveFrom" {
			continue
		}
		if k.name == "" && n.name != "w:t" {
			continue
		}
		out += k.words()
	}
	return out
}

func (n *tree) index(k *tree) int {
	for i, x := range n.in {
		if x == k {
			return i
		}
	}
	return -1
}

// insert puts elements at a place among the children.
func (n *tree) insert(at int, more ...*tree) {
	n.in = append(append(append([]*tree{}, n.in[:at]...), more...), n.in[at:]...)
}

func (n *tree) remove(k *tree) {
	if i := n.index(k); i >= 0 {
		n.in = append(append([]*tree{}, n.in[:i]...), n.in[i+1:]...)
	}
}

// unpacked are the parts of a file in their order.
func unpacked(t testing.TB, file []byte) (names []string, parts map[string][]byte) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts = map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		names, parts[f.Name] = append(names, f.Name), b
	}
	return names, parts
}

func packed(t testing.TB, names []string, parts map[string][]byte) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range names {
		f, err := z.Create(name)
		if err == nil {
			_, err = f.Write(parts[name])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
