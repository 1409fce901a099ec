package model

import (
	"fmt"
	"slices"
)

// A DataList (danh mục dựng sẵn) is a data file that lists things of the book,
// each with its basis.
type DataList[T any] struct {
	Head
	Entries []DataEntry[T] `json:"entries"`
}

// A DataEntry (mục của danh mục dựng sẵn) is one thing with its basis.
type DataEntry[T any] struct {
	Value T     `json:"value"`
	Basis Basis `json:"basis"`
}

// A Basis (xuất xứ) says where an entry comes from and how sure it is.
type Basis struct {
	Source    string    `json:"source"`
	Certainty Certainty `json:"certainty"`
	Note      string    `json:"note,omitempty"` // what is not known, or must be compared
}

// Values are the things without their basis, in order.
func (l DataList[T]) Values() []T {
	var out []T
	for _, e := range l.Entries {
		out = append(out, e.Value)
	}
	return out
}

// A LibraryGround (căn cứ trong thư viện) is a ground with what became of it.
type LibraryGround struct {
	Ground
	Status    GroundStatus `json:"status,omitempty"`
	ChangedBy []string     `json:"changedBy,omitempty"` // numbers of the documents that did
}

// A GroundLibrary (thư viện căn cứ) is what is known of documents that plans rest on.
type GroundLibrary []LibraryGround

// Of is what the library knows of a document, by its kind and number.
func (l GroundLibrary) Of(g Ground) (LibraryGround, bool) {
	i := slices.IndexFunc(l, func(k LibraryGround) bool { return g.Number != "" && k.Number == g.Number && k.Kind == g.Kind })
	if i < 0 {
		return LibraryGround{}, false
	}
	return l[i], true
}

// Successor is the document in force that came in the place of a replaced one, if
// the library has it.
func (l GroundLibrary) Successor(g LibraryGround) (Ground, bool) {
	for range l { // no circle has more
		if g.Status != GroundReplaced {
			return g.Ground, true
		}
		last := g.ChangedBy[max(0, len(g.ChangedBy)-1):]
		i := slices.IndexFunc(l, func(k LibraryGround) bool { return len(last) == 1 && k.Number == last[0] })
		if i < 0 {
			break
		}
		g = l[i]
	}
	return Ground{}, false
}

// A GroundStatus (hiệu lực của căn cứ) says whether a document is in force.
type GroundStatus string

// The statuses; the empty one is unknown.
const (
	GroundUnknown  GroundStatus = ""         // chưa rõ
	GroundInForce  GroundStatus = "in-force" // còn hiệu lực
	GroundAmended  GroundStatus = "amended"  // được sửa đổi, bổ sung
	GroundReplaced GroundStatus = "replaced" // bị thay thế
)

// Name is the status in words.
func (s GroundStatus) Name() string {
	switch s {
	case GroundInForce:
		return "còn hiệu lực"
	case GroundAmended:
		return "được sửa đổi, bổ sung"
	case GroundReplaced:
		return "bị thay thế"
	}
	return "chưa rõ hiệu lực"
}

// ParseCommunes reads a file of communes and their villages; the error, a
// FileError, says what is wrong and where.
func ParseCommunes(b []byte) (DataList[Commune], error) {
	var l DataList[Commune]
	f, err := readFile(b, CommunesFile, &l)
	if err != nil {
		return DataList[Commune]{}, err
	}
	l.checkBasis(&f)
	ids, villages := map[string]bool{}, map[string]bool{}
	for i, c := range l.Values() {
		at := fmt.Sprintf("entries[%d].value.", i)
		f.once(ids, at+"id", c.ID.String())
		f.need(at+"kind", c.Kind)
		f.need(at+"name", c.Name)
		f.span(at+"to", c.From, c.To)
		for j, v := range c.Villages {
			at := fmt.Sprintf("%svillages[%d].", at, j)
			f.once(villages, at+"id", v.ID.String())
			f.need(at+"word", v.Word)
			f.need(at+"name", v.Name)
			f.span(at+"to", v.From, v.To)
			f.must(v.Certainty == "" || v.Certainty.valid(), at+"certainty", "độ tin cậy không đúng")
		}
	}
	for i, c := range l.Values() {
		f.follows(ids, fmt.Sprintf("entries[%d].value.successor", i), c.Successor)
		for j, v := range c.Villages {
			f.follows(villages, fmt.Sprintf("entries[%d].value.villages[%d].successor", i, j), v.Successor)
		}
	}
	return l, f.fault
}

// ParseOffices reads a file of offices; the error, a FileError, says what is
// wrong and where.
func ParseOffices(b []byte) (DataList[Office], error) {
	var l DataList[Office]
	f, err := readFile(b, OfficesFile, &l)
	if err != nil {
		return DataList[Office]{}, err
	}
	l.checkBasis(&f)
	ids := map[string]bool{}
	for i, o := range l.Values() {
		at := fmt.Sprintf("entries[%d].value.", i)
		f.once(ids, at+"id", o.ID.String())
		f.need(at+"kind", o.Kind)
		f.need(at+"name", o.Name)
		f.span(at+"to", o.From, o.To)
	}
	for i, o := range l.Values() {
		f.follows(ids, fmt.Sprintf("entries[%d].value.successor", i), o.Successor)
	}
	return l, f.fault
}

// ParseGrounds reads a file of grounds; the error, a FileError, says what is
// wrong and where.
func ParseGrounds(b []byte) (DataList[LibraryGround], error) {
	var l DataList[LibraryGround]
	f, err := readFile(b, GroundsFile, &l)
	if err != nil {
		return DataList[LibraryGround]{}, err
	}
	l.checkBasis(&f)
	ids := map[string]bool{}
	for i, g := range l.Values() {
		at := fmt.Sprintf("entries[%d].value.", i)
		f.once(ids, at+"id", g.ID.String())
		f.need(at+"kind", g.Kind)
		f.span(at+"to", g.From, g.To)
		statuses := []GroundStatus{GroundUnknown, GroundInForce, GroundAmended, GroundReplaced}
		f.must(slices.Contains(statuses, g.Status), at+"status", fmt.Sprintf("hiệu lực “%s” không thuộc danh sách cho phép", quote(string(g.Status))))
	}
	return l, f.fault
}

func (l DataList[T]) checkBasis(f *fileCheck) {
	f.some("entries", len(l.Entries))
	for i, e := range l.Entries {
		at := fmt.Sprintf("entries[%d].basis.", i)
		f.need(at+"source", e.Basis.Source)
		f.sure(at+"certainty", e.Basis.Certainty)
	}
}

// follows asks that a successor stands in the same file.
func (f *fileCheck) follows(ids map[string]bool, where string, successor ID) {
	f.must(successor.IsZero() || ids[successor.String()], where, "đơn vị kế tiếp không có trong tệp này")
}
