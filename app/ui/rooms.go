package ui

import (
	"time"

	"sokehoach/app"
	summary "sokehoach/app/overview"
	"sokehoach/app/text"
	"sokehoach/app/ui/communes"
	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/help"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/lists"
	"sokehoach/app/ui/overview"
	"sokehoach/app/ui/plans"
	"sokehoach/app/ui/records"
	"sokehoach/app/ui/results"
	"sokehoach/model"
)

// A room is a screen that the bar at the top leads to.
type room int

// The rooms, in the order of the bar.
const (
	noRoom room = iota
	roomOverview
	roomDocuments
	roomResults
	roomCommunes
	roomLists
	roomBackups
	roomSettings
	roomHelp

	firstRoom = roomOverview
)

// Rooms are what the bar at the top leads to, but the list of documents and the
// guide, which can do more.
type Rooms struct {
	shell      *shell
	books      *books
	stage      *stage
	documents  *Documents
	plans      *Plans
	list       *List
	guide      *Guide
	place      *placing
	office     *officeRoom
	catalogues *catalogueFile
	word       *wordFile
	tables     *tableFile
}

// bar makes the bar that leads from room to room.
func (r *Rooms) bar() *kit.Tabs {
	return kit.NewTabs(
		kit.Tab{Label: text.RoomOverview, Open: r.Overview},
		kit.Tab{Label: text.RoomPlans, Open: r.list.Show},
		kit.Tab{Label: text.RoomResults, Open: func() { r.Results(results.Place{}) }},
		kit.Tab{Label: text.RoomCommunes, Open: r.Communes},
		kit.Tab{Label: text.RoomLists, Open: r.Lists},
		kit.Tab{Label: text.RoomBackup, Open: r.Backups},
		kit.Tab{Label: text.RoomSettings, Open: r.Settings},
		kit.Tab{Label: text.RoomHelp, Open: func() { r.guide.Show(help.Start) }})
}

// Overview shows what is to be done and how the documents stand.
func (r *Rooms) Overview() {
	r.stage.leave(func() {
		o := r.shell.options
		env := overview.Env{
			Desk: r.books.desk, Canvas: r.shell.canvas(), Post: o.Post, Now: o.Now, Trouble: r.shell.trouble,
			Open: r.documents.Open, At: r.openTask, Plans: r.list.Show, Backups: r.Backups,
		}
		if !r.books.readOnly() {
			env.New, env.Forward, env.Report = r.documents.NewPlan, r.plans.Forward, r.reportDue
		}
		if o.Keeper != nil && !r.books.inSample() {
			env.Backup = r.lastBackup
		}
		r.stage.place(view{screen: overview.New(env), room: roomOverview, back: to(r.Overview)})
	})
}

// lastBackup is when the newest backup was made; it runs on any goroutine.
func (r *Rooms) lastBackup() time.Time {
	newest, err := r.shell.options.Keeper.Newest()
	if err != nil {
		r.shell.options.Log.Error("list backups", "error", err)
	}
	return newest.Time
}

// reportDue opens the draft of a report that is due, or makes one.
func (r *Rooms) reportDue(t summary.Task) {
	if !t.Document.IsZero() {
		r.documents.Open(t.Document)
		return
	}
	r.documents.NewReport(results.Place{
		Programme: app.Programme{Office: t.By, Catalogue: t.Programme, Year: t.Year}, Period: t.Period.Code,
	})
}

// openTask opens a document where a task begins.
func (r *Rooms) openTask(t summary.Task) {
	r.documents.Open(t.Document)
	on := r.stage.document()
	if on == nil {
		return
	}
	switch t.Kind {
	case summary.TaskIssue:
		on.Open(envelope.PageIssue)
	case summary.TaskSend, summary.TaskReturned:
		on.Focus(t.Path)
	case summary.TaskUnseen:
		on.ShowProblems()
	default:
		on.ShowProblems()
		on.Focus(t.Path)
	}
}

