package editor

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// A frame is what stands around form and pages: buttons, findings, status.
type frame struct {
	object     fyne.CanvasObject
	panes      *panes
	title      *widget.Label
	undo, redo *kit.Button
	found      *kit.Button
	left       *fyne.Container // the form above the findings
	sheet      *fyne.Container // holds the page of the form
	page       *widget.Label
	pageBar    *fyne.Container
	zoom       *kit.Select
	thumbs     *kit.Button // shows the small pages or hides them
	status     *fyne.Container
	saved      *canvas.Text
	words      *widget.Label
	failure    *widget.Label
}

func (s *Screen) build() {
	f := &s.frame
	f.panes = newPanes()
	f.title = widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	f.title.Truncation = fyne.TextTruncateEllipsis
	f.undo = kit.NewButton(text.Undo(""), theme.ContentUndoIcon(), s.Undo)
	f.redo = kit.NewButton(text.Redo(""), theme.ContentRedoIcon(), s.Redo)
	s.tells(f.undo, func() string { return text.Undo(s.UndoName()) })
	s.tells(f.redo, func() string { return text.Redo(s.RedoName()) })
	f.found = kit.NewButton(text.Composing, theme.InfoIcon(), s.toggleProblems)
	f.found.Alignment = widget.ButtonAlignLeading
	f.page = widget.NewLabel("")
	s.makePageTools()

	s.problems.Object().Hide()
	f.sheet = container.NewStack()
	f.left = container.New(drawer{}, container.NewBorder(s.formBar(), nil, nil, nil, f.sheet), s.problems.Object())
	f.panes.fill(s.parts, f.left, container.NewBorder(s.pageBar(), nil, nil, nil, s.preview.Object()))
	f.object = container.NewBorder(s.top(), s.statusLine(), nil, nil, f.panes.object)
}

// top are the buttons and, over a document that has left the office, what that means
// and how it is taken back.
func (s *Screen) top() fyne.CanvasObject {
	d := s.doc.now()
	if !d.Envelope().Out() {
		return s.toolBar()
	}
	if s.sending == nil {
		return container.NewVBox(s.toolBar(), kit.Banner(text.IssuedBanner(s.env.Desk.Kind(d.Kind()).Row(), d.Envelope(), nil), "", nil))
	}
	s.sending.tell()
	return container.NewVBox(s.toolBar(), s.sending.banner)
}

func (s *Screen) toolBar() fyne.CanvasObject {
	f := &s.frame
	back := kit.NewButton(text.BackToList, theme.NavigateBackIcon(), func() { s.env.Back() })
	printing := kit.NewButton(text.Print, theme.DocumentPrintIcon(), s.Print)
	printing.Importance = widget.HighImportance
	buttons := container.NewHBox(f.undo, f.redo, printing)
	if s.readOnly() && s.sending == nil {
		buttons.Objects = buttons.Objects[2:]
	}
	return container.NewPadded(container.NewBorder(nil, nil, back, buttons, f.title))
}

// formBar counts what is found, and leads to the pages where they are hidden.
func (s *Screen) formBar() fyne.CanvasObject {
	return container.NewPadded(container.NewBorder(nil, nil, nil, s.frame.panes.toPages, s.frame.found))
}

// place puts a page of the form on screen.
func (f *frame) place(o fyne.CanvasObject) {
	f.sheet.Objects = []fyne.CanvasObject{o}
	f.sheet.Refresh()
}

func (s *Screen) statusLine() fyne.CanvasObject {
	f := &s.frame
	f.saved = canvas.NewText("", theme.Color(theme.ColorNameForeground))
	f.saved.TextSize = theme.TextSize() - 1
	f.words = widget.NewLabel("")
	if !s.readOnly() {
		f.words.Text = text.SavesItself
	}
	f.words.Truncation = fyne.TextTruncateEllipsis
	f.words.Importance = widget.LowImportance
	f.failure = widget.NewLabel("")
	f.failure.Wrapping = fyne.TextWrapWord
	f.failure.Importance = widget.DangerImportance
	f.failure.Hide()
	f.status = container.New(status{f.saved}, f.saved, kit.Flush(f.words))
	side := kit.Edge()
	return container.NewVBox(widget.NewSeparator(), f.failure, container.New(layout.NewCustomPaddedLayout(0, 6, side, side), f.status))
}

// status places the words behind how the document stands to the disk, or where that
// would begin while nothing is said of it.
type status struct{ saved *canvas.Text }

func (status) MinSize(o []fyne.CanvasObject) fyne.Size {
	saved, words := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(saved.Width+words.Width, max(saved.Height, words.Height))
}

func (l status) Layout(o []fyne.CanvasObject, size fyne.Size) {
	const between = 24
	begin := float32(0)
	if l.saved.Text != "" {
		begin = o[0].MinSize().Width + kit.Scaled(between)
	}
	o[0].Resize(fyne.NewSize(begin, size.Height))
	o[1].Move(fyne.NewPos(begin, 0))
	o[1].Resize(fyne.NewSize(max(0, size.Width-begin), size.Height))
}

// name shows which document it is.
func (f *frame) name(name string) {
	if name != f.title.Text {
		f.title.SetText(name)
	}
}

// tells lets a button say in the status line what it would do now.
func (s *Screen) tells(b *kit.Button, words func() string) {
	b.Pointed = func(here bool) {
		if here && !b.Disabled() {
			s.Say(words())
		} else {
			s.Say("")
		}
	}
	b.Focused = func() { s.Say(words()) }
}

// steps shows whether there is something to undo and to do again.
func (f *frame) steps(undo, redo bool) {
	set := func(b *kit.Button, on bool) {
		switch {
		case on && b.Disabled():
			b.Enable()
		case !on && !b.Disabled():
			b.Disable()
		}
	}
	set(f.undo, undo)
	set(f.redo, redo)
}

// state tells how the document stands to the disk; failure is the sentence on a
// write that failed.
func (f *frame) state(words, failure string) {
	if f.saved.Text != words {
		f.saved.Text = words
		f.status.Refresh() // the words beside it move
	}
	if f.failure.Text == failure {
		return
	}
	f.failure.SetText(failure)
	if failure == "" {
		f.failure.Hide()
	} else {
		f.failure.Show()
	}
}
