package overview

import (
	"testing"
	"time"

	"sokehoach/assets"
	"sokehoach/model"
)

func TestAReportThatIsDueIsToldUntilItIsIssued(t *testing.T) {
	periods, err := model.ParsePeriods(assets.Periods())
	if err != nil {
		t.Fatal(err)
	}
	office := model.ID{7}
	plan := Line{Head: model.DocumentHead{ID: model.ID{1}, Kind: model.PlanKind, Year: 2024, Office: office, State: model.Issued}, Kind: Kind{Costs: true}, Catalogue: "c"}
	y := Year{Year: 2024, Detailed: true, Documents: []Line{plan}}
	on := func(month, day int) []Task {
		return y.due(periods, office, time.Date(2024, time.Month(month), day, 9, 0, 0, 0, time.UTC))
	}
	if got := on(7, 1); len(got) != 0 {
		t.Errorf("in July there is time: %+v", got)
	}
	if got := on(9, 11); len(got) != 1 || got[0].Period.Code != "year-estimate" || got[0].Count != 4 || !got[0].Document.IsZero() || got[0].Programme != "c" || got[0].By != office {
		t.Errorf("four days before: %+v", got)
	}
	report := Line{Head: model.DocumentHead{ID: model.ID{2}, Kind: model.ReportKind, Year: 2024, Office: office}, Period: "year-estimate"}
	y.Documents = append(y.Documents, report)
	if got := on(9, 18); len(got) != 1 || got[0].Document != report.Head.ID || got[0].Count != -3 {
		t.Errorf("three days late, begun: %+v", got)
	}
	y.Documents[1].Head.State = model.Issued
	if got := on(9, 18); len(got) != 1 || got[0].Kind != TaskSend || got[0].Document != report.Head.ID || got[0].Path != "way" {
		t.Errorf("issued, and nobody wrote down that it was sent: %+v", got)
	}
	if got := on(12, 1); len(got) != 0 {
		t.Errorf("issued, long ago: %+v", got)
	}
	y.Documents[1].Way = model.Way{{Kind: model.Sent}}
	if got := on(9, 18); len(got) != 0 {
		t.Errorf("sent: %+v", got)
	}
}

func TestWhatCameBackIsToldUntilItIsSentAgainOrReplaced(t *testing.T) {
	line := Line{Head: model.DocumentHead{ID: model.ID{1}, Year: 2024, State: model.Issued}}
	o := Summary{Years: []Year{{Year: 2024, Detailed: true, Documents: []Line{line}}}, LastBackup: time.Date(2024, 9, 17, 0, 0, 0, 0, time.UTC)}
	at := func(state model.State, way ...model.Dispatch) []Task {
		o.Years[0].Documents[0].Way, o.Years[0].Documents[0].Head.State = way, state
		return o.Tasks(time.Date(2024, 9, 18, 9, 0, 0, 0, time.UTC))
	}
	sent := model.Dispatch{Kind: model.Sent}
	back := model.Dispatch{Kind: model.SentBack, On: model.Date{Year: 2024, Month: 9, Day: 16}, Reason: "Thiếu biểu 03"}
	if got := at(model.Issued, sent, back); len(got) != 1 || got[0].Kind != TaskReturned || got[0].Reason != back.Reason || got[0].Due != back.On || got[0].Count != 2 {
		t.Errorf("came back: %+v", got)
	}
	for name, got := range map[string][]Task{
		"sent": at(model.Issued, sent), "sent again": at(model.Issued, sent, back, sent), "replaced": at(model.Amended, sent, back),
	} {
		if len(got) != 0 {
			t.Errorf("%s: %+v", name, got)
		}
	}
}
