package judge

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode/utf16"
)

// The kinds of objects; numbers are float64, the others bool and nil.
type (
	dict  map[string]any
	array []any
	name  string
	text  string
	ref   int
	word  string // an operator
)

type stream struct {
	dict dict
	data []byte
}

type file struct {
	objects map[int]any
	trailer dict
}

// read takes a file of one revision with a plain table of its objects.
func read(b []byte) (*file, error) {
	f := &file{objects: map[int]any{}}
	at := bytes.LastIndex(b, []byte("startxref"))
	if at < 0 {
		return nil, errors.New("no startxref")
	}
	var from int
	if _, err := fmt.Sscan(string(b[at+9:]), &from); err != nil || from < 0 || from >= at {
		return nil, errors.New("startxref leads nowhere")
	}
	table := &lexer{b: b, at: from}
	if table.next() != word("xref") {
		return nil, errors.New("no table of objects")
	}
	first, _ := table.next().(float64)
	count, _ := table.next().(float64)
	for n := int(first); n < int(first+count); n++ {
		offset, _ := table.next().(float64)
		table.next()
		if table.next() == word("n") {
			if err := f.object(b, int(offset), n); err != nil {
				return nil, err
			}
		}
	}
	if table.next() != word("trailer") {
		return nil, errors.New("no trailer")
	}
	f.trailer, _ = table.value().(dict)
	return f, nil
}

func (f *file) object(b []byte, offset, n int) error {
	x := &lexer{b: b, at: offset}
	if x.next() != float64(n) || x.next() != 0.0 || x.next() != word("obj") {
		return fmt.Errorf("object %d is not where the table says", n)
	}
	object := x.value()
	if d, ok := object.(dict); ok && bytes.HasPrefix(bytes.TrimLeft(b[x.at:], " \r\n"), []byte("stream\n")) {
		start := x.at + bytes.Index(b[x.at:], []byte("stream\n")) + 7
		length, _ := d["Length"].(float64)
		end := start + int(length)
		if end > len(b) || !bytes.HasPrefix(bytes.TrimLeft(b[end:], "\r\n"), []byte("endstream")) {
			return fmt.Errorf("stream %d is not as long as it says", n)
		}
		s := stream{d, b[start:end]}
		if d["Filter"] == name("FlateDecode") {
			r, err := zlib.NewReader(bytes.NewReader(s.data))
			if err != nil {
				return fmt.Errorf("stream %d: %w", n, err)
			}
			if s.data, err = io.ReadAll(r); err != nil {
				return fmt.Errorf("stream %d: %w", n, err)
			}
		}
		object = s
	}
	f.objects[n] = object
	return nil
}

func (f *file) get(x any) any {
	if r, ok := x.(ref); ok {
		return f.objects[int(r)]
	}
	return x
}

func (f *file) dict(x any) dict {
	switch x := f.get(x).(type) {
	case dict:
		return x
	case stream:
		return x.dict
	}
	return nil
}

func (f *file) stream(x any) stream {
	s, _ := f.get(x).(stream)
	return s
}

func (f *file) array(x any) array {
	a, _ := f.get(x).(array)
	return a
}

func asRef(x any) ref {
	r, _ := x.(ref)
	return r
}

// each visits the dictionaries of an object.
func each(x any, do func(dict)) {
	switch x := x.(type) {
	case stream:
		each(x.dict, do)
	case dict:
		do(x)
		for _, v := range x {
			each(v, do)
		}
	case array:
		for _, v := range x {
			each(v, do)
		}
	}
}

// unicode is a string of text: UTF-16 with its mark, else letters of one byte.
func (t text) unicode() string {
	if len(t) < 2 || t[:2] != "\xfe\xff" {
		return string(t)
	}
	var units []uint16
	for i := 2; i+1 < len(t); i += 2 {
		units = append(units, uint16(t[i])<<8|uint16(t[i+1]))
	}
	return string(utf16.Decode(units))
}

// A lexer cuts bytes into objects and operators.
type lexer struct {
	b  []byte
	at int
}

type (
	end    struct{}
	closed string // ">>" or "]"
)

// value is the next object; references are told from numbers.
func (l *lexer) value() any {
	v := l.next()
	if n, ok := v.(float64); ok {
		back := l.at
		if gen, ok := l.next().(float64); ok && gen == 0 && l.next() == word("R") {
			return ref(n)
		}
		l.at = back
	}
	return v
}

func (l *lexer) next() any {
	for l.at < len(l.b) && bytes.IndexByte([]byte("\x00\t\n\f\r "), l.b[l.at]) >= 0 {
		l.at++
	}
	if l.at >= len(l.b) {
		return end{}
	}
	switch c := l.b[l.at]; {
	case c == '/':
		l.at++
		return name(l.run())
	case c == '(':
		return l.literal()
	case c == '[':
		l.at++
		return l.list()
	case c == ']':
		l.at++
		return closed("]")
	case bytes.HasPrefix(l.b[l.at:], []byte("<<")):
		l.at += 2
		return l.entries()
	case bytes.HasPrefix(l.b[l.at:], []byte(">>")):
		l.at += 2
		return closed(">>")
	case c == '<':
		return l.hex()
	}
	return plain(l.run())
}

func plain(s string) any {
	switch s {
	case "true", "false":
		return s == "true"
	case "null":
		return nil
	}
	if n, err := strconv.ParseFloat(s, 64); err == nil {
		return n
	}
	return word(s)
}

func (l *lexer) run() string {
	from := l.at
	for l.at < len(l.b) && bytes.IndexByte([]byte("\x00\t\n\f\r ()<>[]/"), l.b[l.at]) < 0 {
		l.at++
	}
	if l.at == from && l.at < len(l.b) && bytes.IndexByte([]byte(")>"), l.b[l.at]) >= 0 {
		l.at++ // stray
	}
	return string(l.b[from:l.at])
}

func (l *lexer) list() array {
	out := array{}
	for {
		switch v := l.value().(type) {
		case closed, end:
			return out
		default:
			out = append(out, v)
		}
	}
}

func (l *lexer) entries() dict {
	out := dict{}
	for {
		key, ok := l.next().(name)
		if !ok {
			return out
		}
		out[string(key)] = l.value()
	}
}

func (l *lexer) hex() text {
	var out []byte
	digits := ""
	for l.at++; l.at < len(l.b) && l.b[l.at] != '>'; l.at++ {
		if digits += string(l.b[l.at]); len(digits) == 2 {
			n, _ := strconv.ParseUint(digits, 16, 8)
			out, digits = append(out, byte(n)), ""
		}
	}
	l.at++
	return text(out)
}

func (l *lexer) literal() text {
	var out []byte
	depth := 0
	for ; l.at < len(l.b); l.at++ {
		c := l.b[l.at]
		switch c {
		case '(':
			if depth++; depth == 1 {
				continue
			}
		case ')':
			if depth--; depth == 0 {
				l.at++
				return text(out)
			}
		case '\\':
			l.at++
			c = l.escaped()
		}
		out = append(out, c)
	}
	return text(out)
}

func (l *lexer) escaped() byte {
	switch c := l.b[min(l.at, len(l.b)-1)]; c {
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	default:
		return c
	}
}
