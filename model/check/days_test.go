package check

import (
	"strings"
	"testing"

	"sokehoach/assets"
	"sokehoach/model"
)

func TestTheDaysOfAPeriodAreJudgedAmongTheOthers(t *testing.T) {
	all, err := model.ParsePeriods(assets.Periods())
	if err != nil {
		t.Fatal(err)
	}
	day := func(d, m int) model.YearDay { return model.YearDay{Month: m, Day: d} }
	for name, c := range map[string]struct {
		code   string
		change func(*model.PeriodDays)
		want   string
	}{
		"as shipped":            {"year", func(*model.PeriodDays) {}, ""},
		"a deadline unfounded":  {"half", func(v *model.PeriodDays) { v.Due = day(20, 6) }, "U5 source"},
		"a deadline with it":    {"half", func(v *model.PeriodDays) { v.Due, v.Source = day(20, 6), "Công văn 15" }, ""},
		"due before it ends":    {"half", func(v *model.PeriodDays) { v.Due, v.Source = day(10, 6), "Công văn 15" }, "U4 due"},
		"behind the next one":   {"month-3", func(v *model.PeriodDays) { v.Until = day(20, 4) }, "U3 until"},
		"a day that is no day":  {"month-3", func(v *model.PeriodDays) { v.Until = day(31, 2) }, "U3 until"},
		"an estimate due early": {"year-estimate", func(v *model.PeriodDays) { v.Due = day(5, 9) }, ""},
	} {
		v := all.DaysOf(c.code, 2024)
		c.change(&v)
		var got []string
		for _, f := range Days(v, all) {
			got = append(got, f.Code+" "+f.Path)
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestTheWayOfADocumentIsJudgedStepByStep(t *testing.T) {
	d := &model.Document{Date: model.Date{Year: 2024, Month: 6, Day: 14}}
	on := func(day int) model.Date { return model.Date{Year: 2024, Month: 6, Day: day} }
	for name, c := range map[string]struct {
		way  model.Way
		want string
	}{
		"not sent":            {nil, ""},
		"sent":                {model.Way{{Kind: model.Sent, On: on(14)}}, ""},
		"sent before its day": {model.Way{{Kind: model.Sent, On: on(13)}}, "U1 way[0].on"},
		"sent some day":       {model.Way{{Kind: model.Sent, On: model.Date{Year: 2024}}}, "U1 way[0].on"},
		"back for a reason":   {model.Way{{Kind: model.Sent, On: on(14)}, {Kind: model.SentBack, On: on(17), Reason: "x"}}, ""},
		"back for none":       {model.Way{{Kind: model.Sent, On: on(14)}, {Kind: model.SentBack, On: on(17)}}, "U2 way[1].reason"},
		"back before":         {model.Way{{Kind: model.Sent, On: on(18)}, {Kind: model.SentBack, On: on(17), Reason: "x"}}, "U1 way[1].on"},
	} {
		var got []string
		for _, f := range Way(d, c.way) {
			got = append(got, f.Code+" "+f.Path)
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
