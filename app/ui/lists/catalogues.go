package lists

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/outline"
	"sokehoach/model"
)

// A catalogues screen shows what the programmes contain. It is only looked at:
// a catalogue comes as a file.
type catalogues struct {
	env    Env
	all    []model.Catalogue
	here   model.Catalogue
	list   *outline.List
	about  *widget.Label
	words  *widget.Label
	object fyne.CanvasObject
}

// newCatalogues shows the catalogues, first that of an id, if it is there.
func newCatalogues(env Env, first string) *catalogues {
	s := &catalogues{env: env, all: env.Catalogues()}
	s.list = outline.New(env.Records.Canvas, s.choose, s.Say)
	s.about = widget.NewLabel("")
	s.about.Wrapping = fyne.TextWrapWord
	s.words = widget.NewLabel("")
	s.words.Truncation = fyne.TextTruncateEllipsis
	s.words.Importance = widget.LowImportance
	var names []string
	for _, c := range s.all {
		names = append(names, text.CatalogueOption(c))
	}
	which := kit.NewSelect(names, nil)
	which.OnChanged = func(string) { s.show(s.all[which.SelectedIndex()]) }
	tools := container.NewBorder(nil, nil, nil, s.loading(), which)
	body := container.NewHSplit(s.list, kit.NewFormScroll(container.NewPadded(s.about)).Object())
	body.Offset = 0.45
	s.object = container.NewBorder(container.NewPadded(tools), s.words, nil, nil, body)
	which.SetSelectedIndex(max(0, slices.IndexFunc(s.all, func(c model.Catalogue) bool { return c.ID == first })))
	return s
}

// loading is the button that takes in another catalogue.
func (s *catalogues) loading() fyne.CanvasObject {
	if s.env.Load == nil || s.env.Records.ReadOnly {
		return container.NewHBox()
	}
	return kit.NewButton(text.LoadCatalogue, theme.FolderOpenIcon(), s.env.Load)
}

// show lists the nodes of a catalogue.
func (s *catalogues) show(c model.Catalogue) {
	s.here = c
	items := []outline.Item{{Key: "", Title: text.CatalogueOption(c)}}
	for _, n := range c.Nodes {
		items = append(items, outline.Item{Key: n.Code, Title: text.NodeTitle(c.Called(n), n.Name), Depth: strings.Count(n.Code, ".") + 1})
	}
	s.list.Put(items)
	s.choose("")
}

// choose tells all that is known of a node, or of the catalogue.
func (s *catalogues) choose(code string) {
	s.list.Mark(code)
	if n, ok := s.here.Node(code); ok {
		s.about.SetText(text.AboutNode(s.here, n))
		return
	}
	s.about.SetText(text.AboutCatalogue(s.here))
}

// Object is what is placed in the window.
func (s *catalogues) Object() fyne.CanvasObject { return s.object }

// Begin gives the list the keyboard.
func (s *catalogues) Begin() { s.env.Records.Canvas.Focus(s.list) }

// Say puts a word into the status line.
func (s *catalogues) Say(words string) { s.words.SetText(words) }

// Leave has nothing to write.
func (s *catalogues) Leave(done func(error)) { done(nil) }

// Settle has nothing to write.
func (s *catalogues) Settle(done func(error)) { done(nil) }

// Abandon, Undo, Redo, Save and Act have nothing to do: nothing is changed here.
func (s *catalogues) Abandon() {}

// Undo does nothing.
func (s *catalogues) Undo() {}

// Redo does nothing.
func (s *catalogues) Redo() {}

// UndoName is empty.
func (s *catalogues) UndoName() string { return "" }

// RedoName is empty.
func (s *catalogues) RedoName() string { return "" }

// Save does nothing.
func (s *catalogues) Save() {}

// Act does nothing.
func (s *catalogues) Act(form.RowAction) {}
