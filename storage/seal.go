package storage

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"

	"sokehoach/model"
)

// The trailer of a sealed value: form and checksum (see the package comment).
const (
	formJSON = 0x01
	sealSize = 1 + crc32.Size
)

// seal makes the value under which a payload is stored.
func seal(bucket string, key, payload []byte) []byte {
	value := make([]byte, 0, len(payload)+sealSize)
	value = append(value, payload...)
	value = append(value, formJSON)
	return binary.BigEndian.AppendUint32(value, checksum(bucket, key, value))
}

// unseal gives the payload of a value, as a part of it, or a Damage.
func unseal(bucket string, key, value []byte) ([]byte, error) {
	fail := func(why string) ([]byte, error) {
		return nil, &Damage{Kind: model.DamageRecord, Bucket: bucket, Key: bytes.Clone(key), Why: why}
	}
	if len(value) < sealSize {
		return fail("the value is too short")
	}
	body, sum := value[:len(value)-crc32.Size], value[len(value)-crc32.Size:]
	if checksum(bucket, key, body) != binary.BigEndian.Uint32(sum) {
		return fail("the value does not fit its checksum")
	}
	if body[len(body)-1] != formJSON {
		return fail("the value has an unknown form")
	}
	return body[:len(body)-1], nil
}

// sumIn is the checksum in a value, whether it fits or not.
func sumIn(value []byte) (sum [crc32.Size]byte) {
	copy(sum[:], value[max(0, len(value)-len(sum)):])
	return sum
}

// checksum is the CRC-32C of a body, which is payload and form, in its place.
func checksum(bucket string, key, body []byte) uint32 {
	table := crc32.MakeTable(crc32.Castagnoli)
	sum := crc32.Update(0, table, place(bucket, key))
	return crc32.Update(sum, table, body)
}

// place is bucket and key, written so that no two places look alike.
func place(bucket string, key []byte) []byte {
	b := make([]byte, 0, 1+len(bucket)+2+len(key))
	b = append(b, byte(len(bucket)))
	b = append(b, bucket...)
	b = binary.BigEndian.AppendUint16(b, uint16(len(key)))
	return append(b, key...)
}
