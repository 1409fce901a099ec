package plan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

// contentsPage is the choice of the catalogue, and the projects with their
// money. A plan that says something already changes its catalogue by mapping.
func (m *maker) contentsPage(p model.Plan) []field {
	choice := []field{m.catalogueChoice()}
	if begun(p) {
		choice = m.otherCatalogue(p)
	}
	fields := append(choice,
		form.Check("emptyNodes", text.FieldEmptyNodes, func(p *model.Plan) *bool { return &p.EmptyNodes }),
		m.projects(p))
	return []field{form.Section(text.SectionEntries, fields...)}
}

// begun reports whether a plan says something of the nodes of its catalogue.
func begun(p model.Plan) bool { return len(p.Entries)+len(p.Absent) > 0 }

// otherCatalogue names the catalogue of the plan and leads to another, where
// there is one.
func (m *maker) otherCatalogue(p model.Plan) []field {
	fields := []field{form.Words[model.Plan](text.FieldCatalogue + ": " + text.CatalogueOption(m.catalogue(p)))}
	if len(m.catalogues()) > 1 && m.actions.Recatalogue != nil {
		fields = append(fields, form.Button[model.Plan](form.Action{Label: text.Recatalogue, Do: m.actions.Recatalogue}))
	}
	return fields
}

// catalogueChoice is for a plan that says nothing yet.
func (m *maker) catalogueChoice() field {
	var catalogues []form.Option[string]
	for _, c := range m.catalogues() {
		catalogues = append(catalogues, form.Option[string]{Value: c.ID, Label: text.CatalogueOption(c)})
	}
	return form.Choice("catalogue", text.FieldCatalogue, func(p *model.Plan) *string { return &p.Catalogue }, catalogues)
}

// catalogues are those of the book and those that come with the program.
func (m *maker) catalogues() []model.Catalogue {
	all := m.Book.Catalogues
	for _, c := range m.Shipped() {
		if m.Book.Catalogue(c.ID).ID == "" {
			all = append(all[:len(all):len(all)], c)
		}
	}
	return all
}

// projects is a table of what the plan spends on each project of the year's own
// money and, where there is any, of what is carried over; a line leads to its
// project.
func (m *maker) projects(p model.Plan) field {
	head := []string{text.ColumnCentral, text.ColumnLocal, text.ColumnOther, text.ColumnTotal}
	carries := len(m.dossier(p).CarriedYears()) > 0
	if carries {
		head[len(head)-1] = text.ColumnThisYear
		head = append(head, text.ColumnCarried, text.ColumnUsable)
	}
	return m.moneyTable(head, func(p model.Plan) []moneyRow { return m.moneyRows(p, carries) })
}

// moneyTable is a table with a name and sums in every line.
func (m *maker) moneyTable(heads []string, rowsOf func(model.Plan) []moneyRow) field {
	return form.Place("", func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
		table := newSumTable(heads...)
		var shown []moneyRow
		return form.Panel[model.Plan]{Object: table.box, Show: func(p model.Plan) {
			if rows := rowsOf(p); len(table.box.Objects) == 0 || !slices.EqualFunc(rows, shown, moneyRow.equal) {
				shown = rows
				table.put(rows, m.Open, bring)
			}
		}}
	})
}

// funding is the page of sums: by project and source, and what remains of the
// money that was assigned.
func (m *maker) funding(p model.Plan) []field {
	return []field{form.Words[model.Plan](text.HintFundingPage), m.projects(p), form.Words[model.Plan](text.HintCeilings), m.ceilings()}
}

// ceilings is a table of the money that was assigned, what the plan gives of it
// and what remains.
func (m *maker) ceilings() field {
	head := []string{text.ColumnCeiling, text.ColumnPlanned, text.ColumnRemaining}
	return m.moneyTable(head, func(p model.Plan) []moneyRow {
		d := m.dossier(p)
		var rows []moneyRow
		for _, c := range d.Ceilings() {
			title := c.Node
			if n, ok := d.Catalogue.Node(c.Node); ok {
				title = nodeTitle(d.Catalogue, n)
			}
			rows = append(rows, moneyRow{key: nodePrefix + c.Node, title: text.CeilingTitle(title, d.Catalogue, c), cells: []string{
				text.MillionsBare(c.Given.Total()), sum(c.Planned), text.MillionsBare(c.Remaining()),
			}, over: c.Over()})
		}
		return rows
	})
}

// dossier is a plan with its book, whose catalogue may be the shipped one.
func (m *maker) dossier(p model.Plan) model.Dossier {
	c, book := m.catalogue(p), m.Book
	if book.Catalogue(c.ID).ID == "" {
		book.Catalogues = append(book.Catalogues[:len(book.Catalogues):len(book.Catalogues)], c)
	}
	return model.NewDossier(p, book)
}

// A moneyRow is one line of a table of money, as printed.
type moneyRow struct {
	key, title string
	cells      []string
	over       bool // more is given than there is
	total      bool // it is the sum of those above
}

func (r moneyRow) equal(o moneyRow) bool {
	return r.key == o.key && r.title == o.title && r.over == o.over && r.total == o.total && slices.Equal(r.cells, o.cells)
}

// moneyRows are the projects of the catalogue and the sum of the plan, with or
// without the columns of what is carried over.
func (m *maker) moneyRows(p model.Plan, carries bool) []moneyRow {
	d := m.dossier(p)
	var rows []moneyRow
	for _, n := range d.Catalogue.Children("") {
		rows = append(rows, moneyRow{key: nodePrefix + n.Code, title: nodeTitle(d.Catalogue, n), cells: cells(d, n.Code, carries)})
	}
	return append(rows, moneyRow{title: text.FundingTotal, cells: cells(d, "", carries), total: true})
}

// cells are the sums at and below a node: of the year by the group of the source,
// carried over, both.
func cells(d model.Dossier, code string, carries bool) []string {
	var out []string
	own := func(g model.SourceGroup) func(model.FundingLine) bool { return model.Both(d.ThisYear, d.OfGroup(g)) }
	columns := []func(model.FundingLine) bool{own(model.Central), own(model.Local), own(model.Other), d.ThisYear}
	if carries {
		columns = append(columns, d.Carried, model.Any)
	}
	for _, match := range columns {
		var t model.Tally
		for _, e := range d.Under(code) {
			t.AddTally(e.Tally(match))
		}
		out = append(out, sum(t))
	}
	return out
}

// sum is what a tally comes to, and whether a part of it is not known.
func sum(t model.Tally) string {
	switch {
	case t.Parts == 0 || t.Total().Known:
		return text.MillionsBare(t.Total())
	case t.Sum == 0:
		return text.FundingUnknown
	}
	return text.AtLeast(t.Sum)
}

func cell(s string, right, bold bool) *widget.Label {
	l := widget.NewLabel(s)
	l.TextStyle.Bold = bold
	l.Truncation = fyne.TextTruncateEllipsis
	if right {
		l.Alignment = fyne.TextAlignTrailing
	}
	return l
}
