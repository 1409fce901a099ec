// Package release makes the parts of a release that no compiler makes: the
// resource of the Windows programs, the words of their installer, the portable
// folder, and the lists of what is inside.
package release

import (
	"bytes"
	"debug/pe"
	"encoding/binary"
	"slices"
	"unicode/utf16"
)

// Kinds of resources.
const (
	kindIcon     = 3
	kindGroup    = 14
	kindVersion  = 16
	kindManifest = 24
)

// Languages of resources.
const (
	neutral    = 0
	vietnamese = 0x42a
)

// A resource is one in the tree that Windows reads: kind, name, language.
type resource struct {
	kind     uint16
	name     string // or, when it has none
	id       uint16
	language uint16
	data     []byte
}

// Sizes of what the tree is made of.
const (
	directorySize = 16
	entrySize     = 8
	leafSize      = 16
	subdirectory  = 0x80000000 // in the offset of an entry; in its name: a name
)

// A tree is resources sorted as Windows searches them, with the places of their
// parts: the directories of all kinds, names and languages, the leaves, the names,
// the data.
type tree struct {
	all    []resource
	kinds  [][]resource
	leaves int // where they begin
	names  int
	data   int
	out    bytes.Buffer
}

func newTree(all []resource) *tree {
	t := &tree{all: all}
	slices.SortStableFunc(t.all, func(a, b resource) int {
		named := func(r resource) int {
			if r.name != "" {
				return 0 // names come first
			}
			return 1
		}
		if a.kind != b.kind {
			return int(a.kind) - int(b.kind)
		}
		if named(a) != named(b) {
			return named(a) - named(b)
		}
		return int(a.id) - int(b.id)
	})
	for i, r := range t.all {
		if i == 0 || r.kind != t.all[i-1].kind {
			t.kinds = append(t.kinds, nil)
		}
		t.kinds[len(t.kinds)-1] = append(t.kinds[len(t.kinds)-1], r)
	}
	t.leaves = directorySize + len(t.kinds)*(entrySize+directorySize) + len(t.all)*(2*entrySize+directorySize)
	t.names = t.leaves + len(t.all)*leafSize
	t.data = t.names
	for _, r := range t.all {
		t.data += len(nameOf(r))
	}
	t.data = aligned(t.data)
	return t
}

func aligned(n int) int { return (n + 7) &^ 7 }

// nameOf is a name as the tree keeps it: its length and its letters.
func nameOf(r resource) []byte {
	if r.name == "" {
		return nil
	}
	letters := utf16.Encode([]rune(r.name))
	return words(append([]uint16{uint16(len(letters))}, letters...)...)
}

func words(w ...uint16) []byte {
	var b []byte
	for _, v := range w {
		b = binary.LittleEndian.AppendUint16(b, v)
	}
	return b
}

func (t *tree) put(values ...any) {
	for _, v := range values {
		_ = binary.Write(&t.out, binary.LittleEndian, v) // a buffer takes everything of fixed size
	}
}

// directory begins one with so many entries.
func (t *tree) directory(named, numbered int) {
	t.put([12]byte{}, uint16(named), uint16(numbered))
}

// bytes writes the tree; places are where it tells the addresses of data.
func (t *tree) bytes() (section []byte, places []int) {
	t.directory(0, len(t.kinds))
	at := directorySize + len(t.kinds)*entrySize
	for _, kind := range t.kinds {
		t.put(uint32(kind[0].kind), uint32(subdirectory|at))
		at += directorySize + len(kind)*entrySize
	}
	name := t.names
	for _, kind := range t.kinds {
		named := len(slices.DeleteFunc(slices.Clone(kind), func(r resource) bool { return r.name == "" }))
		t.directory(named, len(kind)-named)
		for _, r := range kind {
			if r.name != "" {
				t.put(uint32(subdirectory|name), uint32(subdirectory|at))
				name += len(nameOf(r))
			} else {
				t.put(uint32(r.id), uint32(subdirectory|at))
			}
			at += directorySize + entrySize
		}
	}
	for i, r := range t.all {
		t.directory(0, 1)
		t.put(uint32(r.language), uint32(t.leaves+i*leafSize))
	}
	place := t.data
	for i, r := range t.all {
		places = append(places, t.leaves+i*leafSize)
		t.put(uint32(place), uint32(len(r.data)), uint32(0), uint32(0))
		place = aligned(place + len(r.data))
	}
	for _, r := range t.all {
		t.put(nameOf(r))
	}
	for _, r := range t.all {
		t.put(make([]byte, aligned(t.out.Len())-t.out.Len()), r.data)
	}
	return t.out.Bytes(), places
}

// object is the tree as a file that the linker takes: one section, and the
// addresses that it must fill in.
func object(all []resource) []byte {
	section, places := newTree(all).bytes()
	const headers = 20 + 40
	const addressOfImage = 3 // IMAGE_REL_AMD64_ADDR32NB
	relocations := headers + len(section)
	symbols := relocations + 10*len(places)
	header := pe.SectionHeader32{
		SizeOfRawData: uint32(len(section)), PointerToRawData: headers,
		PointerToRelocations: uint32(relocations), NumberOfRelocations: uint16(len(places)),
		Characteristics: pe.IMAGE_SCN_CNT_INITIALIZED_DATA | pe.IMAGE_SCN_MEM_READ | 0x00300000, // on bounds of four bytes
	}
	copy(header.Name[:], ".rsrc")
	symbol := pe.COFFSymbol{SectionNumber: 1, StorageClass: 3} // a static one
	copy(symbol.Name[:], ".rsrc")
	t := &tree{}
	t.put(pe.FileHeader{
		Machine: pe.IMAGE_FILE_MACHINE_AMD64, NumberOfSections: 1, PointerToSymbolTable: uint32(symbols), NumberOfSymbols: 1,
		Characteristics: pe.IMAGE_FILE_LINE_NUMS_STRIPPED,
	}, header, section)
	for _, place := range places {
		t.put(uint32(place), uint32(0), uint16(addressOfImage))
	}
	t.put(symbol, uint32(4)) // and an empty table of names
	return t.out.Bytes()
}
