package check

import (
	"cmp"
	"fmt"
	"strings"

	"sokehoach/model"
)

var typedNumber = formOf(`^([IVXL]+|\d+)[.)]\s`)

// text: parts with heading and content, no number typed twice (D5-D11).
func (c *checker) text() {
	printed := 0
	for i, part := range c.doc.Parts {
		path := fmt.Sprintf("parts[%d]", i)
		if part.Empty() && !c.draws(part.Role) {
			c.add(model.Hint, rule{"D5", decree("II.6")}, path+".heading", "Phần này còn trống, sẽ không in.")
			continue
		}
		printed++
		if part.Heading == "" {
			c.add(model.Error, rule{"D5", decree("V")}, path+".heading", "Phần này chưa có tiêu đề.")
		} else if typedNumber().MatchString(part.Heading) {
			c.add(model.Warning, rule{"D5", decree("V")}, path+".heading", "Số của phần do chương trình đánh, không gõ vào tiêu đề.")
		}
		c.paragraphs(path, part)
	}
	if printed == 0 {
		c.add(model.Error, rule{"D5", decree("II.6")}, "parts", "%s chưa có nội dung.", c.kind.Name)
	}
	if c.doc.Closing == "" {
		c.add(model.Warning, rule{"D11", "NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4"}, "closing", "Chưa có câu kết; văn bản phải kết thúc bằng “./.”.")
	}
}

func (c *checker) paragraphs(path string, part model.Part) {
	if part.Role == model.Contents && c.draws(part.Role) {
		c.countedTwice(path, part.Paragraphs)
	}
	numbers := part.Numbers()
	if values := c.values(part); values != nil {
		for k, g := range part.Paragraphs {
			c.phrase(fmt.Sprintf("%s.paragraphs[%d].text", path, k), g.Text, values)
		}
	}
	for k, g := range part.Paragraphs {
		at := fmt.Sprintf("%s.paragraphs[%d].text", path, k)
		switch {
		case g.Text == "":
			c.add(model.Hint, rule{"D5", decree("II.6")}, at, "Đoạn này còn trống, sẽ không in.")
		case numbers[k] != "" && numbers[k] != "-" && strings.HasPrefix(g.Text, numbers[k]+" "):
			c.add(model.Warning, rule{"D7", decree("II.6.đ")}, at, "Số “%s” do chương trình đánh, không gõ vào đoạn.", numbers[k])
		case g.Level == model.Dash && (strings.HasPrefix(g.Text, "- ") || strings.HasPrefix(g.Text, "* ")):
			c.add(model.Warning, rule{"D10", decree("II.6.c")}, at, "Dấu gạch đầu dòng do chương trình đặt, không gõ vào đoạn.")
		}
	}
}

// countedTwice: what stands beside the projects, which count 1., 2., 3., has no
// numbers of their kind (D6); the first that has is told.
func (c *checker) countedTwice(path string, all []model.Paragraph) {
	for k, g := range all {
		if g.Text != "" && (g.Level == model.Clause || g.Level == model.ClauseTitle) {
			c.add(model.Error, rule{"D6", decree("II.6.đ")}, fmt.Sprintf("%s.paragraphs[%d].text", path, k),
				"Khoản này đánh số “1.” trong phần mà các dự án cũng đánh số “1.”: hãy chọn đoạn thường hoặc gạch đầu dòng, hoặc chuyển sang phần khác.")
			return
		}
	}
}

// recipients: someone gets the document, none twice, filing in its form (F2-F3).
func (c *checker) recipients() {
	if len(c.doc.Recipients) == 0 {
		c.add(model.Warning, rule{"F2", decree("II.9.d")}, "recipients", "Chưa có nơi nhận nào ngoài lưu văn thư.")
	}
	seen := map[string]bool{}
	for i, r := range c.doc.Recipients {
		path, name := fmt.Sprintf("recipients[%d]", i), r.Text
		if !r.Office.IsZero() {
			name = c.book.Office(r.Office).Called()
		}
		key := model.Fold(strings.Trim(name, " -;."))
		switch {
		case key == "":
			c.add(model.Hint, rule{"F2", decree("II.9.d")}, path, "Dòng nơi nhận còn trống, sẽ không in.")
		case seen[key]:
			c.add(model.Warning, rule{"F2", decree("II.9.d")}, path, "Nơi nhận này đã có ở trên.")
		case strings.HasPrefix(key, "luu:") || strings.HasPrefix(key, "luu vt"):
			c.add(model.Warning, rule{"F3", decree("II.9.d")}, path, "Dòng “Lưu” có ô riêng, không ghi ở đây.")
		}
		seen[key] = true
		c.inForce(rule{"F2", decree("II.9.a")}, path, r.Office)
	}
	if f := c.doc.Filing; f != "" && !strings.HasPrefix(f, "VT") {
		c.add(model.Warning, rule{"F3", decree("II.9.d")}, "filing", "Dòng lưu bắt đầu bằng VT, ví dụ “VT” hoặc “VT, VP”.")
	}
}

var academicRank = formOf(`^(GS|PGS|TS|ThS|Ths|KS|CN|NGƯT|BS)\b\.?`)

// signature: right, title and name of the signer (E1-E4).
func (c *checker) signature() {
	g := c.doc.Signature
	title, name := g.Title, g.Name
	if !g.Officer.IsZero() {
		o := c.book.Officer(g.Officer)
		title, name = o.Title, o.Name
		if day := c.doc.Day(); o.To.Over(day) || day.Before(o.From) && !day.IsZero() {
			c.add(model.Warning, rule{"E4", decree("II.7.c")}, "signature.officer", "Người ký không giữ chức vụ này vào ngày của %s.", c.kind.Noun())
		}
	}
	if g.Authority == "" {
		c.add(model.Error, rule{"E2", decree("II.7.b")}, "signature.authority", "Chưa chọn quyền hạn ký.")
	}
	if fit := c.authorities.ForTitle(g.Authority, title); fit != g.Authority {
		a, _ := c.authorities.Find(fit)
		sure := model.Warning
		if a.Deputy == "" {
			sure = model.Error // a deputy never signs as the head
		}
		c.add(sure, rule{"E2", decree("II.7.b")}, "signature.authority", "Người ký là %s thì quyền hạn ký phải là: %s.", title, a.Name)
	}
	c.collective(c.authorities.ForTitle(g.Authority, title), g.Authority)
	if title == "" {
		c.add(model.Error, rule{"E4", decree("II.7.c")}, "signature.title", "Chưa có chức vụ người ký.")
	}
	if name == "" {
		c.add(model.Error, rule{"E3", decree("II.7.c")}, "signature.name", "Chưa có họ tên người ký.")
	} else if academicRank().MatchString(name) {
		c.add(model.Error, rule{"E3", decree("II.7.c")}, "signature.name", "Không ghi học hàm, học vị trước họ tên người ký.")
	}
}

// collective: an office that decides together is signed for with TM. (E2); fit is
// the way to sign that fits the title.
func (c *checker) collective(fit, code string) {
	o := c.book.Office(c.doc.Office)
	a, _ := c.authorities.Find(code)
	if fit != code || a.Collective == "" || !o.Collective() {
		return
	}
	want, _ := c.authorities.Find(a.Collective)
	c.add(model.Warning, rule{"E2", decree("II.7.b")}, "signature.authority", "%s làm việc theo chế độ tập thể nên trên chức vụ người ký phải có “TM. %s”: hãy chọn %s.",
		o.Name, strings.ToUpper(cmp.Or(o.Signs, o.Name)), want.Name)
}
