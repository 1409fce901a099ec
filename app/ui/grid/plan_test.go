package grid

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/edit"
	"sokehoach/model"
)

// fundingOf is the money of one activity of a plan, while it is there.
func fundingOf(entry, activity int) func(*model.Plan) *[]model.FundingLine {
	return func(p *model.Plan) *[]model.FundingLine {
		if entry >= len(p.Entries) || activity >= len(p.Entries[entry].Activities) {
			return nil
		}
		return &p.Entries[entry].Activities[activity].Funding
	}
}

// funding is a grid of that money, as a screen would make it.
func funding(s *edit.Session[model.Plan], hooks Hooks) *Grid {
	return New(Of(s, fundingOf(0, 1)), Table[model.FundingLine]{
		Path: "entries[0].activities[1].funding", Noun: "nguồn vốn", Visible: 6,
		New: func([]model.FundingLine, int) model.FundingLine { return model.FundingLine{} },
		Columns: []Column[model.FundingLine]{
			Choice("source", "Nguồn vốn", func(f *model.FundingLine) *string { return &f.Source }, sources).Required(),
			Year("capitalYear", "Năm giao", func(f *model.FundingLine) *int { return &f.CapitalYear }),
			Money("amount", "Số tiền (triệu đồng)", model.Million, func(f *model.FundingLine) *model.Opt[model.Amount] { return &f.Amount }).Totalled(),
		},
	}, hooks)
}

func TestTheMoneyOfAnActivityIsTypedIntoThePlan(t *testing.T) {
	test.NewTempApp(t)
	plan := model.Plan{Entries: []model.Entry{{Activities: []model.Activity{{Name: "a"}, {Name: "b"}}}}}
	s := edit.Open(plan, model.Plan.Clone, nil)
	w := test.NewTempWindow(t, nil)
	grid := funding(s, Hooks{Canvas: w.Canvas()})
	w.SetContent(grid.Object())
	w.Resize(fyne.NewSize(600, 300))
	g := &stage{t: t, w: w, Grid: grid}

	g.Focus(0, 0)
	g.types("trung")
	g.keys(fyne.KeyTab)
	g.types("2024")
	g.keys(fyne.KeyTab)
	g.types("1.234,5")
	g.keys(fyne.KeyReturn)
	want := model.FundingLine{Source: "tw", CapitalYear: 2024, Amount: model.Known(model.Amount(1_234_500_000))}
	got := s.Value().Entries[0].Activities[1].Funding
	if len(got) != 1 || got[0] != want || len(s.Value().Entries[0].Activities[0].Funding) != 0 {
		t.Fatalf("the plan holds %+v", got)
	}
	if step, _ := s.UndoStep(); step.Path != "entries[0].activities[1].funding[0].amount" {
		t.Errorf("the last step is at %q", step.Path)
	}
	s.Do(edit.Step{Path: "entries[0].activities"}, func(p *model.Plan) {
		p.Entries[0].Activities = p.Entries[0].Activities[:1]
	})
	g.types("dia")
	g.keys(fyne.KeyReturn)
	if grid.data.count() != 0 || len(s.Value().Entries[0].Activities[0].Funding) != 0 {
		t.Errorf("typed into an activity that is gone: %+v", s.Value().Entries[0])
	}
	s.Undo()
	if grid.data.count() != 1 || grid.shown(cell{0, 2}) != "1.234,5" {
		t.Errorf("undone: %d rows", grid.data.count())
	}
	grid.Close()
	s.Undo()
	if grid.shown(cell{0, 2}) != "1.234,5" {
		t.Error("a closed grid still follows the plan")
	}
}
