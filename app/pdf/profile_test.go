package pdf

import (
	"bytes"
	"encoding/binary"
	"math"
	"os"
	"testing"

	"sokehoach/assets"
)

const profilePath = "../../assets/icc/srgb.icc"

// TestTheProfileFollowsFromItsFormula is where assets/icc/srgb.icc comes from:
// it is computed from the published numbers of IEC 61966-2-1 alone, and so is
// free of anybody's copyright.
func TestTheProfileFollowsFromItsFormula(t *testing.T) {
	want := sRGB()
	if os.Getenv("UPDATE_GOLDEN") == "1" {
		if err := os.WriteFile(profilePath, want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got := assets.OutputProfile(); !bytes.Equal(got, want) {
		t.Errorf("%d bytes in assets, %d from the formula", len(got), len(want))
	}
	if err := judgeProfile(want); err != nil {
		t.Error(err)
	}
}

// sRGB builds a profile of version 2.4 (ICC.1:2001-04) for a display: a matrix
// to XYZ under D50 and one curve for the three colours.
func sRGB() []byte {
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", description("sRGB IEC61966-2.1")},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "Public domain\x00"...)},
		{"wtpt", xyz(0.9642, 1, 0.8249)},
		{"chad", fixed("sf32", 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)},
		{"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
		{"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
		{"bXYZ", xyz(0.14307, 0.06061, 0.7141)},
		{"rTRC", curve()},
		{"gTRC", nil}, // the same as red's
		{"bTRC", nil},
	}
	var table, data []byte
	table = binary.BigEndian.AppendUint32(table, uint32(len(tags)))
	base, at, size := 128+4+12*len(tags), 0, 0
	for _, tag := range tags {
		if tag.data != nil {
			at, size = base+len(data), len(tag.data)
			data = append(data, tag.data...)
			data = append(data, make([]byte, -len(data)&3)...)
		}
		table = append(table, tag.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(at))
		table = binary.BigEndian.AppendUint32(table, uint32(size))
	}
	profile := append(append(header(), table...), data...)
	binary.BigEndian.PutUint32(profile, uint32(len(profile)))
	return profile
}

func header() []byte {
	h := make([]byte, 128)
	copy(h[8:], "\x02\x40\x00\x00mntrRGB XYZ ")
	copy(h[24:], "\x07\xE8\x00\x01\x00\x01") // 1 January 2024
	copy(h[36:], "acsp")
	copy(h[68:], xyz(0.9642, 1, 0.8249)[8:])
	return h
}

func description(text string) []byte {
	b := []byte("desc\x00\x00\x00\x00")
	b = binary.BigEndian.AppendUint32(b, uint32(len(text)+1))
	b = append(b, text...)
	return append(b, make([]byte, 1+4+4+2+1+67)...) // no other scripts
}

func xyz(x, y, z float64) []byte { return fixed("XYZ ", x, y, z) }

func fixed(kind string, numbers ...float64) []byte {
	b := append([]byte(kind), 0, 0, 0, 0)
	for _, x := range numbers {
		b = binary.BigEndian.AppendUint32(b, uint32(int32(math.Round(x*65536))))
	}
	return b
}

// curve is the transfer of IEC 61966-2-1, 5.2.
func curve() []byte {
	const steps = 1024
	b := append([]byte("curv"), 0, 0, 0, 0)
	b = binary.BigEndian.AppendUint32(b, steps)
	for i := range steps {
		x := float64(i) / (steps - 1)
		if x <= 0.04045 {
			x /= 12.92
		} else {
			x = math.Pow((x+0.055)/1.055, 2.4)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(x*65535)))
	}
	return b
}
