package model

import (
	"errors"
	"regexp"
	"strings"
	"testing"

	"sokehoach/assets"
)

// parsers are all readers of data files, each with a file that ships.
func parsers() map[string]struct {
	shipped []byte
	parse   func([]byte) error
} {
	type reader = struct {
		shipped []byte
		parse   func([]byte) error
	}
	return map[string]reader{
		CatalogueFile: {assets.Catalogue(), func(b []byte) error { _, err := ParseCatalogue(b); return err }},
		CommunesFile:  {assets.Communes(), func(b []byte) error { _, err := ParseCommunes(b); return err }},
		OfficesFile:   {assets.Offices(), func(b []byte) error { _, err := ParseOffices(b); return err }},
		GroundsFile:   {assets.Grounds(), func(b []byte) error { _, err := ParseGrounds(b); return err }},
		KindsFile:     {assets.DocumentKinds(), func(b []byte) error { _, err := ParseKinds(b); return err }},
		FormsFile:     {assets.Forms(), func(b []byte) error { _, err := ParseForms(b); return err }},
	}
}

func TestEveryShippedDataFileIsRead(t *testing.T) {
	for kind, r := range parsers() {
		if err := r.parse(r.shipped); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
		h, err := CheckHead(r.shipped, kind)
		if err != nil || h.File != kind || h.Format != DataFormat || h.ID == "" || h.Source == "" {
			t.Errorf("%s: head %+v, %v", kind, h, err)
		}
	}
}

func TestEveryKindOfDataFileRefusesTheSameFaultsOfItsHead(t *testing.T) {
	for kind, r := range parsers() {
		text := regexp.MustCompile(`"version": "\d+"`).ReplaceAllString(string(r.shipped), `"version": "1"`)
		other := CatalogueFile
		if kind == other {
			other = FormsFile
		}
		for _, c := range []struct{ name, old, new, where, say string }{
			{"another kind", `"file": "` + kind + `"`, `"file": "` + other + `"`, "file", "Đây là tệp " + fileWord(other) + ", không phải tệp " + fileWord(kind) + "."},
			{"no kind", `"file": "` + kind + `",`, "", "file", "Đây không phải tệp " + fileWord(kind) + " của Sổ Kế hoạch."},
			{"an unheard-of kind", `"file": "` + kind + `"`, `"file": "mixtape"`, "file", "Đây không phải tệp " + fileWord(kind) + " của Sổ Kế hoạch."},
			{"newer", `"format": 1`, `"format": 2`, "format", "viết theo định dạng 2, mới hơn định dạng 1 mà chương trình này đọc được. Hãy cài phiên bản mới"},
			{"older", `"format": 1`, `"format": 0`, "format", "viết theo định dạng 0, cũ hơn định dạng 1"},
			{"no format", `"format": 1,`, "", "format", "không ghi số định dạng"},
			{"a format in words", `"format": 1`, `"format": "một"`, "format", "tại format: giá trị không đúng kiểu."},
			{"no id", `"id": "`, `"di": "`, "id", "tại id: thiếu giá trị."},
			{"no source", `"source": "`, `"sauce": "`, "source", "tại source: thiếu giá trị."},
			{"a version that is no text", `"version": "1"`, `"version": 1`, "version", "tại version: giá trị không đúng kiểu."},
			{"a day that is none", `"version": "1"`, `"version": "1", "from": "2024-02-30"`, "", "giá trị không đúng kiểu."},
		} {
			broken := strings.Replace(text, c.old, c.new, 1)
			if broken == text {
				t.Fatalf("%s: %s: %q does not occur", kind, c.name, c.old)
			}
			checkRefused(t, kind+", "+c.name, r.parse([]byte(broken)), c.where, c.say)
		}
	}
}

// checkRefused asks for a FileError at a place; an empty place or sentence is
// not compared.
func checkRefused(t *testing.T, name string, err error, where, say string) {
	t.Helper()
	fault, ok := errors.AsType[FileError](err)
	if !ok {
		t.Errorf("%s: got %v, want a FileError", name, err)
		return
	}
	if where != "" && fault.Where != where {
		t.Errorf("%s: at %q, want %q (%s)", name, fault.Where, where, fault.Text)
	}
	if !strings.Contains(fault.Text, say) || !strings.HasSuffix(fault.Text, ".") || CleanLine(fault.Text) != fault.Text {
		t.Errorf("%s: says %q, want %q", name, fault.Text, say)
	}
}

func TestWhatIsNoJSONIsRefusedAtLineAndColumn(t *testing.T) {
	for _, c := range []struct{ name, text, where string }{
		{"an empty file", "", "dòng 1, cột 1"},
		{"a cut file", "{\n  \"file\": \"catalogue\",\n  \"for", "dòng 3, cột 6"},
		{"a comma too much", "{\n  \"file\": \"catalogue\",\n}", "dòng 3, cột 1"},
		{"after Vietnamese letters", "{\"tên\": \"Sổ\", x}", "dòng 1, cột 15"},
		{"a picture", "\x89PNG\r\n", "dòng 1, cột 1"},
		{"two files in one", "{}\n{}", "dòng 2, cột 1"},
	} {
		_, err := CheckHead([]byte(c.text), CatalogueFile)
		checkRefused(t, c.name, err, c.where, "Không đọc được tệp danh mục chương trình: sai cấu trúc JSON tại "+c.where)
	}
	_, err := CheckHead([]byte(`[1, 2]`), FormsFile)
	checkRefused(t, "a list", err, "", "Tệp biểu mẫu phụ lục: giá trị không đúng kiểu.")
}

