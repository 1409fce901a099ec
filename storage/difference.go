package storage

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"sokehoach/model"
)

// differences appends the fields in which two JSON values differ. Objects are
// compared field by field. Lists of the same length are compared row by row; in
// others, the rows between the first and the last difference were exchanged.
func differences(out []model.FieldChange, path string, old, now []byte) []model.FieldChange {
	if bytes.Equal(old, now) {
		return out
	}
	if was, ok := objectOf(old); ok {
		if is, ok := objectOf(now); ok {
			return objectDifferences(out, path, was, is)
		}
	}
	if was, ok := elementsOf(old); ok {
		if is, ok := elementsOf(now); ok {
			return listDifferences(out, path, was, is)
		}
	}
	return append(out, model.FieldChange{Path: path, Old: bytes.Clone(old), New: bytes.Clone(now)})
}

func objectDifferences(out []model.FieldChange, path string, was, is []member) []model.FieldChange {
	if path != "" {
		path += "."
	}
	for _, m := range was {
		if now := valueOf(is, m.name); !bytes.Equal(m.value, now) {
			out = differences(out, path+quotedName(m.name), m.value, now)
		}
	}
	for _, m := range is {
		if valueOf(was, m.name) == nil {
			out = differences(out, path+quotedName(m.name), nil, m.value)
		}
	}
	return out
}

func listDifferences(out []model.FieldChange, path string, was, is [][]byte) []model.FieldChange {
	if len(was) == len(is) {
		for i := range was {
			out = differences(out, path+"["+strconv.Itoa(i)+"]", was[i], is[i])
		}
		return out
	}
	from := 0
	for from < min(len(was), len(is)) && bytes.Equal(was[from], is[from]) {
		from++
	}
	was, is = was[from:], is[from:]
	for len(was) > 0 && len(is) > 0 && bytes.Equal(was[len(was)-1], is[len(is)-1]) {
		was, is = was[:len(was)-1], is[:len(is)-1]
	}
	return append(out, model.FieldChange{Path: path + "[" + strconv.Itoa(from) + ":]", Old: listOf(was), New: listOf(is)})
}

// A member is a field of a JSON object.
type member struct {
	name  string
	value []byte
}

// objectOf reads the fields of an object. One that has a name twice, or a field
// without a name or with one that is no text, is not taken apart: no path could lead
// there.
func objectOf(value []byte) ([]member, bool) {
	var all []member
	odd := false
	err := skim(value, func(name string, value []byte) {
		odd = odd || name == "" || !utf8.ValidString(name) || valueOf(all, name) != nil
		all = append(all, member{name, value})
	})
	return all, err == nil && !odd
}

func valueOf(all []member, name string) []byte {
	for _, m := range all {
		if m.name == name {
			return m.value
		}
	}
	return nil
}

// elementsOf reads the elements of a list as they stand.
func elementsOf(value []byte) ([][]byte, bool) {
	if len(value) < 2 || value[0] != '[' || value[len(value)-1] != ']' {
		return nil, false
	}
	var all [][]byte
	at := skipSpace(value, 1)
	if value[at] == ']' {
		return all, at == len(value)-1
	}
	for at < len(value) {
		end := valueEnd(value, at)
		if end == at {
			return nil, false
		}
		all = append(all, value[at:end])
		at = skipSpace(value, end)
		if at == len(value)-1 {
			return all, true
		}
		if at >= len(value) || value[at] != ',' {
			return nil, false
		}
		at = skipSpace(value, at+1)
	}
	return nil, false
}

func listOf(elements [][]byte) []byte {
	return append(append([]byte{'['}, bytes.Join(elements, []byte{','})...), ']')
}

