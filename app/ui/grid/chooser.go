package grid

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// listRows is how many choices are seen at once.
const listRows = 8

// A chooser is the editor of a cell with a list below it that follows what is
// typed, without regard to marks. It lies over the window: a list is often
// taller than its grid.
type chooser struct {
	widget.BaseWidget
	grid   *Grid
	spec   spec
	fits   []string
	picked int // of fits, or -1
	top    int
	cell   fyne.Position // of the editor, on the canvas
	layer  *layer
}

// openList shows the editor with the choices of its column.
func (g *Grid) openList(typed string) {
	c := g.canvas()
	if c == nil {
		g.editor.open = false
		return
	}
	p := g.layout()
	l := &chooser{grid: g, spec: g.specs[g.editor.at.col], picked: -1, layer: newLayer()}
	l.fits = l.spec.labels
	l.picked = slices.Index(l.fits, typed)
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(g)
	l.cell = origin.AddXY(g.columnAt(p, g.editor.at.col), g.rowAt(p, g.editor.at.row)-1)
	l.ExtendBaseWidget(l)
	g.list = l
	g.Refresh()
	g.editor.inside.Show()
	c.Overlays().Add(l)
	l.Resize(c.Size())
	l.showPicked()
	c.Focus(g.editor)
}

// closeList gives the window back what lies under the list.
func (g *Grid) closeList() {
	l := g.list
	g.list = nil
	if c := g.canvas(); c != nil {
		c.Overlays().Remove(l)
	}
}

// filter shows the choices that hold what is typed, those first that begin with
// it. The first is what Enter takes, unless any text will do and this is more than
// a piece of a choice.
func (l *chooser) filter(typed string) {
	key := model.Fold(typed)
	var begin, hold []string
	for _, s := range l.spec.labels {
		switch folded := model.Fold(s); {
		case strings.HasPrefix(folded, key):
			begin = append(begin, s)
		case strings.Contains(folded, key):
			hold = append(hold, s)
		}
	}
	l.fits, l.picked, l.top = append(begin, hold...), -1, 0
	if any := !l.spec.free || kit.NewFinder(l.spec.labels).Begun(typed); any && key != "" && len(l.fits) > 0 {
		l.picked = 0
	}
	l.Refresh()
}

// answer is what Enter takes: the choice that is marked, or the typed text.
func (l *chooser) answer(typed string) string {
	if l.picked >= 0 && l.picked < len(l.fits) {
		return l.fits[l.picked]
	}
	return typed
}

// move marks the next choice, or the one before.
func (l *chooser) move(k fyne.KeyName) {
	if k == fyne.KeyUp {
		l.picked = max(l.picked-1, 0)
	} else {
		l.picked++
	}
	l.picked = min(l.picked, len(l.fits)-1)
	l.showPicked()
}

func (l *chooser) showPicked() {
	l.top = max(min(l.top, max(0, l.picked)), l.picked-listRows+1)
	l.Refresh()
}

// Tapped takes the choice that was clicked, or ends the editing.
func (l *chooser) Tapped(e *fyne.PointEvent) {
	x, y, w, row := l.box()
	at := e.Position
	if i := l.top + int((at.Y-y)/row); at.X >= x && at.X < x+w && at.Y >= y && i < min(len(l.fits), l.top+listRows) {
		l.picked = i
	}
	l.grid.commit()
}

// Scrolled moves the list by the wheel.
func (l *chooser) Scrolled(e *fyne.ScrollEvent) {
	by := 1
	if e.Scrolled.DY > 0 {
		by = -1
	}
	l.top = max(0, min(l.top+by, len(l.fits)-listRows))
	l.Refresh()
}

// box is where the list stands: below the cell, or above it where there is more
// room.
func (l *chooser) box() (x, y, w, row float32) {
	p := l.grid.layout()
	row = p.row
	w = p.w[l.grid.editor.at.col]
	for _, s := range l.fits {
		w = max(w, measure(s, p.text, fyne.TextStyle{})+2*p.pad+kit.Scaled(14))
	}
	window := l.Size()
	w = min(w, window.Width)
	high := float32(max(1, min(listRows, len(l.fits)))) * row
	x, y = max(0, min(l.cell.X, window.Width-w)), l.cell.Y+row+2
	if y+high > window.Height && l.cell.Y-high > 0 {
		y = l.cell.Y - high - 1
	}
	return x, y, w, row
}

// CreateRenderer is called by Fyne.
func (l *chooser) CreateRenderer() fyne.WidgetRenderer { return &chooserRenderer{l} }

type chooserRenderer struct{ list *chooser }

func (r *chooserRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.list.layer.box, r.list.grid.editor.inside}
}

func (r *chooserRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *chooserRenderer) Destroy()           {}
func (r *chooserRenderer) Layout(fyne.Size)   { r.Refresh() }

func (r *chooserRenderer) Refresh() {
	l := r.list
	p, c := l.grid.layout(), palette()
	x, y, w, row := l.box()
	layer := l.layer
	layer.used = [2]int{}
	shown := l.fits[l.top:min(len(l.fits), l.top+listRows)]
	high := float32(max(1, len(shown))) * row
	layer.rect(x-1, y-1, w+2, high+2, c.border)
	layer.rect(x, y, w, high, theme.Color(theme.ColorNameMenuBackground))
	for i, s := range shown {
		at := y + float32(i)*row
		look := ink{colour: c.ink, size: p.text}
		if l.top+i == l.picked {
			layer.rect(x, at, w, row, c.primary)
			look.colour = theme.Color(theme.ColorNameForegroundOnPrimary)
		}
		room := w - 2*p.pad
		put(layer.text(fit(s, p.text, room, look.style), look), x+p.pad, at, room, row)
	}
	if len(shown) == 0 {
		look := ink{colour: c.faint, size: p.text}
		put(layer.text(fit(text.NothingFits, p.text, w-2*p.pad, look.style), look), x+p.pad, y, w-2*p.pad, row)
	}
	if n := len(l.fits); n > len(shown) {
		size := high * float32(len(shown)) / float32(n)
		layer.rect(x+w-kit.Scaled(5), y+(high-size)*float32(l.top)/float32(n-len(shown)), kit.Scaled(5), size, c.bar)
	}
	layer.end()
	e := l.grid.editor
	put(e.inside, l.cell.X, l.cell.Y, max(p.w[e.at.col], kit.Scaled(90)), p.row+1)
	canvas.Refresh(l)
}
