package app

import (
	"slices"
	"strings"
	"testing"

	"sokehoach/model"
)

// enrich gives all money of a plan one amount.
func enrich(p *model.Plan, a model.Opt[model.Amount]) {
	for i := range p.Entries {
		for k := range p.Entries[i].Activities {
			x := &p.Entries[i].Activities[k]
			for f := range x.Funding {
				x.Funding[f].Amount = a
			}
			x.Norm = model.Opt[model.Amount]{}
			if x.Work == nil {
				continue
			}
			for c := range x.Work.Cost {
				x.Work.Cost[c].Amount = a
			}
			x.Work.MediumTerm, x.Work.AssignedBefore, x.Work.DisbursedBefore = a, model.WorkCosts{{Amount: a}}, model.WorkCosts{{Amount: a}}
		}
	}
}

// cutIn are the fields whose words had to be parted.
func cutIn(d *Desk, p model.Plan, b model.Book) []string {
	var cut []string
	for _, i := range d.Work(&p, b).Paper().Findings {
		if i.Code == "T2" {
			cut = append(cut, i.Path)
		}
	}
	return cut
}

func TestHugeAmountsAreNotCut(t *testing.T) {
	// Below nothing is an error in a plan; a sign in each of seventeen columns takes
	// the room of a digit.
	for _, a := range []model.Amount{123_456_789_000_000, -19_876_543_000_000, 0, -1} {
		d, p, b := commune(t)
		enrich(&p, model.Known(a))
		if cut := cutIn(d, p, b); len(cut) > 0 {
			slices.Sort(cut)
			t.Errorf("%d: %d words are cut: %.900s", a, len(cut), strings.Join(slices.Compact(cut), ", "))
		}
	}
}

func TestAmountsThatNoColumnHoldsBreakBehindTheirMarks(t *testing.T) {
	d, p, b := commune(t)
	enrich(&p, model.Known(model.Amount(9_223_372_036_854)))
	cut := 0
	for _, page := range d.Work(&p, b).Paper().Pages {
		for i := 1; i < len(page.Items); i++ {
			above, it := page.Items[i-1], page.Items[i]
			if it.Text == "" || it.Node == nil || it.Node != above.Node || strings.Trim(above.Text+it.Text, "0123456789.,") != "" {
				continue
			}
			cut++
			if !strings.HasSuffix(above.Text, ".") && !strings.HasSuffix(above.Text, ",") {
				t.Errorf("cut as %q %q", above.Text, it.Text)
			}
		}
	}
	if cut == 0 || len(cutIn(d, p, b)) < cut {
		t.Errorf("%d figures are cut, %d found", cut, len(cutIn(d, p, b)))
	}
}

func TestAmountsThatAreNotKnownLeaveTheirCellsWhite(t *testing.T) {
	d, p, b := commune(t)
	enrich(&p, model.Opt[model.Amount]{})
	totals := 0
	for _, row := range rowsOf(d.Work(&p, b).Paper().Pages, "annexes[0]") {
		if len(row) < 14 || row[1] != "TỔNG SỐ" {
			continue
		}
		totals++
		if row[6] != "" || row[13] != "" {
			t.Errorf("the total of what is not known is %q", row)
		}
	}
	if totals != 1 {
		t.Errorf("%d totals", totals)
	}
}
