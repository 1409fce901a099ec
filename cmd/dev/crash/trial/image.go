package main

import (
	"maps"
	"os"
)

// blockSize is how much of a file is copied when a byte of it changes.
const blockSize = 4096

// An image is the contents of a file. Blocks that are not there are zeros, and
// none is changed once it is in the image, so that images may share them.
type image struct {
	size   int64
	blocks map[int64][]byte
}

func newImage() *image { return &image{blocks: map[int64][]byte{}} }

func (m *image) clone() *image { return &image{m.size, maps.Clone(m.blocks)} }

// write puts bytes at a place.
func (m *image) write(at int64, data []byte) {
	m.size = max(m.size, at+int64(len(data)))
	for len(data) > 0 {
		number, inside := at/blockSize, at%blockSize
		block := make([]byte, blockSize)
		copy(block, m.blocks[number])
		n := copy(block[inside:], data)
		m.blocks[number] = block
		at, data = at+int64(n), data[n:]
	}
}

// resize cuts the end off or adds zeros.
func (m *image) resize(size int64) {
	if size < m.size {
		maps.DeleteFunc(m.blocks, func(number int64, _ []byte) bool { return number*blockSize >= size })
		if block := m.blocks[size/blockSize]; block != nil {
			short := make([]byte, blockSize)
			copy(short, block[:size%blockSize])
			m.blocks[size/blockSize] = short
		}
	}
	m.size = size
}

// save writes the image into a file.
func (m *image) save(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := f.Truncate(m.size); err != nil {
		return err
	}
	for number, block := range m.blocks {
		at := number * blockSize
		if _, err := f.WriteAt(block[:min(blockSize, m.size-at)], at); err != nil {
			return err
		}
	}
	return nil
}
