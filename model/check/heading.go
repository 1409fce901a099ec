package check

import (
	"regexp"
	"strings"

	"sokehoach/model"
)

const planAbbreviation = "KH" // Phụ lục III, bảng chữ viết tắt

var numberForm = regexp.MustCompile(`^\d+[a-zđ]?$`)

// heading: office, number, symbol, place, date, title (B6, B8-B12, B14).
func (c *checker) heading() {
	p, o := c.plan, c.book.Office(c.plan.Office)
	if o.Name == "" {
		c.add(model.Error, "B6", "office", decree("II.2"), "Chưa chọn cơ quan ban hành.")
	}
	c.number()
	if p.Symbol == "" {
		c.add(model.Error, "B9", "symbol", decree("II.3.b"), "Chưa có ký hiệu văn bản, ví dụ KH-UBND.")
	} else if want := planAbbreviation + "-" + o.Short; o.Short != "" && !strings.HasPrefix(p.Symbol, want) {
		c.add(model.Warning, "B9", "symbol", decree("II.3.b"), "Ký hiệu của kế hoạch do cơ quan này ban hành thường là %s.", want)
	} else if strings.Contains(p.Symbol, " ") || strings.ToUpper(p.Symbol) != p.Symbol {
		c.add(model.Warning, "B8", "symbol", decree("II.3.c"), "Ký hiệu viết chữ in hoa, không có dấu cách.")
	}
	switch {
	case p.Place == "":
		c.add(model.Error, "B12", "place", decree("II.4.a"), "Chưa có địa danh.")
	case o.Place != "" && p.Place != o.Place:
		c.add(model.Warning, "B12", "place", decree("II.4.a"), "Địa danh khác với địa danh của cơ quan (%s).", o.Place)
	}
	if !p.Date.Valid() || p.Date.IsZero() && p.Year == 0 {
		c.add(model.Error, "B11", "date", decree("II.4.b"), "Chưa có năm ban hành.")
	}
	switch {
	case p.Title == "":
		c.add(model.Error, "B14", "title", decree("II.5.a"), "Chưa có trích yếu nội dung.")
	case strings.HasSuffix(p.Title, "."):
		c.add(model.Hint, "B14", "title", decree("II.5.a"), "Trích yếu không có dấu chấm ở cuối.")
	}
}

// number: blank in a draft, digits when given; needed once issued (B8).
func (c *checker) number() {
	switch n := c.plan.Number; {
	case n == "" && c.plan.State == model.Issued:
		c.add(model.Error, "B8", "number", "NĐ 30/2020/NĐ-CP, Điều 15", "Văn bản đã phát hành phải có số.")
	case n != "" && !numberForm.MatchString(n):
		c.add(model.Error, "B8", "number", decree("II.3.c"), "Số văn bản chỉ gồm chữ số Ả Rập.")
	}
}

// grounds: each names kind, number, date and issuer (C2).
func (c *checker) grounds() {
	for i, g := range c.plan.Grounds {
		path := "grounds[" + itoa(i) + "]"
		if g.Ground.IsZero() {
			c.freeGround(path, g)
			continue
		}
		b := c.book.Ground(g.Ground)
		switch {
		case b.Kind == "":
			c.add(model.Error, "C2", path, decree("II.6.a"), "Căn cứ này không còn trong thư viện.")
		case isLaw(b.Kind):
		case b.Number == "" || b.Issued.IsZero() || b.Issuer == "" || b.Title == "":
			c.add(model.Warning, "C2", path, decree("II.6.a"), "Căn cứ cần đủ số, ký hiệu, ngày ban hành, cơ quan ban hành và trích yếu.")
		}
		if d := c.plan.Date; d.Full() && b.Issued.Full() && d.Before(b.Issued) {
			c.add(model.Error, "C2", path, decree("II.6.a"), "Căn cứ ban hành ngày %s, sau ngày của kế hoạch.", b.Issued.Short())
		}
	}
}

func (c *checker) freeGround(path string, g model.GroundLine) {
	if g.Text == "" {
		c.add(model.Warning, "C2", path, decree("II.6.a"), "Dòng căn cứ còn trống.")
		return
	}
	start := g.Lead + g.Text
	for _, lead := range []string{"Căn cứ", "Thực hiện", "Theo ", "Xét "} {
		if strings.HasPrefix(start, lead) {
			return
		}
	}
	c.add(model.Hint, "C1", path, decree("II.6.a"), "Dòng căn cứ thường bắt đầu bằng “Căn cứ”, “Thực hiện” hoặc “Theo đề nghị”.")
}

func isLaw(kind string) bool {
	return kind == "Luật" || kind == "Pháp lệnh" || kind == "Bộ luật"
}
