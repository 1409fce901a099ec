package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/ui/kit"
)

// columns places objects side by side in shares of the width; no share is 1.
// None gets less than it needs: what lacks room goes on in a line below. The
// height depends on the width: the last one is kept.
type columns struct {
	shares []float32
	width  float32
}

const columnGap = 10

func (c *columns) share(i int) float32 {
	if i < len(c.shares) {
		return c.shares[i]
	}
	return 1
}

// MinSize is called by Fyne.
func (c *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size.Width = max(size.Width, least(o))
	}
	for _, line := range c.lines(objects) {
		if size.Height > 0 {
			size.Height += columnGap
		}
		size.Height += tallest(objects[line.from:line.to])
	}
	return size
}

// Layout is called by Fyne.
func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	y := float32(0)
	lines := c.lines(objects)
	for n, line := range lines {
		height := tallest(objects[line.from:line.to])
		if n == len(lines)-1 {
			height = max(height, size.Height-y)
		}
		x := float32(0)
		for i, w := range c.widths(objects, line) {
			o := objects[line.from+i]
			o.Move(fyne.NewPos(x, y))
			o.Resize(fyne.NewSize(w, height))
			x += w + columnGap
		}
		y += height + columnGap
	}
}

// A span is the objects of a line.
type span struct{ from, to int }

// lines are what stands side by side at the last width.
func (c *columns) lines(objects []fyne.CanvasObject) []span {
	all, used := []span{{}}, float32(0)
	for i, o := range objects {
		last := &all[len(all)-1]
		need := least(o)
		if c.width > 0 && i > last.from && used+need > c.width+0.5 {
			all = append(all, span{i, i})
			last, used = &all[len(all)-1], 0
		}
		last.to = i + 1
		used += need + columnGap
	}
	return all
}

// widths are the shares of a line; who needs more than his gets it from the
// others.
func (c *columns) widths(objects []fyne.CanvasObject, line span) []float32 {
	n := line.to - line.from
	out, given := make([]float32, n), make([]bool, n)
	for {
		room, total := c.width-columnGap*float32(n-1), float32(0)
		for i := range n {
			if given[i] {
				room -= out[i]
			} else {
				total += c.share(line.from + i)
			}
		}
		settled := true
		for i := range n {
			if given[i] {
				continue
			}
			out[i] = room * c.share(line.from+i) / total
			if need := least(objects[line.from+i]); out[i] < need {
				out[i], given[i], settled = need, true, false
			}
		}
		if settled {
			return out
		}
	}
}

// least is the width that an object needs; of one that is hidden only the place
// stays.
func least(o fyne.CanvasObject) float32 {
	if !o.Visible() {
		return 0
	}
	return o.MinSize().Width
}

func tallest(objects []fyne.CanvasObject) float32 {
	height := float32(0)
	for _, o := range objects {
		if o.Visible() {
			height = max(height, o.MinSize().Height)
		}
	}
	return height
}

// rowHead places a number, fields and tools on one line.
type rowHead struct{ number float32 }

func (h *rowHead) MinSize(objects []fyne.CanvasObject) fyne.Size {
	number, fields, tools := objects[0].MinSize(), objects[1].MinSize(), objects[2].MinSize()
	return fyne.NewSize(max(h.number, number.Width)+fields.Width+columnGap+tools.Width,
		max(number.Height, fields.Height, tools.Height))
}

func (h *rowHead) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	number, fields, tools := objects[0], objects[1], objects[2]
	// The number stands level with the first line of the field beside it.
	line := min(size.Height, max(kit.Scaled(toolSize), theme.TextSize()+4*theme.InnerPadding()/2))
	left := max(h.number, number.MinSize().Width+theme.Padding())
	number.Resize(number.MinSize())
	number.Move(fyne.NewPos(0, (line-number.MinSize().Height)/2))
	right := tools.MinSize().Width
	tools.Resize(tools.MinSize())
	tools.Move(fyne.NewPos(size.Width-right, (line-tools.MinSize().Height)/2))
	if right > 0 {
		right += columnGap
	}
	fields.Move(fyne.NewPos(left, 0))
	fields.Resize(fyne.NewSize(size.Width-left-right, size.Height))
}
