package main

import (
	"fmt"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui"
	"sokehoach/app/ui/grid"
	"sokehoach/app/ui/results"
	"sokehoach/model"
)

// resultScenes are the room of results: with nothing typed yet, with what was typed
// and what is found in it, and where there is nothing to type.
func resultScenes() []scene {
	return []scene{
		{"results-none", program(officeOnly, func(w *ui.Window) { w.Rooms.Results(results.Place{}) })},
		{"results-untyped", program(sampleBook, func(w *ui.Window) { w.Rooms.Results(communePlace(w)) })},
		{"results-typed", program(sampleBook, func(w *ui.Window) {
			keep(w)
			w.Rooms.Results(communePlace(w))
		})},
		{"results-detail", program(sampleBook, func(w *ui.Window) {
			keep(w)
			w.Rooms.Results(communePlace(w))
			_ = choose(w, text.WithKeys(text.MenuAddRow, "Ctrl+Enter"))
		})},
		{"results-indicators", program(sampleBook, func(w *ui.Window) {
			keep(w)
			w.Rooms.Results(communePlace(w))
			inRow(w, 55)
		})},
		{"results-entry", program(sampleBook, func(w *ui.Window) {
			for _, p := range w.Desk().Programmes() {
				if p.Office == own(w) {
					w.Rooms.Results(results.Place{Programme: p, Period: "nine"})
				}
			}
			inRow(w, 21)
			_ = choose(w, text.WithKeys(text.MenuAddRow, "Ctrl+Enter"))
		})},
		{"report-new", program(sampleBook, func(w *ui.Window) {
			keep(w)
			w.Documents.NewReport(communePlace(w))
		})},
		{"results-read-only", program(sampleToRead, func(w *ui.Window) { w.Rooms.Results(communePlace(w)) })},
	}
}

// inRow goes to a row of the grid, or the last one before it that can be typed in.
func inRow(w *ui.Window, row int) {
	for _, n := range nodes(w.Fyne().Canvas()) {
		if g, ok := n.object.(*grid.Grid); ok {
			for ; row >= 0 && !g.FocusPath(fmt.Sprintf("rows[%d].total", row)); row-- {
			}
			return
		}
	}
}

// communePlace is nine months of the plan of the commune, which has all its amounts.
func communePlace(w *ui.Window) results.Place {
	for _, p := range w.Desk().Programmes() {
		if p.Office != own(w) {
			return results.Place{Programme: p, Period: "nine"}
		}
	}
	return results.Place{}
}

func own(w *ui.Window) model.ID {
	book, _ := w.Desk().Book()
	return w.Desk().Own(book).ID
}

// keep puts results of two periods into the book: of the first half all is well, of
// nine months one falls, one exceeds its plan and one what was assigned.
func keep(w *ui.Window) {
	one := model.Whole(1)
	whole := func(q model.Quantity) model.Quantity { return (q + one - 1) / one * one }
	var all []model.Result
	for i, p := range activities(w.Desk(), communePlace(w).Programme) {
		planned := p.Quantity.Value
		gains := [2]model.Quantity{whole(planned / 3), whole(planned / 4)}
		shares := [2]model.Amount{40, 35}
		switch i {
		case 0:
			gains[1] = whole(-planned / 10)
		case 3:
			gains[1] = planned
		case 5:
			shares[1] = 70
		}
		for k, day := range [2]model.Date{{Year: 2024, Month: 6, Day: 14}, {Year: 2024, Month: 9, Day: 14}} {
			r := model.Result{ID: w.Desk().NewID(), Of: p.LineageID(), Budget: 2024, On: day, Quantity: model.Known(gains[k])}
			if p.Work != nil {
				r.Quantity, r.State = model.Opt[model.Quantity]{}, &model.WorkState{Progress: model.Known(model.Whole(int64(30 + 25*k)))}
			}
			paid := model.Result{ID: w.Desk().NewID(), Of: p.LineageID(), Budget: 2024, On: day.Last()}
			paid.On = model.Date{Year: day.Year, Month: day.Month}.Last()
			for _, f := range p.Funding {
				if f.Amount.Known {
					paid.Paid = append(paid.Paid, model.Payment{Kind: f.Kind, Source: f.Source, CapitalYear: f.CapitalYear, Amount: model.Known(f.Amount.Value / 100 * shares[k])})
				}
			}
			all = append(all, r, paid)
		}
	}
	_ = w.Desk().KeepResults(all, nil) // what is missing is seen in the picture
}

func activities(d *app.Desk, x app.Programme) []model.Activity {
	var out []model.Activity
	for _, p := range d.PlansOf(x) {
		for _, e := range p.Entries {
			out = append(out, e.Activities...)
		}
	}
	return out
}
