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

// A List is the room of all documents, and what is done to one as a whole there.
type List struct {
	shell     *shell
	books     *books
	stage     *stage
	documents *Documents
	plans     *Plans
	sample    *Sample
	report    func()     // makes one of the programme of the chosen document
	steps     []listStep // in the list of the own book, since the program began
}

// A listStep is what was done to a document in the list and can be taken back.
type listStep struct {
	name string
	undo func() error
}

// Show comes to the list, once what is on screen is saved.
func (l *List) Show() { l.stage.leave(l.show) }

func (l *List) show() {
	heads, err := l.books.desk.Documents()
	if err != nil {
		l.shell.trouble(err)
	}
	l.put(heads)
}

func (l *List) put(heads []model.DocumentHead) {
	ways, err := l.books.desk.Ways()
	if err != nil {
		l.shell.trouble(err)
	}
	s := plans.New(heads, ways, l.books.desk.Archived(), l.shell.canvas(), l.actions())
	l.stage.place(view{screen: s, room: roomDocuments, back: to(l.Show)})
}

// actions are what can be done in the list.
func (l *List) actions() plans.Actions {
	a := plans.Actions{Open: l.documents.Open}
	if !l.books.readOnly() {
		a.New, a.Copy, a.Next, a.Delete = l.documents.NewPlan, l.documents.Copy, l.plans.Forward, l.Delete
		a.Report = l.report
		a.Archive, a.Deleted = l.Archive, l.Deleted
	}
	if !l.books.inSample() && l.shell.options.Sample != nil {
		a.Sample = l.sample.Open
	}
	return a
}

// Delete asks, and takes a document out of the book. Ctrl+Z in the list brings it
// back until the program ends, the list of what was deleted later too. What has
// left the office is not deleted.
func (l *List) Delete(h model.DocumentHead) {
	if h.State == model.Issued || h.State == model.Amended {
		kit.Ask(l.shell.canvas(), text.DeletePlan, text.NotDeleted(l.kind(h), h),
			kit.Answer{Label: text.ArchivePlan, Do: func() { l.Archive(h, true) }},
			kit.Answer{Label: text.CloseDialog, Main: true})
		return
	}
	kit.Ask(l.shell.canvas(), text.DeletePlanAsk, text.AskDelete(l.kind(h), h),
		kit.Answer{Label: text.DeletePlan, Do: func() { l.delete(h) }},
		kit.Answer{Label: text.KeepPlan, Main: true})
}

// kind is that of a document in the list.
func (l *List) kind(h model.DocumentHead) model.DocumentKind { return l.books.desk.Kind(h.Kind).Row() }

func (l *List) delete(h model.DocumentHead) {
	desk := l.books.desk
	x, err := desk.Read(h.ID)
	if err == nil {
		err = desk.Delete(h.ID)
	}
	if err == nil {
		l.stage.waiting.Forget(h.ID)
	}
	noun := l.kind(h).Noun()
	l.done(listStep{text.Deleting(noun), func() error { return desk.Keep(x) }}, err, text.Deleted(noun))
}

// Archive puts a document out of the list of what is worked on, or back there.
func (l *List) Archive(h model.DocumentHead, aside bool) {
	desk := l.books.desk
	step := listStep{text.Archiving(l.kind(h), aside), func() error { return desk.PutAside(h.ID, !aside) }}
	l.done(step, desk.PutAside(h.ID, aside), text.Archived(l.kind(h), aside))
}

// done shows the list after a step, or why it was not done.
func (l *List) done(step listStep, err error, done string) {
	if err != nil {
		l.shell.trouble(err)
		return
	}
	l.steps = append(l.steps, step)
	l.show()
	l.stage.say(done)
}

// undoName is what stepBack would take back, or nothing.
func (l *List) undoName() string {
	n := len(l.steps)
	if n == 0 || l.books.inSample() {
		return ""
	}
	return l.steps[n-1].name
}

// stepBack takes back what was done last in the list.
func (l *List) stepBack() {
	n := len(l.steps)
	if n == 0 || l.books.inSample() {
		return
	}
	last := l.steps[n-1]
	if err := last.undo(); err != nil {
		l.shell.trouble(err)
		return
	}
	l.steps = l.steps[:n-1]
	l.show()
	l.stage.say(text.Undone(last.name))
}

// Deleted lists the documents that were deleted, to bring one back. What is in
// the way of finding more of them is told over the list.
func (l *List) Deleted() {
	changes, err := l.books.desk.Deleted()
	switch {
	case len(changes) > 0:
		l.listDeleted(changes)
	case err == nil:
		kit.Tell(l.shell.canvas(), text.DeletedTitle, text.NothingDeleted, text.CloseDialog)
	}
	if err != nil {
		l.shell.trouble(err)
	}
}

func (l *List) listDeleted(changes []model.Change) {
	var dialog *kit.Dialog
	rows := container.NewVBox()
	for _, c := range changes {
		rows.Add(kit.NewRow(widget.NewLabel(text.DeletedLine(c)), func() {
			dialog.Close()
			l.bringBack(c)
		}, func(fyne.CanvasObject) {}))
	}
	intro := widget.NewLabel(text.DeletedIntro)
	intro.Wrapping = fyne.TextWrapWord
	scroll := container.NewVScroll(kit.BesideBar(rows))
	dialog = kit.Show(l.shell.canvas(), text.DeletedTitle,
		kit.AtLeast(0, min(deletedHeight, 60+float32(len(changes))*rowHeight), container.NewBorder(intro, nil, nil, nil, scroll)),
		kit.Answer{Label: text.CloseDialog, Main: true})
}

// How tall the list of deleted documents becomes, and one of them.
const (
	deletedHeight = 320
	rowHeight     = 40
)

func (l *List) bringBack(c model.Change) {
	desk := l.books.desk
	l.done(listStep{text.BringingBack, func() error { return desk.Delete(c.Record) }}, desk.BringBack(c, ""), text.PlanIsBack)
}
