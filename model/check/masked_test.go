package check

import (
	"slices"
	"testing"

	"sokehoach/model"
)

func TestWhatIsTypedBesideAChoiceIsFound(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*model.Plan)
		want []string
	}{
		{"nothing is typed", func(*model.Plan) {}, nil},
		{"beside a ground", func(p *model.Plan) { p.Grounds[1].Text = "Quyết định khác" }, []string{"M1 grounds[1].text"}},
		{"beside a signer", func(p *model.Plan) { p.Signature.Title, p.Signature.Name = "Chủ tịch", "Lò Văn A" }, []string{"M1 signature.title", "M1 signature.name"}},
		{"beside a recipient", func(p *model.Plan) { p.Recipients[7].Text = "Phòng A" }, []string{"M1 recipients[7]"}},
		{"beside a unit of an entry", func(p *model.Plan) { p.Entries[1].Units[0].Name = "Ban A" }, []string{"M1 entries[1].units[0]"}},
		{"beside a unit of an activity", func(p *model.Plan) {
			p.Entries[4].Activities[0].Units = []model.UnitRole{{Office: p.Office, Name: "Ban A"}}
		}, []string{"M1 entries[4].activities[0].units[0]"}},
		{"a text alone", func(p *model.Plan) { p.Grounds[1] = model.GroundLine{Text: "Căn cứ Quyết định khác"} }, nil},
	} {
		p, b := sample(t)
		p = p.Clone()
		c.edit(&p)
		var got []string
		for _, i := range Plan(p, b, measure(t)) {
			if i.Code == "M1" {
				got = append(got, i.Code+" "+i.Path)
				if i.Severity != model.Warning || i.Source == "" {
					t.Errorf("%s: %+v", c.name, i)
				}
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestANodeThatHasNothingAndYetSomethingBelowIsFound(t *testing.T) {
	p, b := sample(t)
	p = p.Clone()
	p.Absent = []string{"3.1", "8", "9.2"}
	if got := found(p, b, "N8"); !slices.Equal(got, []string{"N8 absent[1]", "N8 absent[2]"}) {
		t.Errorf("%q", got)
	}
	p.Absent = []string{"3.1"}
	if got := found(p, b, "N8"); len(got) > 0 {
		t.Errorf("nothing stands below: %q", got)
	}
}
