package storage

import (
	"encoding/json"
	"strings"
)

// lostAtMost is how many letters of texts that were on the disk one record of
// the history may forget: those that a Vietnamese keyboard takes back, and slips.
const lostAtMost = 6

// typedOn reports whether a value was only typed further: the new text contains
// the old one, or few letters of it are gone, counting those that were lost in
// the same record before. The digits of a number are never lost.
func typedOn(was, now json.RawMessage, lost int) (int, bool) {
	a, text := textOf(was)
	b, other := textOf(now)
	switch {
	case !text || !other:
		return lost, strings.HasPrefix(string(now), string(was)) && digits(was) && digits(now)
	case strings.Contains(b, a):
		return lost, true
	}
	letters := []rune(a)
	lost += gone(letters, []rune(b))
	return lost, lost <= lostAtMost && 2*lost <= len(letters)
}

// textOf reads a value that is a text; one that is missing is an empty text.
func textOf(value json.RawMessage) (string, bool) {
	if len(value) == 0 {
		return "", true
	}
	var s string
	err := json.Unmarshal(value, &s)
	return s, err == nil && value[0] == '"'
}

func digits(value json.RawMessage) bool {
	return len(value) > 0 && strings.Trim(string(value), "0123456789") == ""
}

// gone counts the letters between the common beginning and end of two texts that
// are only in the first.
func gone(a, b []rune) int {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return len(a)
}
