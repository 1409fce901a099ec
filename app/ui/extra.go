package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"sokehoach/app"
	"sokehoach/app/search"
	"sokehoach/app/text"
	"sokehoach/app/ui/communes"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/finder"
	"sokehoach/app/ui/lists"
	"sokehoach/app/ui/overview"
)

// furnish makes ready what goes with the clerk's own book: once, when it is open.
func (w *Window) furnish() {
	if w.library != nil {
		return
	}
	w.library = finder.NewLibrary(w.own)
	w.putOwn(w.own.On(w.library.Watch(w.options.Store)))
	p := w.own.Preferences()
	if w.options.Clerk != nil {
		w.options.Clerk(p.Clerk)
	}
	w.dress(p)
}

// ShowOverview shows what is to be done and how the documents stand.
func (w *Window) ShowOverview() {
	w.leave(func() {
		env := overview.Env{
			Desk: w.desk, Canvas: w.window.Canvas(), Post: w.options.Post, Now: w.options.Now, Trouble: w.trouble,
			Open: w.OpenPlan, At: w.openTask, Plans: w.ShowList, Backups: w.ShowBackups,
		}
		if !w.desk.ReadOnly() {
			env.New, env.Forward = w.NewPlan, w.ForwardPlan
		}
		if w.options.Keeper != nil && !w.inSample() {
			env.Backup = w.lastBackup
		}
		w.place(overview.New(env), roomOverview)
	})
}

// lastBackup is when the newest backup was made; it runs on any goroutine.
func (w *Window) lastBackup() time.Time {
	newest, err := w.options.Keeper.Newest()
	if err != nil {
		w.options.Log.Error("list backups", "error", err)
	}
	return newest.Time
}

// openTask opens a document where a task begins.
func (w *Window) openTask(t app.Task) {
	w.OpenPlan(t.Plan)
	p := w.Document()
	if p == nil {
		return
	}
	switch t.Kind {
	case app.TaskIssue:
		p.Open(envelope.PageIssue)
	case app.TaskUnseen:
		p.ShowProblems()
	default:
		p.ShowProblems()
		p.Focus(t.Path)
	}
}

// Find opens the search.
func (w *Window) Find() {
	library := w.library
	if w.inSample() {
		if w.sampleLibrary == nil {
			w.sampleLibrary = finder.NewLibrary(w.desk)
		}
		library = w.sampleLibrary
	}
	finder.Show(finder.Env{
		Library: library, Canvas: w.window.Canvas(), Post: w.options.Post, Open: w.openHit,
	})
}

// openHit leads to what was found.
func (w *Window) openHit(h search.Hit) {
	if p := w.Document(); p != nil && !h.Document.IsZero() {
		if id, _ := p.Here(); id == h.Document {
			p.Focus(h.Path)
			return
		}
	}
	w.leave(func() {
		if !h.Document.IsZero() {
			w.OpenPlan(h.Document)
			if p := w.Document(); p != nil {
				p.Focus(h.Path)
			}
			return
		}
		w.openRecord(h)
	})
}

// openRecord leads to a thing of the book.
func (w *Window) openRecord(h search.Hit) {
	sorts := []search.Kind{search.Office, search.Officer, search.Ground, search.Allocation} // as in the room of lists
	if sort := slices.Index(sorts, h.Kind); sort >= 0 {
		w.ShowLists()
		if s, ok := w.screen.(*lists.Screen); ok {
			s.OpenRecord(sort, h.Of)
		}
		return
	}
	w.ShowCommunes()
	if s, ok := w.screen.(*communes.Screen); ok {
		s.Open(h.Of)
	}
}

// findItem and helpItem are the entries of the menus.
func (w *Window) findItem() *fyne.MenuItem {
	return w.item(text.MenuFind, w.Find, ctrl("Ctrl+F", fyne.KeyF))
}

func (w *Window) helpItem() *fyne.MenuItem {
	return w.item(text.WithKeys(text.HelpMenu, text.KeysHelp), w.Help, keys{})
}
