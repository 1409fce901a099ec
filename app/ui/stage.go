package ui

import (
	"fyne.io/fyne/v2/container"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/kit"
)

// A stage shows one screen at a time, under the bar of the rooms and what the
// clerk has to know. A screen is left before the next one shows.
type stage struct {
	shell   *shell
	books   *books
	banners *banners
	menu    *menu
	makeBar func() *kit.Tabs
	bar     *kit.Tabs
	list    func() // shows the documents: where it ends that could not begin
	home    func() // leaves the sample

	shown   view
	visit   *editor.Visit // to the document that was on screen last
	leaving int           // names the newest wish to leave it
	waiting edit.Unread   // texts in fields that stand for no value
}

// smallest is the window on a small laptop at 150 %.
const (
	smallestWidth  = 900
	smallestHeight = 440 // without the menu
)

// place shows a screen; every one is at least as small as the smallest window.
// Where it is a room of the program, the bar above it leads to the others.
func (s *stage) place(v view) {
	s.shown = v
	o := v.Object()
	if v.room != noRoom {
		s.bar.Choose(int(v.room - firstRoom))
		o = container.NewBorder(s.bar, nil, nil, nil, o)
		s.shell.window.SetTitle(text.Product)
	}
	if s.books.readOnly() && (s.books.inSample() || s.shell.options.Sample == nil) {
		var back func()
		if s.books.inSample() {
			back = s.home
		}
		o = container.NewBorder(kit.Banner(text.SampleBanner, text.BackToOwn, back), nil, nil, nil, o)
	}
	if v.room == roomBackups {
		s.banners.found = ""
	}
	s.banners.paper = ""
	s.shell.window.SetContent(kit.AtLeast(smallestWidth, smallestHeight, s.banners.over(o)))
	s.menu.placed()
	v.Begin()
}

// renewBar makes the bar anew: some sizes are worked out once.
func (s *stage) renewBar() { s.bar = s.makeBar() }

// document is the screen of the document on screen, or nil.
func (s *stage) document() *editor.Screen {
	d, _ := s.shown.screen.(*editor.Screen)
	return d
}

// onDocument does something on the screen of a document only.
func (s *stage) onDocument(do func(*editor.Screen)) func() {
	return func() {
		if d := s.document(); d != nil {
			do(d)
		}
	}
}

// say puts a word where the screen has room for it.
func (s *stage) say(words string) {
	if on, ok := s.shown.screen.(interface{ Say(string) }); ok {
		on.Say(words)
	}
}

// turnedBack tells why a screen could not be shown. Where the one before has been
// left already the list is: nobody may go on writing in what is closed.
func (s *stage) turnedBack(err error) {
	if s.shown.screen == screen(nothing{}) {
		s.list()
	}
	s.shell.trouble(err)
}
