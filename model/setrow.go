package model

import (
	"slices"
	"strconv"
	"strings"
)

// InsertRow puts a typed line behind the paragraph or the recipient that a path
// goes through (thêm đoạn, thêm nơi nhận), without the marks of its list; behind the
// heading of a part it becomes the first paragraph. False where the path goes
// through none.
func InsertRow(d AnyDocument, path, line string) bool {
	list, at := rowOf(path)
	if part, is := strings.CutSuffix(path, ".heading"); is {
		list, at = part+".paragraphs", -1
	}
	typed := PastedParagraphs(line)
	if list == "" || len(typed) != 1 {
		return false
	}
	v := newFieldReader(d).value(list)
	if !v.IsValid() || !v.CanAddr() || at >= v.Len() {
		return false
	}
	switch rows := v.Addr().Interface().(type) {
	case *[]Paragraph:
		*rows = slices.Insert(slices.Clone(*rows), at+1, typed[0])
	case *[]Recipient:
		*rows = slices.Insert(slices.Clone(*rows), at+1, Recipient{Text: TrimEnd(typed[0].Text)})
	default:
		return false
	}
	return true
}

// RemoveRow takes out the paragraph or the recipient that a path goes through.
func RemoveRow(d AnyDocument, path string) bool {
	list, at := rowOf(path)
	v := newFieldReader(d).value(list)
	if list == "" || !v.IsValid() || !v.CanAddr() || at >= v.Len() {
		return false
	}
	switch rows := v.Addr().Interface().(type) {
	case *[]Paragraph:
		*rows = slices.Delete(slices.Clone(*rows), at, at+1)
	case *[]Recipient:
		*rows = slices.Delete(slices.Clone(*rows), at, at+1)
	default:
		return false
	}
	return true
}

// rowOf is the list that a path ends in, and the row: "parts[0].paragraphs" and 2 of
// "parts[0].paragraphs[2].text".
func rowOf(path string) (list string, at int) {
	open, end := strings.LastIndexByte(path, '['), strings.LastIndexByte(path, ']')
	if open < 0 || end < open {
		return "", -1
	}
	at, err := strconv.Atoi(path[open+1 : end])
	if err != nil || path[end+1:] != "" && path[end+1:] != ".text" {
		return "", -1
	}
	return path[:open], at
}
