package plan

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// nodePage shows what the plan says of one node of the catalogue.
func (m *maker) nodePage(p model.Plan, n model.CatalogueNode) []field {
	var fields []field
	for i, e := range p.Entries {
		if stands(e, n.Code) {
			fields = append(fields, m.entry(p, i)...)
		}
	}
	about := form.Section(nodeTitle(m.catalogue(p), n), m.about(p, n, len(fields) == 0)...)
	return append([]field{about}, fields...)
}

// about says what the catalogue knows of a node, and begins what the plan says
// of it.
func (m *maker) about(p model.Plan, n model.CatalogueNode, empty bool) []field {
	fields := []field{m.facts(p, n)}
	if empty && !m.ReadOnly {
		fields = append(fields, m.beginning(n))
	}
	return fields
}

// below are the titles of what the plan says at and below a node.
func (m *maker) below(p model.Plan, code string) []string {
	c := m.catalogue(p)
	var titles []string
	for _, e := range p.Entries {
		if n, ok := c.Node(first(e)); ok && e.Under(code) {
			titles = append(titles, nodeTitle(c, n))
		}
	}
	return slices.Compact(titles)
}

// facts are the lead agency of a node, how sure its name is, and where else it
// is written of.
func (m *maker) facts(p model.Plan, n model.CatalogueNode) field {
	var lines []string
	if n.Lead != "" {
		lines = append(lines, text.NodeLead+n.Lead)
	}
	if n.Certainty != model.CertaintyFound && n.Certainty != model.CertaintyHigh {
		lines = append(lines, text.NodeUncertain)
	}
	c := m.catalogue(p)
	for _, e := range p.Entries {
		if !stands(e, n.Code) && slices.Contains(e.Nodes, n.Code) {
			if other, ok := c.Node(first(e)); ok {
				lines = append(lines, text.Shared(nodeTitle(c, other)))
			}
		}
	}
	return form.Words[model.Plan](strings.Join(lines, "\n"))
}

// beginning is shown where the plan says nothing yet: one click begins, one
// click says that there is nothing to be said.
func (m *maker) beginning(n model.CatalogueNode) field {
	return form.Place("", func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
		add := kit.NewButton(text.AddEntry, theme.ContentAddIcon(), func() { m.addEntry(n.Code) })
		add.Importance = widget.HighImportance
		absent := kit.NewButton(text.NodeAbsentMark, tickIcon(false), func() { m.toggleAbsent(n.Code) })
		for _, b := range []*kit.Button{add, absent} {
			b.Focused = func() { bring(b) }
		}
		why := widget.NewLabel(text.NodeEmpty)
		why.Wrapping = fyne.TextWrapWord
		box := container.NewVBox(kit.Flush(why), kit.Flow(add, absent))
		return form.Panel[model.Plan]{Object: box, Show: func(p model.Plan) {
			marked := slices.Contains(p.Absent, n.Code)
			absent.SetIcon(tickIcon(marked))
			judgeAbsent(m.below(p, n.Code), marked, why, absent)
		}}
	})
}

// judgeAbsent lets a node be marked as having nothing only when nothing stands
// below it; a mark that is wrong can be taken away.
func judgeAbsent(below []string, marked bool, why *widget.Label, mark *kit.Button) {
	says := text.NodeEmpty
	switch {
	case len(below) > 0 && marked:
		says = text.MarkedButFull(below)
	case len(below) > 0:
		says = text.StandsBelow(below)
	}
	if why.Text != says {
		why.SetText(says)
	}
	if can := len(below) == 0 || marked; can == mark.Disabled() {
		if can {
			mark.Enable()
		} else {
			mark.Disable()
		}
	}
}

func (m *maker) toggleAbsent(code string) {
	m.Session.Do(step("absent", text.NodeAbsentMark), func(p *model.Plan) {
		if i := slices.Index(p.Absent, code); i >= 0 {
			p.Absent = slices.Delete(p.Absent, i, i+1)
		} else {
			p.Absent = append(p.Absent, code)
		}
	})
}

// addEntry begins what the plan says of a node, and leads the clerk there: the
// button is gone.
func (m *maker) addEntry(code string) {
	id := m.NewID()
	m.Session.Do(step("entries", text.AddingEntry), func(p *model.Plan) {
		p.Entries = append(p.Entries, model.Entry{ID: id, Nodes: []string{code}})
		p.Absent = slices.DeleteFunc(p.Absent, func(c string) bool { return c == code || strings.HasPrefix(code, c+".") })
	})
	m.Open(nodePrefix + code)
}

func (m *maker) deleteEntry(id model.ID) {
	m.Session.Do(step("entries", text.DeletingEntry), func(p *model.Plan) {
		p.Entries = slices.DeleteFunc(p.Entries, func(e model.Entry) bool { return e.ID == id })
	})
	m.Say(text.EntryDeleted)
}

// entry are the fields of what a plan says of one node.
func (m *maker) entry(p model.Plan, i int) []field {
	id := p.Entries[i].ID
	at := func(p *model.Plan) *model.Entry { return &p.Entries[i] }
	fields := []field{
		form.Section(text.SectionParagraphs,
			form.Sentence(entryAt(i, ".heading"), text.FieldEntryHeading, func(p *model.Plan) *string { return &at(p).Heading }).Hint(text.HintEntryHeading),
			form.Text(entryAt(i, ".target"), text.FieldEntryTarget, func(p *model.Plan) *string { return &at(p).Target }),
			envelope.Paragraphs(entryAt(i, ".paragraphs"), func(p *model.Plan) *[]model.Paragraph { return &at(p).Paragraphs },
				func(p *model.Plan) []string { return (model.Part{Paragraphs: at(p).Paragraphs}).Numbers() },
				func() model.Level { return model.Plain }).Hint(text.HintParagraphs)),
		form.Section(text.SectionActivities, m.activities(i)),
		form.Section(text.SectionUnits, m.units(entryAt(i, ".units"), func(p *model.Plan) *[]model.UnitRole { return &at(p).Units }).Hint(text.HintUnits)),
	}
	if !m.ReadOnly {
		fields = append(fields, m.entryTools(id, first(p.Entries[i])))
	}
	return fields
}

