// Package communes is the room of communes and their villages: names, validity,
// figures by year with their shares, and how many households the newest plan
// serves. Counts are typed, shares are computed, what is not known is not 0.
package communes

import (
	"fmt"
	"slices"

	"sokehoach/app"
	"sokehoach/app/edit"
	"sokehoach/app/figures"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/records"
	"sokehoach/assets"
	"sokehoach/model"
)

// An Env is what the room needs of the window.
type Env struct {
	Desk    *app.Desk
	Records records.Env
	Year    func() int // today's
}

// A Screen is the room. It belongs to the window's goroutine.
type Screen struct {
	*records.Screen[sheet]
	room *room
}

// A room is what all communes on the screen share.
type room struct {
	env    Env
	disk   *disk
	shown  []sheet // as they were opened: for those that replace others
	plans  []model.Plan
	basis  map[model.ID]model.Basis // of what came with the program
	office func(model.ID) string
}

// New shows the communes of the book. What cannot be read is left out, and was
// told when the book was opened.
func New(env Env) *Screen {
	book, _ := env.Desk.Book()
	all := sheets(book)
	r := &room{
		env: env, disk: newDisk(env.Desk, all), shown: all, plans: env.Desk.NewestPlans(), basis: shipped(),
		office: func(id model.ID) string { return book.Office(id).Called() },
	}
	return &Screen{records.New(slices.Clone(all), r.kind(), env.Records), r}
}

// shipped is where the data of communes are from that come with the program.
func shipped() map[model.ID]model.Basis {
	list, _ := model.ParseCommunes(assets.Communes()) // a test of assets holds that it can be read
	out := map[model.ID]model.Basis{}
	for _, e := range list.Entries {
		out[e.Value.ID] = e.Basis
	}
	return out
}

// Open shows the commune of an id, or that of a village or of figures, and
// reports whether there is one.
func (s *Screen) Open(id model.ID) bool {
	if s.Screen.Open(id) {
		return true
	}
	book, _ := s.room.env.Desk.Book()
	if s.openFigures(book, id) {
		return true
	}
	for _, c := range book.Communes {
		i := slices.IndexFunc(c.Villages, func(v model.Village) bool { return v.ID == id })
		if i >= 0 && s.Screen.Open(c.ID) {
			return s.Focus(villagePath(i))
		}
	}
	return false
}

// openFigures shows the year of figures, or their village, whose own have no row
// of a year.
func (s *Screen) openFigures(book model.Book, id model.ID) bool {
	for _, one := range sheets(book) {
		i := slices.IndexFunc(one.Years, func(f model.Figures) bool { return f.ID == id })
		if i >= 0 && s.Screen.Open(one.Commune.ID) {
			return s.Focus(fmt.Sprintf("%s[%d].source", figuresPath, i))
		}
		i = slices.IndexFunc(one.Parts, func(f model.Figures) bool { return f.ID == id })
		if i >= 0 {
			return s.Open(one.Parts[i].Village)
		}
	}
	return false
}

func (r *room) kind() records.Kind[sheet] {
	return records.Kind[sheet]{
		Noun: text.NounCommune, Advice: text.NoCommunes,
		ID: func(s sheet) model.ID { return s.Commune.ID }, Title: title,
		Note: func(s sheet) string { return text.CommuneNote(s.Commune) },
		New: func() sheet {
			return sheet{Commune: model.Commune{ID: r.env.Desk.NewID(), Kind: text.CommuneKinds()[0]}}
		},
		Clone: sheet.clone, Put: r.disk.put, Delete: r.disk.remove, Used: r.used,
		Check: func(s sheet) []model.Finding { return figures.Check(s.Commune, s.Years) },
		Fields: func(session *edit.Session[sheet], hooks form.Hooks) []form.Field[sheet] {
			p := &page{room: r, session: session, hooks: hooks}
			return p.fields()
		},
	}
}

func title(s sheet) string {
	if s.Commune.Name == "" {
		return ""
	}
	return s.Commune.FullName()
}

// used tells what still refers to a commune, or nothing. Its own figures go
// with it.
func (r *room) used(s sheet) string {
	plans, _ := r.env.Desk.References(s.Commune.ID)
	if plans > 0 {
		return text.UsedByPlans(plans)
	}
	book, _ := r.env.Desk.Book()
	for _, c := range book.Communes {
		if c.Successor == s.Commune.ID && c.ID != s.Commune.ID {
			return text.UsedByOthers
		}
	}
	for _, v := range s.Commune.Villages {
		if why := r.keeps(v); why != "" {
			return why
		}
	}
	return ""
}

// keeps tells why a village must stay, or nothing.
func (r *room) keeps(v model.Village) string {
	if plans, _ := r.env.Desk.References(v.ID); plans > 0 {
		return text.VillageUsed(v, plans)
	}
	book, _ := r.env.Desk.Book()
	for _, c := range book.Communes {
		for _, old := range c.Villages {
			if old.Successor == v.ID && old.ID != v.ID {
				return text.VillageReplaces(v)
			}
		}
	}
	return ""
}