// quotedName is a name in a path; the names of our own fields stay as they are.
func quotedName(name string) string {
	if !strings.ContainsAny(name, `\.[]`) {
		return name
	}
	return strings.NewReplacer(`\`, `\\`, `.`, `\.`, `[`, `\[`, `]`, `\]`).Replace(name)
}

// A step leads from a value to one in it: to the field of a name, to an element,
// or to the rows from an element on.
type step struct {
	name  string
	index int
	row   bool // an element
	rows  bool // the rows from the element on
}

// stepsOf reads a path; false when it is none of ours.
func stepsOf(path string) ([]step, bool) {
	var steps []step
	for path != "" {
		if path[0] == '[' {
			inner, rest, found := strings.Cut(path[1:], "]")
			digits, rows := strings.CutSuffix(inner, ":")
			index, err := strconv.Atoi(digits)
			if !found || err != nil || index < 0 || rows && rest != "" {
				return nil, false
			}
			steps = append(steps, step{index: index, row: !rows, rows: rows})
			path = rest
			continue
		}
		if len(steps) > 0 {
			if path[0] != '.' {
				return nil, false
			}
			path = path[1:]
		}
		name, length := readName(path)
		steps = append(steps, step{name: name})
		path = path[length:]
	}
	return steps, true
}

// readName reads the name at the beginning of a path, and how long it is there.
func readName(path string) (string, int) {
	var name []byte
	i := 0
	for ; i < len(path) && path[i] != '.' && path[i] != '['; i++ {
		if path[i] == '\\' && i+1 < len(path) {
			i++
		}
		name = append(name, path[i])
	}
	return string(name), i
}

// exchange puts a value in the place of another and gives the whole; nil is no
// value. False when the other does not stand there.
func exchange(whole []byte, steps []step, from, to []byte) ([]byte, bool) {
	if len(steps) == 0 {
		return to, sameJSON(whole, from)
	}
	first, rest := steps[0], steps[1:]
	if !first.row && !first.rows {
		return exchangeField(whole, first.name, func(value []byte) ([]byte, bool) { return exchange(value, rest, from, to) })
	}
	elements, ok := elementsOf(whole)
	if !ok {
		return nil, false
	}
	if first.rows {
		return exchangeRows(elements, first.index, from, to)
	}
	if first.index >= len(elements) {
		return nil, false
	}
	value, ok := exchange(elements[first.index], rest, from, to)
	if !ok || value == nil {
		return nil, false
	}
	elements[first.index] = value
	return listOf(elements), true
}

func exchangeField(whole []byte, name string, change func([]byte) ([]byte, bool)) ([]byte, bool) {
	members, ok := objectOf(whole)
	if !ok {
		return nil, false
	}
	value, ok := change(valueOf(members, name))
	out := []byte{'{'}
	for _, m := range members {
		if m.name == name {
			m.value, value = value, nil
		}
		if m.value != nil {
			out = appendField(out, m.name, m.value)
		}
	}
	if value != nil {
		out = appendField(out, name, value)
	}
	return append(out, '}'), ok
}

func exchangeRows(elements [][]byte, at int, from, to []byte) ([]byte, bool) {
	was, ok := elementsOf(from)
	is, fine := elementsOf(to)
	if !ok || !fine || at+len(was) > len(elements) {
		return nil, false
	}
	if !slices.EqualFunc(elements[at:at+len(was)], was, sameJSON) {
		return nil, false
	}
	return listOf(slices.Concat(elements[:at], is, elements[at+len(was):])), true
}

// valueAt finds a value; nil when there is none.
func valueAt(whole []byte, steps []step) []byte {
	for _, s := range steps {
		if s.rows {
			return nil
		}
		if !s.row {
			members, _ := objectOf(whole)
			whole = valueOf(members, s.name)
			continue
		}
		elements, _ := elementsOf(whole)
		if s.index >= len(elements) {
			return nil
		}
		whole = elements[s.index]
	}
	return whole
}

// sameJSON compares two values without regard to the order of fields: a field
// that was taken out and put back stands at the end.
func sameJSON(a, b []byte) bool {
	if bytes.Equal(a, b) {
		return true
	}
	if a == nil || b == nil {
		return false
	}
	return reflect.DeepEqual(plainJSON(a), plainJSON(b))
}

// plainJSON decodes a value with its numbers as they are written.
func plainJSON(value []byte) any {
	var v any
	d := json.NewDecoder(bytes.NewReader(value))
	d.UseNumber()
	if d.Decode(&v) != nil {
		return value
	}
	return v
}
