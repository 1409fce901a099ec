package grid

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/model"
)

// Hooks are how a grid reaches the screen that it stands on. Each may be nil.
type Hooks struct {
	Canvas   fyne.Canvas // of the window: Fyne knows it of an object only once that is drawn
	ReadOnly bool
	Fixed    string                          // why nothing can be changed, where ReadOnly
	Left     func()                          // a cell was left: save
	Say      func(string)                    // a word for the status line
	Entered  func(path string)               // the clerk is in this cell now
	Widened  func(key string, width float32) // the clerk has given a column a width
	Resized  func()                          // the grid wants another height
	Reveal   func(top, bottom float32)       // the clerk is between these heights of the grid: scroll the page there
	Undo     func()                          // Ctrl+Z, where no menu takes it
	Redo     func()
}

// A cell is a place in the table.
type cell struct{ row, col int }

// A Grid is a table on screen. It belongs to the window's goroutine.
type Grid struct {
	widget.BaseWidget
	data    cells
	specs   []spec
	hooks   Hooks
	base    string // path of the rows
	noun    string
	grows   bool // rows can be added, deleted and moved
	sorts   bool
	named   int // the column by whose text a row is known, or -1
	frozen  int
	visible int
	bare    bool
	picks   bool // not every cell can be typed in
	tall    bool // a cell has room for two lines

	at, anchor cell // the active cell, and the other corner of the selection
	runFrom    int  // the column in which Tab began; Enter goes back to it
	top        int  // the first row in sight
	offset     float32
	chosen     map[int]float32 // widths that the clerk has given
	needed     map[int]float32 // widths that numbers need
	findings   map[string][]model.Finding
	note       string // what was just done, until the clerk moves on
	told       bool   // the status line speaks of a cell
	copied     string // what the grid has put on the clipboard

	editor  *editor
	list    *chooser // the open list of choices, or nil
	focused bool
	shift   bool
	drag    dragging
	pointer fyne.Position
	place   *place
	stop    func()
	height  float32 // wanted when last asked
}

// New makes a grid of the rows of a source.
func New[R any](source Source[R], table Table[R], hooks Hooks) *Grid {
	g := &Grid{
		data: cellsOf(&sheet[R]{table: table, source: source}), hooks: hooks,
		base: table.Path, noun: table.Noun, sorts: table.Sorts,
		grows:  table.New != nil && !hooks.ReadOnly,
		frozen: table.Frozen, visible: table.Visible, bare: table.Bare, runFrom: -1,
		picks: table.Look != nil, tall: table.Tall, named: -1,
		chosen: map[int]float32{}, needed: map[int]float32{},
	}
	for i, c := range table.Columns {
		g.specs = append(g.specs, c.spec)
		if c.key == table.Names && table.Names != "" {
			g.named = i
		}
		if w, ok := table.Widths[c.key]; ok {
			g.chosen[i] = w
		}
	}
	g.ExtendBaseWidget(g)
	g.editor = newEditor(g)
	if source.Watch != nil {
		g.stop = source.Watch(g.changed)
	}
	return g
}

// Close ends the grid: it no longer follows its rows.
func (g *Grid) Close() {
	call(g.stop)
	if g.editor.open {
		g.closeEditor() // what is in it has no place any more
	}
}

// Active reports whether the clerk is in the grid.
func (g *Grid) Active() bool { return g.focused || g.editor.open }

// Object is what is placed in the window.
func (g *Grid) Object() fyne.CanvasObject { return g }

// Focus puts the clerk into a cell.
func (g *Grid) Focus(row, col int) {
	g.goTo(cell{row, col}, false)
	g.takeFocus()
}

// FocusPath puts the clerk into the cell with this path, or the first of its
// row; the path of the rows leads to the first of them, which may be the empty
// one. It reports whether there is one.
func (g *Grid) FocusPath(path string) bool {
	if path == g.base {
		g.Focus(0, 0)
		return true
	}
	rest, ok := strings.CutPrefix(path, g.base+"[")
	if !ok {
		return false
	}
	index, key, _ := strings.Cut(rest, "]")
	row, err := strconv.Atoi(index)
	if err != nil || row < 0 || row > g.last() {
		return false
	}
	at := cell{row, 0}
	for i, s := range g.specs {
		if strings.TrimPrefix(key, ".") == s.key {
			at.col = i
		}
	}
	g.Focus(at.row, at.col)
	return true
}

// Paths are those of all cells, row by row.
func (g *Grid) Paths() []string {
	var all []string
	for row := range g.data.count() {
		for col := range g.specs {
			all = append(all, g.path(cell{row, col}))
		}
	}
	return all
}

