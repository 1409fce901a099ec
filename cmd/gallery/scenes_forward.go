package main

import (
	"strings"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui"
	"sokehoach/app/ui/forward"
	"sokehoach/app/ui/kit"
	"sokehoach/assets"
	"sokehoach/model"
)

// forwardScenes are next year's plan from its question to its review, another
// catalogue, and an amended plan.
func forwardScenes() []scene {
	return []scene{
		{"forward-year", asked(false)},
		{"forward-catalogues", asked(true)},
		{"forward-mapping", asked(true, nextCatalogue(), text.MakePlan)},
		{"forward-review", reviewed(false, text.MakePlan)},
		{"forward-review-catalogue", reviewed(true, nextCatalogue(), text.MakePlan, text.MakePlan)},
		{"forward-activity", prepared(roll, openActivity)},
		{"forward-contents", prepared(putSuccessor, open("contents"))},
		{"forward-file", func(s *stage) error {
			_, err := s.open(sampleBook)
			forward.AskFile(s.canvas(), func(string) {})
			return err
		}},
		{"amended", prepared(amend, open("adjust"))},
		{"sent", prepared(send, open("sending"))},
		{"sent-listed", prepared(send, func(w *ui.Window) { w.List.Show() })},
		{"sent-overview", prepared(send, func(w *ui.Window) { w.Rooms.Overview() })},
	}
}

// prepared opens a plan of the sample after something was done to the book.
func prepared(do func(*ui.Window, model.ID) (model.ID, error), then func(*ui.Window)) func(*stage) error {
	return func(s *stage) error {
		w, err := s.open(sampleBook)
		if err != nil {
			return err
		}
		id, err := do(w, s.books.sample.Plans[1].ID)
		if err != nil {
			return err
		}
		w.Documents.Open(id)
		s.settle()
		then(w)
		return nil
	}
}

// asked is the question for next year's plan, after some answers.
func asked(catalogues bool, answers ...string) func(*stage) error {
	return func(s *stage) error {
		return prepared(bookFor(catalogues), func(w *ui.Window) {
			w.Plans.Forward(w.Document().ID())
			for _, label := range answers {
				click(s, label)
			}
		})(s)
	}
}

// reviewed is next year's plan, just made by some answers.
func reviewed(catalogues bool, answers ...string) func(*stage) error {
	return func(s *stage) error {
		old := s.books.sample.Plans[1].ID
		return prepared(bookFor(catalogues), func(w *ui.Window) {
			w.Plans.Forward(old)
			for _, label := range answers {
				click(s, label)
			}
			for w.Document() == nil || w.Document().ID() == old {
				(<-s.posts)()
			}
		})(s)
	}
}

// roll makes next year's plan.
func roll(w *ui.Window, id model.ID) (model.ID, error) {
	x, err := w.Desk().Read(id)
	if err != nil {
		return id, err
	}
	b, err := w.Desk().Book()
	if err != nil {
		return id, err
	}
	p := *x.(*model.Plan)
	next := w.Desk().RollForward(p, b, app.RollChoice{Year: p.Year + 1})
	return next.ID, w.Desk().Keep(&next)
}

// openActivity is an activity beside what it had the year before.
func openActivity(w *ui.Window) {
	w.Document().Open("activity/" + w.Document().Document().(*model.Plan).Entries[4].Activities[0].ID.String())
	w.Document().Focus("entries[4].activities[0].quantity")
}

func bookFor(catalogues bool) func(*ui.Window, model.ID) (model.ID, error) {
	if catalogues {
		return putSuccessor
	}
	return asItIs
}

// nextCatalogue is how the catalogue of putSuccessor is offered.
func nextCatalogue() string {
	return text.CatalogueOption(model.Catalogue{ID: nextID, Name: nextPeriod})
}

const (
	nextID     = "CT-2026"
	nextPeriod = "2026-2030"
)

// click taps the button with a label, or takes it where it can be chosen.
func click(s *stage, label string) {
	arrange(s.canvas())
	for _, n := range nodes(s.canvas()) {
		if c, ok := n.object.(interface{ SetSelected(string) }); ok {
			c.SetSelected(label)
		}
		if b, ok := n.object.(*kit.Button); ok && b.Text == label {
			b.OnTapped()
			return
		}
	}
}

func asItIs(_ *ui.Window, id model.ID) (model.ID, error) { return id, nil }

// putSuccessor puts a catalogue into the book that lacks some of the nodes and
// calls others otherwise.
func putSuccessor(w *ui.Window, id model.ID) (model.ID, error) {
	c, err := model.ParseCatalogue(assets.Catalogue())
	if err != nil {
		return id, err
	}
	c.ID, c.Version, c.Name = nextID, "1", nextPeriod
	var kept []model.CatalogueNode
	for i, n := range c.Nodes {
		if strings.HasPrefix(n.Code, "5") {
			continue
		}
		if i%3 == 0 {
			n.Name += " " + nextPeriod
		}
		kept = append(kept, n)
	}
	c.Nodes = kept
	return id, w.Desk().KeepCatalogue(c)
}

// amend issues a plan and begins one that amends it: something more, something
// less, something else.
func amend(w *ui.Window, id model.ID) (model.ID, error) {
	desk := w.Desk()
	work, err := desk.Open(id)
	if err != nil {
		return id, err
	}
	day := model.Date{Year: 2025, Month: 3, Day: 14}
	if work, err = work.Issue("12", day, day); err != nil {
		return id, err
	}
	amending, err := work.Amend()
	if err != nil {
		return id, err
	}
	draft := *amending.(*model.Plan)
	first := &draft.Entries[0].Activities[0]
	first.Quantity = model.Known(model.Whole(150))
	draft.Entries[1].Activities[0].Funding[0].Amount = model.Known(model.Amount(1_234_567_890))
	added := model.Activity{ID: desk.NewID(), Name: draft.Entries[1].Activities[0].Name + " (2)"}
	draft.Entries[0].Activities = append(draft.Entries[0].Activities, added)
	draft.Entries[2].Activities = draft.Entries[2].Activities[1:]
	return draft.ID, desk.Keep(&draft)
}

// send issues a plan that is sent, comes back and is sent again, and again comes
// back.
func send(w *ui.Window, id model.ID) (model.ID, error) {
	desk := w.Desk()
	work, err := desk.Open(id)
	if err != nil {
		return id, err
	}
	day := model.Date{Year: 2025, Month: 3, Day: 14}
	if _, err = work.Issue("12", day, day); err != nil {
		return id, err
	}
	step := func(kind model.DispatchKind, day int, reason string) model.Dispatch {
		return model.Dispatch{ID: desk.NewID(), Of: id, Kind: kind, On: model.Date{Year: 2025, Month: 3, Day: day}, Reason: reason}
	}
	return id, desk.KeepWay(id, model.Way{
		step(model.Sent, 14, ""), step(model.SentBack, 17, work.Document.Envelope().Title),
		step(model.Sent, 18, ""), step(model.SentBack, 20, text.NotCounted),
	})
}
