package document

import (
	"slices"
	"strconv"

	"sokehoach/model"
	"sokehoach/model/ledger"
)

// A treasuryRow is one line of funding of an activity: what was paid by the book,
// and by the treasury's last word.
type treasuryRow struct {
	name   string
	line   ledger.Line
	ours   model.Opt[model.Amount]
	stated model.Opt[model.Amount]
	on     model.Date
	number int
}

// treasuryRows compare what was recorded with what the treasury stated (đối chiếu
// Kho bạc), line by line: a control for the office itself.
func (g *grid) treasuryRows() []Row {
	fills := fillingOf(g, treasuryColumns())
	out := []Row{}
	account := g.report.statement.Paid
	number := 0
	for _, r := range account.Rows {
		for _, l := range r.Money {
			row := treasuryRow{name: r.Activity.Name, line: l, ours: l.Total.OrNone()}
			if amount, on, ok := account.Stated(r, l); ok {
				row.stated, row.on, row.ours = model.Known(amount), on, account.PaidBy(r, l, on)
			} else if l.Total.Parts == 0 {
				continue // neither says anything
			}
			number++
			row.number = number
			out = append(out, g.row(fills.line(g, g.accountPath(r), row)))
		}
	}
	return out
}

// treasuryColumns are what a row of the comparison can say.
func treasuryColumns() map[string]fill[treasuryRow] {
	say := func(f func(g *grid, r treasuryRow) datum) fill[treasuryRow] { return fill[treasuryRow]{say: f} }
	return map[string]fill[treasuryRow]{
		"number":   say(func(_ *grid, r treasuryRow) datum { return words(strconv.Itoa(r.number)) }),
		nameColumn: say(func(_ *grid, r treasuryRow) datum { return words(r.name) }),
		"capital": say(func(g *grid, r treasuryRow) datum {
			k, _ := g.dossier.Catalogue.CapitalKind(r.line.Kind)
			return words(k.Name)
		}),
		"source":      say(func(g *grid, r treasuryRow) datum { return words(sourceName(g.dossier.Catalogue, r.line.Source)) }),
		"capitalYear": say(func(_ *grid, r treasuryRow) datum { return words(strconv.Itoa(r.line.CapitalYear)) }),
		"on":          say(func(_ *grid, r treasuryRow) datum { return dayDatum(r.on) }),
		"ours":        say(func(g *grid, r treasuryRow) datum { return g.opt(r.ours) }),
		"stated":      say(func(g *grid, r treasuryRow) datum { return g.opt(r.stated) }),
		"difference": say(func(g *grid, r treasuryRow) datum {
			return g.opt(model.Opt[model.Amount]{Known: r.ours.Known && r.stated.Known, Value: r.ours.Value - r.stated.Value})
		}),
	}
}

// sourceName is how a catalogue calls a source of money.
func sourceName(c model.Catalogue, code string) string {
	i := slices.IndexFunc(c.Sources, func(s model.MoneySource) bool { return s.Code == code })
	if i < 0 {
		return ""
	}
	return c.Sources[i].Name
}
