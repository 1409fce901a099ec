package model

import (
	"cmp"
	"fmt"
	"regexp"
)

// A DocumentKind (tên loại văn bản) is a kind of administrative document, or of
// copy, with the short form that its symbol begins with (PL III, I).
type DocumentKind struct {
	Code  string `json:"code"`            // plan: what AnyDocument.Kind gives
	Name  string `json:"name"`            // as it is printed, and cited by annexes: Kế hoạch
	Short string `json:"short,omitempty"` // viết tắt: KH; công văn has none
	File  string `json:"file"`            // what the names of printed files begin with: ke-hoach
	To    bool   `json:"to,omitempty"`    // prints "Kính gửi"
	Copy  bool   `json:"copy,omitempty"`  // bản sao
}

// Noun is the name inside a sentence: kế hoạch.
func (k DocumentKind) Noun() string { return smallFirst(cmp.Or(k.Name, "văn bản")) }

// Symbol is what the symbol of a document begins with that an office of this short
// form issues: KH-UBND. What has no short form bears the office's alone (công văn).
func (k DocumentKind) Symbol(office string) string {
	if k.Short == "" || office == "" {
		return k.Short + office
	}
	return k.Short + "-" + office
}

// DocumentKinds (bảng chữ viết tắt tên loại) are the kinds of a data file.
type DocumentKinds struct {
	Head
	List []DocumentKind `json:"kinds"`
}

// ParseKinds reads a file of kinds; the error, a FileError, says what is wrong
// and where.
func ParseKinds(b []byte) (DocumentKinds, error) {
	var k DocumentKinds
	f, err := readFile(b, KindsFile, &k)
	if err != nil {
		return DocumentKinds{}, err
	}
	f.some("kinds", len(k.List))
	codes, names, shorts, files := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i, x := range k.List {
		at := fmt.Sprintf("kinds[%d].", i)
		f.once(codes, at+"code", x.Code)
		f.must(codeForm.MatchString(x.Code), at+"code", "chỉ gồm chữ thường không dấu và gạch nối")
		f.once(names, at+"name", x.Name)
		f.once(files, at+"file", x.File)
		f.must(codeForm.MatchString(x.File), at+"file", "chỉ gồm chữ thường không dấu và gạch nối")
		if x.Short != "" {
			f.once(shorts, at+"short", x.Short)
		}
	}
	return k, f.fault
}

// codeForm is a word of plain letters, which every file system takes.
var codeForm = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

// ByCode finds a kind by its code: plan.
func (k DocumentKinds) ByCode(code string) (DocumentKind, bool) {
	for _, x := range k.List {
		if x.Code == code {
			return x, true
		}
	}
	return DocumentKind{}, false
}

// ByName finds a kind by its name, whatever its capitals and marks.
func (k DocumentKinds) ByName(name string) (DocumentKind, bool) {
	for _, x := range k.List {
		if Fold(x.Name) == Fold(name) {
			return x, true
		}
	}
	return DocumentKind{}, false
}

// ByShort finds a kind by its short form: KH.
func (k DocumentKinds) ByShort(short string) (DocumentKind, bool) {
	for _, x := range k.List {
		if x.Short == short && short != "" {
			return x, true
		}
	}
	return DocumentKind{}, false
}
