package ui

import (
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/plans"
	"sokehoach/model"
)

// listActions are what can be done in the list of plans.
func (w *Window) listActions() plans.Actions {
	a := plans.Actions{Open: w.OpenPlan}
	if !w.desk.Store.ReadOnly() {
		a.New, a.Copy, a.Next, a.Delete = w.NewPlan, w.CopyPlan, w.ForwardPlan, w.DeletePlan
	}
	if !w.inSample() && w.options.Sample != nil {
		a.Sample = w.OpenSample
	}
	return a
}

// CopyPlan makes a draft with the words of a plan and opens it. Its number is
// its own, and so are the ids of all that is in it.
func (w *Window) CopyPlan(id model.ID) {
	store := w.desk.Store
	p, err := store.Plan(id)
	if err != nil { // what cannot be read whole is not copied in part
		w.trouble(err)
		return
	}
	p.ID, p.MadeFrom, p.Number, p.State, p.Amends = store.NewID(), p.ID, "", model.Draft, model.ID{}
	for i := range p.Entries {
		p.Entries[i].ID = store.NewID()
		for k := range p.Entries[i].Activities {
			p.Entries[i].Activities[k].ID = store.NewID()
		}
	}
	if err := store.PutPlan(p); err != nil {
		w.trouble(err)
		return
	}
	w.showPlan(p)
}

// DeletePlan asks, and takes a plan out of the book. Ctrl+Z in the list brings
// it back until the program ends.
func (w *Window) DeletePlan(h model.PlanHead) {
	kit.Ask(w.window.Canvas(), text.DeletePlanAsk, text.AskDelete(h),
		kit.Answer{Label: text.DeletePlan, Do: func() { w.deletePlan(h.ID) }},
		kit.Answer{Label: text.KeepPlan, Main: true})
}

func (w *Window) deletePlan(id model.ID) {
	store := w.desk.Store
	p, err := store.Plan(id)
	if err == nil {
		err = store.DeletePlan(id)
	}
	if err != nil {
		w.trouble(err)
		return
	}
	w.deleted = append(w.deleted, p)
	w.list()
	w.say(text.Deleted(text.NounPlan))
}

// restore puts the plan back that was deleted last.
func (w *Window) restore() {
	n := len(w.deleted)
	if n == 0 || w.inSample() {
		return
	}
	if err := w.desk.Store.PutPlan(w.deleted[n-1]); err != nil {
		w.trouble(err)
		return
	}
	w.deleted = w.deleted[:n-1]
	w.list()
	w.say(text.Undone(text.Deleting(text.NounPlan)))
}

// say puts a word where the screen has room for it.
func (w *Window) say(words string) {
	if s, ok := w.screen.(interface{ Say(string) }); ok {
		s.Say(words)
	}
}
