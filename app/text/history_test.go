package text

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"sokehoach/model"
)

func TestEveryFieldThatIsKeptHasAWord(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var missing []string
	var walk func(reflect.Type)
	walk = func(of reflect.Type) {
		for of.Kind() == reflect.Slice || of.Kind() == reflect.Pointer || of.Kind() == reflect.Map {
			of = of.Elem()
		}
		if of.Kind() != reflect.Struct || seen[of] {
			return
		}
		seen[of] = true
		for _, f := range reflect.VisibleFields(of) {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if name != "" && name != "-" && fieldWords()[name] == "" && !slices.Contains(missing, name) {
				missing = append(missing, name)
			}
			walk(f.Type)
		}
	}
	for _, v := range []any{
		model.Plan{},
		model.Allocation{},
		model.Office{},
		model.Officer{},
		model.Commune{},
		model.Figures{},
		model.Ground{},
		model.Catalogue{},
		model.Report{},
		model.Result{},
		model.Dispatch{},
	} {
		walk(reflect.TypeOf(v))
	}
	if len(missing) > 0 {
		t.Errorf("no word for %q", missing)
	}
}

func TestAFieldIsNamedFromTheOutsideIn(t *testing.T) {
	for path, want := range map[string]string{
		"":                            "Toàn bộ",
		"title":                       "Trích yếu",
		"parts[1].paragraphs[2].text": "Phần 2, đoạn 3, nội dung",
		"parts[1].paragraphs[2:]":     "Phần 2, đoạn từ dòng 3",
		"funding[0].amount":           "Nguồn kinh phí 1, số tiền",
		"a later program's field":     "Ô khác",
		"served.households":           "Đối tượng thụ hưởng, số hộ",
	} {
		if got := FieldPath(path); got != want {
			t.Errorf("%s: got %q, want %q", path, got, want)
		}
	}
}

func TestAValueIsWrittenAsInAForm(t *testing.T) {
	for _, c := range []struct{ path, value, want string }{
		{"title", ``, "(trống)"},
		{"title", `null`, "(trống)"},
		{"title", `""`, "(trống)"},
		{"title", `"Hai\ndòng"`, "“Hai dòng”"},
		{"title", `"` + strings.Repeat("ế", 900) + `"`, "“" + strings.Repeat("ế", 900) + "”"}, // somebody may want it back
		{"title", `"` + strings.Repeat("ế", 9000) + `"`, "“" + strings.Repeat("ế", 5000) + "…”"},
		{"funding[0].amount", `1250000000`, "1.250.000.000 đồng"},
		{"quantity", `12500`, "12,5"},
		{"served.people", `1234`, "1.234"},
		{"year", `2026`, "2026"},
		{"emptyNodes", `true`, "có"},
		{"date", `"2026-03-05"`, "05/03/2026"},
		{"office", `"018cb3d0-0000-7000-8000-000000000010"`, "(đã chọn)"},
		{"parts[0:]", `[1,2]`, "(2 dòng)"},
		{"work", `{"a":1}`, "(nhiều ô)"},
		{"x", `1e400`, "1e400"},
	} {
		if got := FieldValue(c.path, json.RawMessage(c.value)); got != c.want {
			t.Errorf("%s %s: got %q, want %q", c.path, c.value, got, c.want)
		}
	}
}

func TestAChangeIsSaidInOneLine(t *testing.T) {
	for want, c := range map[string]model.Change{
		"Thêm văn bản “K”":                    {Act: model.Made, Kind: "document", Name: "K"},
		"Xóa hoạt động":                       {Act: model.Removed, Kind: "activity"},
		"Sửa xã, phường “S”: 2 ô":             {Act: model.Altered, Kind: "commune", Name: "S", Fields: make([]model.FieldChange, 2)},
		"Khôi phục cả sổ từ bản sao lưu số 7": {Act: model.Restored, Name: "7"},
	} {
		if got := HistoryLine(c); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
