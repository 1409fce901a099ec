package check

import (
	"fmt"
	"strings"
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

// TestADecisionWithoutKindOrSourceGivesForAllOfThem holds that what a record
// leaves open is not another kind of money that no plan has.
func TestADecisionWithoutKindOrSourceGivesForAllOfThem(t *testing.T) {
	for _, x := range []struct {
		kind, source string
		given        model.Amount
		want         int
	}{
		{"", "", 63_999_999, 1},
		{"su-nghiep", "", 63_999_999, 1},
		{"", "nstw", 63_999_999, 1},
		{"", "", 64_000_000, 0},
		{"dau-tu", "", 1, 0},
		{"", "nsdp", 1, 0},
	} {
		p, b := sample(t)
		b.Allocations = []model.Allocation{{Year: 2024, Catalogue: "CT-1719", Node: "5", Kind: x.kind, Source: x.source, Amount: model.Known(x.given)}}
		if got := found(p, b, "S5"); len(got) != x.want {
			t.Errorf("%+v: found %q", x, got)
		}
	}
}

func TestWhatIsOverACeilingLeadsToItsProject(t *testing.T) {
	p, b := sample(t)
	b.Allocations = []model.Allocation{{Year: 2024, Catalogue: "CT-1719", Node: "5", Amount: model.Known(model.Amount(60_500_000))}}
	for _, i := range Plan(p, b, measure(t)) {
		if i.Code != "S5" {
			continue
		}
		var at int
		if _, err := fmt.Sscanf(i.Path, "entries[%d]", &at); err != nil || !p.Entries[at].Under("5") {
			t.Errorf("leads to %s", i.Path)
		}
		if want := "Kế hoạch bố trí 64 triệu đồng cho Dự án 5 “"; !strings.HasPrefix(i.Text, want) || !strings.HasSuffix(i.Text, "”, vượt 3,5 triệu đồng so với vốn được giao (60,5 triệu đồng).") {
			t.Error(i.Text)
		}
		return
	}
	t.Error("nothing is found")
}
