package storage

import (
	"reflect"
	"slices"

	"sokehoach/model"
)

// alike reports whether two values of one type, which pointers lead to, are the
// same to the last field. What it calls alike is encoded alike; of a kind that it
// does not know it says that it is not.
func alike(a, b any) bool {
	return alikeValues(reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem())
}

func alikeValues(a, b reflect.Value) bool {
	switch a.Kind() {
	case reflect.String, reflect.Bool, reflect.Int, reflect.Int64:
		return a.Equal(b)
	case reflect.Pointer:
		if a.IsNil() || b.IsNil() {
			return a.IsNil() && b.IsNil()
		}
		return alikeValues(a.Elem(), b.Elem())
	case reflect.Struct, reflect.Array, reflect.Slice:
		if same, known := equal(a.Addr().Interface(), b.Addr().Interface()); known {
			return same
		}
		return alikeParts(a, b)
	}
	return false
}

// alikeParts compares field by field, or element by element.
func alikeParts(a, b reflect.Value) bool {
	if a.Kind() == reflect.Struct {
		for i := range a.NumField() {
			if !alikeValues(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	}
	if a.Len() != b.Len() || a.Kind() == reflect.Slice && a.IsNil() != b.IsNil() {
		return false
	}
	for i := range a.Len() {
		if !alikeValues(a.Index(i), b.Index(i)) {
			return false
		}
	}
	return true
}

// equal compares what a plan has most of without a look at each field, which
// takes ten times as long; known is false for what it is not made for.
func equal(a, b any) (same, known bool) {
	switch a := a.(type) {
	case *model.ID:
		return *a == *b.(*model.ID), true
	case *model.Served:
		return *a == *b.(*model.Served), true
	case *[]model.FundingLine:
		return equalLists(*a, *b.(*[]model.FundingLine)), true
	case *[]model.Place:
		return equalLists(*a, *b.(*[]model.Place)), true
	case *[]model.UnitRole:
		return equalLists(*a, *b.(*[]model.UnitRole)), true
	case *[]model.Paragraph:
		return equalLists(*a, *b.(*[]model.Paragraph)), true
	}
	return false, false
}

// equalLists compares lists; an empty one is not the same as none.
func equalLists[T comparable](a, b []T) bool {
	return (a == nil) == (b == nil) && slices.Equal(a, b)
}
