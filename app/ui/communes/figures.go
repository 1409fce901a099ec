package communes

import (
	"fmt"
	"reflect"

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

// years are the figures of the commune, a row a year.
func (p *page) years() field {
	own := p.session.Value().Commune.ID
	columns := append([]grid.Column[model.Figures]{
		grid.Year("year", text.ColumnFigureYear, func(f *model.Figures) *int { return &f.Year }).Sized(74, 0),
		grid.Date("cutOff", text.ColumnCutOff, func(f *model.Figures) *model.Date { return &f.CutOff }).Sized(92, 0),
	}, counts(func(f *model.Figures) *model.Figures { return f })...)
	columns = append(columns, grid.Text("source", text.ColumnSource, func(f *model.Figures) *string { return &f.Source }).Sized(130, 1))
	return place(p, grid.Of(p.session, func(s *sheet) *[]model.Figures { return &s.Years }), grid.Table[model.Figures]{
		Path: figuresPath, Noun: text.NounYear, Visible: 7, Frozen: 1, Bare: true, Columns: columns,
		New: func(rows []model.Figures, _ int) model.Figures {
			f := model.Figures{ID: p.env.Desk.NewID(), Commune: own, Year: p.env.Year()}
			for _, r := range rows {
				f.Year = max(f.Year, r.Year+1)
			}
			return f
		},
	})
}

// counts are the columns of counts and their shares.
func counts[R any](at func(*R) *model.Figures) []grid.Column[R] {
	count := func(key, heading string, of func(*model.Figures) *model.Opt[int64]) grid.Column[R] {
		return grid.Count(key, heading, func(r *R) *model.Opt[int64] { return of(at(r)) }).Sized(66, 0)
	}
	share := func(key, heading string, part, whole func(*model.Figures) *model.Opt[int64]) grid.Column[R] {
		return grid.Computed(key, heading, func(r *R) string {
			return text.Percent(figures.Share(*part(at(r)), *whole(at(r))))
		}).Sized(66, 0).AtRight()
	}
	var out []grid.Column[R]
	at2 := map[string]func(*model.Figures) *model.Opt[int64]{}
	for _, c := range figures.Counts() {
		out = append(out, count(c.Key, text.CountName(c.Key), c.At))
		at2[c.Key] = c.At
	}
	return append(out,
		share("poorRate", text.ColumnPoorRate, at2["poor"], at2["households"]),
		share("nearRate", text.ColumnNearRate, at2["nearPoor"], at2["households"]),
		share("womenRate", text.ColumnWomenRate, at2["women"], at2["people"]))
}

// plot draws the poor households of the years, and compares the last two.
func (p *page) plot() field {
	return form.Place("", func(func(fyne.CanvasObject)) form.Panel[sheet] {
		picture, says := newPlot(), words()
		var shown []figures.PoorYear
		show := func(all []figures.PoorYear) {
			shown = all
			picture.set(all)
			says.SetText(text.PlotNone)
			switch before, now, ok := figures.PoorSince(all); {
			case ok:
				says.SetText(text.PoorCompared(before, now))
			case picture.draws():
				says.SetText("")
			}
		}
		show(nil)
		return form.Panel[sheet]{Object: container.NewVBox(kit.Flush(says), picture), Show: func(s sheet) {
			if all := figures.PoorYears(s.Years); !reflect.DeepEqual(all, shown) {
				show(all)
			}
		}}
	})
}

// detail is what is known of one year besides: the peoples, and the villages.
// Without a year, or a village, there is nothing to fill in.
func (p *page) detail() []field {
	noYear := func(s *sheet) bool { return len(s.years()) == 0 }
	noPart := func(s *sheet) bool { return noYear(s) || len(s.Commune.Villages) == 0 }
	return []field{
		p.yearBar(), hint(text.HintGroups).Unless(noYear), p.groups().Unless(noYear),
		hint(text.HintParts).Unless(noPart), p.parts().Unless(noPart), p.differences(),
	}
}

// at is the year of which details are shown: the chosen one while there is
// one, else the newest; 0 when there is none.
func (p *page) at() int {
	years := p.session.Value().years()
	for _, y := range years {
		if y == p.chosen {
			return y
		}
	}
	if len(years) == 0 {
		return 0
	}
	return years[0]
}

// ofYear is the path of a table in the year on screen: what waits in a cell of
// one year is not of another.
func (p *page) ofYear(path string) string { return fmt.Sprint(path, ".", p.at()) }

// turn shows the details of another year.
func (p *page) turn(year int) {
	if year == p.chosen {
		return
	}
	for _, g := range p.grids {
		g.Leave()
	}
	p.chosen = year
	for _, tell := range p.turned {
		tell()
	}
}

// watch tells of every change, and of every other year.
func (p *page) watch(f func()) (stop func()) {
	p.turned = append(p.turned, f)
	return p.session.Watch(f)
}

// yearBar chooses the year. A change that is taken back in another year than
// the one on screen brings that year back.
func (p *page) yearBar() field {
	return form.Place("", func(bring func(fyne.CanvasObject)) form.Panel[sheet] {
		choice := newYearChoice(func(year int) { p.turn(year) }, bring)
		p.known = p.session.Value()
		return form.Panel[sheet]{Object: choice.object, Show: func(s sheet) {
			if year := changedIn(p.known, s); year != 0 {
				p.turn(year)
			}
			p.known = s
			choice.show(s.years(), p.at())
		}}
	})
}

// changedIn is the year of the details in which two sheets differ, or 0.
func changedIn(a, b sheet) int {
	if len(a.Years) == len(b.Years) {
		for i, f := range b.Years {
			if !reflect.DeepEqual(a.Years[i].Groups, f.Groups) {
				return f.Year
			}
		}
	}
	for i, f := range b.Parts {
		if i >= len(a.Parts) || !reflect.DeepEqual(a.Parts[i], f) {
			return f.Year
		}
	}
	if len(a.Parts) > len(b.Parts) {
		return a.Parts[len(b.Parts)].Year
	}
	return 0
}

// groups are the households of the peoples in the year.
func (p *page) groups() field {
	source := grid.Of(p.session, func(s *sheet) *[]model.EthnicCount {
		if f := s.year(p.at()); f != nil {
			return &f.Groups
		}
		return nil
	})
	source.Watch, source.Lasting = p.watch, p.ofYear
	return place(p, source, grid.Table[model.EthnicCount]{
		Names: "group",
		Path:  groupsPath, Noun: text.NounGroup, Visible: 5, Bare: true,
		Columns: []grid.Column[model.EthnicCount]{
			grid.Suggested("group", text.ColumnGroup, func(g *model.EthnicCount) *string { return &g.Group }, text.Peoples()).Sized(150, 1),
			grid.Count("households", text.ColumnHouseholds, func(g *model.EthnicCount) *model.Opt[int64] { return &g.Households }).Sized(100, 0).Totalled(),
			grid.Computed("share", text.ColumnGroupRate, func(g *model.EthnicCount) string {
				v := p.session.Value()
				if f := v.year(p.at()); f != nil {
					return text.Percent(figures.Share(g.Households, f.Households))
				}
				return ""
			}).Sized(110, 0).AtRight(),
		},
		New: func([]model.EthnicCount, int) model.EthnicCount { return model.EthnicCount{} },
	})
}

// parts are the figures of the villages in the year.
func (p *page) parts() field {
	change := func(how func(edit.Step, func(*sheet))) func(edit.Step, func([]part) []part) {
		return func(step edit.Step, f func([]part) []part) {
			year := p.at()
			how(step, func(s *sheet) { s.setParts(year, p.env.Desk.NewID, f) })
		}
	}
	columns := counts(func(r *part) *model.Figures { return &r.Figures })
	for i := range figures.Counts() {
		columns[i] = columns[i].Totalled()
	}
	name := grid.Computed("village", text.ColumnPart, func(r *part) string { return r.Village.FullName() }).Sized(160, 1)
	source := grid.Of(p.session, func(*sheet) *[]part { return nil })
	source.Rows = func() []part { return p.session.Value().parts(p.at()) }
	source.Change = func(step edit.Step, t *edit.Typing, f func([]part) []part) { change(p.session.Typed(t))(step, f) }
	source.Do, source.Watch, source.Lasting = change(p.session.Do), p.watch, p.ofYear
	return place(p, source, grid.Table[part]{
		Names: "village",
		Path:  partsPath, Noun: text.NounVillage, Visible: 8, Frozen: 1, Bare: true,
		Columns: append([]grid.Column[part]{name}, columns...),
	})
}

// differences tell where the villages do not add up to the commune. Nothing is
// corrected: either may be wrong.
func (p *page) differences() field {
	return form.Place("", func(func(fyne.CanvasObject)) form.Panel[sheet] {
		l := words()
		l.Importance = widget.WarningImportance
		box := container.NewVBox(kit.Flush(l))
		show := func() {
			said := p.difference()
			if said != l.Text {
				l.SetText(said)
				box.Refresh()
			}
			if l.Hidden != (said == "") {
				l.Hidden = said == ""
				box.Refresh()
			}
		}
		p.turned = append(p.turned, show)
		return form.Panel[sheet]{Object: box, Show: func(sheet) { show() }}
	})
}

func (p *page) difference() string {
	v := p.session.Value()
	own := v.year(p.at())
	if own == nil {
		return ""
	}
	var all []model.Figures
	for _, r := range v.parts(own.Year) {
		all = append(all, r.Figures)
	}
	if found := figures.Differences(*own, all); len(found) > 0 {
		return text.VillagesDiffer(found)
	}
	return ""
}
