package overview

import (
	"testing"
	"time"

	"sokehoach/model"
)

func TestTasksAreWhatADraftNeedsFirst(t *testing.T) {
	now := time.Date(2025, 3, 14, 9, 0, 0, 0, time.UTC)
	draft := func(n byte, d Line) Line {
		d.Head.ID, d.Head.Year, d.Counts = model.ID{n}, 2025, true
		return d
	}
	issued := draft(6, Line{Errors: 2})
	issued.Head.State = model.Issued
	o := Summary{LastBackup: now, Years: []Year{{Year: 2025, Detailed: true, Documents: []Line{
		draft(1, Line{Errors: 3, FirstError: "title", Required: 2}),
		draft(2, Line{Required: 5, Done: 3, FirstMissing: "opening", Unseen: 9}),
		draft(3, Line{Unseen: 4}), draft(4, Line{}), issued,
	}}}}
	want := []Task{
		{Kind: TaskErrors, Document: model.ID{1}, Year: 2025, Count: 3, Path: "title"},
		{Kind: TaskMissing, Document: model.ID{2}, Year: 2025, Count: 2, Path: "opening"},
		{Kind: TaskUnseen, Document: model.ID{3}, Year: 2025, Count: 4, Path: ""},
		{Kind: TaskIssue, Document: model.ID{4}, Year: 2025, Count: 0, Path: ""},
	}
	got := o.Tasks(now)
	if len(got) != len(want) {
		t.Fatalf("%+v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("task %d: %+v, want %+v", i, got[i], want[i])
		}
	}
}

func TestTasksTellOfAMissingYearAndOfAnOldBackup(t *testing.T) {
	now := time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC)
	doc := Line{Counts: true, Head: model.DocumentHead{ID: model.ID{1}, Year: 2025, State: model.Issued}}
	o := Summary{Years: []Year{{Year: 2025, Detailed: true, Documents: []Line{doc}}}}
	got := o.Tasks(now)
	if len(got) != 2 || got[0] != (Task{Kind: TaskForward, Document: model.ID{1}, Year: 2026}) || got[1].Kind != TaskBackup {
		t.Errorf("%+v", got)
	}
	o.LastBackup = now.Add(-6 * 24 * time.Hour)
	if got := o.Tasks(now); len(got) != 1 {
		t.Errorf("a backup of this week is asked for again: %+v", got)
	}
	if got := (Summary{}).Tasks(now); len(got) != 0 {
		t.Errorf("an empty book has tasks: %+v", got)
	}
}
