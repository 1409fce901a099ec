package communes

import (
	"cmp"
	"slices"

	"sokehoach/model"
)

// A sheet is a commune with all its figures: what one form shows.
type sheet struct {
	Commune model.Commune
	Years   []model.Figures // of the commune
	Parts   []model.Figures // of its villages
	opened  []model.Village // as they were when the clerk came; nobody changes it
}

// sheets are the communes of a book with their figures, oldest year first.
func sheets(b model.Book) []sheet {
	out := make([]sheet, len(b.Communes))
	at := map[model.ID]int{}
	for i, c := range b.Communes {
		out[i].Commune, out[i].opened = c, c.Clone().Villages
		at[c.ID] = i
	}
	for _, f := range b.Figures {
		i, ok := at[f.Commune]
		switch {
		case !ok: // of a commune that is gone, or cannot be read
		case f.Village.IsZero():
			out[i].Years = append(out[i].Years, f)
		default:
			out[i].Parts = append(out[i].Parts, f)
		}
	}
	for _, s := range out {
		slices.SortStableFunc(s.Years, func(a, b model.Figures) int { return cmp.Compare(a.Year, b.Year) })
	}
	return out
}

// figures are all of a sheet.
func (s sheet) figures() []model.Figures { return slices.Concat(s.Years, s.Parts) }

func (s sheet) clone() sheet {
	return sheet{s.Commune.Clone(), clones(s.Years), clones(s.Parts), s.opened}
}

func clones(all []model.Figures) []model.Figures {
	all = slices.Clone(all)
	for i := range all {
		all[i].Groups = slices.Clone(all[i].Groups)
	}
	return all
}

// years are those of which there are figures, newest first.
func (s sheet) years() []int {
	var out []int
	for _, all := range [][]model.Figures{s.Years, s.Parts} {
		for i := range all {
			if y := all[i].Year; y != 0 && !slices.Contains(out, y) {
				out = append(out, y)
			}
		}
	}
	slices.SortFunc(out, func(a, b int) int { return cmp.Compare(b, a) })
	return out
}

// year is the place of the commune's figures of a year, or nil.
func (s *sheet) year(year int) *model.Figures {
	if i := slices.IndexFunc(s.Years, func(f model.Figures) bool { return f.Year == year && year != 0 }); i >= 0 {
		return &s.Years[i]
	}
	return nil
}

// newest is the newest year up to one of which the households are known.
func (s sheet) newest(until int) model.Figures {
	var best model.Figures
	for _, f := range s.Years {
		if f.Households.Known && f.Year <= until && f.Year > best.Year {
			best = f
		}
	}
	return best
}

// setVillages changes the villages. A name that was changed no longer came with
// the program, and is kept as an old one; the figures of a village go with it.
func (s *sheet) setVillages(change func([]model.Village) []model.Village) {
	names, were := map[model.ID]string{}, map[model.ID]model.Village{}
	for _, v := range s.Commune.Villages {
		names[v.ID] = v.Name
	}
	for _, v := range s.opened {
		were[v.ID] = v
	}
	s.Commune.Villages = change(s.Commune.Villages)
	here := map[model.ID]bool{}
	for i := range s.Commune.Villages {
		v := &s.Commune.Villages[i]
		here[v.ID] = true
		if names[v.ID] != v.Name {
			v.Certainty = ""
		}
		v.Former = slices.Clone(were[v.ID].Former) // not those that were half typed
		*v = v.Renamed(were[v.ID])
	}
	s.Parts = slices.DeleteFunc(s.Parts, func(f model.Figures) bool { return !here[f.Village] && names[f.Village] != "" })
}

// A part is a village with its figures of one year.
type part struct {
	Village model.Village
	Figures model.Figures
}

// parts are the villages that there were in a year, in their order.
func (s sheet) parts(year int) []part {
	if year == 0 {
		return nil
	}
	found := map[model.ID]model.Figures{}
	for _, f := range s.Parts {
		if _, twice := found[f.Village]; f.Year == year && !twice {
			found[f.Village] = f
		}
	}
	var out []part
	for _, v := range s.Commune.Villages {
		f, ok := found[v.ID]
		if ok || v.From.Year <= year && (v.To.IsZero() || v.To.Year >= year) {
			out = append(out, part{v, f})
		}
	}
	return out
}

// setParts changes the figures of the villages in a year. A village of which
// nothing is counted any more has none.
func (s *sheet) setParts(year int, newID func() model.ID, change func([]part) []part) {
	for _, p := range change(s.parts(year)) {
		i := slices.IndexFunc(s.Parts, func(f model.Figures) bool { return f.Village == p.Village.ID && f.Year == year })
		switch {
		case i >= 0 && p.Figures.Counts():
			s.Parts[i] = p.Figures
		case i >= 0:
			s.Parts = slices.Delete(s.Parts, i, i+1)
		case p.Figures.Counts():
			p.Figures.ID, p.Figures.Year = newID(), year
			p.Figures.Commune, p.Figures.Village = s.Commune.ID, p.Village.ID
			s.Parts = append(s.Parts, p.Figures)
		}
	}
}
