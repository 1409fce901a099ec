package text

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"sokehoach/model"
)

// HistoryLine says what a change did to which record.
func HistoryLine(c model.Change) string {
	if c.Act == model.Restored && c.Name == "0" { // no backup has this number
		return "Lấy lại sổ từ tệp hỏng"
	}
	if c.Act == model.Restored {
		return "Khôi phục cả sổ từ bản sao lưu số " + c.Name
	}
	what := KindName(c.Kind)
	if c.Name != "" {
		what += " “" + clipped(c.Name) + "”"
	}
	switch c.Act {
	case model.Made:
		return "Thêm " + what
	case model.Removed:
		return "Xóa " + what
	}
	if n := len(c.Fields); n > 1 {
		return fmt.Sprintf("Sửa %s: %s ô", what, count(n))
	}
	return "Sửa " + what
}

// KindName is what a kind of record is called.
func KindName(kind string) string {
	names := map[string]string{
		"document": "văn bản", "entry": "nội dung", "activity": "hoạt động", "allocation": "vốn được giao",
		"result": "kết quả", "dispatch": "lần gửi đi", "issued": "văn bản phát hành", "office": "cơ quan, đơn vị",
		"officer": "người ký", "commune": "xã, phường", "figures": "số liệu năm", "ground": "căn cứ", "catalogue": "danh mục",
	}
	if name := names[kind]; name != "" {
		return name
	}
	return "mục khác"
}

// HistoryFields says which fields a change altered, a line each, with the old
// and the new value.
func HistoryFields(c model.Change) []string {
	var lines []string
	for _, f := range c.Fields {
		lines = append(lines, FieldLine(f))
	}
	return lines
}

// FieldLine is one field with its old and its new value.
func FieldLine(f model.FieldChange) string {
	return fmt.Sprintf("%s: %s thành %s", FieldPath(f.Path), FieldValue(f.Path, f.Old), FieldValue(f.Path, f.New))
}

// Changer is who made a change.
func Changer(w model.Who) string {
	switch {
	case w.Clerk != "":
		return w.Clerk
	case w.Account != "":
		return w.Account
	}
	return "(không rõ)"
}

// AskBringBack asks before a change is taken back.
func AskBringBack(c model.Change) string {
	whole := "bản ghi này"
	if !c.Document().IsZero() {
		whole = "cả văn bản"
	}
	return fmt.Sprintf("%s\n\nLấy lại %s như trước thay đổi lúc %s? Những thay đổi sau đó cũng được đưa về như cũ, nhưng vẫn còn trong lịch sử.",
		HistoryLine(c), whole, BackupTime(c.Time))
}

// FieldIsRows reports whether a path is of rows that came or went, which are not
// brought back one by one.
func FieldIsRows(path string) bool { return strings.HasSuffix(path, ":]") }

// FieldPath says where a field is, from the outside in: "phần 2, đoạn 3, nội
// dung". The row numbers count from 1, as on the paper.
func FieldPath(path string) string {
	if path == "" {
		return "Toàn bộ"
	}
	var words []string
	for _, piece := range strings.FieldsFunc(path, func(r rune) bool { return r == '.' || r == '[' }) {
		index, ok := strings.CutSuffix(piece, "]")
		if !ok {
			words = append(words, fieldWord(piece))
			continue
		}
		digits, rows := strings.CutSuffix(index, ":")
		n, err := strconv.Atoi(digits)
		if err != nil || len(words) == 0 {
			continue
		}
		if last := len(words) - 1; rows {
			words[last] += " từ dòng " + strconv.Itoa(n+1)
		} else {
			words[last] += " " + strconv.Itoa(n+1)
		}
	}
	return upperFirst(strings.Join(words, ", "))
}

// FieldValue is a value of the file as a clerk would write it.
func FieldValue(path string, value json.RawMessage) string {
	var v any
	d := json.NewDecoder(strings.NewReader(string(value)))
	d.UseNumber()
	if len(value) == 0 || d.Decode(&v) != nil || v == nil {
		return "(trống)"
	}
	switch v := v.(type) {
	case string:
		return stringValue(path, v)
	case bool:
		if v {
			return "có"
		}
		return "không"
	case json.Number:
		return numberValue(path, v)
	case []any:
		return fmt.Sprintf("(%s dòng)", count(len(v)))
	}
	return "(nhiều ô)"
}

func stringValue(path, s string) string {
	if id, err := model.ParseID(s); err == nil && !id.IsZero() {
		return "(đã chọn)"
	}
	if s == "" {
		return "(trống)"
	}
	var d model.Date
	if strings.Contains("date decided issued from to cutOff", lastName(path)) && d.UnmarshalText([]byte(s)) == nil {
		return d.Field()
	}
	const most = 5000 // what a dialog can hold: whoever looks for a lost text reads it here
	return "“" + clippedTo(s, most) + "”"
}

// numberValue writes amounts, quantities and counts as forms do.
func numberValue(path string, n json.Number) string {
	whole, err := n.Int64()
	if err != nil {
		return n.String()
	}
	switch lastName(path) {
	case "amount", "norm", "mediumTerm", "assignedBefore", "disbursedBefore":
		return model.Amount(whole).Format(1, 0) + " đồng"
	case "quantity", "lastYear", "target", "area":
		return model.Quantity(whole).Format()
	case "year", "capitalYear", "startYear", "endYear", "firstMonth", "lastMonth":
		return n.String()
	}
	return model.Whole(whole).Format()
}

// lastName is the name of the field itself.
func lastName(path string) string {
	return path[strings.LastIndexAny(path, ".]")+1:]
}

// clipped keeps a long text to one line.
func clipped(s string) string {
	const most = 80
	return clippedTo(s, most)
}

func clippedTo(s string, most int) string {
	rs := []rune(strings.Join(strings.Fields(s), " "))
	if len(rs) > most {
		return string(rs[:most]) + "…"
	}
	return string(rs)
}

// upperFirst begins with a capital.
func upperFirst(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}
