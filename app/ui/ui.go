// Package ui is the window of the program: its screens, menus and words. It is
// the only package that knows Fyne, and only run_cgo.go needs a C compiler.
package ui

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sokehoach/app"
	"sokehoach/app/backup"
	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/finder"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/office"
	"sokehoach/app/ui/plan"
	"sokehoach/app/ui/plans"
	"sokehoach/app/ui/preview"
	"sokehoach/app/ui/rescue"
	"sokehoach/app/windows"
	"sokehoach/assets"
	"sokehoach/model"
)

// Options are what the window needs of the world.
type Options struct {
	Store   app.Store
	Keeper  *backup.Keeper                                           // of the store's backups; nil when it is only looked at
	Sample  func() (app.Store, error)                                // opens the sample book for reading
	Files   func() (string, error)                                   // the folder for printed files
	Open    func(path string) error                                  // shows a file to the clerk
	Folder  func(title string) (path string, chosen bool, err error) // asks for a folder; nil: the toolkit asks
	Log     *slog.Logger
	Now     func() time.Time
	Version string
	Post    func(func()) // runs a function on the window's goroutine; fyne.Do when nil
	Zoom    float32      // in place of the clerk's own, unless 0

	Clerk  func(name string)                       // takes what the clerk is called in the history; may be nil
	Screen func() (width, height float32, ok bool) // the room of the screen, in points; may be nil

	StandingOf func(handle uintptr) (windows.Standing, bool) // where a window of the system stands; may be nil
	Stand      func(handle uintptr, s windows.Standing)      // puts it there; may be nil

	Notice     string                                                       // shown until the clerk has read it
	Rescue     func() rescue.Case                                           // in place of Store, when the book cannot be opened: what can be done; any goroutine
	Watch      func(found func(string))                                     // takes what is told, from any goroutine, of faults found in the open book; may be nil
	OpenFile   func(windows.Question) (path string, chosen bool, err error) // asks for a file by the dialog of the system, and waits; may be nil
	Raised     func(raise func() bool)                                      // takes what brings the window forward when the program is started again; may be nil
	Ending     func(settle func())                                          // takes what writes all when the system ends the session; may be nil
	Display    func() string                                                // how the window is painted: "auto" or "compatible"
	SetDisplay func(display string) error                                   // for the next start
}

// smallest is the window on a small laptop at 150 %.
const (
	smallestWidth  = 900
	smallestHeight = 440 // without the menu
)

// A Window is the program on screen.
type Window struct {
	options Options
	window  fyne.Window
	own     *app.Desk // the clerk's book
	desk    *app.Desk // the book on screen: own, or the sample
	studio  *preview.Studio
	menu    menu
	bar     *kit.Tabs
	library *finder.Library // of the own book, once it is open

	sampleLibrary *finder.Library // once it is searched

	life      context.Context // ends when the window is closed
	end       func()
	screen    screen        // what the window shows
	visit     *editor.Visit // to the plan that was on screen last
	waiting   edit.Unread   // texts in fields that stand for no value
	leaving   int           // names the newest wish to leave it
	made      model.ID      // the plan that NewPlan made last
	listSteps []listStep    // in the list of plans of the own book, since the program began
	found     string        // what is wrong with the open book, until the clerk looked at the backups
	frame     *fyne.Container
	banners   *fyne.Container
	paper     string // the file that was printed from the screen, until it is left
}

// New makes the window and shows the first screen; Run of Fyne's app then gives
// it to the clerk.
func New(a fyne.App, o Options) (*Window, error) {
	if o.Post == nil {
		o.Post = fyne.Do
	}
	if err := speakVietnamese(); err != nil {
		return nil, err
	}
	a.Settings().SetTheme(kit.NewTheme(o.Zoom))
	desk, err := app.NewDesk(o.Store)
	if err != nil {
		return nil, err
	}
	w := &Window{options: o, own: desk, desk: desk, screen: nothing{}, window: a.NewWindow(text.Product)}
	if w.studio, err = preview.NewStudio(desk.Fonts, o.Post); err != nil {
		return nil, err
	}
	w.life, w.end = context.WithCancel(context.Background())
	w.window.SetPadded(false)
	w.window.Resize(fyne.NewSize(firstWidth, firstHeight))
	w.window.CenterOnScreen()
	w.bar = w.makeBar()
	w.window.SetCloseIntercept(w.Close)
	w.begin()
	w.window.SetMaster()
	if o.Raised != nil {
		o.Raised(w.raise)
	}
	if o.Ending != nil {
		o.Ending(w.settle)
	}
	if o.Watch != nil {
		o.Watch(func(words string) { o.Post(func() { w.tellFound(words) }) })
	}
	return w, nil
}

// speakVietnamese gives Fyne its words, whatever language the system has. It
// comes before any widget is made.
func speakVietnamese() error {
	for _, l := range []fyne.Locale{"vi", lang.SystemLocale()} {
		if err := lang.AddTranslationsForLocale(assets.Vietnamese(), l); err != nil {
			return fmt.Errorf("read the words of the toolkit: %w", err)
		}
	}
	return nil
}

// Fyne is the window itself.
func (w *Window) Fyne() fyne.Window { return w.window }

// Desk is what works on the book on screen.
func (w *Window) Desk() *app.Desk { return w.desk }

// Document is the screen of the document on screen, or nil.
func (w *Window) Document() *editor.Screen {
	d, _ := w.screen.(*editor.Screen)
	return d
}

// Office is the screen "Cơ quan của tôi" when it is on screen, or nil.
func (w *Window) Office() *office.Screen {
	o, _ := w.screen.(*office.Screen)
	return o
}

