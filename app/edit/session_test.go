package edit

import (
	"fmt"
	"strings"
	"testing"

	"sokehoach/model"
)

func open(title string) *Session[model.Plan] {
	return Open(model.Plan{Document: model.Document{Title: title}}, model.Plan.Clone, func(p model.Plan) []model.Finding {
		if p.Title == "" {
			return []model.Finding{{Code: "T0", Path: "title"}}
		}
		return nil
	})
}

func retitle(title string) func(*model.Plan) { return func(p *model.Plan) { p.Title = title } }

func typeTitle(s *Session[model.Plan], title string) {
	s.Change(Step{"title", "sửa trích yếu"}, retitle(title))
}

func TestTypingInOneFieldIsOneStep(t *testing.T) {
	s := open("a")
	typeTitle(s, "ab")
	_, rev := s.Snapshot()
	s.MarkSaved(rev) // saving in between does not split it
	typeTitle(s, "abc")
	if step, ok := s.Undo(); !ok || step.Name != "sửa trích yếu" || s.Value().Title != "a" {
		t.Fatalf("undo gave %+v, title %q", step, s.Value().Title)
	}
	if step, ok := s.Redo(); !ok || step.Path != "title" || s.Value().Title != "abc" {
		t.Fatalf("redo gave %+v, title %q", step, s.Value().Title)
	}
}

func TestLeavingAFieldEndsTheStep(t *testing.T) {
	s := open("a")
	typeTitle(s, "b")
	s.Seal()
	typeTitle(s, "c")
	s.Undo()
	if got := s.Value().Title; got != "b" {
		t.Errorf("after one undo: %q, want b", got)
	}
}

func TestAnotherFieldIsAnotherStep(t *testing.T) {
	s := open("a")
	typeTitle(s, "b")
	s.Change(Step{Path: "number"}, func(p *model.Plan) { p.Number = "1" })
	s.Undo()
	if v := s.Value(); v.Title != "b" || v.Number != "" {
		t.Errorf("got %q and %q", v.Title, v.Number)
	}
}

func TestEachRowOperationIsAStep(t *testing.T) {
	s := open("a")
	for range 3 {
		s.Do(Step{Path: "parts"}, func(p *model.Plan) { p.Parts = append(p.Parts, model.Part{}) })
	}
	s.Undo()
	if got := len(s.Value().Parts); got != 2 {
		t.Errorf("%d parts after one undo, want 2", got)
	}
}

func TestAChangeAfterUndoForgetsTheFuture(t *testing.T) {
	s := open("a")
	typeTitle(s, "b")
	s.Undo()
	typeTitle(s, "c")
	if _, ok := s.RedoStep(); ok {
		t.Error("redo is still offered")
	}
	s.Undo()
	if got := s.Value().Title; got != "a" {
		t.Errorf("got %q, want a", got)
	}
}

func TestUndoneBackToTheDiskIsClean(t *testing.T) {
	s := open("a")
	typeTitle(s, "b")
	if !s.Dirty() {
		t.Error("clean after a change")
	}
	s.Undo()
	if s.Dirty() {
		t.Error("dirty after undo")
	}
}

func TestHistoryNeverAliases(t *testing.T) {
	start := model.Plan{Document: model.Document{Parts: []model.Part{{Paragraphs: []model.Paragraph{{Text: "x"}}}}}}
	s := Open(start, model.Plan.Clone, nil)
	s.Change(Step{Path: "p"}, func(p *model.Plan) { p.Parts[0].Paragraphs[0].Text = "y" })
	s.Undo()
	if got := s.Value().Parts[0].Paragraphs[0].Text; got != "x" {
		t.Errorf("got %q, want x", got)
	}
}

func TestHistoryIsCappedByWhatItHolds(t *testing.T) {
	s := open("a")
	const letters = 1 << 20
	for i := range 50 {
		s.Do(Step{Path: "title"}, retitle(fmt.Sprint(i)+strings.Repeat("x", letters)))
	}
	steps := 0
	for _, ok := s.Undo(); ok; _, ok = s.Undo() {
		steps++
	}
	if steps < 30 || steps > 32 {
		t.Errorf("%d steps of a mebibyte each, back to %.3q", steps, s.Value().Title)
	}
	for range 2000 {
		s.Do(Step{Path: "number"}, func(p *model.Plan) { p.Number += "1" })
	}
	if got := len(s.states); got < 1900 {
		t.Errorf("%d small steps are kept", got)
	}
}

func TestFindingsFollowTheValueAndAreFoundOnce(t *testing.T) {
	checks := 0
	s := Open(model.Plan{}, model.Plan.Clone, func(p model.Plan) []model.Finding {
		checks++
		return make([]model.Finding, len(p.Title))
	})
	typeTitle(s, "ab")
	first, again := len(s.Findings()), len(s.Findings())
	if first != 2 || again != 2 || checks != 1 {
		t.Errorf("%d and %d findings from %d checks", first, again, checks)
	}
	s.Undo()
	if len(s.Findings()) != 0 {
		t.Error("findings of another value")
	}
}

func TestAWatcherThatIsStoppedIsToldNoMore(t *testing.T) {
	s := open("")
	var told []string
	var stop func()
	s.Watch(func() { told = append(told, "first"); stop() })
	stop = s.Watch(func() { told = append(told, "second") })
	s.Watch(func() { told = append(told, "third") })
	typeTitle(s, "a")
	typeTitle(s, "ab")
	if got := strings.Join(told, " "); got != "first third first third" {
		t.Errorf("told %q", got)
	}
}

func TestASessionTakenUpAgainKeepsItsStepsAndGoesItsOwnWay(t *testing.T) {
	s := open("a")
	typeTitle(s, "ab")
	told := 0
	s.Watch(func() { told++ })
	again := s.Again()
	typeTitle(again, "abc")
	if told != 0 || s.Value().Title != "ab" {
		t.Fatalf("the first session was told %d times, has %q", told, s.Value().Title)
	}
	for _, want := range []string{"ab", "a"} {
		if again.Undo(); again.Value().Title != want {
			t.Fatalf("undo gave %q, want %q", again.Value().Title, want)
		}
	}
}
