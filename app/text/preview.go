package text

import (
	"fmt"
	"strconv"
	"strings"

	"sokehoach/model"
)

// Words of the pages beside a form and of the list of findings.
const (
	ZoomPage      = "Cả trang"
	ShowThumbs    = "Hiện trang nhỏ"
	HideThumbs    = "Ẩn trang nhỏ"
	CopyFindings  = "Chép danh sách"
	CopiedAll     = "Đã chép danh sách lỗi và lưu ý."
	MenuPrevious  = "Về lỗi trước"
	KeysNext      = "F8"
	KeysPDF       = "Ctrl+Shift+P"
	KeysPrevious  = "Shift+F8"
	NoProject     = "Nội dung chưa gắn dự án"
	NothingToMend = "Không còn lỗi hay lưu ý nào."
)

// placeArrow stands between the parts of a place.
const placeArrow = " › "

// ZoomPercent is a zoom as it is chosen.
func ZoomPercent(percent int) string { return strconv.Itoa(percent) + " %" }

// CheckButton leads to the findings and tells how many there are.
func CheckButton(findings []model.Finding) string {
	errors := 0
	for _, i := range findings {
		if i.Severity == model.Error {
			errors++
		}
	}
	parts := found(errors, len(findings)-errors)
	if len(parts) == 0 {
		return "Kiểm tra (không có lỗi)"
	}
	return "Kiểm tra (" + strings.Join(parts, ", ") + ")"
}

// found counts what is found, in the same words wherever it is counted.
func found(errors, others int) []string {
	var parts []string
	if errors > 0 {
		parts = append(parts, fmt.Sprintf("%d lỗi", errors))
	}
	if others > 0 {
		parts = append(parts, fmt.Sprintf("%d lưu ý", others))
	}
	return parts
}

// FindingGroup is the head of the findings of one severity.
func FindingGroup(s model.Severity, n int) string { return fmt.Sprintf("%s (%d)", s.Name(), n) }

// FindingAt announces one finding among all: "Lỗi 3/12: …".
func FindingAt(i model.Finding, at, of int) string {
	return fmt.Sprintf("%s %d/%d: %s", i.Severity.Name(), at, of, i.Text)
}

// MarkWords are what a mark on a page says of its findings, the gravest first.
func MarkWords(found []model.Finding) string {
	if len(found) == 0 {
		return ""
	}
	s := found[0].Severity.Name() + ": " + found[0].Text
	if n := len(found) - 1; n > 0 {
		s += fmt.Sprintf(" (và %d điều nữa)", n)
	}
	return s
}

// FindingsText is the list of findings for a letter: a line for each, with tabs
// between severity, place, sentence and provision.
func FindingsText(findings []model.Finding, place func(path string) string) string {
	var b strings.Builder
	for _, i := range findings {
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\n", i.Severity.Name(), place(i.Path), i.Text, i.Source)
	}
	return b.String()
}

// Place says in words where in a document of a kind a path leads: "Phần II › Tên
// phần". It says as much as it knows of a path that leads nowhere.
func Place(k model.DocumentKind, path string) string {
	return place(k, path, func(s segment) []string { return []string{rowPlace(s)} })
}

// PlanPlace is Place in a plan, whose entries stand in its catalogue: "Dự án 4 ›
// Hoạt động 2 › Số lượng".
func PlanPlace(k model.DocumentKind, p model.Plan, c model.Catalogue, path string) string {
	return place(k, path, func(s segment) []string {
		if s.name == "entries" {
			return entryPlace(p, c, s.index)
		}
		return []string{rowPlace(s)}
	})
}

func place(k model.DocumentKind, path string, row func(segment) []string) string {
	var words []string
	list := "" // the last name with an index
	for _, s := range segments(path) {
		if s.index >= 0 {
			words = append(words, row(s)...)
		} else if word := placeWord(list, s.name); word != "" {
			words = append(words, word)
		}
		list = s.name
	}
	if len(words) == 0 {
		return PlaceOfAll(k)
	}
	return strings.Join(words, placeArrow)
}

// PlaceOfAll is where a finding about the whole document is.
func PlaceOfAll(k model.DocumentKind) string { return "Cả " + k.Noun() }

// A segment is one step of a path; its index is -1 when it has none.
type segment struct {
	name  string
	index int
}

func segments(path string) []segment {
	var all []segment
	for _, s := range strings.Split(path, ".") {
		name, rest, _ := strings.Cut(s, "[")
		index, err := strconv.Atoi(strings.TrimSuffix(rest, "]"))
		if err != nil {
			index = -1
		}
		if name != "" {
			all = append(all, segment{name, index})
		}
	}
	return all
}

// entryPlace is where an entry stands in the catalogue, from the project down.
func entryPlace(p model.Plan, c model.Catalogue, i int) []string {
	if i >= len(p.Entries) || len(p.Entries[i].Nodes) == 0 {
		return []string{NoProject}
	}
	var words []string
	for code := p.Entries[i].Nodes[0]; code != ""; code = model.Parent(code) {
		n, ok := c.Node(code)
		if !ok {
			return []string{NoProject}
		}
		word := n.Name
		if k, _ := c.Kind(n.Kind); k.Word != "" {
			word = c.Called(n)
		}
		words = append([]string{word}, words...)
	}
	return words
}

// rowPlace is one row of a list, by its number.
func rowPlace(s segment) string {
	word := map[string]string{
		"grounds": "Căn cứ", "parts": "Phần", "paragraphs": "Đoạn", "activities": "Hoạt động",
		"units": "Đơn vị", "places": "Địa bàn", "funding": "Nguồn kinh phí", "cost": "Tổng mức đầu tư",
		"indicators": "Chỉ tiêu", "annexes": "Phụ lục", "recipients": "Nơi nhận", "columns": "Cột",
		"absent": "Dự án không có nội dung",
	}[s.name]
	switch {
	case word == "":
		word = upperFirst(fieldWord(s.name))
	case s.name == "parts" || s.name == "annexes":
		return word + " " + model.Roman(s.index+1)
	}
	return word + " " + strconv.Itoa(s.index+1)
}

// placeWord is what a field is called in its form; the one text of a row is not
// named. In is the name of what the field stands in.
func placeWord(in, name string) string {
	if word := placeWords()[in+"."+name]; word != "" {
		return word
	}
	if name == "text" || fieldWords()[name] == "" {
		return ""
	}
	return upperFirst(fieldWord(name))
}

// placeWords are the names of fields that are called otherwise in their forms
// than in the file.
func placeWords() map[string]string {
	return map[string]string{
		".office": FieldOffice, ".year": FieldYear, ".date": FieldDate, ".entries": SectionEntries,
		"activities.name": "Tên hoạt động", "parts.heading": FieldHeading, "entries.heading": "Tên trong văn bản",
		"entries.nodes": "Dự án của nội dung", "activities.units": "Đơn vị thực hiện", "entries.units": "Đơn vị thực hiện",
		"signature.title": FieldSignerTitle, "signature.name": FieldSignerName, "signature.officer": FieldOfficer,
		"grounds.ground": FieldGround, "recipients.office": FieldRecipientGiven, "units.role": "Nhiệm vụ",
		"work.state": "Tình trạng", "indicators.target": "Chỉ tiêu năm kế hoạch", "indicators.name": "Tên chỉ tiêu",
		"annexes.form": "Biểu", "annexes.title": "Tên phụ lục",
	}
}
