package check

import (
	"testing"

	"sokehoach/model"
)

// TestTheRuleAndTheRemainderAgree holds the finding S5 and the figures that the
// screen shows together.
func TestTheRuleAndTheRemainderAgree(t *testing.T) {
	for _, amount := range []model.Amount{63_999_999, 64_000_000, 64_000_001} {
		p, b := sample(t)
		b.Allocations = []model.Allocation{{Year: 2024, Catalogue: "CT-1719", Node: "5", Kind: "su-nghiep", Source: "nstw", Amount: model.Known(amount)}}
		over := 0
		for _, c := range model.NewDossier(p, b).Ceilings() {
			if c.Over() != (c.Remaining().Value < 0) {
				t.Errorf("%+v", c)
			}
			if c.Over() {
				over++
			}
		}
		if got := len(found(p, b, "S5")); got != over {
			t.Errorf("%d: %d findings, %d over", amount, got, over)
		}
	}
}
