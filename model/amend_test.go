package model

import (
	"errors"
	"strings"
	"testing"
)

// amendable is an issued plan with two entries.
func amendable() Plan {
	money := func(n Amount) []FundingLine { return []FundingLine{{Kind: "sn", Source: "tw", Amount: Known(n)}} }
	return Plan{
		Document: Document{
			ID: ID{1}, Year: 2024, State: Issued, Number: "12", Symbol: "KH-UBND", Date: Date{2024, 1, 5}, Title: "Thực hiện Chương trình",
		},
		Entries: []Entry{
			{ID: ID{2}, Nodes: []string{"1"}, Activities: []Activity{
				{ID: ID{3}, Name: "a", Funding: money(100)},
				{ID: ID{4}, Name: "b", Lineage: ID{9}, Funding: money(50)},
			}},
			{ID: ID{5}, Nodes: []string{"2"}, Activities: []Activity{{ID: ID{6}, Name: "c"}}},
		},
	}
}

func countingIDs() func() ID {
	n := uint16(0)
	return func() ID { n++; return MakeID(1, n, 0) }
}

// planRow is the row of plans among the kinds of documents.
var planRow = DocumentKind{Code: PlanKind, Name: "Kế hoạch", Short: "KH", File: "ke-hoach"}

// amending is a plan that amends another.
func amending(p Plan, newID func() ID) (Plan, error) {
	out := p.Clone()
	var err error
	if out.Document, err = p.Document.Amending(planRow, Book{}, newID()); err == nil {
		out.Amend(newID)
	}
	return out, err
}

func TestAnAmendingPlanIsADraftOfTheSameLineage(t *testing.T) {
	p := amendable()
	got, err := amending(p, countingIDs())
	if err != nil {
		t.Fatal(err)
	}
	if got.Amends != p.ID || got.ID == p.ID || got.State != Draft || got.Number != "" || got.Year != 2024 || got.Date != (Date{Year: 2024}) {
		t.Errorf("%+v", got.Head())
	}
	if got.Title != "Điều chỉnh, bổ sung Kế hoạch thực hiện Chương trình" || !strings.HasPrefix(got.Grounds[0].Text, "Kế hoạch số 12/KH-UBND ngày 05/01/2024 của") {
		t.Errorf("%q %q", got.Title, got.Grounds)
	}
	a := got.Entries[0].Activities
	if a[0].Lineage != (ID{3}) || a[1].Lineage != (ID{9}) || a[0].ID == (ID{3}) || p.Entries[0].ID != (ID{2}) {
		t.Errorf("%+v", a)
	}
	for _, d := range Adjustments(p, got) {
		if d.Kind != ChangeNone {
			t.Errorf("%+v", d)
		}
	}
	for _, state := range []State{Draft, "", Amended} {
		p.State = state
		var sentence InputError
		if _, err := amending(p, countingIDs()); !errors.As(err, &sentence) {
			t.Errorf("%q: %v", state, err)
		}
	}
}

func TestADocumentWithoutATitleIsAmendedToo(t *testing.T) {
	d, err := Document{State: Issued}.Amending(planRow, Book{}, ID{2})
	if err != nil || d.Title != "Điều chỉnh, bổ sung Kế hoạch" {
		t.Errorf("%q, %v", d.Title, err)
	}
}

func TestDifferencesAreFoundByLineage(t *testing.T) {
	p := amendable()
	q, err := amending(p, countingIDs())
	if err != nil {
		t.Fatal(err)
	}
	entry := &q.Entries[0]
	entry.Activities[1].Funding = append(entry.Activities[1].Funding, FundingLine{Kind: "sn", Source: "xa", Amount: Known(Amount(7))})
	entry.Activities[1].Funding[0].Amount.Value = 30
	entry.Activities = append(entry.Activities[1:2:2], Activity{ID: ID{8}, Name: "d", Funding: []FundingLine{{Kind: "dt"}}})
	got := Adjustments(p, q)
	kinds := ""
	var sum ChangeSum
	for _, d := range got {
		kinds += d.Old.Name + string(d.Kind) + d.New.Name + " "
		sum.Add(d, func(FundingKey) bool { return true })
	}
	if kinds != "balteredb addedd aremoved cc " {
		t.Fatalf("%q", kinds)
	}
	m := got[0].Money
	if len(m) != 2 || m[0].Decrease() != Known(Amount(20)) || m[0].Increase() != Known(Amount(0)) || m[1].Increase() != Known(Amount(7)) || m[1].Old.Parts != 0 {
		t.Errorf("%+v", m)
	}
	if sum.Old.Total() != Known(Amount(150)) || sum.New.Total().Known || sum.Increase.Total().Known || sum.Decrease.Unknown != 1 {
		t.Errorf("what is not known: %+v", sum)
	}
	if got[2].Entry != -1 || got[0].Entry != 0 || got[0].Index != 0 {
		t.Errorf("%+v", got)
	}
}
