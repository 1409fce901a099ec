package conform

import (
	"regexp"
	"strings"

	"sokehoach/app/document"
)

// Texts that the decree gives to the letter; both tone placements of HÒA occur
// in it.
var (
	nationalNames = []string{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"}
	motto         = "Độc lập - Tự do - Hạnh phúc"
	placeDate     = regexp.MustCompile(`^(.+, )?ngày (\d{2}|\s{2,}) tháng (01|02|[3-9]|10|11|12|\s{2,}) năm \d{4}$`)
	numberLine    = regexp.MustCompile(`^Số:\s+(\S.*?)?\s*/\S*$`)
)

// heading measures the two columns on top of the first page: B1-B4, B6-B8, B10.
func (r *Ruler) heading() {
	name, ok := r.single(document.NationalName, "B1", "Phụ lục I, II.1.a")
	if !ok {
		return
	}
	if name.text != nationalNames[0] && name.text != nationalNames[1] || name.middle() < r.RightHalfMM {
		r.fault("B1", "", "Phụ lục I, II.1.a", "Quốc hiệu sai chữ hoặc không ở nửa phải.")
	}
	if m, ok := r.single(document.Motto, "B2", "Phụ lục I, II.1.b"); ok {
		r.motto(name, m)
	}
	r.officeName()
	r.numberAndDate(name)
}

func (r *Ruler) motto(name, m textLine) {
	const source = "Phụ lục I, II.1.b"
	if m.text != motto || off(m.middle(), name.middle(), r.Rule.CentreMM) {
		r.fault("B2", "", source, "Tiêu ngữ sai chữ hoặc không ở giữa dưới Quốc hiệu.")
	}
	rule, ok := r.ruleUnder(m.node)
	if !ok || off(rule.W.MM(), m.width(), r.FullRuleMM) || off((rule.X+rule.W/2).MM(), m.middle(), r.Rule.CentreMM) {
		r.fault("B3", "", source, "Dưới Tiêu ngữ phải có đường kẻ liền dài bằng dòng chữ.")
	}
	if gap := (m.y - name.y).Points() / (r.Pitch.Single * name.size()); gap < r.Pitch.Min || gap > 1.2 {
		r.fault("B4", "", "Phụ lục I, II.1.c", "Quốc hiệu và Tiêu ngữ phải cách nhau dòng đơn.")
	}
}

// officeName: left half, a rule of a third to a half below: B6, B7.
func (r *Ruler) officeName() {
	lines := r.of(document.OfficeName)
	if len(lines) == 0 {
		return
	}
	last := lines[len(lines)-1]
	for _, t := range lines {
		if t.middle() > r.RightHalfMM {
			r.fault("B6", t.path(), "Phụ lục I, II.2", "Tên cơ quan ban hành phải ở nửa trái.")
		}
	}
	r.shortRule("B7", "Phụ lục I, II.2.b", lines, last)
}

// shortRule measures a rule against the longest and the last line of its text;
// either may be meant by "độ dài của dòng chữ".
func (r *Ruler) shortRule(code, source string, lines []textLine, last textLine) {
	rule, ok := r.ruleUnder(last.node)
	longest := 0.0
	for _, t := range lines {
		longest = max(longest, t.width())
	}
	fits := func(w float64) bool {
		share := rule.W.MM() / w
		return share >= r.Rule.Min-r.Rule.Tolerance && share <= r.Rule.Max+r.Rule.Tolerance
	}
	if !ok || !fits(longest) && !fits(last.width()) || off((rule.X+rule.W/2).MM(), last.middle(), r.Rule.CentreMM) {
		r.fault(code, last.path(), source, "Phải có đường kẻ liền ở giữa, dài từ 1/3 đến 1/2 dòng chữ.")
	}
}

// numberAndDate stand on one baseline, each in its half: B8, B10.
func (r *Ruler) numberAndDate(name textLine) {
	n, ok := r.single(document.Number, "B8", "Phụ lục I, II.3")
	if ok && !numberLine.MatchString(n.text) {
		r.fault("B8", "number", "Phụ lục I, II.3", "Số, ký hiệu phải có dạng Số: …/KH-….")
	}
	d, found := r.single(document.PlaceDate, "B10", "Phụ lục I, II.4")
	if !found {
		return
	}
	if ok && off(d.y.MM(), n.y.MM(), r.BaselineMM) || off(d.middle(), name.middle(), r.Rule.CentreMM) {
		r.fault("B10", "date", "Phụ lục I, II.4", "Địa danh, ngày tháng phải cùng dòng với số, ký hiệu và ở giữa dưới Tiêu ngữ.")
	}
	if !placeDate.MatchString(strings.TrimSpace(d.text)) {
		r.fault("B10", "date", "Phụ lục I, II.4", "Địa danh, ngày tháng phải có dạng: Địa danh, ngày 05 tháng 01 năm 2024.")
	}
}

// single gives the one line of a component that must take exactly one.
func (r *Ruler) single(role document.Role, code, source string) (textLine, bool) {
	lines := r.of(role)
	if len(lines) == 1 && lines[0].page == 0 {
		return lines[0], true
	}
	path := ""
	if len(lines) > 0 {
		path = lines[0].path()
	}
	r.fault(code, path, source, "Thành phần này phải nằm trên đúng một dòng ở trang thứ nhất.")
	return textLine{}, false
}

// title measures kind and title: centred on the text, with its rule: B13-B15.
func (r *Ruler) title() {
	lines := r.of(document.Title)
	for _, t := range append(r.of(document.Kind), lines...) {
		p := r.sheets[t.page]
		middle := (p.Sheet.Left + p.W - p.Sheet.Right).MM() / 2
		if off(t.middle(), middle, r.TitleCentreMM) {
			r.fault("B13", t.path(), "Phụ lục I, II.5.b", "Tên loại và trích yếu phải ở giữa trang.")
		}
	}
	if len(lines) == 0 {
		return
	}
	if len(lines) > r.TitleLines {
		r.fault("B14", lines[0].path(), "Phụ lục I, II.5.a", "Trích yếu dài %d dòng; nên là một câu ngắn gọn.", len(lines))
	}
	r.shortRule("B15", "Phụ lục I, II.5.b", lines, lines[len(lines)-1])
}
