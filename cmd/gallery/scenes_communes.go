package main

import (
	"errors"

	"fyne.io/fyne/v2/widget"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/communes"
	"sokehoach/app/ui/records"
	"sokehoach/model"
	"sokehoach/storage"
)

// communeScenes are the room of communes with and without figures.
func communeScenes() []scene {
	at := func(path string) func(*communes.Screen) { return func(c *communes.Screen) { c.Focus(path) } }
	return []scene{
		{"commune-none", communesOf(officeOnly, nil, func(c *communes.Screen) { c.Begin() })},
		{"commune-sample", communesOf(sampleBook, nil, func(c *communes.Screen) { c.Begin() })},
		{"commune-read-only", communesOf(sampleToRead, nil, func(c *communes.Screen) { c.Begin() })},
		{"commune-villages", communesOf(sampleBook, figures, at("villages[2].name"))},
		{"commune-years", communesOf(sampleBook, figures, at("figures[5].poor"))},
		{"commune-groups", communesOf(sampleBook, figures, at("groups[1].households"))},
		{"commune-parts", communesOf(sampleBook, figures, at("parts[3].poor"))},
		{"commune-findings", communesOf(sampleBook, wrongFigures, at("figures[0].women"))},
	}
}

// communesOf is the room with a book to which something was added.
func communesOf(b book, add func(*storage.Store) error, then func(*communes.Screen)) func(*stage) error {
	return func(s *stage) error {
		store, err := s.books.store(b)
		if err != nil {
			return err
		}
		s.closer = append(s.closer, func() { _ = store.Close() })
		if add != nil {
			if err := add(store); err != nil {
				return err
			}
		}
		s.show(widget.NewLabel("")) // so that the room knows its canvas
		desk, err := app.NewDesk(app.StoreOf(store))
		if err != nil {
			return err
		}
		c := communes.New(communes.Env{Desk: desk, Year: func() int { return today().Year() }, Records: records.Env{
			Canvas: s.canvas(), Post: func(f func()) { s.posts <- f }, ReadOnly: b == sampleToRead,
			Changed: func() {}, Kept: func() {}, Failed: func(error) {},
		}})
		s.closer = append(s.closer, c.Abandon)
		s.window.SetContent(c.Object())
		s.window.Resize(s.look.content())
		then(c)
		return nil
	}
}

// figures are six years of the first commune, and the last year of its
// villages.
func figures(store *storage.Store) error {
	b, err := store.Book()
	if err != nil {
		return err
	}
	c := b.Communes[0]
	n := model.Known[int64]
	peoples := text.Peoples()
	var all []model.Figures
	for i := range int64(6) {
		f := model.Figures{
			ID: store.NewID(), Commune: c.ID, Year: 2019 + int(i), CutOff: model.Date{Year: 2019 + int(i), Month: 12, Day: 14},
			Households: n(1001 + 9*i), People: n(4400 + 31*i), Women: n(2170 + 14*i),
			Poor: n(310 - 41*i), NearPoor: n(90 - 8*i), PoorMinority: n(305 - 41*i), Source: b.Grounds[0].Number,
		}
		f.Groups = []model.EthnicCount{{Group: peoples[0], Households: n(612)}, {Group: peoples[1], Households: n(388)}, {Group: peoples[2]}}
		all = append(all, f)
	}
	all[2].Poor, all[2].PoorMinority = model.Opt[int64]{}, model.Opt[int64]{}
	for i, v := range c.Villages {
		all = append(all, model.Figures{
			ID: store.NewID(), Commune: c.ID, Village: v.ID, Year: 2024,
			Households: n(200 + 13*int64(i)), People: n(800 + 50*int64(i)), Poor: n(20 + int64(i)),
		})
	}
	for _, f := range all {
		err = errors.Join(err, store.PutFigures(f))
	}
	return err
}

// wrongFigures are fewer people than poor ones, and a name that no line holds.
func wrongFigures(store *storage.Store) error {
	b, err := store.Book()
	if err != nil {
		return err
	}
	c := b.Communes[0].Clone()
	for range 5 {
		c.Name += " " + c.Name
	}
	c.From, c.Villages[1].Name = model.Date{Year: 2026}, ""
	n := model.Known[int64]
	f := model.Figures{
		ID: store.NewID(), Commune: c.ID, Year: 2024, CutOff: model.Date{Year: 1999},
		Households: n(50), People: n(200), Women: n(1234567), Poor: n(40), NearPoor: n(30),
	}
	return errors.Join(store.PutCommune(c), store.PutFigures(f))
}
