// Package plans is the screen that lists the plans of a book.
package plans

import (
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// Actions are what the list leads to.
type Actions struct {
	Open   func(model.ID)
	New    func() // nil when the book is only to be looked at
	Report func() // likewise
	Sample func() // nil when this is the sample
	Copy   func(model.ID)
	Next   func(model.ID) // begins next year's from it
	Delete func(model.DocumentHead)

	Archive func(h model.DocumentHead, aside bool)
	Deleted func() // shows what was deleted
}

// A Screen lists plans. It belongs to the window's goroutine.
type Screen struct {
	actions Actions
	canvas  fyne.Canvas
	heads   []model.DocumentHead   // in their order, then those that are archived
	ways    map[model.ID]model.Way // how they were sent
	current int                    // so many are not archived
	open    bool                   // what is archived is shown
	aside   *kit.Button            // archives the chosen plan, or takes it back
	list    *planList
	object  fyne.CanvasObject
	advice  *widget.Label
	first   *kit.Button // begins a plan; nil when the book is only to be looked at
	chosen  int
	tapped  time.Time // when the chosen line was last clicked
}

// doubleTap is how soon a second click on a line opens it.
const doubleTap = 500 * time.Millisecond

// New lists plans, the first chosen; those that are archived are in a fold.
func New(heads []model.DocumentHead, ways map[model.ID]model.Way, archive app.Archive, c fyne.Canvas, a Actions) *Screen {
	s := &Screen{actions: a, canvas: c, ways: ways, chosen: -1}
	s.heads, s.current = parted(heads, archive)
	s.open = s.current == 0
	s.list = newPlanList(s)
	title := container.NewBorder(nil, nil, container.NewPadded(kit.Title(text.PlansTitle)), s.buttons())
	var body fyne.CanvasObject = container.NewBorder(header(), nil, nil, nil, s.list)
	advice := text.ListHint
	if len(heads) == 0 {
		body, advice = container.NewCenter(widget.NewLabel(text.NoPlans)), ""
	}
	if len(heads) > 0 && a.Report != nil {
		advice += text.ListKeys
	}
	s.advice = widget.NewLabel(advice)
	s.advice.Truncation = fyne.TextTruncateEllipsis
	s.advice.Importance = widget.LowImportance
	s.object = container.NewPadded(container.NewBorder(container.NewPadded(title), container.NewBorder(nil, nil, nil, s.below(), s.advice), nil, nil, body))
	if len(heads) > 0 {
		s.list.Select(0)
	}
	return s
}

// buttons are what can be done with the chosen plan and without one.
func (s *Screen) buttons() fyne.CanvasObject {
	a, box := s.actions, container.NewHBox()
	open := kit.NewButton(text.OpenPlan, theme.FolderOpenIcon(), s.openPlan)
	if len(s.heads) == 0 {
		open.Disable()
	}
	box.Add(open)
	if a.New != nil {
		if len(s.heads) > 0 {
			box.Add(kit.NewButton(text.ForwardShort, theme.NavigateNextIcon(), s.Forward))
			box.Add(kit.NewButton(text.CopyPlan, theme.ContentCopyIcon(), func() { s.act(func(h model.DocumentHead) { a.Copy(h.ID) }) }))
			box.Add(kit.NewButton(text.DeletePlan, theme.DeleteIcon(), func() { s.act(a.Delete) }))
		}
		if a.Report != nil && len(s.heads) > 0 {
			box.Add(kit.NewButton(text.NewReport, theme.DocumentCreateIcon(), a.Report))
		}
		s.first = kit.NewButton(text.NewPlan, theme.ContentAddIcon(), a.New)
		s.first.Importance = widget.HighImportance
		box.Add(s.first)
	}
	if a.Sample != nil {
		box.Add(kit.NewButton(text.MenuSample, theme.DocumentIcon(), a.Sample))
	}
	return box
}

// Object is what is placed in the window.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Say puts a word into the line below the list.
func (s *Screen) Say(words string) { s.advice.SetText(words) }

// Begin gives the list the keyboard, which keeps it when a click goes beside it;
// an empty list gives it to the button that begins a plan.
func (s *Screen) Begin() {
	if len(s.heads) > 0 {
		kit.OnOtherKeys(s.canvas, s.list.TypedKey)
		s.canvas.Focus(s.list)
	} else if s.first != nil {
		s.canvas.Focus(s.first)
	}
}

// Forward begins next year's plan from the chosen one.
func (s *Screen) Forward() {
	if s.actions.Next != nil {
		s.act(func(h model.DocumentHead) { s.actions.Next(h.ID) })
	}
}

// Chosen is the chosen document; zero when none is.
func (s *Screen) Chosen() (id model.ID) {
	s.act(func(h model.DocumentHead) { id = h.ID })
	return id
}

func (s *Screen) openPlan() { s.act(func(h model.DocumentHead) { s.actions.Open(h.ID) }) }

// act does something with the chosen plan.
func (s *Screen) act(do func(model.DocumentHead)) {
	if i := s.headAt(s.chosen); i >= 0 {
		do(s.heads[i])
	}
}

// click chooses a line; a second click on it soon after opens it.
func (s *Screen) click(i int) {
	now := time.Now()
	if i == s.foldAt() {
		s.fold()
	}
	again := i == s.chosen && now.Sub(s.tapped) < doubleTap
	s.tapped = now
	s.list.Select(i)
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.list); c != nil {
		c.Focus(s.list)
	}
	if again {
		s.openPlan()
	}
}

