package printer

import (
	"bytes"
	"encoding/binary"
)

// sameHead tells whether a head is that of a TrueType file: its sum tells files
// apart that have a name in common.
func sameHead(file, head []byte) bool {
	const entry, first = 16, 12
	if len(file) < first {
		return false
	}
	for n := range int(binary.BigEndian.Uint16(file[4:])) {
		at := first + n*entry
		if at+entry > len(file) {
			return false
		}
		if string(file[at:at+4]) != "head" {
			continue
		}
		offset, length := int(binary.BigEndian.Uint32(file[at+8:])), int(binary.BigEndian.Uint32(file[at+12:]))
		return offset+length <= len(file) && bytes.Equal(file[offset:offset+length], head)
	}
	return false
}
