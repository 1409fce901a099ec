package check

import (
	"regexp"
	"testing"

	"sokehoach/model"
)

// TestWhatIsRequiredIsWhatTheRulesAskFor blanks every required field: the rules
// must find it, and must not before.
func TestWhatIsRequiredIsWhatTheRulesAskFor(t *testing.T) {
	activity := func(p *model.Plan) *model.Activity { return &p.Entries[4].Activities[0] }
	blanks := map[string]struct {
		path  string
		blank func(*model.Plan)
	}{
		"office":                        {"office", func(p *model.Plan) { p.Office = model.ID{} }},
		"symbol":                        {"symbol", func(p *model.Plan) { p.Symbol = "" }},
		"place":                         {"place", func(p *model.Plan) { p.Place = "" }},
		"date":                          {"date", func(p *model.Plan) { p.Date, p.Year = model.Date{}, 0 }},
		"title":                         {"title", func(p *model.Plan) { p.Title = "" }},
		"grounds[]":                     {"grounds[1]", func(p *model.Plan) { p.Grounds[1] = model.GroundLine{} }},
		"parts[].heading":               {"parts[1].heading", func(p *model.Plan) { p.Parts[1].Heading = "" }},
		"parts[].paragraphs[].text":     {"parts[0].paragraphs[1].text", func(p *model.Plan) { p.Parts[0].Paragraphs[1].Text = "" }},
		"entries[].nodes[]":             {"entries[4].nodes[0]", func(p *model.Plan) { p.Entries[4].Nodes[0] = "" }},
		"entries[].units":               {"entries[7].units", func(p *model.Plan) { p.Entries[7].Units = nil }},
		"entries[].activities[].name":   {"entries[4].activities[0].name", func(p *model.Plan) { activity(p).Name = "" }},
		"entries[].activities[].units":  {"entries[4].activities[0].units", func(p *model.Plan) { p.Entries[4].Units = nil }},
		"entries[].activities[].phrase": {"entries[4].activities[0].phrase", func(p *model.Plan) { activity(p).Quantity.Known = false }},
		"entries[].activities[].funding[].amount": {"entries[4].activities[0].funding[0].amount", func(p *model.Plan) { activity(p).Funding[0].Amount.Known = false }},
		"indicators[].name":                       {"indicators[5].name", func(p *model.Plan) { p.Indicators[5].Name = "" }},
		"indicators[].target":                     {"indicators[0].target", func(p *model.Plan) { p.Indicators[0].Target.Known = false }},
		"closing":                                 {"closing", func(p *model.Plan) { p.Closing = "" }},
		"recipients":                              {"recipients", func(p *model.Plan) { p.Recipients = nil }},
		"recipients[]":                            {"recipients[5]", func(p *model.Plan) { p.Recipients[5] = model.Recipient{} }},
		"signature.authority":                     {"signature.authority", func(p *model.Plan) { p.Signature.Authority = "" }},
		"signature.title":                         {"signature.title", func(p *model.Plan) { p.Signature = model.Signature{Name: "A"} }},
		"signature.name":                          {"signature.name", func(p *model.Plan) { p.Signature = model.Signature{Title: "A"} }},
		"annexes[]":                               {"annexes[0]", func(p *model.Plan) { p.Parts[4].Paragraphs[2].Text = "Vốn." }},
	}
	p, b := sample(t)
	index := regexp.MustCompile(`\[\d+\]`)
	found := Plan(p, b, measure(t))
	for _, path := range RequiredOfPlan(p) {
		if _, ok := blanks[index.ReplaceAllString(path, "[]")]; !ok {
			t.Errorf("%s is required, and no rule is named for it", path)
		}
		if !Filled(&p, path, found) {
			t.Errorf("%s of the sample counts as missing", path)
		}
	}
	for name, c := range blanks {
		p, b := sample(t)
		p = p.Clone()
		c.blank(&p)
		if Filled(&p, c.path, Plan(p, b, measure(t))) {
			t.Errorf("%s: %s counts as filled", name, c.path)
		}
	}
}
