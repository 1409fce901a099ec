package model

import (
	"math"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// absurdPlan has a value beyond every limit.
func absurdPlan() Plan {
	return Plan{
		Document: Document{
			Year: 999_999_999, Number: strings.Repeat("9", 10_000_000), Title: strings.Repeat("ế", LongestName+1),
			Opening: strings.Repeat("x", LongestText+1), Date: Date{Year: -4},
			Parts: []Part{{}, {Paragraphs: []Paragraph{{Text: strings.Repeat("ộ", LongestText+1)}}}},
		},
		Entries: []Entry{{Nodes: []string{strings.Repeat("1.", LongestNumber)}, Activities: []Activity{{
			FirstMonth: math.MaxInt, Quantity: Known(Quantity(math.MaxInt64)),
			Funding: []FundingLine{{CapitalYear: 1, Amount: Known[Amount](MostAmount + 1)}},
			Work:    &Work{StartYear: 99_999, MediumTerm: Known[Amount](-MostAmount - 1)},
		}}}},
		Indicators: []PlanIndicator{{LastYear: Known(Quantity(5000))}},
	}
}

func TestWhatIsBeyondTheLimitsIsFoundAtItsPlace(t *testing.T) {
	p := absurdPlan()
	var got []string
	for _, e := range Excesses(&p) {
		got = append(got, e.Path+" "+string(e.Kind))
	}
	want := []string{
		"year year", "number letters", "date year", "title letters", "opening letters", "parts[1].paragraphs[0].text letters",
		"entries[0].nodes[0] letters", "entries[0].activities[0].firstMonth count",
		"entries[0].activities[0].funding[0].capitalYear year", "entries[0].activities[0].funding[0].amount money",
		"entries[0].activities[0].work.startYear year", "entries[0].activities[0].work.mediumTerm money",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if !reflect.DeepEqual(p, absurdPlan()) {
		t.Error("looking changed the plan")
	}
}

func TestAConfinedValueIsWithinTheLimits(t *testing.T) {
	p := absurdPlan()
	found := Confine(&p)
	if rest := Excesses(&p); len(rest) > 0 || len(found) != 12 {
		t.Errorf("found %d, left %+v", len(found), rest)
	}
	a := p.Entries[0].Activities[0]
	if p.Year != 0 || a.Funding[0].Amount.Known || a.Work.MediumTerm.Known || utf8.RuneCountInString(p.Title) != LongestName || !a.Quantity.Known {
		t.Errorf("got %d %+v %d", p.Year, a, len(p.Title))
	}
}

func TestACatalogueHasSoManyNodesAtMost(t *testing.T) {
	c := Catalogue{Nodes: make([]CatalogueNode, MostNodes+1), Mapping: map[string]string{strings.Repeat("1", 101_000): "2", "3": "4"}}
	if found := Confine(&c); len(found) != 2 || len(c.Nodes) != MostNodes || len(c.Mapping) != 1 {
		t.Errorf("got %+v, %d nodes", found, len(c.Nodes))
	}
}

func TestWhatIsShippedIsWithinTheLimits(t *testing.T) {
	p := Plan{Document: Document{Year: 2024, Title: strings.Repeat("x", LongestName), Parts: []Part{{Paragraphs: []Paragraph{{Text: strings.Repeat("ộ", LongestText)}}}}}}
	if found := Excesses(&p); len(found) > 0 {
		t.Errorf("got %+v", found)
	}
}
