package check

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"sokehoach/model"
)

var typedNumber = regexp.MustCompile(`^([IVXL]+|\d+)[.)]\s`)

// text: parts with heading and content, no number typed twice (D5-D11).
func (c *checker) text() {
	printed := 0
	for i, part := range c.plan.Parts {
		path := fmt.Sprintf("parts[%d]", i)
		if part.Empty() {
			c.add(model.Hint, "D5", path+".heading", decree("II.6"), "Phần này còn trống, sẽ không in.")
			continue
		}
		printed++
		if part.Heading == "" {
			c.add(model.Error, "D5", path+".heading", decree("V"), "Phần này chưa có tiêu đề.")
		} else if typedNumber.MatchString(part.Heading) {
			c.add(model.Warning, "D5", path+".heading", decree("V"), "Số của phần do chương trình đánh, không gõ vào tiêu đề.")
		}
		c.paragraphs(path, part)
	}
	if printed == 0 {
		c.add(model.Error, "D5", "parts", decree("II.6"), "Kế hoạch chưa có nội dung.")
	}
	if c.plan.Closing == "" {
		c.add(model.Warning, "D11", "closing", "NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4", "Chưa có câu kết; văn bản phải kết thúc bằng “./.”.")
	}
}

func (c *checker) paragraphs(path string, part model.Part) {
	numbers := part.Numbers()
	for k, g := range part.Paragraphs {
		at := fmt.Sprintf("%s.paragraphs[%d].text", path, k)
		switch {
		case g.Text == "":
			c.add(model.Hint, "D5", at, decree("II.6"), "Đoạn này còn trống, sẽ không in.")
		case numbers[k] != "" && numbers[k] != "-" && strings.HasPrefix(g.Text, numbers[k]+" "):
			c.add(model.Warning, "D7", at, decree("II.6.đ"), "Số “%s” do chương trình đánh, không gõ vào đoạn.", numbers[k])
		case g.Level == model.Dash && (strings.HasPrefix(g.Text, "- ") || strings.HasPrefix(g.Text, "* ")):
			c.add(model.Warning, "D10", at, decree("II.6.c"), "Dấu gạch đầu dòng do chương trình đặt, không gõ vào đoạn.")
		}
	}
}

// recipients: someone gets the document, none twice, filing in its form (F2-F3).
func (c *checker) recipients() {
	if len(c.plan.Recipients) == 0 {
		c.add(model.Warning, "F2", "recipients", decree("II.9.d"), "Chưa có nơi nhận nào ngoài lưu văn thư.")
	}
	seen := map[string]bool{}
	for i, r := range c.plan.Recipients {
		path, name := fmt.Sprintf("recipients[%d]", i), r.Text
		if !r.Office.IsZero() {
			name = c.book.Office(r.Office).Name
		}
		key := model.Fold(strings.Trim(name, " -;."))
		switch {
		case key == "":
			c.add(model.Hint, "F2", path, decree("II.9.d"), "Dòng nơi nhận còn trống, sẽ không in.")
		case seen[key]:
			c.add(model.Warning, "F2", path, decree("II.9.d"), "Nơi nhận này đã có ở trên.")
		case strings.HasPrefix(key, "luu:") || strings.HasPrefix(key, "luu vt"):
			c.add(model.Warning, "F3", path, decree("II.9.d"), "Dòng “Lưu” có ô riêng, không ghi ở đây.")
		}
		seen[key] = true
	}
	if f := c.plan.Filing; f != "" && !strings.HasPrefix(f, "VT") {
		c.add(model.Warning, "F3", "filing", decree("II.9.d"), "Dòng lưu bắt đầu bằng VT, ví dụ “VT” hoặc “VT, VP”.")
	}
}

var academicRank = regexp.MustCompile(`^(GS|PGS|TS|ThS|Ths|KS|CN|NGƯT|BS)\b\.?`)

// signature: right, title and name of the signer (E1-E4).
func (c *checker) signature() {
	g := c.plan.Signature
	title, name := g.Title, g.Name
	if !g.Officer.IsZero() {
		o := c.book.Officer(g.Officer)
		title, name = o.Title, o.Name
	}
	if g.Authority == "" {
		c.add(model.Error, "E2", "signature.authority", decree("II.7.b"), "Chưa chọn quyền hạn ký.")
	}
	if title == "" {
		c.add(model.Error, "E4", "signature.title", decree("II.7.c"), "Chưa có chức vụ người ký.")
	}
	if name == "" {
		c.add(model.Error, "E3", "signature.name", decree("II.7.c"), "Chưa có họ tên người ký.")
	} else if academicRank.MatchString(name) {
		c.add(model.Error, "E3", "signature.name", decree("II.7.c"), "Không ghi học hàm, học vị trước họ tên người ký.")
	}
}

func itoa(i int) string { return strconv.Itoa(i) }
