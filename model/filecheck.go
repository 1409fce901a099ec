package model

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// A fileCheck keeps the first fault of a data file.
type fileCheck struct {
	head  Head
	fault error
}

// say notes a fault, unless there is one.
func (f *fileCheck) say(where, text string) {
	if f.fault != nil {
		return
	}
	name, place := fileWord(f.head.File), ""
	if f.head.ID != "" {
		name += " " + quote(f.head.ID)
	}
	if where != "" {
		place = ", tại " + quote(where)
	}
	f.fault = FileError{f.head.File, where, CleanLine(fmt.Sprintf("Tệp %s%s: %s.", name, place, text))}
}

// quote makes what stands in a file fit for a sentence: clean and not long.
func quote(s string) string {
	const most = 80
	if r := []rune(CleanLine(s)); len(r) > most {
		return string(r[:most]) + "…"
	}
	return CleanLine(s)
}

func (f *fileCheck) must(ok bool, where, text string) {
	if !ok {
		f.say(where, text)
	}
}

func (f *fileCheck) need(where, value string) { f.must(value != "", where, "thiếu giá trị") }

func (f *fileCheck) some(where string, n int) {
	f.must(n > 0, where, "danh sách trống hoặc thiếu")
}

func (f *fileCheck) sure(where string, c Certainty) {
	f.must(c.valid(), where, fmt.Sprintf("độ tin cậy “%s” không có trong found, high, medium, low", quote(string(c))))
}

// span asks that a time does not end before it begins.
func (f *fileCheck) span(where string, from, to Date) {
	f.must(from.IsZero() || to.IsZero() || !to.Before(from), where, "ngày kết thúc trước ngày bắt đầu")
}

// once asks for a value that no earlier entry has, and remembers it.
func (f *fileCheck) once(seen map[string]bool, where, value string) {
	f.need(where, value)
	f.must(!seen[value], where, fmt.Sprintf("“%s” bị lặp lại", quote(value)))
	seen[value] = true
}

// known asks for a value that is in a set.
func (f *fileCheck) known(set map[string]bool, where, value string) {
	f.must(set[value], where, fmt.Sprintf("“%s” không thuộc danh sách cho phép", quote(value)))
}

// clean asks that every text of a file is as a form leaves it, CleanLine or
// CleanText, so that it can be printed and compared as it stands.
func (f *fileCheck) clean(where string, v any, form func(string) string) {
	switch v := v.(type) {
	case string:
		f.must(form(v) == v, where, "chữ chưa ở dạng Unicode dựng sẵn, hoặc thừa dấu cách, hoặc có ký tự lạ")
	case []any:
		for i, x := range v {
			f.clean(fmt.Sprintf("%s[%d]", where, i), x, form)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			f.clean(below(where, key), v[key], form)
		}
	}
}

func below(where, key string) string {
	if where == "" {
		return key
	}
	return where + "." + key
}

// deepest is how far locate goes down; no data file is as deep.
const deepest = 12

// locate finds the place of a value that does not fit its type: it tries every
// part of b by itself. fails says whether a part in place of b fails; where
// even an empty object or list does, b itself is what does not fit.
func locate(b []byte, depth int, fails func([]byte) bool) string {
	if depth == deepest {
		return ""
	}
	var object map[string]json.RawMessage
	if json.Unmarshal(b, &object) == nil && !fails([]byte("{}")) {
		for _, key := range slices.Sorted(maps.Keys(object)) {
			inside := func(part []byte) bool { return fails(wrap(map[string]json.RawMessage{key: part})) }
			if inside(object[key]) {
				return joinPlace(key, locate(object[key], depth+1, inside))
			}
		}
	}
	var list []json.RawMessage
	if json.Unmarshal(b, &list) == nil && !fails([]byte("[]")) {
		for i, part := range list {
			inside := func(part []byte) bool { return fails(wrap([]json.RawMessage{part})) }
			if inside(part) {
				return joinPlace(fmt.Sprintf("[%d]", i), locate(part, depth+1, inside))
			}
		}
	}
	return ""
}

func joinPlace(first, rest string) string {
	if rest == "" || rest[0] == '[' {
		return first + rest
	}
	return first + "." + rest
}

// wrap writes JSON that was read a moment ago; it cannot fail.
func wrap(v any) []byte {
	b, _ := json.Marshal(v)
	return b
}
