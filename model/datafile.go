package model

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"
)

// The kinds of data files, as their heads name them.
const (
	CatalogueFile = "catalogue"
	CommunesFile  = "communes"
	OfficesFile   = "offices"
	GroundsFile   = "grounds"
	KindsFile     = "kinds"
	FormsFile     = "forms"
	SampleFile    = "sample"
)

// DataFormat is the format of data files that this program reads. It counts up
// when a field changes its meaning, not when a list grows.
const DataFormat = 1

// A Head (đầu tệp dữ liệu) opens every data file: what it is, in which format,
// and where its contents come from and hold.
type Head struct {
	File    string `json:"file"` // catalogue, communes …
	Format  int    `json:"format"`
	ID      string `json:"id"`
	Version string `json:"version"` // of the contents
	Source  string `json:"source"`
	From    Date   `json:"from,omitzero"` // valid from …
	To      Date   `json:"to,omitzero"`   // … to, both inclusive; zero is open
}

// A FileError (lỗi tệp dữ liệu) says what is wrong with a data file and where.
type FileError struct {
	File  string // the kind of file that was wanted
	Where string // nodes[3].name, or line and column; empty for the whole file
	Text  string // the whole sentence, for the clerk
}

func (e FileError) Error() string { return e.Text }

// A Certainty (độ tin cậy) says how sure an entry of a data file is; what is
// not sure never causes an error in a document.
type Certainty string

// The certainties, surest first.
const (
	CertaintyFound  Certainty = "found"  // có nguồn
	CertaintyHigh   Certainty = "high"   // chắc chắn nhiều
	CertaintyMedium Certainty = "medium" // chắc chắn vừa
	CertaintyLow    Certainty = "low"    // chưa chắc chắn
)

// Name is the certainty in words.
func (c Certainty) Name() string {
	switch c {
	case CertaintyFound:
		return "đã có nguồn"
	case CertaintyHigh:
		return "khá chắc chắn, nên đối chiếu"
	case CertaintyMedium:
		return "cần đối chiếu"
	}
	return "chưa chắc chắn, phải đối chiếu"
}

func (c Certainty) valid() bool {
	return slices.Contains([]Certainty{CertaintyFound, CertaintyHigh, CertaintyMedium, CertaintyLow}, c)
}

// fileWord is how a clerk calls a kind of data file.
func fileWord(kind string) string {
	switch kind {
	case CatalogueFile:
		return "danh mục chương trình"
	case CommunesFile:
		return "danh mục xã, phường"
	case OfficesFile:
		return "danh mục cơ quan, đơn vị"
	case GroundsFile:
		return "thư viện căn cứ"
	case KindsFile:
		return "danh mục tên loại văn bản"
	case FormsFile:
		return "biểu mẫu phụ lục"
	case PeriodsFile:
		return "kỳ báo cáo"
	}
	return ""
}

// CheckHead reads the head of a data file and refuses, with a FileError, what
// is not JSON, is of another kind than want, is of a format this program does
// not read, or does not say what it is.
func CheckHead(b []byte, want string) (Head, error) {
	b = withoutMark(b)
	h, err := readHead(b, want)
	if err != nil {
		return Head{}, err
	}
	f := fileCheck{head: h}
	f.need("id", h.ID)
	f.need("version", h.Version)
	f.need("source", h.Source)
	f.span("to", h.From, h.To)
	return h, f.fault
}

// readHead decodes the head of a file of the wanted kind and format; what it says
// of itself counts before anything else is asked of it.
func readHead(b []byte, want string) (Head, error) {
	var first struct {
		File   *string `json:"file"`
		Format *int    `json:"format"`
	}
	if json.Unmarshal(b, &first) != nil {
		if err := checkJSON(b, want); err != nil {
			return Head{}, err
		}
		if err := into(b, want, &first); err != nil {
			return Head{}, err
		}
	}
	switch {
	case first.File == nil || fileWord(*first.File) == "":
		return Head{}, FileError{want, "file", fmt.Sprintf("Đây không phải tệp %s của Sổ Kế hoạch.", fileWord(want))}
	case *first.File != want:
		return Head{}, FileError{want, "file", fmt.Sprintf("Đây là tệp %s, không phải tệp %s.", fileWord(*first.File), fileWord(want))}
	case first.Format == nil:
		return Head{}, FileError{want, "format", fmt.Sprintf("Tệp %s không ghi số định dạng (format).", fileWord(want))}
	}
	if err := checkFormat(*first.Format, want); err != nil {
		return Head{}, err
	}
	var h Head
	err := into(b, want, &h)
	return h, err
}

func checkFormat(format int, want string) error {
	switch {
	case format < DataFormat:
		return FileError{want, "format", fmt.Sprintf(
			"Tệp %s viết theo định dạng %d, cũ hơn định dạng %d mà chương trình này đọc được. Hãy lấy bản mới của tệp này.",
			fileWord(want), format, DataFormat)}
	case format > DataFormat:
		return FileError{want, "format", fmt.Sprintf(
			"Tệp %s viết theo định dạng %d, mới hơn định dạng %d mà chương trình này đọc được. Hãy cài phiên bản mới của Sổ Kế hoạch.",
			fileWord(want), format, DataFormat)}
	}
	return nil
}

// readFile reads a whole data file into v; every text in it is clean. The
// check it returns is for what the kind of file itself asks.
func readFile[T any](b []byte, want string, v *T) (fileCheck, error) {
	h, err := CheckHead(b, want)
	if err != nil {
		return fileCheck{}, err
	}
	b = withoutMark(b)
	if err := into(b, want, v); err != nil {
		return fileCheck{}, err
	}
	f := fileCheck{head: h}
	var all any
	if err := into(b, want, &all); err != nil {
		return fileCheck{}, err
	}
	f.clean("", all, CleanLine)
	return f, f.fault
}

// withoutMark drops the byte order mark that Windows editors put first.
func withoutMark(b []byte) []byte { return bytes.TrimPrefix(b, []byte("\uFEFF")) }

func checkJSON(b []byte, want string) error {
	var raw json.RawMessage
	err := json.Unmarshal(b, &raw)
	if err == nil {
		return nil
	}
	at := len(b)
	if syntax, ok := errors.AsType[*json.SyntaxError](err); ok {
		at = min(max(int(syntax.Offset)-1, 0), len(b))
	}
	line := 1 + bytes.Count(b[:at], []byte("\n"))
	column := 1 + utf8.RuneCount(b[bytes.LastIndexByte(b[:at], '\n')+1:at])
	where := fmt.Sprintf("dòng %d, cột %d", line, column)
	return FileError{want, where, fmt.Sprintf("Không đọc được tệp %s: sai cấu trúc JSON tại %s.", fileWord(want), where)}
}

// into decodes sound JSON and names the place of a value of the wrong type.
func into[T any](b []byte, want string, v *T) error {
	if json.Unmarshal(b, v) == nil {
		return nil
	}
	where := locate(b, 0, func(part []byte) bool {
		var fresh T
		return json.Unmarshal(part, &fresh) != nil
	})
	f := fileCheck{head: Head{File: want}}
	f.say(where, "giá trị không đúng kiểu")
	return f.fault
}
