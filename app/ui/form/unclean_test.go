package form

import (
	"testing"

	"sokehoach/model"
)

func TestATextThatWasNotTypedHereIsNoChange(t *testing.T) {
	g := newStage(t, model.Plan{Document: model.Document{Title: "Thực hiện  Chương trình ", Number: " 12"}})
	if _, ok := g.s.UndoStep(); ok {
		t.Error("opening the form has changed the record")
	}
	g.typing("title", "x")
	if got := g.s.Value().Number; got != " 12" {
		t.Errorf("another field became %q", got)
	}
}
