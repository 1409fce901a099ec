package plan

import (
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

// activityPage shows all of one activity.
func (m *maker) activityPage(p model.Plan, i, k int) []field {
	a := p.Entries[i].Activities[k]
	at := func(p *model.Plan) *model.Activity { return &p.Entries[i].Activities[k] }
	path := activityAt(i, k)
	fields := []field{
		m.wayBack(p, i),
		form.Section(text.SectionActivity, m.activityWords(path, at, i, k)...),
		form.Section(text.SectionPlaces, m.places(path, at)),
		form.Section(text.SectionAmount, m.amounts(path, at)...),
		form.Section(text.SectionFunding, append([]field{m.fundingLines(path, at)}, m.lastMoney(a, path, at)...)...),
		form.Section(text.SectionOwnUnits, m.ownUnits(p, i, path, at)),
		form.Section(text.SectionWork, m.work(a, path, at)...),
		form.LongText(path+".note", text.FieldNote, func(p *model.Plan) *string { return &at(p).Note }),
	}
	if !m.ReadOnly {
		fields = append(fields, m.activityTools(a.ID, m.entryPage(p, p.Entries[i])))
	}
	return fields
}

// wayBack leads to the node of an activity.
func (m *maker) wayBack(p model.Plan, i int) field {
	key, title := m.entryPage(p, p.Entries[i]), ""
	if n, ok := m.catalogue(p).Node(first(p.Entries[i])); ok {
		title = nodeTitle(m.catalogue(p), n)
	} else {
		title = text.StrayEntry(p.Entries[i])
	}
	return form.Place("", func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
		back := kit.NewButton(text.BackToNode, theme.NavigateBackIcon(), func() { m.Open(key) })
		back.Importance = widget.LowImportance
		back.Focused = func() { bring(back) }
		name := widget.NewLabel(title)
		name.Truncation = fyne.TextTruncateEllipsis
		return form.Panel[model.Plan]{Object: container.NewBorder(nil, nil, back, nil, name)}
	})
}

// activityWords are what an activity is called and says, and when it is.
func (m *maker) activityWords(path string, at func(*model.Plan) *model.Activity, i, k int) []field {
	phrase := func(p *model.Plan) *string { return &at(p).Phrase }
	return []field{
		form.Sentence(path+".name", text.FieldActivityName, func(p *model.Plan) *string { return &at(p).Name }).Required(),
		form.LongText(path+".phrase", text.FieldPhrase, phrase).Hint(text.HintPhrase),
		m.phraseTools(path+".phrase", phrase, i, k),
		form.Line([]float32{1, 1, 2},
			form.Number(path+".firstMonth", text.FieldFirstMonth, func(p *model.Plan) *int { return &at(p).FirstMonth }, 1, 12),
			form.Number(path+".lastMonth", text.FieldLastMonth, func(p *model.Plan) *int { return &at(p).LastMonth }, 1, 12),
			form.Text(path+".target", text.FieldTarget, func(p *model.Plan) *string { return &at(p).Target })),
	}
}

// phraseTools put a named place at the end of the phrase, and show what will be
// printed.
func (m *maker) phraseTools(path string, phrase func(*model.Plan) *string, i, k int) field {
	return form.Place("", func(func(fyne.CanvasObject)) form.Panel[model.Plan] {
		printed := widget.NewLabel("")
		printed.Wrapping = fyne.TextWrapWord
		names := model.PhraseNames()
		slots := kit.NewSelect(names, nil)
		slots.PlaceHolder = text.InsertPlace
		slots.OnChanged = func(name string) {
			if name == "" {
				return
			}
			slots.ClearSelected() // so that the same can be chosen again
			m.Session.Do(step(path, text.Editing(text.FieldPhrase)), func(p *model.Plan) {
				s := phrase(p)
				*s = model.CleanLine(*s + " " + text.SlotName(name))
			})
		}
		whole := kit.NewButton(text.DefaultPhrase, nil, func() {
			m.Session.Do(step(path, text.Editing(text.FieldPhrase)), func(p *model.Plan) { *phrase(p) = model.DefaultPhrase })
		})
		if m.ReadOnly {
			slots.Disable()
			whole.Disable()
		}
		box := container.NewVBox(kit.Flow(slots, whole), kit.Flush(printed))
		return form.Panel[model.Plan]{Object: box, Show: func(p model.Plan) {
			if i < len(p.Entries) && k < len(p.Entries[i].Activities) {
				printed.SetText(text.WillPrint + m.printed(p, i, k))
			}
		}}
	})
}

