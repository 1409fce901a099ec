package main

import (
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"

	"sokehoach/cmd/dev/crash/disk"
)

// A machine is a computer whose current may fail: what was flushed is on its
// disk; of all else any part may be, in any order.
//
// Names are written down in order, folder by folder; which of the last ones are
// on the disk is open until the folder is flushed. Windows cannot flush a folder;
// there the log of the disk, which has the names, is written through with every
// flush of a file and with every renaming by replaceFile and giveName.
type machine struct {
	windows bool
	files   map[int]*image    // on the disk
	pending map[int][]disk.Op // writes and sizes that are not, by file
	names   map[string]int    // on the disk; the number of a folder is -1
	later   map[string][]disk.Op
}

func newMachine(windows bool) *machine {
	return &machine{windows, map[int]*image{}, map[int][]disk.Op{}, map[string]int{}, map[string][]disk.Op{}}
}

// do carries out an operation in the memory of the machine.
func (m *machine) do(op disk.Op) {
	switch op.Kind {
	case disk.Writing, disk.Resizing:
		m.pending[op.File] = append(m.pending[op.File], op)
	case disk.Flushing:
		m.files[op.File] = m.settled(op.File, func(int, *image, disk.Op) bool { return true })
		delete(m.pending, op.File)
		if m.windows {
			m.flushNames("")
		}
	case disk.FlushingFolder:
		m.flushNames(filepath.Clean(op.Path))
	case disk.Creating, disk.MakingFolder, disk.Removing, disk.Renaming, disk.Linking:
		folder := filepath.Dir(op.Path)
		m.later[folder] = append(m.later[folder], op)
		if m.windows && (op.Kind == disk.Renaming || op.Kind == disk.Linking) {
			m.flushNames("")
		}
	}
}

// flushNames writes down the names of a folder; "" is all of them.
func (m *machine) flushNames(folder string) {
	for of, ops := range m.later {
		if folder != "" && of != folder {
			continue
		}
		for _, op := range ops {
			rename(m.names, op)
		}
		delete(m.later, of)
	}
}

func rename(names map[string]int, op disk.Op) {
	switch op.Kind {
	case disk.Creating:
		names[op.Path] = op.File
	case disk.MakingFolder:
		names[op.Path] = -1
	case disk.Removing:
		delete(names, op.Path)
	case disk.Renaming:
		delete(names, op.Path)
		names[op.To] = op.File
	case disk.Linking:
		names[op.To] = op.File
	}
}

// settled is a file with those of its pending operations that done says yes to;
// done may do one in part itself and say no.
func (m *machine) settled(file int, done func(int, *image, disk.Op) bool) *image {
	img := newImage()
	if old := m.files[file]; old != nil {
		img = old.clone()
	}
	for i, op := range m.pending[file] {
		if !done(i, img, op) {
			continue
		}
		if op.Kind == disk.Resizing {
			img.resize(op.At)
		} else {
			img.write(op.At, op.Data)
		}
	}
	return img
}

// open tells whether more than one state is possible.
func (m *machine) open() bool { return len(m.pending) > 0 || len(m.later) > 0 }

// A crash is one possible state of the disk after the current failed. Its story
// says what was lost of what, and is another for every other state.
type crash struct {
	files map[string]*image
	story string
}

// crash draws a state. All files of a machine share one mood: how much is lost.
func (m *machine) crash(r *rand.Rand) crash {
	var story strings.Builder
	names := maps.Clone(m.names)
	for _, folder := range slices.Sorted(maps.Keys(m.later)) {
		ops := m.later[folder]
		n := r.IntN(len(ops) + 1)
		if r.IntN(3) == 0 {
			n = len(ops)
		}
		for _, op := range ops[:n] {
			rename(names, op)
		}
		story.WriteByte(byte('0' + n))
	}
	images := map[int]*image{}
	mood := r.IntN(4)
	for _, file := range slices.Sorted(maps.Keys(m.pending)) {
		images[file] = m.lose(file, mood, r, &story)
	}
	c := crash{map[string]*image{}, story.String()}
	for name, file := range names {
		switch {
		case file < 0:
		case images[file] != nil:
			c.files[name] = images[file]
		case m.files[file] != nil:
			c.files[name] = m.files[file]
		default:
			c.files[name] = newImage() // nothing of it was written yet
		}
	}
	for name := range c.files {
		if folder := filepath.Dir(name); !m.hasFolder(names, folder) {
			delete(c.files, name)
		}
	}
	return c
}

// hasFolder tells whether a folder is on the disk. One that the machine never
// saw being made was there before.
func (m *machine) hasFolder(names map[string]int, folder string) bool {
	if _, there := names[folder]; there {
		return true
	}
	for _, op := range m.later[filepath.Dir(folder)] {
		if op.Kind == disk.MakingFolder && op.Path == folder {
			return false
		}
	}
	return true
}

// lose is a file of which pending operations are lost: 0 any, or torn; 1 all but
// one; 2 one alone; 3 any, none torn.
func (m *machine) lose(file, mood int, r *rand.Rand, story *strings.Builder) *image {
	one := r.IntN(len(m.pending[file]))
	return m.settled(file, func(i int, img *image, op disk.Op) bool {
		fate := r.IntN(3)
		switch mood {
		case 1:
			fate = b2i(i == one)
		case 2:
			fate = b2i(i != one)
		case 3:
			fate %= 2
		}
		story.WriteByte(byte('a' + fate))
		if fate == 2 && op.Kind == disk.Writing {
			tear(img, op, r, story)
		}
		return fate == 1
	})
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// tear writes some sectors of a write.
func tear(img *image, op disk.Op, r *rand.Rand, story *strings.Builder) {
	const sector = 512
	for at := 0; at < len(op.Data); at += sector {
		if r.IntN(2) == 0 {
			story.WriteByte('.')
			continue
		}
		story.WriteByte('#')
		img.write(op.At+int64(at), op.Data[at:min(at+sector, len(op.Data))])
	}
}
