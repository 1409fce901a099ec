package communes

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/edit"
	"sokehoach/app/figures"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/grid"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

type field = form.Field[sheet]

// A page is the form of one commune.
type page struct {
	*room
	session *edit.Session[sheet]
	hooks   form.Hooks
	grids   []*grid.Grid
	chosen  int      // the year of which details are shown; 0 is the newest
	turned  []func() // are told when another year is shown
	known   sheet    // as it was last looked at
}

func (p *page) fields() []field {
	return []field{
		form.Section(text.SectionCommune, p.commune()...),
		form.Section(text.SectionVillages, hint(text.HintVillages), p.villages()),
		form.Section(text.SectionYears, hint(text.HintYears), p.years(), p.plot()),
		form.Section(text.SectionDetail, p.detail()...),
		form.Section(text.SectionServed, p.served()),
	}
}

func (p *page) commune() []field {
	own := p.session.Value().Commune.ID
	c := func(s *sheet) *model.Commune { return &s.Commune }
	line := func(path, label string, at func(*model.Commune) *string) field {
		return form.Text(path, label, func(s *sheet) *string { return at(c(s)) })
	}
	var zones []form.Option[string]
	for _, z := range text.Zones() {
		zones = append(zones, form.Option[string]{Value: z, Label: text.ZoneName(z)})
	}
	fields := []field{
		form.Line([]float32{1, 2, 1},
			form.PickText("kind", text.FieldCommuneKind, func(s *sheet) *string { return &c(s).Kind }, func(sheet) []string { return text.CommuneKinds() }).Required(),
			line("name", text.FieldCommuneName, func(c *model.Commune) *string { return &c.Name }).Required(),
			line("code", text.FieldCode, func(c *model.Commune) *string { return &c.Code })),
		form.Line([]float32{1, 1, 2},
			form.Quantity("area", text.FieldArea, func(s *sheet) *model.Opt[model.Quantity] { return &c(s).Area }, func(*sheet) string { return text.UnitArea }),
			form.Choice("zone", text.FieldZone, func(s *sheet) *string { return &c(s).Zone }, zones),
			line("zoneGround", text.FieldZoneGround, func(c *model.Commune) *string { return &c.ZoneGround })),
		form.Line[sheet](nil,
			form.Date("from", text.FieldFrom, func(s *sheet) *model.Date { return &c(s).From }),
			form.Date("to", text.FieldTo, func(s *sheet) *model.Date { return &c(s).To })),
		form.Pick("successor", text.FieldSuccessor, func(s *sheet) *model.ID { return &c(s).Successor },
			func(sheet) []form.Option[model.ID] { return p.others(own) }).Hint(text.HintSuccessor),
		line("source", text.FieldCommuneSource, func(c *model.Commune) *string { return &c.Source }),
	}
	if basis, ok := p.basis[own]; ok {
		fields = append(fields, hint(text.Shipped(basis)))
	}
	return fields
}

// others are all communes but one, and none.
func (p *page) others(but model.ID) []form.Option[model.ID] {
	out := []form.Option[model.ID]{{Label: text.OptionNone, Zero: true}}
	book, _ := p.env.Desk.Book()
	for _, c := range book.Communes {
		if c.ID != but && c.Name != "" {
			out = append(out, form.Option[model.ID]{Value: c.ID, Label: text.CommuneOption(c)})
		}
	}
	return out
}

// villages are a table.
func (p *page) villages() field {
	source := grid.Of(p.session, func(s *sheet) *[]model.Village { return &s.Commune.Villages })
	change := func(how func(edit.Step, func(*sheet))) func(edit.Step, func([]model.Village) []model.Village) {
		return func(step edit.Step, f func([]model.Village) []model.Village) {
			how(step, func(s *sheet) { s.setVillages(f) })
		}
	}
	source.Change = func(step edit.Step, t *edit.Typing, f func([]model.Village) []model.Village) {
		change(p.session.Typed(t))(step, f)
	}
	source.Do = change(p.session.Do)
	return place(p, source, grid.Table[model.Village]{
		Names: "name",
		Path:  villagesPath, Noun: text.NounVillage, Visible: 8, Frozen: 2, Sorts: true, Keep: p.keeps,
		Columns: p.villageColumns(),
		New: func(rows []model.Village, at int) model.Village {
			v := model.Village{ID: p.env.Desk.NewID(), Word: text.VillageWords()[0]}
			if at > 0 {
				v.Word = rows[at-1].Word
			}
			return v
		},
	})
}

// The paths of the tables.
const (
	villagesPath = "villages"
	figuresPath  = "figures"
	groupsPath   = "groups"
	partsPath    = "parts"
)

func villagePath(i int) string { return fmt.Sprintf("%s[%d].name", villagesPath, i) }