// A planList is Fyne's list with the keys of a list in Windows: arrows choose,
// Enter opens.
type planList struct {
	widget.List
	screen *Screen
}

func newPlanList(s *Screen) *planList {
	l := &planList{screen: s}
	l.Length = s.rows
	l.CreateItem = func() fyne.CanvasObject { return newLine(s) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { o.(*line).put(i) }
	l.OnSelected = s.choose
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey is called by Fyne.
func (l *planList) TypedKey(k *fyne.KeyEvent) {
	if to, ok := kit.Line(k.Name, l.screen.chosen, l.screen.rows()); ok {
		l.Select(to)
		return
	}
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		l.screen.enter()
	case fyne.KeyDelete:
		if l.screen.actions.Delete != nil {
			l.screen.act(l.screen.actions.Delete)
		}
	default:
		kit.Pass(l, k)
	}
}

// A line is one plan of the list.
type line struct {
	widget.BaseWidget
	screen *Screen
	index  int
	cells  [5]*widget.Label
}

func newLine(s *Screen) *line {
	l := &line{screen: s}
	for i := range l.cells {
		l.cells[i] = widget.NewLabel("")
		l.cells[i].Truncation = fyne.TextTruncateEllipsis
	}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is called by Fyne.
func (l *line) CreateRenderer() fyne.WidgetRenderer {
	var cells []fyne.CanvasObject
	for _, c := range l.cells {
		cells = append(cells, c)
	}
	return widget.NewSimpleRenderer(container.New(table{}, cells...))
}

// Tapped is called by Fyne.
func (l *line) Tapped(*fyne.PointEvent) { l.screen.click(l.index) }

func (l *line) put(i int) {
	l.index = i
	at := l.screen.headAt(i)
	if at < 0 {
		for k := range l.cells {
			l.cells[k].SetText("")
		}
		l.cells[3].SetText(text.ArchiveFold(len(l.screen.heads)-l.screen.current, l.screen.open))
		return
	}
	h := l.screen.heads[at]
	isCopy := slices.ContainsFunc(l.screen.heads, h.CopyOf)
	for k, s := range []string{
		strconv.Itoa(h.Year), text.NumberSymbol(h), h.Date.Field(), text.PlanTitle(h, isCopy), text.StateOf(h.State, l.screen.ways[h.ID]),
	} {
		l.cells[k].SetText(s)
	}
}

func header() fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for _, s := range []string{text.ColumnYear, text.ColumnNumber, text.ColumnDate, text.ColumnTitle, text.ColumnState} {
		cells = append(cells, widget.NewLabelWithStyle(s, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
	}
	back := canvas.NewRectangle(theme.Color(theme.ColorNameHeaderBackground))
	return container.NewStack(back, container.New(table{}, cells...))
}

// A table places the five columns; the title has what the others leave.
type table struct{}

func (table) widths() [5]float32 { return [5]float32{64, 150, 110, 0, 170} }

func (t table) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(600, o[0].MinSize().Height)
}

func (t table) Layout(o []fyne.CanvasObject, size fyne.Size) {
	widths := t.widths()
	for i := range widths {
		widths[i] = kit.Scaled(widths[i])
	}
	rest := size.Width
	for _, w := range widths {
		rest -= w
	}
	widths[3] = rest
	x := float32(0)
	for i, w := range widths {
		o[i].Move(fyne.NewPos(x, 0))
		o[i].Resize(fyne.NewSize(w, size.Height))
		x += w
	}
}
