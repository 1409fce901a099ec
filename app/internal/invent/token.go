package invent

import (
	"fmt"
	"strings"

	"sokehoach/model"
)

// token is what breaks badly: a figure, a day, the symbol of a document, an
// address, a code of files.
func (d *draft) token() string {
	switch d.IntN(9) {
	case 0, 1, 2:
		return model.Amount(d.amount()).Format(model.Million, 6)
	case 3, 4:
		return fmt.Sprintf("%02d/%02d/%d", 1+d.IntN(28), 1+d.IntN(12), 2020+d.IntN(8))
	case 5, 6:
		return d.symbol()
	case 7:
		return pick(d, []string{"vanphong.", "ubnd.sungphai@", "ban-quan-ly_chuong-trinh.", "https://dichvucong.", "phong-dan-toc@"}) +
			pick(d, []string{"laichau.gov.vn", "sungphai.laichau.gov.vn", "thanhpho.laichau.gov.vn/ke-hoach/2024/van-ban"})
	}
	return fmt.Sprintf("KH_%d-DTTS.%d_%s.pdf", 2020+d.IntN(8), d.IntN(1000), strings.ToUpper(pick(d, []string{"ubnd", "mtqg", "vanphong"})))
}

// symbol is the number and symbol of a document that the sample cites.
func (d *draft) symbol() string {
	var symbols []string
	for _, g := range d.sample.Book.Grounds {
		if _, s, ok := strings.Cut(g.Number, "/"); ok {
			symbols = append(symbols, s)
		}
	}
	return fmt.Sprintf("%02d/%s", 1+d.IntN(2500), pick(d, symbols))
}

// amount is a sum of money: round ones are likelier.
func (d *draft) amount() int64 {
	unit := pick(d, []int64{1, 1_000, 50_000, 1_000_000, 1_000_000, 10_000_000})
	return unit * (1 + int64(d.few(40_000_000_000/int(unit)%900_000+900)))
}