func (p *page) villageColumns() []grid.Column[model.Village] {
	yesNo := []grid.Option[model.Opt[bool]]{
		{Value: model.Known(true), Label: text.YesNo(true)}, {Value: model.Known(false), Label: text.YesNo(false)},
	}
	var others []grid.Option[model.ID]
	for _, s := range p.shown {
		for _, v := range s.Commune.Villages {
			others = append(others, grid.Option[model.ID]{Value: v.ID, Label: text.VillageOption(v, s.Commune)})
		}
	}
	return []grid.Column[model.Village]{
		grid.Suggested("word", text.ColumnWord, func(v *model.Village) *string { return &v.Word }, text.VillageWords()).Sized(96, 0),
		grid.Text("name", text.ColumnVillage, func(v *model.Village) *string { return &v.Name }).Sized(150, 1).Required(),
		grid.Choice("hardship", text.ColumnHardship, func(v *model.Village) *model.Opt[bool] { return &v.Hardship }, yesNo).Means(text.YesNoOf).Sized(80, 0).Hint(text.HintHardship),
		grid.Text("ground", text.ColumnHardGround, func(v *model.Village) *string { return &v.Ground }).Sized(130, 0.5),
		grid.Date("from", text.ColumnFrom, func(v *model.Village) *model.Date { return &v.From }).Sized(92, 0),
		grid.Date("to", text.ColumnTo, func(v *model.Village) *model.Date { return &v.To }).Sized(92, 0),
		grid.Choice("successor", text.ColumnSuccessor, func(v *model.Village) *model.ID { return &v.Successor }, others).Sized(150, 0.5),
		grid.Computed("certainty", text.ColumnCertainty, func(v *model.Village) string {
			if v.Certainty == "" {
				return ""
			}
			return v.Certainty.Name()
		}).Sized(130, 0),
	}
}

// place puts a table into the form.
func place[R any](p *page, source grid.Source[R], t grid.Table[R]) field {
	return form.Place(t.Path, func(bring func(fyne.CanvasObject)) form.Panel[sheet] {
		panel, g := grid.Panel[sheet](source, t, grid.Hooks{
			Canvas: p.hooks.Canvas, ReadOnly: p.hooks.ReadOnly, Left: p.hooks.Left, Say: p.hooks.Say,
			Undo: p.hooks.Undo, Redo: p.hooks.Redo,
		}, bring)
		p.grids = append(p.grids, g)
		return panel
	})
}

// hint is a line of advice between fields.
func hint(s string) field {
	return form.Place("", func(func(fyne.CanvasObject)) form.Panel[sheet] {
		l := words()
		l.SetText(s)
		return form.Panel[sheet]{Object: kit.Flush(l)}
	})
}

func words() *widget.Label {
	l := widget.NewLabel("")
	l.Wrapping = fyne.TextWrapWord
	l.Importance = widget.LowImportance
	return l
}

// served tells how many households of the commune the newest plans serve.
func (p *page) served() field {
	own := p.session.Value().Commune.ID
	var reached []figures.Reach
	for _, plan := range p.plans {
		if r := figures.Reached(plan, own); r.Activities+r.Unknown+r.Elsewhere > 0 {
			reached = append(reached, r)
		}
	}
	return form.Place("", func(func(fyne.CanvasObject)) form.Panel[sheet] {
		box := container.NewVBox()
		lines := make([]servedLine, len(reached))
		for i, r := range reached {
			lines[i] = newServedLine(r, p.office(r.Plan.Office))
			box.Add(lines[i].object())
		}
		if len(reached) == 0 {
			l := words()
			l.SetText(text.ServedNone)
			box.Add(kit.Flush(l))
		}
		return form.Panel[sheet]{Object: box, Show: func(s sheet) {
			for _, l := range lines {
				l.show(s)
			}
		}}
	})
}

// A servedLine compares one plan with the households that there are.
type servedLine struct {
	reach  figures.Reach
	office string
	says   *widget.Label
	warns  *widget.Label
}

func newServedLine(r figures.Reach, office string) servedLine {
	l := servedLine{r, office, words(), words()}
	l.says.Importance, l.warns.Importance = widget.MediumImportance, widget.WarningImportance
	l.warns.Hide()
	return l
}

func (l servedLine) object() fyne.CanvasObject {
	return container.NewVBox(kit.Flush(l.says), l.warns)
}

func (l servedLine) show(s sheet) {
	f := s.newest(l.reach.Plan.Year)
	if words := text.Served(l.reach, l.office, f.Households, f.Year); words != l.says.Text {
		l.says.SetText(words)
	}
	one, together := l.reach.Exceeds(f.Households)
	if !one && !together {
		l.warns.Hide()
		return
	}
	l.warns.SetText(text.ServedTooMany(one))
	l.warns.Show()
}
