// Package help is the guide inside the program: its sections with pictures, the
// keys, what is new, licences, and what the program is.
package help

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/outline"
	"sokehoach/assets"
)

// The sections of the guide that other screens lead to, by the names of their
// files; and those that are not files.
const (
	Start    = "bat-dau"
	Activity = "hoat-dong"
	Grid     = "bang"
	Results  = "ket-qua"
	Preview  = "xem-truoc"
	Issue    = "phat-hanh"
	Communes = "xa-ban"
	Backup   = "sao-luu"
	Typing   = "go-tieng-viet"
	Display  = "man-hinh"

	guide   = "guide"   // the heading of the sections
	program = "program" // the heading of the others

	Keys     = "keys"
	News     = "news"
	Licences = "licences"
	About    = "about"
)

// An Env is what the help needs of the window.
type Env struct {
	Canvas  fyne.Canvas
	Version string
	Back    func() // to where the clerk came from; nil when that is not known
}

// A Screen shows one section at a time. It belongs to the window's goroutine.
type Screen struct {
	env    Env
	list   *outline.List
	search *searchField
	all    []outline.Item    // the lines at the side, whatever is searched
	said   map[string]string // what the sections say, as it is searched
	guides map[string][]block
	scroll *kit.FormScroll
	sheet  *fyne.Container
	key    string // of the section on screen
	object fyne.CanvasObject
}

// New shows a section of the guide; the first when there is none of that name.
func New(section string, env Env) *Screen {
	s := &Screen{env: env, guides: map[string][]block{}, said: sayings(), sheet: container.NewStack()}
	s.list = outline.New(env.Canvas, s.Open, func(string) {})
	s.list.Escaped = s.goBack
	s.all = s.sections()
	s.list.Put(s.all)
	s.search = newSearchField(s)
	above := container.NewVBox(s.search)
	if env.Back != nil {
		back := kit.NewButton(text.HelpBack, theme.NavigateBackIcon(), s.goBack)
		back.Alignment = widget.ButtonAlignLeading
		above.Objects = append([]fyne.CanvasObject{back}, above.Objects...)
	}
	side := container.NewBorder(container.NewPadded(above), nil, nil, nil, s.list)
	s.scroll = kit.NewFormScroll(kit.BesideBar(kit.Reading(pageWidth+2*pageEdge, s.sheet)))
	s.object = container.New(split{}, side, s.scroll.Object())
	s.Open(section)
	if s.key == "" {
		s.Open(Start)
	}
	return s
}

// sections are the lines at the side.
func (s *Screen) sections() []outline.Item {
	items := []outline.Item{{Key: guide, Title: text.HelpGuide}}
	for _, g := range assets.Guides() {
		blocks := read(g.Text)
		s.guides[g.Name] = blocks
		items = append(items, outline.Item{Key: g.Name, Title: titleOf(blocks), Depth: 1})
	}
	items = append(items, outline.Item{Key: program, Title: text.HelpProgram})
	for _, own := range []struct{ key, title string }{
		{Keys, text.MenuKeys}, {News, text.MenuNews}, {Licences, text.MenuLicence}, {About, text.MenuAbout},
	} {
		items = append(items, outline.Item{Key: own.key, Title: own.title, Depth: 1})
	}
	return items
}

func titleOf(all []block) string {
	if len(all) > 0 && all[0].kind == title {
		return all[0].text
	}
	return ""
}

// Open shows a section.
func (s *Screen) Open(key string) {
	var page fyne.CanvasObject
	switch key {
	case guide:
		s.Open(Start)
		return
	case program:
		s.Open(Keys)
		return
	case Keys:
		page = draw(keyBlocks())
	case News:
		page = draw(read(string(assets.Changelog())))
	case Licences:
		page = s.licences()
	case About:
		page = draw([]block{{kind: title, text: text.MenuAbout}, {text: text.About(s.env.Version)}})
	default:
		blocks, ok := s.guides[key]
		if !ok {
			return
		}
		page = draw(blocks)
	}
	s.show(key, page)
}

func (s *Screen) show(key string, page fyne.CanvasObject) {
	s.key = key
	s.sheet.Objects = []fyne.CanvasObject{page}
	s.sheet.Refresh()
	s.scroll.Page.ScrollToTop()
	s.scroll.Page.Refresh()
	s.list.Mark(key)
}

// Section is what is on screen.
func (s *Screen) Section() string { return s.key }

// keyBlocks are the shortcuts, one on a line.
func keyBlocks() []block {
	all := []block{{kind: title, text: text.MenuKeys}}
	for line := range strings.SplitSeq(text.Keys, "\n") {
		if keys, what, ok := strings.Cut(line, ": "); ok {
			line = "**" + keys + "**: " + what
		}
		all = append(all, block{kind: item, text: line})
	}
	return all
}

// licences shows the licences one at a time: all of them would take seconds to
// lay out.
func (s *Screen) licences() fyne.CanvasObject {
	all := assets.Licences()
	var parts []string
	texts := map[string]string{}
	for _, l := range all {
		parts = append(parts, l.Part)
		texts[l.Part] = l.Text
	}
	body := widget.NewLabel("")
	body.Wrapping = fyne.TextWrapWord
	pick := kit.NewSelect(parts, func(part string) {
		body.SetText(texts[part])
		s.scroll.Page.Refresh()
	})
	pick.SetSelectedIndex(0)
	edge, inner := kit.Scaled(pageEdge), theme.InnerPadding()
	return container.NewVBox(
		draw([]block{{kind: title, text: text.MenuLicence}, {text: text.LicencesIntro}}),
		container.New(layout.NewCustomPaddedLayout(0, 0, edge+inner, edge+inner), pick),
		container.New(layout.NewCustomPaddedLayout(0, edge, edge, edge), body))
}

// Object is what is placed in the window.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// goBack goes to where the clerk came from, if that is known.
func (s *Screen) goBack() {
	if s.env.Back != nil {
		s.env.Back()
	}
}

// Begin gives the keyboard to the list of sections. Escape leads back wherever
// the keyboard is.
func (s *Screen) Begin() {
	kit.OnOtherKeys(s.env.Canvas, func(k *fyne.KeyEvent) {
		if k.Name == fyne.KeyEscape {
			s.goBack()
		}
	})
	s.env.Canvas.Focus(s.list)
}