// records is what screens of records need of the window.
func (r *Rooms) records() records.Env {
	return records.Env{
		Canvas: r.shell.canvas(), Post: r.shell.options.Post, ReadOnly: r.books.readOnly(),
		Changed: r.stage.menu.refresh, Kept: func() {}, Drafts: r.stage.waiting.Of, Failed: r.shell.logs("save record"),
	}
}

// Communes shows communes, villages and their figures.
func (r *Rooms) Communes() {
	r.stage.leave(func() {
		s := communes.New(communes.Env{Desk: r.books.desk, Records: r.records(), Year: r.shell.year})
		r.stage.place(view{screen: s, room: roomCommunes, section: here(help.Communes), back: func() func() {
			id := s.Here()
			return func() { r.commune(id) }
		}})
	})
}

// Results shows what was done and paid in a period; what the place does not say is
// chosen.
func (r *Rooms) Results(at results.Place) {
	r.stage.leave(func() {
		o := r.shell.options
		env := results.Env{
			Desk: r.books.desk, Canvas: r.shell.canvas(), Post: o.Post, Now: o.Now, Trouble: r.shell.trouble,
			Changed: r.stage.menu.refresh, Failed: r.shell.logs("save results"), Drafts: r.stage.waiting.Of,
		}
		if !r.books.readOnly() {
			env.Report = r.documents.NewReport
		}
		s := results.New(env, at)
		r.stage.place(view{screen: s, room: roomResults, section: here(help.Results), back: func() func() {
			at := s.Here()
			return func() { r.Results(at) }
		}})
	})
}

// resultsHere shows the results of what is on screen.
func (r *Rooms) resultsHere() { r.Results(r.here()) }

// reportHere makes a report of what is on screen.
func (r *Rooms) reportHere() { r.documents.NewReport(r.here()) }

// here is the programme of what is on screen; its period is the one that ended last,
// but in the room of results, where the clerk has chosen it.
func (r *Rooms) here() results.Place {
	var at results.Place
	switch on := r.stage.shown.screen.(type) {
	case *results.Screen:
		return on.Here()
	case *editor.Screen:
		at.Programme = app.ProgrammeOf(on.Document().Envelope())
	case *plans.Screen:
		at.Programme = r.programmeOf(on.Chosen())
	}
	return at
}

// programmeOf is the programme of a document; of none where it cannot be read.
func (r *Rooms) programmeOf(id model.ID) app.Programme {
	x, err := r.books.desk.Read(id)
	if err != nil {
		return app.Programme{}
	}
	return app.ProgrammeOf(x.Envelope())
}

// commune shows one commune.
func (r *Rooms) commune(id model.ID) {
	r.Communes()
	if s, ok := r.stage.shown.screen.(*communes.Screen); ok {
		s.Open(id)
	}
}

// Lists shows what documents refer to.
func (r *Rooms) Lists() {
	r.stage.leave(func() {
		desk := r.books.desk
		s := lists.New(lists.Env{
			Desk: desk, Records: r.records(),
			Own:        func() model.ID { return desk.Own(r.book()).ID },
			Year:       r.shell.year,
			Load:       r.catalogues.load,
			Catalogues: func() []model.Catalogue { return desk.Catalogues(r.book()) },
		})
		r.stage.place(view{screen: s, room: roomLists, back: func() func() {
			sort, id := s.Here()
			return func() {
				if s := r.record(sort, id); s != nil {
					s.Begin()
				}
			}
		}})
	})
}

// record shows one record of a sort among the lists, when nothing is in the way.
func (r *Rooms) record(sort int, id model.ID) *lists.Screen {
	r.Lists()
	s, ok := r.stage.shown.screen.(*lists.Screen)
	if !ok {
		return nil
	}
	s.OpenRecord(sort, id)
	return s
}

// book is the book on screen; what cannot be read is told.
func (r *Rooms) book() model.Book {
	b, err := r.books.desk.Book()
	if err != nil {
		r.shell.trouble(err)
	}
	return b
}