// printed is the phrase of an activity as it will stand on paper.
func (m *maker) printed(p model.Plan, i, k int) string {
	d := m.dossier(p)
	e := p.Entries[i]
	a := e.Activities[k]
	if a.Phrase == "" {
		return a.Name
	}
	out, _ := d.FillActivity(a, d.UnitsFor(e, a))
	return out
}

// places are communes and villages of the book.
func (m *maker) places(path string, at func(*model.Plan) *model.Activity) field {
	options := m.placeOptions()
	if len(options) == 0 {
		return form.Words[model.Plan](text.ChooseCommune)
	}
	return form.Picks(path+".places", text.FieldWhere,
		func(p *model.Plan) *[]model.Place { return &at(p).Places },
		func(model.Plan) []form.Option[model.Place] { return options })
}

func (m *maker) placeOptions() []form.Option[model.Place] {
	var out []form.Option[model.Place]
	for _, c := range envelope.Communes(m.Book, m.Document().Office) {
		out = append(out, form.Option[model.Place]{Value: model.Place{Commune: c.ID}, Label: c.FullName()})
		for _, v := range c.Villages {
			out = append(out, form.Option[model.Place]{
				Value: model.Place{Commune: c.ID, Village: v.ID}, Label: text.VillageOption(v, c),
			})
		}
	}
	return out
}

func (m *maker) quantity(path string, at func(*model.Plan) *model.Activity) field {
	return form.Quantity(path+".quantity", text.FieldQuantity, func(p *model.Plan) *model.Opt[model.Quantity] { return &at(p).Quantity }, nil)
}

func (m *maker) unitOf(path string, at func(*model.Plan) *model.Activity) field {
	return form.PickText(path+".unit", text.FieldUnitOf, func(p *model.Plan) *string { return &at(p).Unit }, given(text.UnitsOfCount()))
}

// given offers the same texts whatever the plan says.
func given(options []string) func(model.Plan) []string {
	return func(model.Plan) []string { return options }
}

// amounts are how much, and who benefits.
func (m *maker) amounts(path string, at func(*model.Plan) *model.Activity) []field {
	count := func(name, label string, of func(*model.Served) *model.Opt[int64]) field {
		return m.lastCount(path+".served."+name, label, at, of)
	}
	quantity := m.lastYear(m.quantity(path, at), at,
		func(a model.Activity) string {
			if !a.Quantity.Known {
				return ""
			}
			return strings.TrimSpace(a.Quantity.Value.Format() + " " + a.Unit)
		},
		func(from model.Activity, to *model.Activity) { to.Quantity = from.Quantity })
	return []field{
		form.Line[model.Plan](nil, quantity, m.unitOf(path, at),
			million(path+".norm", text.FieldNorm, func(p *model.Plan) *model.Opt[model.Amount] { return &at(p).Norm }).Hint(text.HintNorm)),
		form.Line[model.Plan](nil,
			count("households", text.FieldHouseholds, func(s *model.Served) *model.Opt[int64] { return &s.Households }),
			count("poorHouseholds", text.FieldPoor, func(s *model.Served) *model.Opt[int64] { return &s.PoorHouseholds }),
			count("people", text.FieldPeople, func(s *model.Served) *model.Opt[int64] { return &s.People })),
		form.Line[model.Plan](nil,
			count("women", text.FieldWomen, func(s *model.Served) *model.Opt[int64] { return &s.Women }),
			count("minority", text.FieldMinority, func(s *model.Served) *model.Opt[int64] { return &s.Minority })),
	}
}

// ownUnits are those of an activity alone; without any, those above serve it.
func (m *maker) ownUnits(p model.Plan, i int, path string, at func(*model.Plan) *model.Activity) field {
	d := model.NewDossier(p, m.Book)
	inherited := d.UnitNames(d.UnitsFor(p.Entries[i], model.Activity{}))
	list := func(p *model.Plan) *[]model.UnitRole { return &at(p).Units }
	return m.units(path+".units", list).Hint(text.InheritedUnits(inherited))
}

// activityTools stand at the end of the page of an activity.
func (m *maker) activityTools(id model.ID, above string) field {
	return form.Place("", func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
		del := kit.NewButton(text.DeleteActivity, theme.DeleteIcon(), func() {
			m.Session.Do(step("entries", text.DeletingActivity), func(p *model.Plan) {
				for i := range p.Entries {
					e := &p.Entries[i]
					e.Activities = slices.DeleteFunc(e.Activities, func(a model.Activity) bool { return a.ID == id })
				}
			})
			m.Open(above)
			m.Say(text.ActivityDeleted)
		})
		del.Importance = widget.LowImportance
		del.Focused = func() { bring(del) }
		return form.Panel[model.Plan]{Object: container.NewHBox(del)}
	})
}
