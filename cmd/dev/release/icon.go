package release

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
)

// iconSizes are those that Windows asks for, on screens of all kinds.
var iconSizes = [...]int{16, 20, 24, 32, 40, 48, 64, 256}

// finer is how many dots across make one of the icon, so that edges are soft.
const finer = 8

// icon draws the icon: a book with two written pages, and a mark in it. All
// places are in hundredths of the side.
func icon(size int) ([]byte, error) {
	big := image.NewRGBA(image.Rect(0, 0, size*finer, size*finer))
	cover, page := color.RGBA{0x1b, 0x4f, 0x8a, 0xff}, color.RGBA{0xff, 0xff, 0xff, 0xff}
	line, mark := color.RGBA{0x8f, 0xa8, 0xc4, 0xff}, color.RGBA{0xc6, 0x28, 0x28, 0xff}
	fill(big, box{4, 10, 96, 92}, 8, cover)
	fill(big, box{10, 16, 48.5, 85}, 2, page)
	fill(big, box{51.5, 16, 90, 85}, 2, page)
	lines := []float64{27, 39, 51, 63, 75}
	if size < 24 { // fewer stay apart
		lines = []float64{30, 48, 66}
	}
	for i, y := range lines {
		fill(big, box{16, y, 43, y + 5}, 0, line)
		if i > 1 || size < 24 && i > 0 {
			fill(big, box{57, y, 84, y + 5}, 0, line)
		}
	}
	fill(big, box{68, 4, 82, 42}, 0, mark)
	var out bytes.Buffer
	if err := png.Encode(&out, reduced(big)); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// A box is a rectangle in hundredths of the side.
type box struct{ left, top, right, bottom float64 }

// fill draws one with round corners.
func fill(m *image.RGBA, b box, radius float64, c color.RGBA) {
	scale := float64(m.Rect.Dx()) / 100
	inside := func(v, from, to float64) float64 { // how far into the zone of a corner
		return max(from+radius-v, v-(to-radius), 0)
	}
	for y := range m.Rect.Dy() {
		for x := range m.Rect.Dx() {
			u, v := (float64(x)+0.5)/scale, (float64(y)+0.5)/scale
			if u < b.left || u > b.right || v < b.top || v > b.bottom {
				continue
			}
			if i, j := inside(u, b.left, b.right), inside(v, b.top, b.bottom); i*i+j*j <= radius*radius || radius == 0 {
				m.SetRGBA(x, y, c)
			}
		}
	}
}

// reduced makes one dot of many.
func reduced(m *image.RGBA) *image.RGBA {
	size := m.Rect.Dx() / finer
	small := image.NewRGBA(image.Rect(0, 0, size, size))
	for y := range size {
		for x := range size {
			var sum [4]int
			for j := range finer {
				for i := range finer {
					at := m.PixOffset(x*finer+i, y*finer+j)
					for k := range sum {
						sum[k] += int(m.Pix[at+k])
					}
				}
			}
			for k, v := range sum {
				small.Pix[small.PixOffset(x, y)+k] = uint8(v / (finer * finer))
			}
		}
	}
	return small
}

// iconEntry is the head of a picture in a group or a file, up to where it is.
func iconEntry(size, length int) []byte {
	b := []byte{uint8(size), uint8(size), 0, 0} // 256 is told as 0
	b = append(b, words(1, 32)...)
	return binary.LittleEndian.AppendUint32(b, uint32(length))
}

// IconFile is the icon as a file, for the installer.
func IconFile() ([]byte, error) {
	const head, entry = 6, 16
	file := words(0, 1, uint16(len(iconSizes)))
	var pictures []byte
	for _, size := range iconSizes {
		picture, err := icon(size)
		if err != nil {
			return nil, err
		}
		file = append(file, iconEntry(size, len(picture))...)
		file = binary.LittleEndian.AppendUint32(file, uint32(head+len(iconSizes)*entry+len(pictures)))
		pictures = append(pictures, picture...)
	}
	return append(file, pictures...), nil
}
