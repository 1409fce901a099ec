// Package ui is the window of the program: its screens, menus and words. It is
// the only package that knows Fyne, and only run_cgo.go needs a C compiler.
//
// The Window only holds its parts together. Each has one duty; a part that has
// exported methods is a door to the rest of the program, for menus, the bar of
// rooms and tests alike.
package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sokehoach/app"
	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/office"
	"sokehoach/app/ui/preview"
	"sokehoach/assets"
)

// A Window is the program on screen.
type Window struct {
	shell   *shell
	books   *books
	stage   *stage
	studio  *preview.Studio
	place   *placing
	opening *opening
	office  *officeRoom

	Rooms     *Rooms
	Documents *Documents
	Plans     *Plans
	List      *List
	Search    *Search
	Sample    *Sample
	Guide     *Guide
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
	desk, err := app.NewDesk(o.Store, append([]app.Kind{app.Plans(), app.Reports()}, appKinds(o.Kinds)...)...)
	if err != nil {
		return nil, err
	}
	studio, err := preview.NewStudio(desk.Fonts, o.Post)
	if err != nil {
		return nil, err
	}
	w := &Window{shell: newShell(a, &o), books: &books{own: desk, desk: desk}, studio: studio}
	w.join()
	w.shell.window.SetCloseIntercept(w.Close)
	w.opening.begin()
	w.shell.window.SetMaster()
	w.listen()
	if o.Given != "" && !desk.Empty() {
		o.Post(func() { w.Rooms.open(o.Given) })
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

// join makes the parts, and tells each what it needs of the others.
func (w *Window) join() {
	s, b := w.shell, w.books
	stage := &stage{shell: s, books: b, banners: &banners{shell: s}, menu: &menu{window: w}}
	w.stage = stage
	w.place = &placing{s, b, stage}
	w.Documents = &Documents{shell: s, books: b, stage: stage, studio: w.studio, printing: &printing{s, b, stage}}
	w.Documents.onPaper = &onPaper{s, b, w.place, w.Documents.printing}
	w.Documents.issuing = &issuing{shell: s, books: b, stage: stage, documents: w.Documents}
	w.Plans = &Plans{s, b, stage, w.Documents, w.Documents.issuing}
	w.Documents.kinds = append([]Kind{w.Plans.kind()}, s.options.Kinds...)
	w.Sample = &Sample{shell: s, books: b, stage: stage, documents: w.Documents}
	w.List = &List{shell: s, books: b, stage: stage, documents: w.Documents, plans: w.Plans, sample: w.Sample}
	w.Guide = &Guide{s, stage}
	w.office = &officeRoom{shell: s, books: b, stage: stage, list: w.List, sample: w.Sample}
	w.Rooms = &Rooms{s, b, stage, w.Documents, w.Plans, w.List, w.Guide, w.place, w.office, &catalogueFile{s, b, stage}, &wordFile{s, stage}, &tableFile{s}}
	w.office.take = w.Rooms.TakeBook
	w.List.report = w.Rooms.reportHere
	s.dropped = w.Rooms.open
	w.Documents.kinds = append(w.Documents.kinds, w.Documents.reports(w.Rooms.Results))
	w.Search = &Search{s, b, stage, w.Documents, w.Rooms}
	w.opening = &opening{s, b, stage, w.place, w.Rooms, w.List, w.office, w.Close}

	w.Documents.office, w.Documents.list = w.office.show, w.List.Show
	w.Documents.issuing.start, w.Sample.start = w.opening.start, w.opening.start
	w.Sample.list = w.List
	stage.list, stage.home, stage.makeBar = w.List.show, w.Sample.Leave, w.Rooms.bar
	stage.banners.backups = w.Rooms.Backups
	stage.renewBar()
}

// listen hears what the world around the window has to say.
func (w *Window) listen() {
	o := w.shell.options
	if o.Raised != nil {
		o.Raised(w.shell.raise)
	}
	if o.Ending != nil {
		o.Ending(w.stage.settle)
	}
	if o.Watch != nil {
		o.Watch(func(words string) { o.Post(func() { w.stage.banners.tellFound(words) }) })
	}
}

// Fyne is the window itself.
func (w *Window) Fyne() fyne.Window { return w.shell.window }

// Desk is what works on the book on screen.
func (w *Window) Desk() *app.Desk { return w.books.desk }

// Document is the screen of the document on screen, or nil.
func (w *Window) Document() *editor.Screen { return w.stage.document() }

// Office is the screen "Cơ quan của tôi" when it is on screen, or nil.
func (w *Window) Office() *office.Screen {
	o, _ := w.stage.shown.screen.(*office.Screen)
	return o
}
