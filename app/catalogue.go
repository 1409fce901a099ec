package app

import "sokehoach/model"

// LoadCatalogue reads a catalogue file and keeps it in the book, in place of an
// older one of its id. A FileError says what is wrong with the file; then the
// book is as it was.
func (d *Desk) LoadCatalogue(file []byte) (model.Catalogue, error) {
	c, err := model.ParseCatalogue(file)
	if err != nil {
		return c, err
	}
	return c, d.Store.PutCatalogue(c)
}

// Catalogues are those that a plan can stand under: the shipped one and those of
// the book.
func (d *Desk) Catalogues(b model.Book) []model.Catalogue { return d.withCatalogue(b).Catalogues }

// ProposeMapping proposes for every node of one catalogue what it is in another,
// for a clerk to correct; model.MappingOf makes of it what RollForward and
// ChangeCatalogue take.
func (d *Desk) ProposeMapping(b model.Book, from, to string) []model.MapLine {
	b = d.withCatalogue(b)
	return model.ProposeMapping(b.Catalogue(from), b.Catalogue(to))
}
