package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Seam says how willingly a line ends inside a word, behind the marks that it
// has inside.
type Seam uint8

// The seams.
const (
	Whole   Seam = iota // a plain word, a figure, a day: only where no line can hold it
	Symbol              // number and symbol of a document, 02/2022/TT-UBDT: rather than a hole in the line
	Address             // of mail, of the web, of a file: as long as a line and no words to anybody
)

// marks are what a word may be parted behind.
const marks = "./@-_"

// SeamOf looks at a word without spaces.
func SeamOf(word string) Seam {
	if !strings.ContainsAny(word, marks) {
		return Whole
	}
	word = strings.TrimRight(word, ".,;:)”")
	n := utf8.RuneCountInString(word)
	letters := strings.ContainsFunc(word, unicode.IsLetter)
	switch {
	case !letters || n < 8:
		return Whole
	case strings.ContainsAny(word, "@_\\") || strings.Contains(word, "://") || strings.HasPrefix(word, "www."):
		return Address
	case n > 12 && (strings.Count(word, ".") > 1 || strings.Count(word, "-") > 2 || strings.Count(word, "/") > 2):
		return Address
	case strings.ContainsAny(word, "/-"):
		return Symbol
	}
	return Whole
}

// Part is the first part of a word that may be parted, with its mark; marks that
// follow each other stay together. A part is never shorter than two letters.
func Part(word string) string {
	n := 0
	for i, r := range word {
		if n++; !strings.ContainsRune(marks, r) || n < 2 {
			continue
		}
		end := i + utf8.RuneLen(r)
		rest := word[end:]
		if utf8.RuneCountInString(rest) < 2 || strings.ContainsRune(marks, rune(rest[0])) {
			continue
		}
		return word[:end]
	}
	return word
}
