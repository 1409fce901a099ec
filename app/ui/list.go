package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/plans"
	"sokehoach/model"
)

// listActions are what can be done in the list of plans.
func (w *Window) listActions() plans.Actions {
	a := plans.Actions{Open: w.OpenPlan}
	if !w.desk.ReadOnly() {
		a.New, a.Copy, a.Next, a.Delete = w.NewPlan, w.CopyPlan, w.ForwardPlan, w.DeletePlan
		a.Archive, a.Deleted = w.ArchivePlan, w.ShowDeleted
	}
	if !w.inSample() && w.options.Sample != nil {
		a.Sample = w.OpenSample
	}
	return a
}

// CopyPlan makes a draft with the words of a plan and opens it. Its number is
// its own, and so are the ids of all that is in it.
func (w *Window) CopyPlan(id model.ID) {
	p, err := w.read(id)
	if err != nil { // what cannot be read whole is not copied in part
		w.trouble(err)
		return
	}
	p = *w.desk.Work(&p, model.Book{}).Copy().(*model.Plan)
	if err := w.desk.Keep(&p); err != nil {
		w.trouble(err)
		return
	}
	w.showPlan(p)
}

// A listStep is what was done to a plan in the list and can be taken back.
type listStep struct {
	name string
	undo func() error
}

// DeletePlan asks, and takes a plan out of the book. Ctrl+Z in the list brings
// it back until the program ends, the list of what was deleted later too. What
// has left the office is not deleted.
func (w *Window) DeletePlan(h model.DocumentHead) {
	if h.State == model.Issued || h.State == model.Amended {
		kit.Ask(w.window.Canvas(), text.DeletePlan, text.NotDeleted(h),
			kit.Answer{Label: text.ArchivePlan, Do: func() { w.ArchivePlan(h, true) }},
			kit.Answer{Label: text.CloseDialog, Main: true})
		return
	}
	kit.Ask(w.window.Canvas(), text.DeletePlanAsk, text.AskDelete(h),
		kit.Answer{Label: text.DeletePlan, Do: func() { w.deletePlan(h.ID) }},
		kit.Answer{Label: text.KeepPlan, Main: true})
}

func (w *Window) deletePlan(id model.ID) {
	desk := w.desk
	p, err := desk.Read(id)
	if err == nil {
		err = desk.Delete(id)
	}
	if err == nil {
		w.waiting.Forget(id)
	}
	w.listed(listStep{text.Deleting(text.NounPlan), func() error { return desk.Keep(p) }}, err, text.Deleted(text.NounPlan))
}

// ArchivePlan puts a plan out of the list of what is worked on, or back there.
func (w *Window) ArchivePlan(h model.DocumentHead, aside bool) {
	desk := w.desk
	step, done := listStep{text.Archiving, func() error { return desk.PutAside(h.ID, !aside) }}, text.Archived
	if !aside {
		step.name, done = text.Unarchiving, text.Unarchived
	}
	w.listed(step, desk.PutAside(h.ID, aside), done)
}

// listed shows the list after a step, or why it was not done.
func (w *Window) listed(step listStep, err error, done string) {
	if err != nil {
		w.trouble(err)
		return
	}
	w.listSteps = append(w.listSteps, step)
	w.list()
	w.say(done)
}

// stepBack takes back what was done last in the list.
func (w *Window) stepBack() {
	n := len(w.listSteps)
	if n == 0 || w.inSample() {
		return
	}
	last := w.listSteps[n-1]
	if err := last.undo(); err != nil {
		w.trouble(err)
		return
	}
	w.listSteps = w.listSteps[:n-1]
	w.list()
	w.say(text.Undone(last.name))
}

// ShowDeleted lists the plans that were deleted, to bring one back. What is in
// the way of finding more of them is told over the list.
func (w *Window) ShowDeleted() {
	changes, err := w.desk.Deleted()
	switch {
	case len(changes) > 0:
		w.listDeleted(changes)
	case err == nil:
		kit.Tell(w.window.Canvas(), text.DeletedTitle, text.NothingDeleted, text.CloseDialog)
	}
	if err != nil {
		w.trouble(err)
	}
}

func (w *Window) listDeleted(changes []model.Change) {
	var dialog *kit.Dialog
	rows := container.NewVBox()
	for _, c := range changes {
		rows.Add(kit.NewRow(widget.NewLabel(text.DeletedLine(c)), func() {
			dialog.Close()
			w.bringBack(c)
		}, func(fyne.CanvasObject) {}))
	}
	intro := widget.NewLabel(text.DeletedIntro)
	intro.Wrapping = fyne.TextWrapWord
	scroll := container.NewVScroll(kit.BesideBar(rows))
	dialog = kit.Show(w.window.Canvas(), text.DeletedTitle,
		kit.AtLeast(0, min(deletedHeight, 60+float32(len(changes))*rowHeight), container.NewBorder(intro, nil, nil, nil, scroll)),
		kit.Answer{Label: text.CloseDialog, Main: true})
}

// How tall the list of deleted plans becomes, and one of them.
const (
	deletedHeight = 320
	rowHeight     = 40
)

func (w *Window) bringBack(c model.Change) {
	desk := w.desk
	w.listed(listStep{text.BringingBack, func() error { return desk.Delete(c.Record) }}, desk.BringBack(c, ""), text.PlanIsBack)
}

// say puts a word where the screen has room for it.
func (w *Window) say(words string) {
	if s, ok := w.screen.(interface{ Say(string) }); ok {
		s.Say(words)
	}
}
