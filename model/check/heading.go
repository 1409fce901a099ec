package check

import (
	"fmt"
	"strings"

	"sokehoach/model"
)

var numberForm = formOf(`^\d+[a-zđ]?$`)

// heading: office, number, symbol, place, date, title (B6, B8-B12, B14).
func (c *checker) heading() {
	d, o := c.doc, c.book.Office(c.doc.Office)
	if o.Name == "" {
		c.add(model.Error, rule{"B6", decree("II.2")}, "office", "Chưa chọn cơ quan ban hành.")
	}
	c.inForce(rule{"B6", decree("II.2")}, "office", d.Office)
	c.number()
	c.symbol(o)
	switch {
	case d.Place == "":
		c.add(model.Error, rule{"B12", decree("II.4.a")}, "place", "Chưa có địa danh.")
	case o.Place != "" && d.Place != o.Place:
		c.add(model.Warning, rule{"B12", decree("II.4.a")}, "place", "Địa danh khác với địa danh của cơ quan (%s).", o.Place)
	}
	if d.Date.IsZero() && d.Year == 0 {
		c.add(model.Error, rule{"B11", decree("II.4.b")}, "date", "Chưa có năm ban hành.")
	} else if !d.Date.Valid() {
		c.add(model.Error, rule{"B11", decree("II.4.b")}, "date", "Không có ngày này trong lịch.")
	}
	switch {
	case d.Title == "":
		c.add(model.Error, rule{"B14", decree("II.5.a")}, "title", "Chưa có trích yếu nội dung.")
	case strings.HasSuffix(d.Title, "."):
		c.add(model.Hint, rule{"B14", decree("II.5.a")}, "title", "Trích yếu không có dấu chấm ở cuối.")
	}
}

// symbol: the short form of the kind, then the office's, in capitals (B8, B9).
func (c *checker) symbol(o model.Office) {
	symbol, example, want := c.doc.Symbol, c.kind.Symbol("UBND"), c.kind.Symbol(o.Short)
	if symbol == "" {
		c.add(model.Error, rule{"B9", decree("II.3.b")}, "symbol", "Chưa có ký hiệu văn bản, ví dụ %s.", example)
	} else if o.Short != "" && !strings.HasPrefix(symbol, want) {
		c.add(model.Warning, rule{"B9", decree("II.3.b")}, "symbol", "Ký hiệu của %s do cơ quan này ban hành thường là %s.", c.kind.Noun(), want)
	} else if strings.Contains(symbol, " ") || strings.ToUpper(symbol) != symbol {
		c.add(model.Warning, rule{"B8", decree("II.3.c")}, "symbol", "Ký hiệu viết chữ in hoa, không có dấu cách.")
	}
}

// number: blank in a draft, digits when given; needed once issued (B8).
func (c *checker) number() {
	switch n := c.doc.Number; {
	case n == "" && c.doc.State == model.Issued:
		c.add(model.Error, rule{"B8", "NĐ 30/2020/NĐ-CP, Điều 15"}, "number", "Văn bản đã phát hành phải có số.")
	case n != "" && !numberForm().MatchString(n):
		c.add(model.Error, rule{"B8", decree("II.3.c")}, "number", "Số văn bản chỉ gồm chữ số Ả Rập.")
	}
}

// grounds: each names kind, number, date and issuer, and was there on the last day
// that the document may have: its day is often blank until it is signed (C2).
func (c *checker) grounds() {
	for i, g := range c.doc.Grounds {
		path := fmt.Sprintf("grounds[%d]", i)
		if g.Ground.IsZero() {
			c.freeGround(path, g)
			continue
		}
		b := c.book.Ground(g.Ground)
		switch {
		case b.Kind == "":
			c.add(model.Error, rule{"C2", decree("II.6.a")}, path, "Căn cứ này không còn trong thư viện.")
		case isLaw(b.Kind):
		case b.Number == "" || b.Issued.IsZero() || b.Issuer == "" || b.Title == "":
			c.add(model.Warning, rule{"C2", decree("II.6.a")}, path, "Căn cứ cần đủ số, ký hiệu, ngày ban hành, cơ quan ban hành và trích yếu.")
		}
		if c.early(b.Issued) {
			c.add(model.Error, rule{"C2", decree("II.6.a")}, path, "Căn cứ ban hành %s, sau ngày của %s.", b.Issued.Cited(), c.kind.Noun())
		}
	}
}

func (c *checker) freeGround(path string, g model.GroundLine) {
	if g.Text == "" {
		c.add(model.Warning, rule{"C2", decree("II.6.a")}, path, "Dòng căn cứ còn trống.")
		return
	}
	start := g.Lead + g.Text
	for _, lead := range []string{"Căn cứ", "Thực hiện", "Theo ", "Xét "} {
		if strings.HasPrefix(start, lead) {
			return
		}
	}
	c.add(model.Hint, rule{"C1", decree("II.6.a")}, path, "Dòng căn cứ thường bắt đầu bằng “Căn cứ”, “Thực hiện” hoặc “Theo đề nghị”.")
}

func isLaw(kind string) bool {
	return kind == "Luật" || kind == "Pháp lệnh" || kind == "Bộ luật"
}
