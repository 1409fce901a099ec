package release

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"debug/pe"
	"encoding/binary"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
)

// A found resource is where Windows would find it.
type found struct {
	path string // kind/name/language
	data []byte
}

// walk reads a tree as Windows does.
func walk(t *testing.T, section []byte, at, depth int, path string) []found {
	t.Helper()
	if depth == 3 {
		place, size := binary.LittleEndian.Uint32(section[at:]), binary.LittleEndian.Uint32(section[at+4:])
		return []found{{path, section[place : place+size]}}
	}
	var all []found
	entries := int(binary.LittleEndian.Uint16(section[at+12:])) + int(binary.LittleEndian.Uint16(section[at+14:]))
	last := -1
	for i := range entries {
		entry := section[at+16+8*i:]
		name, to := binary.LittleEndian.Uint32(entry), binary.LittleEndian.Uint32(entry[4:])
		called := fmt.Sprint(name)
		if name&subdirectory != 0 {
			text := section[name&^subdirectory:]
			letters := make([]uint16, binary.LittleEndian.Uint16(text))
			for k := range letters {
				letters[k] = binary.LittleEndian.Uint16(text[2+2*k:])
			}
			called = string(utf16.Decode(letters))
		} else if int(name) <= last {
			t.Errorf("%s/%d does not stand in order", path, name)
		} else {
			last = int(name)
		}
		if (to&subdirectory != 0) != (depth < 2) {
			t.Fatalf("%s/%s: a directory at depth %d", path, called, depth)
		}
		all = append(all, walk(t, section, int(to&^subdirectory), depth+1, path+"/"+called)...)
	}
	return all
}

func resources(t *testing.T) map[string][]byte {
	t.Helper()
	text, err := Resource("sokehoach.exe", "1.20.3")
	if err != nil {
		t.Fatal(err)
	}
	file, err := pe.NewFile(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	section := file.Section(".rsrc")
	data, err := section.Data()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, f := range walk(t, data, 0, 0, "") {
		all[f.path] = f.data
	}
	if len(section.Relocs) != len(all) {
		t.Errorf("%d places are told to the linker, want %d", len(section.Relocs), len(all))
	}
	return all
}

func TestWindowsFindsIconVersionAndManifest(t *testing.T) {
	all := resources(t)
	group := all["/14/GLFW_ICON/0"]
	if len(group) != 6+14*len(iconSizes) {
		t.Fatalf("the group of icons has %d bytes; there are %d resources", len(group), len(all))
	}
	for i, size := range iconSizes {
		entry := group[6+14*i:]
		id, length := binary.LittleEndian.Uint16(entry[12:]), binary.LittleEndian.Uint32(entry[8:])
		data := all[fmt.Sprintf("/3/%d/0", id)]
		picture, err := png.DecodeConfig(bytes.NewReader(data))
		if err != nil || picture.Width != size || int(length) != len(data) || entry[0] != uint8(size) {
			t.Errorf("icon %d: %v, %v", size, picture, err)
		}
	}
	if m := string(all["/24/1/0"]); !strings.Contains(m, `version="1.20.3.0" processor`) || !strings.Contains(m, "PerMonitorV2") ||
		!strings.Contains(m, ">UTF-8<") || !strings.Contains(m, "longPathAware") || !strings.Contains(m, `level="asInvoker"`) || strings.Contains(m, "{") && strings.Contains(m, "{name}") {
		t.Errorf("the manifest is\n%s", m)
	}
	version := all["/16/1/1066"]
	if int(binary.LittleEndian.Uint16(version)) != len(version) {
		t.Errorf("the version has %d bytes and tells %d", len(version), binary.LittleEndian.Uint16(version))
	}
	for _, want := range []string{"ProductVersion\x001.20.3", "Sổ Kế hoạch", "sokehoach.exe", "042a04b0"} {
		letters := words(utf16.Encode([]rune(strings.Split(want, "\x00")[0]))...)
		if !bytes.Contains(version, letters) {
			t.Errorf("the version does not tell %q", want)
		}
	}
	if !bytes.Contains(version, []byte{20, 0, 1, 0, 0, 0, 3, 0}) {
		t.Error("the version does not tell 1.20.3 in numbers")
	}
}

func TestAVersionHasThreeNumbers(t *testing.T) {
	for _, bad := range []string{"", "1.2", "1.2.3.4", "1.2.x", "1.2.70000", "v1.2.3"} {
		if _, err := Resource("sokehoach.exe", bad); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}

func TestTheSameIsMadeTwice(t *testing.T) {
	program := filepath.Join(t.TempDir(), "sokehoach.exe")
	if err := os.WriteFile(program, []byte("MZ"), 0o755); err != nil {
		t.Fatal(err)
	}
	made := func() [32]byte {
		var all bytes.Buffer
		r, err := Resource("sokehoach.exe", "1.2.3")
		if err != nil {
			t.Fatal(err)
		}
		picture, err := IconFile()
		if err != nil {
			t.Fatal(err)
		}
		if err := Portable(&all, program); err != nil {
			t.Fatal(err)
		}
		return sha256.Sum256(append(append(all.Bytes(), r...), picture...))
	}
	first := made()
	if err := os.Chtimes(program, beginning, beginning); err != nil {
		t.Fatal(err)
	}
	if made() != first {
		t.Error("other bytes")
	}
}

func TestThePortableFolderHoldsProgramAndMark(t *testing.T) {
	program := filepath.Join(t.TempDir(), "x.exe")
	if err := os.WriteFile(program, []byte("MZ"), 0o755); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := Portable(&out, program); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
	}
	if got := strings.Join(names, " "); got != "sokehoach.exe "+PortableMark {
		t.Errorf("it holds %s", got)
	}
}

func TestTheWordsOfTheInstallerAreComposed(t *testing.T) {
	from, to := t.TempDir(), t.TempDir()
	for _, name := range []string{"Vietnamese.nlf", "Vietnamese.nsh"} {
		if err := os.WriteFile(filepath.Join(from, name), []byte("\ufeffCa\u0300i \u0111a\u0323\u0306t"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := WriteLanguage(from, to); err != nil {
		t.Fatal(err)
	}
	if got, _ := os.ReadFile(filepath.Join(to, "Vietnamese.nsh")); string(got) != "\ufeffCài đặt" {
		t.Errorf("got %q", got)
	}
	for i, r := range string(Installer) {
		if r >= 0x300 && r < 0x370 {
			t.Errorf("the script has a loose mark at %d", i)
		}
	}
}

func TestSumsAreThoseThatSha256sumChecks(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(file, []byte("a"), 0o644); err != nil {
		t.Fatal(err)
	}
	got, err := Sums(file)
	if want := "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a.txt\n"; got != want || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestTheContentsOfAProgramAreListed(t *testing.T) {
	own, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	text, err := Contents(own, "1.2.3")
	if err != nil || !strings.Contains(string(text), `"bomFormat": "CycloneDX"`) || !strings.Contains(string(text), `"name": "go",`) {
		t.Errorf("got %s, %v", text, err)
	}
}
