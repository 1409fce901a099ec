package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"sokehoach/app/text"
	"sokehoach/model"
)

func TestEveryLargePlanThatWasDeletedIsListed(t *testing.T) {
	c := newClerk(t)
	store := c.program.store
	for range 3 {
		p := model.Plan{Document: model.Document{ID: store.NewID(), Year: 2024}, Entries: []model.Entry{{ID: store.NewID()}}}
		for range 2400 {
			p.Entries[0].Activities = append(p.Entries[0].Activities, model.Activity{ID: store.NewID()})
		}
		if err := errors.Join(store.PutPlan(p), store.DeleteDocument(p.ID)); err != nil {
			t.Fatal(err)
		}
	}
	if all, err := c.window.Desk().Deleted(); err != nil || len(all) != 3 {
		t.Errorf("%d are listed, %v", len(all), err)
	}
}

func TestADeletionThatCannotBeReadHidesNoOther(t *testing.T) {
	c := newClerk(t)
	all := c.holdsTheSample().Plans
	lost, kept := all[0], all[1]
	for _, p := range []model.Plan{lost, kept} {
		if err := c.program.store.DeleteDocument(p.ID); err != nil {
			t.Fatal(err)
		}
	}
	c.program.Close()
	file := filepath.Join(c.folder, "so.db")
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	mark := `"act":"removed","kind":"document","id":"` + lost.ID.String()
	if err := os.WriteFile(file, bytes.ReplaceAll(whole, []byte(mark), []byte(mark[:len(mark)-1]+"x")), 0o600); err != nil {
		t.Fatal(err)
	}
	c.start()
	c.window.List.Show()
	c.taps(text.DeletedPlans)
	changes, err := c.window.Desk().Deleted()
	if sentence, _ := text.Explain(err); err == nil || !c.sees(sentence) {
		t.Error("the damage is not told")
	}
	c.taps(text.Understood)
	if len(changes) != 1 || changes[0].Record != kept.ID || !c.sees(text.DeletedIntro) || !c.sees(text.DeletedLine(changes[0])) {
		t.Error("the other is not listed")
	}
}
