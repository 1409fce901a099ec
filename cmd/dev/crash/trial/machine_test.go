package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"sokehoach/cmd/dev/crash/disk"
)

func TestAnImageIsWhatAFileWouldBe(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	path := filepath.Join(t.TempDir(), "image")
	for range 50 {
		img, want := newImage(), []byte{}
		for range 20 {
			at, size := r.IntN(20000), r.IntN(9000)
			if r.IntN(4) == 0 {
				img.resize(int64(size))
				want = append(want, make([]byte, max(0, size-len(want)))...)[:size]
				continue
			}
			data := bytes.Repeat([]byte{byte(r.Uint32())}, size)
			img = img.clone()
			img.write(int64(at), data)
			want = append(want, make([]byte, max(0, at+size-len(want)))...)
			copy(want[at:], data)
		}
		if err := img.save(path); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, want) {
			t.Fatalf("%d bytes, want %d, %v", len(got), len(want), err)
		}
	}
}

// drawn gives which of some contents a file has in many states of a machine;
// "-" is no file.
func drawn(t *testing.T, windows bool, ops ...disk.Op) map[string]bool {
	t.Helper()
	m := newMachine(windows)
	for _, op := range ops {
		m.do(op)
	}
	r := rand.New(rand.NewPCG(1, 1))
	seen := map[string]bool{}
	for range 300 {
		img := m.crash(r).files["/b"]
		switch {
		case img == nil:
			seen["-"] = true
		case img.size == 0:
			seen["empty"] = true
		default:
			seen[string(img.blocks[0][:img.size])] = true
		}
	}
	return seen
}

func TestAStateLacksOnlyWhatWasNotFlushed(t *testing.T) {
	create := disk.Op{Kind: disk.Creating, File: 1, Path: "/a"}
	write := disk.Op{Kind: disk.Writing, File: 1, Data: []byte("x")}
	flush := disk.Op{Kind: disk.Flushing, File: 1}
	rename := disk.Op{Kind: disk.Renaming, File: 1, Path: "/a", To: "/b"}
	folder := disk.Op{Kind: disk.FlushingFolder, Path: "/"}
	again := disk.Op{Kind: disk.Writing, File: 1, Data: []byte("y")}
	for name, c := range map[string]struct {
		windows bool
		ops     []disk.Op
		want    string
	}{
		"all flushed":                   {false, []disk.Op{create, write, flush, rename, folder}, "x"},
		"the name is not":               {false, []disk.Op{create, write, flush, rename}, "- x"},
		"on Windows the name is":        {true, []disk.Op{create, write, flush, rename}, "x"},
		"renamed before it was flushed": {false, []disk.Op{create, write, rename, folder}, "empty x"},
		"written again":                 {false, []disk.Op{create, write, flush, rename, folder, again}, "x y"},
	} {
		seen := drawn(t, c.windows, c.ops...)
		for _, want := range bytes.Fields([]byte(c.want)) {
			if !seen[string(want)] {
				t.Errorf("%s: never %s", name, want)
			}
			delete(seen, string(want))
		}
		if len(seen) > 0 {
			t.Errorf("%s: also %v", name, seen)
		}
	}
}

func TestAWriteTearsBetweenSectors(t *testing.T) {
	create := disk.Op{Kind: disk.Creating, File: 1, Path: "/b"}
	folder := disk.Op{Kind: disk.FlushingFolder, Path: "/"}
	write := disk.Op{Kind: disk.Writing, File: 1, Data: bytes.Repeat([]byte("x"), 1024)}
	seen := drawn(t, false, create, folder, write)
	half := string(bytes.Repeat([]byte("x"), 512))
	if hole := string(make([]byte, 512)); len(seen) != 4 || !seen[half] || !seen[hole+half] || !seen[half+half] || !seen["empty"] {
		t.Errorf("%d states", len(seen))
	}
}
