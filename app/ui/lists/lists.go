// Package lists is the room of what documents refer to: offices, officers,
// grounds, assigned money, the catalogues of programmes and the days of periods.
package lists

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/records"
	"sokehoach/model"
)

// An Env is what the room needs of the window.
type Env struct {
	Desk       *app.Desk
	Records    records.Env
	Own        func() model.ID // the clerk's office
	Year       func() int      // today's
	Catalogues func() []model.Catalogue
	Load       func() // asks for a file with a catalogue; nil when none can be taken in
}

// book is what stands in the book now; what cannot be read is left out, and was
// told when the book was opened.
func (e Env) book() model.Book {
	b, _ := e.Desk.Book()
	return b
}

// used tells what still refers to a record, or nothing.
func (e Env) used(id model.ID) string {
	plans, others := e.Desk.References(id)
	switch {
	case plans > 0:
		return text.UsedByPlans(plans)
	case others:
		return text.UsedByOthers
	}
	return ""
}

// A part is one of the screens of the room, by what is asked of it.
type part struct {
	sheet
	keeper
	stepper
}

// partOf is a part of something that is everything asked of one by itself.
func partOf[P interface {
	sheet
	keeper
	stepper
}](p P) part {
	return part{p, p, p}
}

// A sheet is what is seen of a part, and where the clerk works in it.
type sheet interface {
	Object() fyne.CanvasObject
	Begin()
	Act(form.RowAction)
	Say(string)
}

// A keeper writes what was typed.
type keeper interface {
	Save()
	Settle(done func(error))
	Leave(done func(error))
	Abandon()
}

// A stepper takes back what was done, and does it again.
type stepper interface {
	Undo()
	Redo()
	UndoName() string
	RedoName() string
}

// A Screen is the room: a bar of sorts, and the records of the chosen one. It
// belongs to the window's goroutine.
type Screen struct {
	part
	env    Env
	bar    *kit.Tabs
	place  *fyne.Container
	object fyne.CanvasObject

	sort      int    // what is on screen, in the order of the bar
	catalogue string // to be shown first
}

// New shows the room, with the offices.
func New(env Env) *Screen {
	s := &Screen{env: env, place: container.NewStack()}
	s.bar = kit.NewTabs(
		kit.Tab{Label: text.ListOffices, Open: func() { s.turn(0) }},
		kit.Tab{Label: text.ListOfficers, Open: func() { s.turn(1) }},
		kit.Tab{Label: text.ListGrounds, Open: func() { s.turn(2) }},
		kit.Tab{Label: text.ListAllocations, Open: func() { s.turn(3) }},
		kit.Tab{Label: text.ListCatalogues, Open: func() { s.turn(4) }},
		kit.Tab{Label: text.ListPeriods, Open: func() { s.turn(5) }})
	s.object = container.NewBorder(s.bar, nil, nil, nil, s.place)
	s.open(0)
	return s
}

// Object is what is placed in the window.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// turn goes to another sort, once what is typed is on the disk.
func (s *Screen) turn(to int) {
	s.Leave(func(err error) {
		if err != nil {
			s.env.Records.Failed(err)
			return
		}
		s.open(to)
		s.Begin()
		s.env.Records.Changed()
	})
}

// Open shows a sort of records, in the order of the bar.
func (s *Screen) Open(sort int) { s.turn(sort) }

// Catalogue shows the catalogue of an id.
func (s *Screen) Catalogue(id string) {
	s.catalogue = id
	s.turn(4)
}

// Here is the sort and the record on screen, for coming back.
func (s *Screen) Here() (sort int, id model.ID) {
	if p, ok := s.sheet.(interface{ Here() model.ID }); ok {
		id = p.Here()
	}
	return s.sort, id
}

// OpenRecord shows a record of a sort in a room that was just opened.
func (s *Screen) OpenRecord(sort int, id model.ID) {
	s.open(sort)
	if p, ok := s.sheet.(interface{ Open(model.ID) bool }); ok {
		p.Open(id)
	}
}

func (s *Screen) open(to int) {
	b := s.env.book()
	switch to {
	case 0:
		s.part = partOf(records.New(b.Offices, s.env.offices(), s.env.Records))
	case 1:
		s.part = partOf(records.New(b.Officers, s.env.officers(), s.env.Records))
	case 2:
		s.part = partOf(records.New(b.Grounds, s.env.grounds(), s.env.Records))
	case 3:
		s.part = partOf(records.New(b.Allocations, s.env.allocations(), s.env.Records))
	case 4:
		s.part = partOf(newCatalogues(s.env, s.catalogue))
	case 5:
		s.part = partOf(records.New(s.env.days(), s.env.periods(), s.env.Records))
	}
	s.sort = to
	s.bar.Choose(to)
	s.place.Objects = []fyne.CanvasObject{s.sheet.Object()}
	s.place.Refresh()
}
