package model

import (
	"encoding/binary"
	"encoding/hex"
	"errors"
)

// An ID (mã nhận dạng) names one stored thing for ever: a UUID of version 7
// (RFC 9562), whose first 48 bits are the milliseconds of its making, so that
// ids sort by age. The zero ID means "none".
type ID [16]byte

// ErrID says that a text is not an id.
var ErrID = errors.New("not an id")

// MakeID builds an id from a time in milliseconds since 1970, a counter that
// orders ids of one millisecond (the low 12 bits count) and 62 random bits.
func MakeID(millis uint64, counter uint16, random uint64) ID {
	var id ID
	binary.BigEndian.PutUint64(id[:8], millis<<16)
	id[6] = 0x70 | byte(counter>>8)&0x0f
	id[7] = byte(counter)
	binary.BigEndian.PutUint64(id[8:], random)
	id[8] = 0x80 | id[8]&0x3f
	return id
}

// ParseID reads the 36 characters that String writes; an empty text is the zero ID.
func ParseID(s string) (ID, error) {
	var id ID
	err := id.UnmarshalText([]byte(s))
	return id, err
}

// IsZero reports whether id names nothing.
func (id ID) IsZero() bool { return id == ID{} }

// String writes 8-4-4-4-12 hexadecimal digits, or nothing for the zero ID.
func (id ID) String() string {
	if id.IsZero() {
		return ""
	}
	h := hex.EncodeToString(id[:])
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

// MarshalText is String, for JSON.
func (id ID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText is ParseID, for JSON.
func (id *ID) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*id = ID{}
		return nil
	}
	if len(b) != 36 || b[8] != '-' || b[13] != '-' || b[18] != '-' || b[23] != '-' {
		return ErrID
	}
	digits := make([]byte, 0, 32)
	for _, c := range b {
		if c != '-' {
			digits = append(digits, c)
		}
	}
	var v ID
	if n, err := hex.Decode(v[:], digits); err != nil || n != len(v) {
		return ErrID
	}
	*id = v
	return nil
}
