package main

import (
	"errors"

	"sokehoach/app"
	"sokehoach/app/printer"
	"sokehoach/app/text"
	"sokehoach/app/ui"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/paperjob"
	"sokehoach/assets"
)

// scenes are all there is to look at. A scene is played once for each look.
func scenes() []scene {
	all := []scene{
		{"office-first", office(emptyBook, nothing)},
		{"office-findings", office(emptyBook, func(w *ui.Window) { w.Office().Save() })},
		{"list-empty", program(officeOnly, nothing)},
		{"list-sample", program(sampleBook, func(w *ui.Window) { w.List.Show() })},
		{"list-read-only", program(sampleToRead, func(w *ui.Window) { w.List.Show() })},
		{"list-full", program(fullBook, func(w *ui.Window) { w.List.Show() })},
		{"plan-new", program(officeOnly, func(w *ui.Window) { w.Documents.NewPlan() })},
		{"plan-new-node", program(officeOnly, func(w *ui.Window) {
			w.Documents.NewPlan()
			w.Document().Open("node/1")
		})},
		{"plan-sample", plan(sampleBook, nothing)},
		{"plan-grounds", plan(sampleBook, open("grounds"))},
		{"plan-parts", plan(sampleBook, focus("parts[0].paragraphs[0].text"))},
		{"plan-entries", plan(sampleBook, focus("entries"))},
		{"plan-node", plan(sampleBook, focus("entries[0].heading"))},
		{"plan-activity", plan(sampleBook, focus("entries[0].activities[0].name"))},
		{"plan-money", commune(focus("entries[1].activities[0].funding[0].amount"))},
		{"plan-units", commune(focus("entries[1].units"))},
		{"plan-funding", plan(sampleBook, open("funding"))},
		{"plan-indicators", plan(sampleBook, open("indicators"))},
		{"plan-annexes", plan(sampleBook, open("annexes"))},
		{"plan-empty-node", plan(sampleBook, open("node/10"))},
		{"plan-node-above", plan(sampleBook, open("node/3"))},
		{"plan-issue", plan(sampleBook, open("issue"))},
		{"plan-signature", plan(sampleBook, focus("signature.authority"))},
		{"plan-findings", plan(sampleBook, func(w *ui.Window) { w.Document().ShowProblems() })},
		{"plan-pages", plan(sampleBook, func(w *ui.Window) { w.Document().Turn() })},
		{"plan-read-only", plan(sampleToRead, nothing)},
		{"plan-full", plan(fullBook, nothing)},
		{"plan-full-funding", plan(fullBook, open("funding"))},
		{"plan-full-money", plan(fullBook, focus("entries[0].activities[0].funding[0].amount"))},
		{"plan-full-findings", plan(fullBook, func(w *ui.Window) { w.Document().ShowProblems() })},
	}
	all = append(all, communeScenes()...)
	all = append(all, resultScenes()...)
	all = append(all, forwardScenes()...)
	all = append(all, rescueScenes()...)
	all = append(all, roomScenes()...)
	all = append(all, dialogScenes()...)
	return append(all, widgetScenes()...)
}

// choose does what an item of the menu does.
func choose(w *ui.Window, label string) error {
	for _, m := range w.Fyne().MainMenu().Items {
		for _, i := range m.Items {
			if i.Label == label {
				i.Action()
				return nil
			}
		}
	}
	return errors.New("no item of the menu is " + label)
}

func nothing(*ui.Window) {}

func focus(path string) func(*ui.Window) { return func(w *ui.Window) { w.Document().Focus(path) } }

func open(page string) func(*ui.Window) { return func(w *ui.Window) { w.Document().Open(page) } }

// program is the window with a book, after something was done.
func program(b book, then func(*ui.Window)) func(*stage) error {
	return func(s *stage) error {
		w, err := s.open(b)
		if err == nil {
			then(w)
		}
		return err
	}
}

func plan(b book, then func(*ui.Window)) func(*stage) error {
	return func(s *stage) error {
		w, err := s.openPlan(b)
		if err == nil {
			then(w)
		}
		return err
	}
}

func office(b book, then func(*ui.Window)) func(*stage) error {
	return func(s *stage) error {
		w, err := s.open(b)
		if err != nil {
			return err
		}
		if w.Office() == nil {
			return errors.New("the office is not on screen")
		}
		then(w)
		return nil
	}
}

// dialogScenes are dialogs over the list.
func dialogScenes() []scene {
	over := func(ask func(*stage)) func(*stage) error {
		return func(s *stage) error {
			if _, err := s.open(sampleBook); err != nil {
				return err
			}
			ask(s)
			return nil
		}
	}
	tell := func(title, body string) func(*stage) error {
		return over(func(s *stage) { kit.Tell(s.canvas(), title, body, text.CloseDialog) })
	}
	return []scene{
		{"dialog-question", over(func(s *stage) {
			kit.Ask(s.canvas(), text.PrintAsk, text.PrintWithErrors(3), kit.Answer{Label: text.PrintAnyway, Main: true},
				kit.Answer{Label: text.LookAtFindings}, kit.Answer{Label: text.CancelPrint})
		})},
		{"dialog-not-saved", over(func(s *stage) {
			kit.Ask(s.canvas(), text.NotSavedTitle, text.Unexplained, kit.Answer{Label: text.TryAgain, Main: true},
				kit.Answer{Label: text.CloseAnyway}, kit.Answer{Label: text.Stay})
		})},
		{"dialog-paper", over(func(s *stage) {
			paperjob.Ask(paperjob.Env{
				Canvas: s.canvas(), Post: func(f func()) { s.posts <- f }, Pages: 13, Chosen: "HP LaserJet 1020",
				Printers: []printer.Printer{{Name: "Microsoft Print to PDF", Default: true}, {Name: "HP LaserJet 1020"}},
				Of: func(string) (printer.Abilities, error) {
					return printer.Abilities{Duplex: true, Drawn: true, Trays: []printer.Tray{{Code: "256", Name: "Khay 1"}, {Code: "257", Name: "Khay 2"}}}, nil
				},
				Habit:      func(string) app.PrinterHabit { return app.PrinterHabit{Duplex: true} },
				Properties: func(string, []byte) ([]byte, bool, error) { return nil, false, nil },
			})
		})},
		{"dialog-about", tell(text.MenuAbout, text.About("1.0.0"))},
		{"dialog-licences", func(s *stage) error {
			w, err := s.open(sampleBook)
			if err != nil {
				return err
			}
			return choose(w, text.MenuLicence)
		}},
		{"dialog-keys", tell(text.MenuKeys, text.Keys)},
		{"dialog-news", tell(text.MenuNews, text.Plain(string(assets.Changelog())))},
	}
}
