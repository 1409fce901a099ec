package storage

import (
	"bytes"
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"sokehoach/model"
)

// A shape is what a Go type knows of the JSON that it is written as: the fields of
// an object, or what the rows of a list are made of. Of nil nothing is known: the
// value is taken as it is.
type shape struct {
	names  []string // of the fields of an object
	fields []*shape // what is in each of them
	row    *shape   // what each row of a list is
	typ    reflect.Type
}

// maxShape is how deep a type is looked into: no record goes deeper, and one that
// holds itself ends there.
const maxShape = 16

// shapeOf reads a shape off a type or a pointer to one; nil for what has no fields
// of its own, such as a number, a text, a map, or what writes its JSON itself.
func shapeOf(t reflect.Type) *shape { return shapeIn(t, 0) }

func shapeIn(t reflect.Type, depth int) *shape {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case depth > maxShape || writesItself(t):
		return nil
	case t.Kind() == reflect.Slice:
		if row := shapeIn(t.Elem(), depth+1); row != nil {
			return &shape{row: row, typ: t}
		}
		return nil
	case t.Kind() != reflect.Struct:
		return nil
	}
	s := &shape{typ: t}
	if reflect.PointerTo(t).Implements(reflect.TypeFor[model.AnyDocument]()) {
		s.names, s.fields = append(s.names, kindField), append(s.fields, nil)
	}
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && name == "" || !f.IsExported() {
			continue // the fields of what is embedded are listed in its place
		}
		if name == "" {
			name = f.Name
		}
		s.names, s.fields = append(s.names, name), append(s.fields, shapeIn(f.Type, depth+1))
	}
	return s
}

// writesItself reports whether a type has a JSON of its own making.
func writesItself(t reflect.Type) bool {
	t = reflect.PointerTo(t)
	return t.Implements(reflect.TypeFor[json.Marshaler]()) || t.Implements(reflect.TypeFor[encoding.TextMarshaler]())
}

// field finds a field as encoding/json does, which does not ask for capitals.
func (s *shape) field(name string) (*shape, bool) {
	i := slices.Index(s.names, name)
	if i < 0 {
		i = slices.IndexFunc(s.names, func(known string) bool { return strings.EqualFold(known, name) })
	}
	if i < 0 {
		return nil, false
	}
	return s.fields[i], true
}

// knows reports whether an object of this shape has a field.
func (s *shape) knows(name string) bool {
	_, known := s.field(name)
	return known
}

// knowsAll reports whether nothing in a value is unknown, however deep. What is no
// object where one should be is left to who decodes it.
func (s *shape) knowsAll(value []byte) bool {
	if s == nil {
		return true
	}
	if s.row != nil {
		rows, _ := elementsOf(value)
		return !slices.ContainsFunc(rows, func(row []byte) bool { return !s.row.knowsAll(row) })
	}
	all := true
	_ = skim(value, func(name string, value []byte) {
		if all {
			inside, known := s.field(name)
			all = known && inside.knowsAll(value)
		}
	})
	return all
}

// keepUnknown adds to a value what the stored one has and the shape does not know,
// however deep. A field that the shape knows and the value leaves out was emptied,
// and stays out; a row that is gone takes along what was in it.
func (s *shape) keepUnknown(value, stored []byte) []byte {
	if s.knowsAll(stored) {
		return value
	}
	if s.row != nil {
		return s.keepInRows(value, stored)
	}
	is, ok := objectOf(value)
	was, fine := objectOf(stored)
	if !ok || !fine {
		return value
	}
	out := []byte{'{'}
	for _, m := range is {
		if inside, _ := s.field(m.name); inside != nil {
			m.value = inside.keepUnknown(m.value, valueOf(was, m.name))
		}
		out = appendField(out, m.name, m.value)
	}
	for _, m := range was {
		if !s.knows(m.name) {
			out = appendField(out, m.name, m.value)
		}
	}
	return append(out, '}')
}

// keepInRows does so for a list. Of which row a row is the successor is told by
// its id; rows without one succeed those that were the same, and between those the
// ones in the same place, as long as as many are there as were.
func (s *shape) keepInRows(value, stored []byte) []byte {
	is, ok := elementsOf(value)
	was, fine := elementsOf(stored)
	if !ok || !fine {
		return value
	}
	for i, from := range s.row.predecessors(is, was) {
		if from >= 0 {
			is[i] = s.row.keepUnknown(is[i], was[from])
		}
	}
	return listOf(is)
}

// predecessors finds for each row which stored one it was, -1 for none.
func (s *shape) predecessors(is, was [][]byte) []int {
	from := make([]int, len(is))
	for i := range from {
		from[i] = -1
	}
	if s.knows("id") {
		at := map[string]int{}
		for i, row := range was {
			at[idIn(row)] = i
		}
		for i, row := range is {
			if j, there := at[idIn(row)]; there && idIn(row) != "" {
				from[i] = j
			}
		}
		return from
	}
	known := make([][]byte, len(was))
	for i, row := range was {
		known[i] = s.knownOf(row)
	}
	first := 0
	for first < min(len(is), len(was)) && bytes.Equal(is[first], known[first]) {
		from[first] = first
		first++
	}
	last := 0
	for last < min(len(is), len(was))-first && bytes.Equal(is[len(is)-1-last], known[len(was)-1-last]) {
		last++
		from[len(is)-last] = len(was) - last
	}
	for i := first; len(is) == len(was) && i < len(is)-last; i++ {
		from[i] = i
	}
	return from
}

// knownOf is a stored value as this program would write it: without what it does
// not know.
func (s *shape) knownOf(stored []byte) []byte {
	v := reflect.New(s.typ).Interface()
	if json.Unmarshal(stored, v) != nil {
		return nil
	}
	known, err := json.Marshal(v)
	if err != nil {
		return nil
	}
	return known
}

// idIn reads the id of a row, empty when it has none.
func idIn(row []byte) (id string) {
	_ = skim(row, func(name string, value []byte) {
		if name == "id" {
			id = string(value)
		}
	})
	return id
}

// appendField adds one field to an object that is still open.
func appendField(object []byte, name string, value []byte) []byte {
	if len(object) > 1 {
		object = append(object, ',')
	}
	quoted, _ := json.Marshal(name) // a string always has a JSON form
	object = append(object, quoted...)
	object = append(object, ':')
	return append(object, value...)
}