// Path is that of the active cell.
func (g *Grid) Path() string { return g.path(g.at) }

func (g *Grid) path(c cell) string {
	return g.base + "[" + strconv.Itoa(c.row) + "]." + g.specs[c.col].key
}

// ShowFindings marks the cells that findings are about. A finding on a row marks
// its number.
func (g *Grid) ShowFindings(findings []model.Finding) {
	g.findings = nil
	for _, i := range findings {
		if !strings.HasPrefix(i.Path, g.base) {
			continue
		}
		if g.findings == nil {
			g.findings = map[string][]model.Finding{}
		}
		g.findings[i.Path] = append(g.findings[i.Path], i)
	}
	g.Refresh()
}

// Leave ends the editing of a cell, as if it had been left.
func (g *Grid) Leave() { g.commit() }

// changed is called after every change of what the rows live in.
func (g *Grid) changed() {
	g.data.forget()
	if e := g.editor; e.open && g.data.show(e.at.row, e.at.col) != e.known {
		g.closeEditor() // undone under the clerk's hands
	}
	g.at, g.anchor = g.within(g.at), g.within(g.anchor)
	g.resize()
	g.Refresh()
}

// resize tells the page when the grid wants another height.
func (g *Grid) resize() {
	if h := g.MinSize().Height; h != g.height {
		g.height = h
		if g.hooks.Resized != nil {
			g.hooks.Resized()
		}
	}
}

// last is the last row that the clerk can be in: below the rows, where they can
// be added, stands an empty one.
func (g *Grid) last() int {
	if g.grows {
		return g.data.count()
	}
	return max(0, g.data.count()-1)
}

func (g *Grid) within(c cell) cell {
	return cell{max(0, min(c.row, g.last())), max(0, min(c.col, len(g.specs)-1))}
}

// shown is what stands in a cell.
func (g *Grid) shown(c cell) string {
	if d, ok := g.data.draft(c.row, c.col); ok {
		return d.Text
	}
	return g.data.show(c.row, c.col)
}

// editable reports whether the clerk may change a cell.
func (g *Grid) editable(c cell) bool {
	return !g.hooks.ReadOnly && g.specs[c.col].kind != computed && (g.grows || c.row < g.data.count()) && !g.data.look(c.row, c.col).Closed
}

// store takes over a typed text, or keeps it as a draft.
func (g *Grid) store(c cell, s string) {
	kept := g.data.show(c.row, c.col)
	s = g.data.means(c.col, s)
	if err := g.data.check(c.col, s); err != nil {
		if c.row >= g.data.count() {
			g.data.insert(g.step(text.Adding(g.noun)), c.row)
			kept = g.data.show(c.row, c.col)
		}
		g.data.keepDraft(c.row, c.col, edit.Draft{Text: s, Wrong: text.Wrong(err), Kept: kept})
		return
	}
	g.data.dropDraft(c.row, c.col)
	if s != kept {
		g.put(c, s)
	}
}

// put changes one cell; what follows in it belongs to the same step.
func (g *Grid) put(c cell, s string) {
	step := edit.Step{Path: g.path(c), Name: text.Editing(g.specs[c.col].heading)}
	g.data.set(step, &g.editor.typing, []change{{c.row, c.col, s}})
}

// wrong reports whether a text waits in a cell that stands for no value.
func (g *Grid) wrong(c cell) bool {
	_, wrong := g.data.draft(c.row, c.col)
	return wrong
}

// sentence is what is to be said of the active cell, and how grave it is.
func (g *Grid) sentence() (string, model.Severity) {
	if d, ok := g.data.draft(g.at.row, g.at.col); ok {
		return text.WrongCell(d.Wrong, d.Kept), model.Error
	}
	row := fmt.Sprintf("%s[%d]", g.base, g.at.row)
	for _, path := range []string{g.path(g.at), row} {
		for _, i := range g.findings[path] {
			return text.Finding(i), i.Severity
		}
	}
	switch {
	case g.note != "":
		return g.note, model.Hint
	case g.Active() && g.data.about(g.at.row, g.at.col) != "":
		return g.data.about(g.at.row, g.at.col), model.Hint
	}
	for _, i := range g.findings[g.base] {
		return text.Finding(i), i.Severity
	}
	return "", model.Hint
}

func (g *Grid) say(s string) {
	g.note = s
	if g.hooks.Say != nil {
		g.hooks.Say(s)
	}
	g.Refresh()
}
