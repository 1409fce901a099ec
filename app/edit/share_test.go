package edit

import (
	"fmt"
	"reflect"
	"testing"
	"unsafe"

	"sokehoach/model"
)

// longPlan is a plan of many entries with many paragraphs.
func longPlan(entries int) model.Plan {
	var p model.Plan
	for i := range entries {
		e := model.Entry{Heading: fmt.Sprint(i)}
		for k := range 40 {
			e.Paragraphs = append(e.Paragraphs, model.Paragraph{Text: fmt.Sprint("việc ", k)})
		}
		p.Entries = append(p.Entries, e)
	}
	return p
}

func TestAStepHoldsOnlyWhatItChanged(t *testing.T) {
	s := Open(longPlan(100), model.Plan.Clone, nil)
	whole := weight(reflect.ValueOf(s.Value()))
	s.Do(Step{Path: "a"}, func(p *model.Plan) { p.Entries[3].Paragraphs[5].Text = "việc khác" })
	if own := s.states[1].bytes; own < 1000 || own > whole/10 {
		t.Errorf("a letter holds %d bytes of %d", own, whole)
	}
	s.Do(Step{Path: "b"}, func(p *model.Plan) { p.Entries = p.Entries[1:] })
	if own := s.states[2].bytes; own > whole/10 {
		t.Errorf("a deleted row holds %d bytes of %d", own, whole)
	}
	before, now := s.states[1].value.Entries[50].Paragraphs, s.states[2].value.Entries[49].Paragraphs
	if unsafe.SliceData(before) != unsafe.SliceData(now) {
		t.Error("what did not change is held twice")
	}
}

func TestSharingChangesNoValue(t *testing.T) {
	s := Open(longPlan(5), model.Plan.Clone, nil)
	var want []string
	edits := []func(*model.Plan){
		func(p *model.Plan) { p.Entries[0].Paragraphs[0].Text = "a" },
		func(p *model.Plan) { p.Entries = append(p.Entries[:2], p.Entries[3:]...) },
		func(p *model.Plan) { p.Entries[1].Paragraphs = nil },
		func(p *model.Plan) { p.Entries[1].Paragraphs = []model.Paragraph{} },
		func(p *model.Plan) { p.Entries = append([]model.Entry{{Heading: "mới"}}, p.Entries...) },
		func(p *model.Plan) { p.Entries[0], p.Entries[1] = p.Entries[1], p.Entries[0] },
	}
	for _, edit := range edits {
		alone := s.Value().Clone()
		edit(&alone)
		want = append(want, fmt.Sprintf("%#v", alone))
		s.Do(Step{Path: "x"}, edit)
	}
	for i := len(want) - 1; i >= 0; i-- {
		if got := fmt.Sprintf("%#v", s.Value()); got != want[i] {
			t.Fatalf("step %d is\n%s\nwant\n%s", i, got, want[i])
		}
		s.Undo()
	}
}

func BenchmarkAKeyInALongPlan(b *testing.B) {
	s := Open(longPlan(500), model.Plan.Clone, nil)
	for b.Loop() {
		s.Change(Step{Path: "a"}, func(p *model.Plan) { p.Entries[3].Paragraphs[5].Text += "x" })
	}
}
