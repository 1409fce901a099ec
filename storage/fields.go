package storage

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"sokehoach/model"
)

// fields are the JSON names that a Go struct knows; nil for any other type,
// whose JSON has no fields of its own.
type fields []string

// fieldsOf reads the JSON names off a struct or a pointer to one.
func fieldsOf(t reflect.Type) fields {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	known := fields{}
	for _, f := range reflect.VisibleFields(t) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && name == "" {
			continue // its fields are listed in its place
		}
		if name == "" {
			name = f.Name
		}
		known = append(known, name)
	}
	if reflect.PointerTo(t).Implements(reflect.TypeFor[model.AnyDocument]()) {
		known = append(known, kindField)
	}
	return known
}

// knows compares as encoding/json does.
func (f fields) knows(name string) bool {
	return slices.ContainsFunc(f, func(known string) bool { return strings.EqualFold(known, name) })
}

// keepUnknown adds to a payload the fields of the stored one that f does not
// know. A field that f knows and the payload leaves out was emptied, and stays
// out. What is no JSON object has no fields to keep.
func (f fields) keepUnknown(payload, stored []byte) ([]byte, error) {
	if f == nil || !bytes.HasPrefix(payload, []byte("{")) || !bytes.HasPrefix(stored, []byte("{")) {
		return payload, nil
	}
	d := json.NewDecoder(bytes.NewReader(stored))
	if _, err := d.Token(); err != nil {
		return nil, err
	}
	out := bytes.Clone(payload[:len(payload)-1])
	for d.More() {
		token, err := d.Token()
		if err != nil {
			return nil, err
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return nil, err
		}
		if name, ok := token.(string); ok && !f.knows(name) {
			out = appendField(out, name, value)
		}
	}
	return append(out, '}'), nil
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
