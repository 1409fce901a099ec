package document

import (
	"slices"
	"strconv"

	"sokehoach/model"
)

// A povertyRow is a village, or a whole commune, in two years.
type povertyRow struct {
	number, name string
	last, now    model.Figures
}

// povertyRows list the villages of the communes that the report tells of, with
// households that are poor or nearly so, and the net change; then each commune.
func (g *grid) povertyRows() []Row {
	fills := fillingOf(g, povertyColumns())
	out := []Row{}
	for _, id := range g.report.communes() {
		c := g.Book.Commune(id, g.report.Report.Day())
		whole := povertyRow{"", c.FullName(), g.figures(id, model.ID{}, g.Plan.Year-1), g.figures(id, model.ID{}, g.Plan.Year)}
		l := fills.line(g, "account", whole)
		l.group = true
		out = append(out, g.row(l))
		number := 0
		for _, v := range c.Villages {
			last, now := g.figures(id, v.ID, g.Plan.Year-1), g.figures(id, v.ID, g.Plan.Year)
			if !last.Counts() && !now.Counts() {
				continue
			}
			number++
			out = append(out, g.row(fills.line(g, "account", povertyRow{strconv.Itoa(number), v.FullName(), last, now})))
		}
	}
	return out
}

// communes are those where the activities are, in their order.
func (s reportSource) communes() []model.ID {
	var out []model.ID
	for _, r := range s.statement.Done.Rows {
		for _, p := range r.Activity.Places {
			if !p.Commune.IsZero() && !slices.Contains(out, p.Commune) {
				out = append(out, p.Commune)
			}
		}
	}
	return out
}

// figures are those of a year; none where nothing was counted.
func (g *grid) figures(commune, village model.ID, year int) model.Figures {
	for _, f := range g.Book.Figures {
		if f.Commune == commune && f.Village == village && f.Year == year {
			return f
		}
	}
	return model.Figures{}
}

// povertyColumns are what a row of households can say.
func povertyColumns() map[string]fill[povertyRow] {
	out := map[string]fill[povertyRow]{
		"number":   {say: func(_ *grid, r povertyRow) datum { return words(r.number) }},
		nameColumn: {say: func(_ *grid, r povertyRow) datum { return words(r.name) }},
	}
	counts := map[string]func(model.Figures) model.Opt[int64]{
		"households": func(f model.Figures) model.Opt[int64] { return f.Households },
		"poor":       func(f model.Figures) model.Opt[int64] { return f.Poor },
		"near":       func(f model.Figures) model.Opt[int64] { return f.NearPoor },
		"minority":   func(f model.Figures) model.Opt[int64] { return f.PoorMinority },
		"escaped":    func(f model.Figures) model.Opt[int64] { return f.Escaped },
		"arisen":     func(f model.Figures) model.Opt[int64] { return f.Arisen },
	}
	for key, of := range counts {
		out["last."+key] = fill[povertyRow]{say: func(_ *grid, r povertyRow) datum { return countDatum(of(r.last), "hộ") }}
		out["now."+key] = fill[povertyRow]{say: func(_ *grid, r povertyRow) datum { return countDatum(of(r.now), "hộ") }}
		out["change."+key] = fill[povertyRow]{say: func(_ *grid, r povertyRow) datum {
			a, b := of(r.last), of(r.now)
			return countDatum(model.Opt[int64]{Known: a.Known && b.Known, Value: b.Value - a.Value}, "hộ")
		}}
		out["last."+key+".rate"] = fill[povertyRow]{say: func(_ *grid, r povertyRow) datum { return shareOf(of(r.last), r.last.Households) }}
		out["now."+key+".rate"] = fill[povertyRow]{say: func(_ *grid, r povertyRow) datum { return shareOf(of(r.now), r.now.Households) }}
	}
	return out
}

func shareOf(part, whole model.Opt[int64]) datum {
	return rateDatum(model.Rate{Part: part.Value, Whole: whole.Value}, part.Known && whole.Known)
}