func TestAFileSavedByNotepadIsRead(t *testing.T) {
	if _, err := ParseCatalogue(append([]byte("\uFEFF"), assets.Catalogue()...)); err != nil {
		t.Error(err)
	}
}

func TestFaultsInListsAreNamedWithTheirPlace(t *testing.T) {
	const (
		sungPhai = `"name": "Sùng Phài"`
		city     = `"name": "Ủy ban nhân dân thành phố Lai Châu"`
	)
	for _, c := range []struct{ name, kind, old, new, where, say string }{
		{"a commune without a name", CommunesFile, sungPhai, `"name": ""`, "entries[0].value.name", "Tệp danh mục xã, phường lai-chau, tại entries[0].value.name: thiếu giá trị."},
		{"a commune twice", CommunesFile, "000000001002", "000000001001", "entries[1].value.id", "bị lặp lại"},
		{"a village of another kind", CommunesFile, `"name": "Sin Chải"`, `"name": 7`, "entries[0].value.villages[2].name", "không đúng kiểu"},
		{"a village of unknown certainty", CommunesFile, `"certainty": "found"`, `"certainty": "sure"`, "entries[0].value.villages[0].certainty", "độ tin cậy"},
		{"an id that is none", CommunesFile, "018cb3d0-0000-7000-8000-000000001101", "018cb3d0", "entries[0].value.villages[0].id", "không đúng kiểu"},
		{"a successor from elsewhere", CommunesFile, `"successor": "018cb3d0-0000-7000-8000-000000001003"`, `"successor": "018cb3d0-0000-7000-8000-000000009999"`, "entries[0].value.successor", "đơn vị kế tiếp"},
		{"a day that is none", CommunesFile, `"to": "2025-06-30"`, `"to": "2025-06-31"`, "entries[0].value.to", "không đúng kiểu"},
		{"letters in two parts", CommunesFile, sungPhai, `"name": "Su` + "\u0300" + `ng Phài"`, "entries[0].value.name", "Unicode dựng sẵn"},
		{"a space too much", OfficesFile, city, `"name": "Ủy ban  nhân dân"`, "entries[0].value.name", "thừa dấu cách"},
		{"an office without a kind", OfficesFile, `"kind": "ubnd-thanh-pho"`, `"kind": ""`, "entries[0].value.kind", "thiếu giá trị"},
		{"an entry of no source", OfficesFile, `"basis": {"source": "`, `"basis": {"certainty": "found", "sauce": "`, "entries[0].basis.source", "thiếu giá trị"},
		{"an entry of no certainty", OfficesFile, `"certainty": "found"`, `"certainty": ""`, "entries[0].basis.certainty", "độ tin cậy"},
		{"a ground of an unknown status", GroundsFile, `"status": "amended"`, `"status": "torn"`, "entries[4].value.status", "“torn”"},
		{"a ground without a kind", GroundsFile, `"kind": "Công văn"`, `"kind": ""`, "entries[0].value.kind", "thiếu giá trị"},
		{"a kind twice", KindsFile, `"name": "Quy chế"`, `"name": "Chỉ thị"`, "kinds[3].name", "“Chỉ thị” bị lặp lại"},
		{"a short form twice", KindsFile, `"short": "QC"`, `"short": "CT"`, "kinds[3].short", "“CT” bị lặp lại"},
		{"a code twice", KindsFile, `"code": "statute"`, `"code": "directive"`, "kinds[3].code", "“directive” bị lặp lại"},
		{"no code", KindsFile, `"code": "statute"`, `"code": ""`, "kinds[3].code", "thiếu giá trị"},
		{"a word for files with marks", KindsFile, `"file": "quy-che"`, `"file": "quy chế"`, "kinds[3].file", "chữ thường không dấu"},
	} {
		r := parsers()[c.kind]
		broken := strings.Replace(string(r.shipped), c.old, c.new, 1)
		if broken == string(r.shipped) {
			t.Fatalf("%s: %q does not occur", c.name, c.old)
		}
		checkRefused(t, c.name, r.parse([]byte(broken)), c.where, c.say)
	}
}

func TestAPlaceIsFoundInNestedValues(t *testing.T) {
	for _, c := range []struct{ text, where string }{
		{`{"file": "forms", "forms": [{"columns": [{"head": ["a", 3]}]}]}`, "forms[0].columns[0].head[1]"},
		{`{"forms": {}}`, "forms"},
		{`{"forms": {"a": 1}}`, "forms"},
		{`{"forms": [{"columns": [1]}]}`, "forms[0].columns[0]"},
		{`{"forms": [[]]}`, "forms[0]"},
		{`{"forms": [{}, {"columns": [{}, {"widthMM": "5"}]}]}`, "forms[1].columns[1].widthMM"},
	} {
		var f Forms
		err := into([]byte(c.text), FormsFile, &f)
		checkRefused(t, c.text, err, c.where, "không đúng kiểu")
	}
}

func TestCertaintiesAndStatusesHaveWords(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range []Certainty{CertaintyFound, CertaintyHigh, CertaintyMedium, CertaintyLow} {
		seen[c.Name()] = true
	}
	for _, s := range []GroundStatus{GroundUnknown, GroundInForce, GroundAmended, GroundReplaced} {
		seen[s.Name()] = true
	}
	if len(seen) != 8 || seen[""] {
		t.Errorf("got %v", seen)
	}
}
