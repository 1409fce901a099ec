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

func TestASumIsTooMuchOnlyAboveItsLimit(t *testing.T) {
	for more, want := range map[model.Amount]int{0: 0, 1: 1} {
		p, b := sample(t)
		p = p.Clone()
		p.Entries[4].Activities[0].Funding[0].Amount = model.Known(measure(t).Sums.Activity + more)
		got := 0
		for _, i := range Plan(p, b, measure(t)) {
			if i.Code == "S7" {
				got++
			}
			if i.Severity == model.Error {
				t.Errorf("%s blocks: %s", i.Code, i.Text)
			}
		}
		if got != want {
			t.Errorf("%d đồng above the limit: %d findings", more, got)
		}
	}
}
