package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/ui/kit"
)

// columns places objects side by side in shares of the width; no share is 1.
type columns struct{ shares []float32 }

const columnGap = 10

func (c *columns) share(i int) float32 {
	if i < len(c.shares) {
		return c.shares[i]
	}
	return 1
}

func (c *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for i, o := range objects {
		if !o.Visible() {
			continue // its place stays
		}
		m := o.MinSize()
		size.Height = max(size.Height, m.Height)
		size.Width += m.Width
		if i > 0 {
			size.Width += columnGap
		}
	}
	return size
}

func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	total := float32(0)
	for i := range objects {
		total += c.share(i)
	}
	x, width := float32(0), size.Width-columnGap*float32(len(objects)-1)
	for i, o := range objects {
		w := width * c.share(i) / total
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(w, size.Height))
		x += w + columnGap
	}
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
