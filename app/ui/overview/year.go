package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/overview"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// year shows the documents of a year and its money.
func (s *Screen) year(y overview.Year) {
	s.page.Add(heading(text.OverviewYear(y.Year)))
	for _, d := range y.Documents {
		r := s.row(document(d, y), func() { s.env.Open(d.Head.ID) })
		if s.first == nil {
			s.first = r
		}
		s.page.Add(r)
	}
	if !y.Detailed {
		return
	}
	for _, m := range y.Money {
		s.page.Add(line(text.YearMoney(m, y.Several())))
		s.bars(text.MoneyBySource, m.BySource, text.SourceUndecided)
		s.bars(text.MoneyByProject, m.ByProject, text.ProjectStray)
	}
}

// document is the line of a document.
func document(d overview.Line, y overview.Year) fyne.CanvasObject {
	standing := line("")
	if y.Detailed {
		standing.SetText(text.DocumentStanding(d))
		if d.Errors > 0 || d.Done < d.Required {
			standing.Importance = widget.WarningImportance
		}
	}
	return container.New(columns{150, 0, 170, 270},
		line(text.NumberSymbol(d.Head)), line(text.DocumentName(d, y.Several())), line(text.StateOf(d.Head.State, d.Way)), standing)
}

// bars is a table of money with a bar to each sum.
func (s *Screen) bars(title string, rows []overview.MoneyRow, undecided string) {
	if len(rows) == 0 {
		return
	}
	most := model.Amount(1)
	for _, r := range rows {
		most = max(most, r.Tally.Sum)
	}
	s.page.Add(quiet(title))
	widths := columns{0, 240, 150}
	table := container.New(tight{})
	for _, r := range rows {
		name := r.Name
		if r.Code == "" {
			name = undecided
		}
		sum := widget.NewLabel(text.MoneyCell(r.Tally)) // never cut: it would be another number
		sum.Alignment = fyne.TextAlignTrailing
		widths[2] = max(widths[2], sum.MinSize().Width/kit.Scaled(1))
		bar := canvas.NewRectangle(theme.Color(theme.ColorNamePrimary))
		share := float32(max(0, r.Tally.Sum)) / float32(most)
		table.Add(container.New(widths, line(name), container.New(barred(share), bar), sum))
	}
	s.page.Add(table)
}

// A tight layout sets lines closer than Fyne's boxes do.
type tight struct{}

// closer is how much a line of a table gives up at its top and bottom.
const closer = 8

func (tight) MinSize(o []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, c := range o {
		m := c.MinSize()
		size.Width = max(size.Width, m.Width)
		size.Height += m.Height - kit.Scaled(closer)
	}
	return size.AddWidthHeight(0, kit.Scaled(closer))
}

func (tight) Layout(o []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, c := range o {
		h := c.MinSize().Height
		c.Move(fyne.NewPos(0, y))
		c.Resize(fyne.NewSize(size.Width, h))
		y += h - kit.Scaled(closer)
	}
}

// columns place cells beside each other at widths of points; a width of 0 has
// what the others leave.
type columns []float32

func (c columns) MinSize(o []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, cell := range o {
		height = max(height, cell.MinSize().Height)
	}
	return fyne.NewSize(kit.Scaled(600), height)
}

func (c columns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	rest := size.Width
	for _, w := range c {
		rest -= kit.Scaled(w)
	}
	x := float32(0)
	for i, cell := range o {
		w := kit.Scaled(c[i])
		if w == 0 {
			w = rest
		}
		cell.Move(fyne.NewPos(x, 0))
		cell.Resize(fyne.NewSize(w, size.Height))
		x += w
	}
}

// barred draws a bar as long as its share of the place.
type barred float32

func (b barred) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (b barred) Layout(o []fyne.CanvasObject, size fyne.Size) {
	height := kit.Scaled(12)
	o[0].Move(fyne.NewPos(0, (size.Height-height)/2))
	o[0].Resize(fyne.NewSize(size.Width*float32(b), height))
}
