package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/ui/kit"
)

// A sumTable is a table of names with sums. A sum is never cut: where the sums
// lack room beside their names they stand below them, and where they lack it
// even there, one below the other, each with its heading.
type sumTable struct {
	heads []string  // of the name and of every sum
	least sumStand  // the first way that comes into question
	need  []float32 // widths of the sums
	stand sumStand
	box   *fyne.Container
}

// A sumStand is where the sums of a table stand.
type sumStand int

const (
	besideName sumStand = iota
	belowName
	belowEachOther
)

func newSumTable(least sumStand, heads ...string) *sumTable {
	t := &sumTable{heads: heads, least: least, stand: least}
	t.box = container.New(t)
	return t
}

// put shows other rows; open leads where one leads to.
func (t *sumTable) put(rows []moneyRow, open func(key string), bring func(fyne.CanvasObject)) {
	t.need = nil
	for _, s := range t.heads[1:] {
		t.need = append(t.need, whole(cell(s, true, true)).MinSize().Width)
	}
	t.box.Objects = []fyne.CanvasObject{t.head()}
	for _, r := range rows {
		line := t.line(r)
		switch {
		case r.total:
			line = container.NewVBox(widget.NewSeparator(), line)
		case r.key != "":
			line = kit.NewRow(line, func() { open(r.key) }, bring)
		}
		t.box.Add(line)
	}
	t.box.Refresh()
}

func (t *sumTable) head() fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for i, s := range t.heads {
		cells = append(cells, cell(s, i > 0, true))
	}
	back := canvas.NewRectangle(theme.Color(theme.ColorNameHeaderBackground))
	return container.NewStack(back, container.New(sumPlaces{t}, cells...))
}

func (t *sumTable) line(r moneyRow) fyne.CanvasObject {
	name := cell(r.title, false, r.total)
	if t.least == belowName {
		name.Truncation, name.Wrapping = fyne.TextTruncateOff, fyne.TextWrapWord
	}
	cells, heads := []fyne.CanvasObject{name}, []fyne.CanvasObject(nil)
	for i, s := range r.cells {
		c := whole(cell(s, true, r.total))
		if r.over && i == len(r.cells)-1 {
			c.Importance = widget.DangerImportance
		}
		t.need[i] = max(t.need[i], c.MinSize().Width)
		head := cell(t.heads[i+1], false, false)
		head.Importance = widget.LowImportance
		cells, heads = append(cells, c), append(heads, head)
	}
	return container.New(sumPlaces{t}, append(cells, heads...)...)
}

// whole is a label that is not cut.
func whole(l *widget.Label) *widget.Label {
	l.Truncation = fyne.TextTruncateOff
	return l
}

// MinSize is called by Fyne.
func (t *sumTable) MinSize(o []fyne.CanvasObject) fyne.Size { return layout.NewVBoxLayout().MinSize(o) }

// Layout is called by Fyne.
func (t *sumTable) Layout(o []fyne.CanvasObject, size fyne.Size) {
	all := float32(0)
	for _, w := range t.need {
		all += w
	}
	t.stand = t.least
	if t.stand == besideName && all > size.Width*0.74 {
		t.stand = belowName
	}
	if all > size.Width {
		t.stand = belowEachOther
	}
	if shown := t.stand != belowEachOther; len(o) > 0 && o[0].Visible() != shown {
		if shown {
			o[0].Show()
		} else {
			o[0].Hide() // every sum has its heading beside it
		}
	}
	layout.NewVBoxLayout().Layout(o, size)
}

// widths are those of the sums in a line of a width.
func (t *sumTable) widths(width float32) []float32 {
	n := float32(len(t.need))
	usual, room := min(theme.TextSize()*7.4, width*0.185), width*0.74
	if t.stand == belowName {
		usual, room = width/n, width
	}
	out, all, need := make([]float32, len(t.need)), float32(0), float32(0)
	for i, w := range t.need {
		out[i] = max(w, usual)
		all, need = all+out[i], need+w
	}
	if all <= room+0.5 {
		return out
	}
	for i, w := range t.need { // what is too much is taken from those that have more than they need
		out[i] = w + (room-need)*(out[i]-w)/max(1, all-need)
	}
	return out
}

// sumPlaces place the cells of one line: a name, its sums, their headings.
type sumPlaces struct{ of *sumTable }

// MinSize is called by Fyne.
func (s sumPlaces) MinSize(o []fyne.CanvasObject) fyne.Size {
	name, sum := nameHeight(o[0]), o[1].MinSize().Height
	height := name + sum
	switch s.of.stand {
	case besideName:
		height = max(o[0].MinSize().Height, sum)
	case belowEachOther:
		height = name + s.step(sum)*float32(len(s.of.need)-1) + sum
	}
	return fyne.NewSize(400, height)
}

// step is from one sum to the next below it.
func (s sumPlaces) step(height float32) float32 { return height - theme.InnerPadding() }

// Layout is called by Fyne.
func (s sumPlaces) Layout(o []fyne.CanvasObject, size fyne.Size) {
	n := len(s.of.need)
	for _, head := range o[1+n:] {
		if s.of.stand == belowEachOther {
			head.Show()
		} else {
			head.Hide()
		}
	}
	if s.of.stand == belowEachOther {
		if len(o) > 1+n { // the head is hidden
			s.list(o, size)
		}
		return
	}
	widths := s.of.widths(size.Width)
	x, y := size.Width, float32(0)
	for _, w := range widths {
		x -= w
	}
	o[0].Move(fyne.Position{})
	o[0].Resize(fyne.NewSize(x, size.Height))
	if s.of.stand == belowName {
		y = nameHeight(o[0])
		o[0].Resize(fyne.NewSize(size.Width, y))
	}
	for i, c := range o[1 : 1+n] {
		c.Move(fyne.NewPos(x, y))
		c.Resize(fyne.NewSize(widths[i], size.Height-y))
		x += widths[i]
	}
}

// list places the sums of a line one below the other.
func (s sumPlaces) list(o []fyne.CanvasObject, size fyne.Size) {
	n, y, high := len(s.of.need), nameHeight(o[0]), o[1].MinSize().Height
	o[0].Move(fyne.Position{})
	o[0].Resize(fyne.NewSize(size.Width, y))
	for i := range n {
		c, head, width := o[1+i], o[1+n+i], s.of.need[i]
		head.Move(fyne.NewPos(0, y))
		head.Resize(fyne.NewSize(max(0, size.Width-width), high))
		c.Move(fyne.NewPos(size.Width-width, y))
		c.Resize(fyne.NewSize(width, high))
		y += s.step(high)
	}
}

// nameHeight is that of a name above its sums, without the space below it; a
// head without a word has none.
func nameHeight(name fyne.CanvasObject) float32 {
	if l, ok := name.(*widget.Label); ok && l.Text == "" {
		return 0
	}
	return name.MinSize().Height - 2*theme.InnerPadding()
}
