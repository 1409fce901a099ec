package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// contents are the choice of the catalogue, and the projects with their money.
func (m *maker) contents() []field {
	var catalogues []form.Option[string]
	for _, c := range m.catalogues() {
		catalogues = append(catalogues, form.Option[string]{Value: c.ID, Label: text.CatalogueOption(c)})
	}
	return []field{
		form.Choice("catalogue", text.FieldCatalogue, func(p *model.Plan) *string { return &p.Catalogue }, catalogues),
		form.Check("emptyNodes", text.FieldEmptyNodes, func(p *model.Plan) *bool { return &p.EmptyNodes }),
		m.projects(),
	}
}

// catalogues are those of the book and the one that comes with the program.
func (m *maker) catalogues() []model.Catalogue {
	all := m.book.Catalogues
	shipped := m.ships()
	if m.book.Catalogue(shipped.ID).ID == "" {
		all = append(all[:len(all):len(all)], shipped)
	}
	return all
}

// projects is a table of what the plan spends on each project; a line leads to
// its project.
func (m *maker) projects() field {
	return form.Place("", func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
		box := container.NewVBox()
		var shown []moneyRow
		return form.Panel[model.Plan]{Object: box, Show: func(p model.Plan) {
			rows := m.moneyRows(p)
			if same(rows, shown) {
				return
			}
			shown = rows
			box.Objects = []fyne.CanvasObject{moneyHead()}
			for _, r := range rows {
				box.Add(m.moneyLine(r, bring))
			}
			box.Refresh()
		}}
	})
}

// funding is the page of sums: by project and source, against what is assigned.
func (m *maker) funding() field { return m.projects().Hint(text.HintFundingPage) }

// A moneyRow is the money of one project, as printed.
type moneyRow struct {
	key, title string
	cells      [4]string // central, local, other, all
}

func same(a, b []moneyRow) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// moneyRows are the projects of the catalogue and the sum of the plan.
func (m *maker) moneyRows(p model.Plan) []moneyRow {
	c := m.catalogue(p)
	book := m.book
	if book.Catalogue(c.ID).ID == "" {
		book.Catalogues = append(book.Catalogues[:len(book.Catalogues):len(book.Catalogues)], c)
	}
	d := model.NewDossier(p, book)
	var rows []moneyRow
	for _, n := range c.Children("") {
		rows = append(rows, moneyRow{nodePrefix + n.Code, nodeTitle(c, n), cells(d, n.Code)})
	}
	return append(rows, moneyRow{"", text.FundingTotal, cells(d, "")})
}

func cells(d model.Dossier, code string) [4]string {
	sum := func(match func(model.FundingLine) bool) string {
		var t model.Tally
		for _, e := range d.Under(code) {
			t.AddTally(e.Tally(match))
		}
		if t.Parts > 0 && !t.Total().Known {
			return text.FundingUnknown
		}
		return text.MillionsBare(t.Total())
	}
	return [4]string{
		sum(d.OfGroup(model.Central)), sum(d.OfGroup(model.Local)), sum(d.OfGroup(model.Other)), sum(model.Any),
	}
}

func moneyHead() fyne.CanvasObject {
	cells := []fyne.CanvasObject{}
	for i, s := range []string{text.ColumnProject, text.ColumnCentral, text.ColumnLocal, text.ColumnOther, text.ColumnTotal} {
		cells = append(cells, cell(s, i > 0, true))
	}
	back := canvas.NewRectangle(theme.Color(theme.ColorNameHeaderBackground))
	return container.NewStack(back, container.New(moneyColumns{}, cells...))
}

// moneyLine is one line of the table.
func (m *maker) moneyLine(r moneyRow, bring func(fyne.CanvasObject)) fyne.CanvasObject {
	cells := []fyne.CanvasObject{cell(r.title, false, r.key == "")}
	for _, s := range r.cells {
		cells = append(cells, cell(s, true, r.key == ""))
	}
	line := container.New(moneyColumns{}, cells...)
	if r.key == "" {
		return container.NewVBox(widget.NewSeparator(), line)
	}
	return kit.NewRow(line, func() { m.open(r.key) }, func(o fyne.CanvasObject) { bring(o) })
}

func cell(s string, right, bold bool) fyne.CanvasObject {
	l := widget.NewLabel(s)
	l.TextStyle.Bold = bold
	l.Truncation = fyne.TextTruncateEllipsis
	if right {
		l.Alignment = fyne.TextAlignTrailing
	}
	return l
}

// moneyColumns place a name and four sums.
type moneyColumns struct{}

// MinSize is called by Fyne.
func (moneyColumns) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(400, o[0].MinSize().Height)
}

// Layout is called by Fyne.
func (moneyColumns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	sums := min(theme.TextSize()*7.4, size.Width/6)
	x := size.Width - sums*float32(len(o)-1)
	o[0].Move(fyne.Position{})
	o[0].Resize(fyne.NewSize(x, size.Height))
	for _, c := range o[1:] {
		c.Move(fyne.NewPos(x, 0))
		c.Resize(fyne.NewSize(sums, size.Height))
		x += sums
	}
}
