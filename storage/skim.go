package storage

import (
	"bytes"
	"encoding/json"
	"errors"
)

// errNoObject says that a payload is no JSON object.
var errNoObject = errors.New("the payload is no JSON object")

// skim hands each field of a JSON object to take, with its value as it stands.
// Values are stepped over, not decoded, and checked no further than that needs.
func skim(object []byte, take func(name string, value []byte)) error {
	at := skipSpace(object, 0)
	if at >= len(object) || object[at] != '{' {
		return errNoObject
	}
	for at = skipSpace(object, at+1); at < len(object) && object[at] == '"'; at = skipSpace(object, at+1) {
		end := stringEnd(object, at)
		name, ok := unquoted(object[at:end])
		colon := skipSpace(object, end)
		if !ok || colon >= len(object) || object[colon] != ':' {
			return errNoObject
		}
		from := skipSpace(object, colon+1)
		end = valueEnd(object, from)
		at = skipSpace(object, end)
		if end == from || at >= len(object) || object[at] != ',' && object[at] != '}' {
			return errNoObject
		}
		take(name, object[from:end])
		if object[at] == '}' {
			return nil
		}
	}
	if at < len(object) && object[at] == '}' {
		return nil
	}
	return errNoObject
}

// unquoted reads a JSON string; names without escapes are read at once.
func unquoted(quoted []byte) (string, bool) {
	if len(quoted) < 2 {
		return "", false
	}
	if !bytes.ContainsRune(quoted, '\\') {
		return string(quoted[1 : len(quoted)-1]), true
	}
	var s string
	err := json.Unmarshal(quoted, &s)
	return s, err == nil
}

func skipSpace(b []byte, at int) int {
	for at < len(b) && (b[at] == ' ' || b[at] == '\t' || b[at] == '\n' || b[at] == '\r') {
		at++
	}
	return at
}

// stringEnd is behind the string that begins at an offset, or at the end of b.
func stringEnd(b []byte, at int) int {
	for i := at + 1; i < len(b); i++ {
		quote := bytes.IndexByte(b[i:], '"')
		if quote < 0 {
			break
		}
		escapes := 0
		for i += quote; b[i-1-escapes] == '\\'; escapes++ {
		}
		if escapes%2 == 0 {
			return i + 1
		}
	}
	return len(b)
}

// valueEnd is behind the value that begins at an offset, or at the end of b.
func valueEnd(b []byte, at int) int {
	depth := 0
	for i := at; i < len(b); i++ {
		switch b[i] {
		case '"':
			i = stringEnd(b, i) - 1
			if depth == 0 {
				return i + 1
			}
		case '{', '[':
			depth++
		case '}', ']':
			if depth == 0 {
				return i // of a number, true, false or null at the end of an object
			}
			if depth--; depth == 0 {
				return i + 1
			}
		case ',', ' ', '\t', '\n', '\r':
			if depth == 0 {
				return i
			}
		}
	}
	return len(b)
}
