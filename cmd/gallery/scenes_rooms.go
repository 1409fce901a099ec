package main

import (
	"fmt"

	"fyne.io/fyne/v2/test"

	"sokehoach/app/text"
	"sokehoach/app/ui"
	"sokehoach/app/ui/kit"
)

// lists is the room of lists with one sort of records.
func lists(sort string) func(*stage) error {
	return func(s *stage) error {
		w, err := s.open(sampleBook)
		if err != nil {
			return err
		}
		w.Rooms.Lists()
		for _, o := range test.LaidOutObjects(s.canvas().Content()) {
			if b, ok := o.(*kit.Button); ok && b.Text == sort {
				b.OnTapped()
				return nil
			}
		}
		return fmt.Errorf("no sort of lists is %q", sort)
	}
}

// listScenes are the sorts of lists, and the office that was entered already.
func listScenes() []scene {
	return []scene{
		{"office-again", func(s *stage) error {
			w, err := s.open(sampleBook)
			if err != nil {
				return err
			}
			return choose(w, text.MenuOffice)
		}},
		{"lists-offices", lists(text.ListOffices)},
		{"lists-officers", lists(text.ListOfficers)},
		{"lists-grounds", lists(text.ListGrounds)},
		{"lists-allocations", lists(text.ListAllocations)},
		{"lists-catalogues", lists(text.ListCatalogues)},
		{"lists-periods", lists(text.ListPeriods)},
	}
}

// roomScenes are the overview, the search, the settings and the help.
func roomScenes() []scene {
	settings := func(w *ui.Window) { w.Rooms.Settings() }
	guide := func(section string) func(*ui.Window) { return func(w *ui.Window) { w.Guide.Show(section) } }
	return append(listScenes(), []scene{
		{"overview-sample", program(sampleBook, func(w *ui.Window) { w.Rooms.Overview() })},
		{"overview-empty", program(officeOnly, func(w *ui.Window) { w.Rooms.Overview() })},
		{"overview-full", program(fullBook, func(w *ui.Window) { w.Rooms.Overview() })},
		{"overview-read-only", program(sampleToRead, func(w *ui.Window) { w.Rooms.Overview() })},
		{"find-nothing", program(sampleBook, find("xyzxyz"))},
		{"find-sample", program(sampleBook, find("van nghe"))},
		{"find-full", program(fullBook, find("a"))},
		{"settings", program(sampleBook, settings)},
		{"settings-read-only", program(sampleToRead, settings)},
		{"help-start", program(sampleBook, guide("bat-dau"))},
		{"help-grid", program(sampleBook, guide("bang"))},
		{"help-questions", program(sampleBook, guide("hoi-dap"))},
		{"help-licences", program(sampleBook, guide("licences"))},
		{"help-of-plan", plan(sampleBook, func(w *ui.Window) { w.Guide.Help() })},
	}...)
}
