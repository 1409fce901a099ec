package storage

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"sokehoach/model"
)

// A Kind (loại văn bản) says how documents of one kind are kept. One without
// contents is a single record.
type Kind struct {
	New      func() model.AnyDocument               // an empty one, to decode into
	Contents func(model.AnyDocument) *[]model.Entry // what is kept in records of its own; nil: nothing
}

// PlanKind keeps plans: the head with its parts is one record, each entry and
// each activity another.
func PlanKind() Kind {
	return Kind{
		New:      func() model.AnyDocument { return new(model.Plan) },
		Contents: func(d model.AnyDocument) *[]model.Entry { return &d.(*model.Plan).Entries },
	}
}

// ReportKind keeps reports, whose figures are in the results.
func ReportKind() Kind { return Kind{New: func() model.AnyDocument { return new(model.Report) }} }

// kinds are those that a file is opened with, by their codes.
type kinds map[string]Kind

func kindsOf(more []Kind) kinds {
	all := kinds{}
	for _, k := range append([]Kind{PlanKind(), ReportKind()}, more...) {
		all[k.New().Kind()] = k
	}
	return all
}

// A codec is how the records of a file become values and back: the kinds of its
// documents, and what was read off types so far. Only the goroutine that owns the
// file may ask for anything but kinds.
type codec struct {
	kinds
	shapes map[reflect.Type]*shape
	likes  map[reflect.Type]likeness
	shared map[reflect.Type]bool
}

func newCodec(more []Kind) *codec {
	return &codec{kindsOf(more), map[reflect.Type]*shape{}, map[reflect.Type]likeness{}, map[reflect.Type]bool{}}
}

// shape is the shape of a type.
func (c *codec) shape(t reflect.Type) *shape {
	s, known := c.shapes[t]
	if !known {
		s = shapeOf(t)
		c.shapes[t] = s
	}
	return s
}

// entries gives the contents of a document, or nil where it has none of its own.
func (k kinds) entries(d model.AnyDocument) *[]model.Entry {
	if kind := k[d.Kind()]; kind.Contents != nil {
		return kind.Contents(d)
	}
	return nil
}

// head is a document without its contents, for a record: a copy of the top, so
// that the caller's stays whole.
func (k kinds) head(d model.AnyDocument) model.AnyDocument {
	top := reflect.New(reflect.TypeOf(d).Elem())
	top.Elem().Set(reflect.ValueOf(d).Elem())
	head := top.Interface().(model.AnyDocument)
	if e := k.entries(head); e != nil {
		*e = nil
	}
	return head
}

// decode reads a document's record, without its contents.
func (k kinds) decode(key, value []byte) (model.AnyDocument, error) {
	payload, err := unseal(bucketDocument, key, value)
	if err != nil {
		return nil, err
	}
	d, err := k.parse(payload)
	if errors.Is(err, model.ErrNoKind) {
		return nil, err
	}
	if err != nil {
		return nil, &Damage{Kind: model.DamageRecord, Bucket: bucketDocument, Key: bytes.Clone(key), Why: err.Error()}
	}
	return d, nil
}

func (k kinds) parse(payload []byte) (model.AnyDocument, error) {
	kind, known := k[kindIn(payload)]
	if !known {
		return nil, fmt.Errorf("%w: %q", model.ErrNoKind, kindIn(payload))
	}
	d := kind.New()
	return d, json.Unmarshal(payload, d)
}

// typeOf is what a document's payload is made from; nil for a kind that this
// program does not know.
func (k kinds) typeOf(payload []byte) reflect.Type {
	if kind, known := k[kindIn(payload)]; known {
		return reflect.TypeOf(kind.New()).Elem()
	}
	return nil
}

// kindField is the field of a document's record that names its kind.
const kindField = "kind"

// kindIn reads the kind out of a payload without decoding the rest.
func kindIn(payload []byte) (kind string) {
	_ = skim(payload, func(name string, value []byte) {
		if name == kindField {
			_ = json.Unmarshal(value, &kind)
		}
	})
	return kind
}

// documentPayload encodes a document with its kind in front.
func documentPayload(d model.AnyDocument) ([]byte, error) {
	payload, err := json.Marshal(d)
	if err != nil || len(payload) < 2 {
		return payload, err
	}
	out := appendField([]byte{'{'}, kindField, []byte(`"`+d.Kind()+`"`))
	if len(payload) > 2 {
		out = append(out, ',')
	}
	return append(out, payload[1:]...), nil
}
