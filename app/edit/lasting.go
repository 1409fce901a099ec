package edit

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// lasting is a path in which the rows that have an id are called by it and not
// by their places: entries[3].activities[0].name leads elsewhere as soon as a
// row comes or goes. What does not lead into the value stays as it is.
func lasting(v any, path string) string {
	var out []string
	at := reflect.ValueOf(v)
	for _, piece := range strings.Split(path, ".") {
		name, places, _ := strings.Cut(piece, "[")
		if at = named(at, name); at.IsValid() && places != "" {
			at, name = rowOf(at, name, places)
		} else if places != "" {
			name += "[" + places
		}
		out = append(out, name)
	}
	return strings.Join(out, ".")
}

// rowOf is a row of a list, and what it is called.
func rowOf(list reflect.Value, name, place string) (reflect.Value, string) {
	raw := name + "[" + place
	i, err := strconv.Atoi(strings.TrimSuffix(place, "]"))
	if err != nil || list.Kind() != reflect.Slice || i < 0 || i >= list.Len() {
		return reflect.Value{}, raw
	}
	row := list.Index(i)
	if !row.CanInterface() {
		return reflect.Value{}, raw
	}
	if id := RowID(row.Interface()); id != "" {
		return row, name + "[" + id + "]"
	}
	return row, raw
}

// RowID is what a row is called by its own id; empty when it has none.
func RowID(row any) string {
	id := named(reflect.ValueOf(row), "id")
	if !id.IsValid() || id.IsZero() || !id.CanInterface() {
		return ""
	}
	return fmt.Sprint(id.Interface())
}

// named is the field of a struct by its name in the stored record, also when it
// lies in a part that is no record of its own.
func named(v reflect.Value, name string) reflect.Value {
	for v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return reflect.Value{}
	}
	var inside []reflect.Value
	for i := range v.NumField() {
		tag, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		switch {
		case tag == name:
			return v.Field(i)
		case tag == "":
			inside = append(inside, v.Field(i))
		}
	}
	for _, part := range inside {
		if found := named(part, name); found.IsValid() {
			return found
		}
	}
	return reflect.Value{}
}