// start shows the first screen: the list, or the first question of an empty book.
func (w *Window) start() {
	w.furnish()
	book, err := w.desk.Book()
	if err != nil {
		w.trouble(err)
	}
	heads, err := w.desk.Documents()
	if err != nil {
		w.trouble(err)
	}
	if len(book.Offices) == 0 && len(heads) == 0 && !w.desk.ReadOnly() {
		w.showOffice()
		return
	}
	if len(heads) > 0 {
		w.ShowOverview()
		return
	}
	w.showPlans(heads)
}

// place shows a screen; every one is at least as small as the smallest window.
// Where it is a room of the program, the bar above it leads to the others.
func (w *Window) place(s screen, r room) {
	w.screen = s
	o := s.Object()
	if r != noRoom {
		w.bar.Choose(int(r))
		o = container.NewBorder(w.bar, nil, nil, nil, o)
	}
	if r != noRoom {
		w.window.SetTitle(text.Product)
	}
	if w.desk.ReadOnly() && (w.inSample() || w.options.Sample == nil) {
		var back func()
		if w.inSample() {
			back = w.LeaveSample
		}
		o = container.NewBorder(kit.Banner(text.SampleBanner, text.BackToOwn, back), nil, nil, nil, o)
	}
	if r == roomBackups {
		w.found = ""
	}
	w.paper = ""
	w.hearKeys()
	w.window.SetContent(kit.AtLeast(smallestWidth, smallestHeight, w.underBanners(o)))
	w.refreshMenu()
	s.Begin()
}

// raising is how long the window may take to come forward: less than a second
// start waits for the answer.
const raising = 5 * time.Second

// raise brings the window forward and reports whether it came: a window that
// hangs or is closing does not.
func (w *Window) raise() bool {
	done := make(chan struct{})
	w.options.Post(func() {
		w.window.RequestFocus()
		close(done)
	})
	select {
	case <-done:
		return true
	case <-time.After(raising):
		return false
	}
}

func (w *Window) inSample() bool { return w.desk != w.own }

// ShowList comes back to the list of plans, once the plan on screen is saved.
func (w *Window) ShowList() { w.leave(w.list) }

func (w *Window) list() {
	heads, err := w.desk.Documents()
	if err != nil {
		w.trouble(err)
	}
	w.showPlans(heads)
}

func (w *Window) showPlans(heads []model.DocumentHead) {
	w.place(plans.New(heads, w.desk.Archived(), w.window.Canvas(), w.listActions()), roomPlans)
}

// OpenPlan shows the plan with an id.
func (w *Window) OpenPlan(id model.ID) {
	p, err := w.read(id)
	if err != nil {
		w.turnedBack(err)
		return
	}
	w.showPlan(p)
}

// read reads a plan as it stands in the book.
func (w *Window) read(id model.ID) (model.Plan, error) {
	x, err := w.desk.Read(id)
	if p, ok := x.(*model.Plan); ok {
		return *p, err
	}
	return model.Plan{}, err
}

// NewPlan makes a plan for the clerk's office and opens it. While that is on
// screen and nothing was written in it, there is no other: keys that are held
// down ask many times.
func (w *Window) NewPlan() {
	if d := w.Document(); d != nil && d.ID() == w.made && d.UndoName() == "" {
		return
	}
	w.leave(func() {
		book, err := w.desk.Book()
		if err != nil {
			w.turnedBack(err)
			return
		}
		if len(book.Offices) == 0 {
			w.showOffice()
			return
		}
		p := *w.desk.New(w.desk.Kind(model.PlanKind), today(w.options.Now()), w.desk.Own(book)).(*model.Plan)
		p.Signature.Officer = signerOf(book, p.Office)
		p.Signature.Authority = w.desk.Authorities.ForTitle(p.Signature.Authority, book.Officer(p.Signature.Officer).Title)
		if err := w.desk.Keep(&p); err != nil {
			w.turnedBack(err)
			return
		}
		w.made = p.ID
		w.showPlan(p)
	})
}

func signerOf(b model.Book, id model.ID) model.ID {
	for _, o := range b.Officers {
		if o.Office == id {
			return o.ID
		}
	}
	return model.ID{}
}

func today(t time.Time) model.Date {
	return model.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

func (w *Window) showPlan(p model.Plan) {
	work, err := w.desk.Take(&p)
	book := work.Book
	if err != nil && (p.Out() || len(book.Offices) == 0) {
		w.turnedBack(err)
		return
	}
	if err != nil { // a draft is worked on with what can be read
		defer w.trouble(err)
	}
	env := editor.Env{
		Desk: w.desk, Book: book, Studio: w.studio, Canvas: w.window.Canvas(),
		Post: w.options.Post, Now: w.options.Now,
		Back: w.ShowList, Changed: w.refreshMenu, Before: w.visit, Drafts: w.waiting.Of(p.ID),
		Print:  func(d model.AnyDocument, b model.Book, pages int) { w.print(*d.(*model.Plan), b, pages) },
		Failed: func(err error) { w.options.Log.Error("save plan", "error", err) },
	}
	if !w.desk.ReadOnly() {
		if p.Out() {
			env.Unissue = func() { w.unissue(p.ID) }
		} else {
			env.Issue = func() { w.issue(p.ID) }
		}
	}
	w.place(plan.Open(p, env, w.planActions(p)), noRoom)
}

// turnedBack tells why a screen could not be shown. Where the one before has been
// left already the list is: nobody may go on writing in what is closed.
func (w *Window) turnedBack(err error) {
	if w.screen == screen(nothing{}) {
		w.list()
	}
	w.trouble(err)
}

// trouble tells an error to the clerk and to the log.
func (w *Window) trouble(err error) {
	w.options.Log.Error("window", "error", err)
	sentence, hint := text.Explain(err)
	kit.Tell(w.window.Canvas(), text.TroubleTitle, sentence+"\n\n"+hint, text.Understood)
}