// entryTools stand below an entry.
func (m *maker) entryTools(id model.ID, code string) field {
	return form.Place("", func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
		second := kit.NewButton(text.AddSecondEntry, theme.ContentAddIcon(), func() { m.addEntry(code) })
		del := kit.NewButton(text.DeleteEntry, theme.DeleteIcon(), func() { m.deleteEntry(id) })
		for _, b := range []*kit.Button{second, del} {
			b.Importance = widget.LowImportance
			b.Focused = func() { bring(b) }
		}
		box := kit.Flow(del)
		if code != "" {
			box.Objects = []fyne.CanvasObject{second, del}
		}
		return form.Panel[model.Plan]{Object: box}
	})
}

// activities are the things to be done: name, quantity and unit at once, all
// else on the page of the activity.
func (m *maker) activities(i int) field {
	return form.List(entryAt(i, ".activities"), text.SectionActivities, form.Rows[model.Plan, model.Activity]{
		Noun: text.NounActivity, Beside: 1,
		At: func(p *model.Plan) *[]model.Activity { return &p.Entries[i].Activities },
		New: func([]model.Activity, int) model.Activity {
			id := m.NewID()
			return model.Activity{ID: id, Lineage: id, Phrase: model.DefaultPhrase}
		},
		Fields: func(k int) []field {
			at := func(p *model.Plan) *model.Activity { return &p.Entries[i].Activities[k] }
			path := activityAt(i, k)
			return []field{
				form.Sentence(path+".name", text.FieldActivityName, func(p *model.Plan) *string { return &at(p).Name }),
				form.Line([]float32{1, 1, 2}, m.quantity(path, at), m.unitOf(path, at), m.summary(i, k)),
			}
		},
	})
}

// summary tells the money of an activity and leads to the rest of it.
func (m *maker) summary(i, k int) field {
	return form.Place("", func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
		money, elsewhere := widget.NewLabel(""), cell(text.MoneyElsewhere, false, false)
		details := kit.NewButton(text.OpenDetails, theme.NavigateNextIcon(), func() {
			if e := m.Session.Value().Entries; i < len(e) && k < len(e[i].Activities) {
				m.Open(activityPrefix + e[i].Activities[k].ID.String())
			}
		})
		details.IconPlacement = widget.ButtonIconTrailingText
		details.Focused = func() { bring(details) }
		low := container.NewBorder(nil, nil, nil, details, container.New(oneOf{}, money, elsewhere))
		return form.Panel[model.Plan]{Object: container.New(atBottom{}, low), Show: func(p model.Plan) {
			if i < len(p.Entries) && k < len(p.Entries[i].Activities) {
				a, d := p.Entries[i].Activities[k], model.Dossier{Plan: p}
				money.SetText(text.ActivitySummary(a.Tally(d.ThisYear), a.Tally(d.Carried), len(a.Funding)))
			}
		}}
	})
}

// atBottom places an object level with the controls of the fields beside it,
// which have their names above them.
type atBottom struct{}

// MinSize is called by Fyne.
func (atBottom) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout is called by Fyne.
func (atBottom) Layout(o []fyne.CanvasObject, size fyne.Size) {
	height := o[0].MinSize().Height
	o[0].Move(fyne.NewPos(0, max(0, size.Height-height)))
	o[0].Resize(fyne.NewSize(size.Width, height))
}

// units charges offices of the book, or others by name, with a duty.
func (m *maker) units(path string, list func(*model.Plan) *[]model.UnitRole) field {
	return form.List(path, text.SectionUnits, form.Rows[model.Plan, model.UnitRole]{
		Noun: text.NounUnit, Beside: 1,
		At:  list,
		New: func([]model.UnitRole, int) model.UnitRole { return model.UnitRole{} },
		Fields: func(k int) []field {
			at := func(p *model.Plan) *model.UnitRole { return &(*list(p))[k] }
			return []field{form.Line([]float32{2.4, 1}, m.unitFields(fmt.Sprintf("%s[%d]", path, k), at)...)}
		},
	})
}

func (m *maker) unitFields(path string, at func(*model.Plan) *model.UnitRole) []field {
	offices := envelope.OfficeOptions(m.Book, m.Document().Office)
	return []field{
		form.PickOrText(path+".office", text.FieldUnit, func(p *model.Plan) *model.ID { return &at(p).Office },
			func(p *model.Plan) *string { return &at(p).Name },
			func(model.Plan) []idOption { return offices }).Bare(),
		form.Choice(path+".role", text.FieldDuty, func(p *model.Plan) *model.UnitDuty { return &at(p).Role }, []form.Option[model.UnitDuty]{
			{Value: model.Carries, Label: text.DutyName(model.Carries), Zero: true},
			{Value: model.Leads, Label: text.DutyName(model.Leads)},
			{Value: model.Supports, Label: text.DutyName(model.Supports)},
		}).Bare(),
	}
}

// activityAt is the path of an activity.
func activityAt(i, k int) string { return fmt.Sprintf("entries[%d].activities[%d]", i, k) }
