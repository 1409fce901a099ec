package wine

import (
	"bytes"
	"debug/pe"
	"encoding/binary"
	"testing"
)

func TestTheStandInIsALibraryThatExportsProcessPrng(t *testing.T) {
	f, err := pe.NewFile(bytes.NewReader(StandIn()))
	if err != nil {
		t.Fatal(err)
	}
	if f.Characteristics&pe.IMAGE_FILE_DLL == 0 || f.Machine != pe.IMAGE_FILE_MACHINE_AMD64 {
		t.Errorf("not a 64-bit library: %+v", f.FileHeader)
	}
	code, err := f.Section(".text").Data()
	if err != nil || !bytes.HasPrefix(code, processPrng) {
		t.Errorf("the code section holds % x, %v", code, err)
	}
	table, err := f.Section(".edata").Data()
	if err != nil {
		t.Fatal(err)
	}
	at := func(offset int) uint32 { return binary.LittleEndian.Uint32(table[offset:]) - exportPage }
	if got := name(table[at(12):]); got != LibraryName {
		t.Errorf("the library calls itself %q", got)
	}
	if got := name(table[at(int(at(32))):]); got != "ProcessPrng" {
		t.Errorf("it exports %q", got)
	}
	if got := at(int(at(28))) + exportPage; got != codePage {
		t.Errorf("the function is at %#x, want %#x", got, codePage)
	}
}

func name(text []byte) string {
	before, _, _ := bytes.Cut(text, []byte{0})
	return string(before)
}

func TestBackspaceTakesBackOneLetter(t *testing.T) {
	for keys, want := range map[string]string{
		"":            "",
		"<a":          "a",
		"Ke<ê<ế":      "Kế",
		"hoach<<<ạch": "hoạch",
		"nguoi<<<ười": "người",
		"nguo{<<ươ}i": "ngươi",
		"na[<ă]m":     "năm",
	} {
		if got := Wanted(keys); got != want {
			t.Errorf("Wanted(%q) = %q, want %q", keys, got, want)
		}
	}
}

func TestTheKeysTypeVietnamese(t *testing.T) {
	if got, want := Wanted(Keys()), "Kế hoạch năm 2024"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSignsOfTheTypistAreTypedVerbatim(t *testing.T) {
	if got, want := Verbatim("a {b} [c] 2^3"), "a {{}b} {[}c] 2{^}3"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
