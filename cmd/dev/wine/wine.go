// Package wine holds what lets the Windows build of the program be tried under
// Debian's Wine 8: the one system library it lacks, and a typist.
package wine

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"strings"
)

// Typist is the C source of a small Windows program that types as UniKey does;
// the file says how it is used.
//
//go:embed typist/typist.c
var Typist []byte

//go:embed typist/keys.txt
var keys string

//go:embed typist/office.txt
var firstKeys string

//go:embed typist/activity.txt
var activity string

//go:embed typist/sentences.txt
var sentences string

// FirstKeys answer the first question of an empty book and make a plan: the
// clerk is then in its title.
func FirstKeys() string {
	return strings.TrimSpace(firstKeys)
}

// Activity is the phrase of an activity, and what is printed of it when its money
// comes to 241 million.
func Activity() (phrase, printed string) {
	phrase, printed, _ = strings.Cut(strings.TrimSpace(activity), "\n")
	return phrase, printed
}

// Keys is what UniKey sends while a clerk types a few words in Telex: "<" is the
// Backspace by which it takes back letters before it puts the accented ones.
func Keys() string {
	return strings.TrimSpace(keys)
}

// Wanted is the text that must stand in the field after that. Braces only tell
// what is sent at once, and in which way.
func Wanted(keys string) string {
	var text []rune
	for _, k := range keys {
		switch {
		case strings.ContainsRune("{}[]", k):
		case k != '<':
			text = append(text, k)
		case len(text) > 0:
			text = text[:len(text)-1]
		}
	}
	return string(text)
}

// Verbatim is what the typist must be given to type a text with signs that mean
// something to it.
func Verbatim(text string) string {
	return strings.NewReplacer("{", "{{}", "[", "{[}", "^", "{^}").Replace(text)
}

// Sentences are what clerks write: two hundred, with every Vietnamese letter,
// small and capital.
func Sentences() []string { return strings.Split(strings.TrimSpace(sentences), "\n") }

// LibraryName is the file name under which Windows programs ask for StandIn.
const LibraryName = "bcryptprimitives.dll"

// processPrng fills the caller's buffer (rcx, length in rdx) with random bytes
// from the processor and returns TRUE. Every Go program calls it at its start.
var processPrng = []byte{
	0x48, 0x85, 0xD2, // again: test rdx, rdx
	0x74, 0x0F, //             jz   done
	0x0F, 0xC7, 0xF0, // draw:  rdrand eax
	0x73, 0xF6, //             jnc  again    ; none ready yet
	0x88, 0x01, //             mov  [rcx], al
	0x48, 0xFF, 0xC1, //       inc  rcx
	0x48, 0xFF, 0xCA, //       dec  rdx
	0xEB, 0xEC, //             jmp  again
	0xB8, 1, 0, 0, 0, // done:  mov  eax, 1
	0xC3, //                   ret
}

// write puts values one after the other as the processor keeps them.
func write(w *bytes.Buffer, values ...any) {
	for _, v := range values {
		// A bytes.Buffer takes everything, and only fixed-size values come here.
		if err := binary.Write(w, binary.LittleEndian, v); err != nil {
			panic(err)
		}
	}
}
