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

// A sumTable is a table of names with sums below them. Neither is cut: a name has
// as many lines as it needs, and sums that lack room in one line stand one below
// the other, each with its heading.
type sumTable struct {
	heads []string  // of every sum
	need  []float32 // widths of the sums
	list  bool      // one below the other
	box   *fyne.Container
}

func newSumTable(heads ...string) *sumTable {
	t := &sumTable{heads: heads}
	t.box = container.New(t)
	return t
}

// put shows other rows; open leads where one leads to.
func (t *sumTable) put(rows []moneyRow, open func(key string), bring func(fyne.CanvasObject)) {
	t.need = nil
	for _, s := range t.heads {
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
	cells := []fyne.CanvasObject{cell("", false, true)}
	for _, s := range t.heads {
		cells = append(cells, cell(s, true, true))
	}
	back := canvas.NewRectangle(theme.Color(theme.ColorNameHeaderBackground))
	return container.NewStack(back, container.New(sumPlaces{t}, cells...))
}

func (t *sumTable) line(r moneyRow) fyne.CanvasObject {
	name := cell(r.title, false, r.total)
	name.Truncation, name.Wrapping = fyne.TextTruncateOff, fyne.TextWrapWord
	cells, heads := []fyne.CanvasObject{name}, []fyne.CanvasObject(nil)
	for i, s := range r.cells {
		c := whole(cell(s, true, r.total))
		if r.over && i == len(r.cells)-1 {
			c.Importance = widget.DangerImportance
		}
		t.need[i] = max(t.need[i], c.MinSize().Width)
		head := cell(t.heads[i], false, false)
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
	t.list = all > size.Width
	if shown := !t.list; len(o) > 0 && o[0].Visible() != shown {
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
	usual := width / float32(len(t.need))
	out, all, need := make([]float32, len(t.need)), float32(0), float32(0)
	for i, w := range t.need {
		out[i] = max(w, usual)
		all, need = all+out[i], need+w
	}
	if all <= width+0.5 {
		return out
	}
	for i, w := range t.need { // what is too much is taken from those that have more than they need
		out[i] = w + (width-need)*(out[i]-w)/max(1, all-need)
	}
	return out
}

// sumPlaces place the cells of one line: a name, its sums, their headings.
type sumPlaces struct{ of *sumTable }

// MinSize is called by Fyne.
func (s sumPlaces) MinSize(o []fyne.CanvasObject) fyne.Size {
	sum := o[1].MinSize().Height
	height := nameHeight(o[0]) + sum
	if s.of.list {
		height += s.step(sum) * float32(len(s.of.need)-1)
	}
	return fyne.NewSize(400, height)
}

// step is from one sum to the next below it.
func (s sumPlaces) step(height float32) float32 { return height - theme.InnerPadding() }

// Layout is called by Fyne.
func (s sumPlaces) Layout(o []fyne.CanvasObject, size fyne.Size) {
	n, y := len(s.of.need), nameHeight(o[0])
	for _, head := range o[1+n:] {
		if s.of.list {
			head.Show()
		} else {
			head.Hide()
		}
	}
	o[0].Move(fyne.Position{})
	o[0].Resize(fyne.NewSize(size.Width, y))
	switch {
	case !s.of.list:
		s.line(o[1:1+n], y, size)
	case len(o) > 1+n: // the head is hidden
		s.list(o[1:], y, size)
	}
}

// line places the sums of a line beside each other.
func (s sumPlaces) line(sums []fyne.CanvasObject, y float32, size fyne.Size) {
	x, widths := float32(0), s.of.widths(size.Width)
	for i, c := range sums {
		c.Move(fyne.NewPos(x, y))
		c.Resize(fyne.NewSize(widths[i], size.Height-y))
		x += widths[i]
	}
}

// list places the sums of a line one below the other, behind their headings.
func (s sumPlaces) list(o []fyne.CanvasObject, y float32, size fyne.Size) {
	n, high := len(s.of.need), o[0].MinSize().Height
	for i := range n {
		c, head, width := o[i], o[n+i], s.of.need[i]
		head.Move(fyne.NewPos(0, y))
		head.Resize(fyne.NewSize(max(0, size.Width-width), high))
		c.Move(fyne.NewPos(size.Width-width, y))
		c.Resize(fyne.NewSize(width, high))
		y += s.step(high)
	}
}

// nameHeight is that of a name above its sums, without the space below it; a
// head has none.
func nameHeight(name fyne.CanvasObject) float32 {
	if l, ok := name.(*widget.Label); ok && l.Text == "" {
		return 0
	}
	return name.MinSize().Height - 2*theme.InnerPadding()
}
