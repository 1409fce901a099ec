package release

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
)

// An About is what Windows tells of a program when it is asked for its
// properties.
type About struct {
	Product, Description, Copyright string
	File                            string // sokehoach.exe
	Version                         string // 1.2.3
}

// ParseVersion reads 1.2.3.
func ParseVersion(s string) (parts [3]uint16, err error) {
	all := strings.Split(s, ".")
	if len(all) != len(parts) {
		return parts, fmt.Errorf("version %q: want three numbers", s)
	}
	for i, p := range all {
		n, err := strconv.ParseUint(p, 10, 16)
		if err != nil {
			return parts, fmt.Errorf("version %q: %w", s, err)
		}
		parts[i] = uint16(n)
	}
	return parts, nil
}

// versionInfo is VS_VERSIONINFO in Vietnamese: blocks within blocks, each with its
// length, a name and a value.
func (a About) versionInfo(v [3]uint16) []byte {
	high, low := uint32(v[0])<<16|uint32(v[1]), uint32(v[2])<<16
	var fixed bytes.Buffer
	_ = binary.Write(&fixed, binary.LittleEndian, []uint32{ // a buffer takes everything
		0xfeef04bd, 0x10000, high, low, high, low, 0x3f, 0,
		0x40004, // for Windows NT
		1,       // a program
		0, 0, 0,
	})
	var table []byte
	for _, s := range [][2]string{
		{"CompanyName", a.Product},
		{"FileDescription", a.Description},
		{"FileVersion", a.Version},
		{"InternalName", strings.TrimSuffix(a.File, ".exe")},
		{"LegalCopyright", a.Copyright},
		{"OriginalFilename", a.File},
		{"ProductName", a.Product},
		{"ProductVersion", a.Version},
	} {
		table = joined(table, textBlock(s[0], s[1]))
	}
	const unicodePage = 1200
	strings := block("StringFileInfo", 1, nil, 0, block(fmt.Sprintf("%04x%04x", vietnamese, unicodePage), 1, nil, 0, table))
	language := block("VarFileInfo", 1, nil, 0, block("Translation", 0, words(vietnamese, unicodePage), 4, nil))
	return block("VS_VERSION_INFO", 0, fixed.Bytes(), fixed.Len(), joined(strings, language))
}

func textBlock(name, value string) []byte {
	letters := append(utf16.Encode([]rune(value)), 0)
	return block(name, 1, words(letters...), len(letters), nil)
}

// block is one, its parts on bounds of four bytes.
func block(name string, kind uint16, value []byte, valueLength int, inner []byte) []byte {
	b := append(words(0, uint16(valueLength), kind), words(append(utf16.Encode([]rune(name)), 0)...)...)
	b = joined(b, value)
	if len(inner) > 0 {
		b = joined(b, inner)
	}
	binary.LittleEndian.PutUint16(b, uint16(len(b)))
	return b
}

// joined puts one behind the other, on a bound of four bytes.
func joined(a, b []byte) []byte {
	for len(a)%4 != 0 {
		a = append(a, 0)
	}
	return append(a, b...)
}
