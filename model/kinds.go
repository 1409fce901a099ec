package model

import "fmt"

// A DocumentKind (tên loại văn bản) is a kind of administrative document, or of
// copy, with the short form that its symbol begins with (PL III, I).
type DocumentKind struct {
	Name  string `json:"name"`
	Short string `json:"short,omitempty"` // viết tắt: KH; công văn has none
	Copy  bool   `json:"copy,omitempty"`  // bản sao
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
	names, shorts := map[string]bool{}, map[string]bool{}
	for i, x := range k.List {
		at := fmt.Sprintf("kinds[%d].", i)
		f.once(names, at+"name", x.Name)
		if x.Short != "" {
			f.once(shorts, at+"short", x.Short)
		}
	}
	return k, f.fault
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
