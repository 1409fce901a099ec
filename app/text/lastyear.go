package text

import "sokehoach/model"

// Words of taking last year's money.
const (
	TakeLastMoney   = "Lấy số năm trước"
	TakingLastMoney = "lấy số tiền của năm trước"
)

// FundingSaid is one line of money in a sentence.
func FundingSaid(c model.Catalogue, f model.FundingLine, sum model.Opt[model.Amount]) string {
	s := ""
	if k, ok := c.CapitalKind(f.Kind); ok {
		s = k.Name + ", "
	}
	for _, source := range c.Sources {
		if source.Code == f.Source {
			s += source.Name + ", "
		}
	}
	return s + Millions(sum)
}
