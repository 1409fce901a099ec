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
	return c, d.KeepCatalogue(c)
}

// KeepCatalogue puts a catalogue into the book, in place of an older one of its id.
func (d *Desk) KeepCatalogue(c model.Catalogue) error { return d.store.PutCatalogue(c) }

// Catalogues are those that a plan can stand under: the shipped ones and those of
// the book.
func (d *Desk) Catalogues(b model.Book) []model.Catalogue { return d.withCatalogue(b).Catalogues }

// programmes are Catalogues of the book as it is; of one that cannot be read, the
// shipped ones.
func (d *Desk) programmes() []model.Catalogue {
	if d.Empty() {
		return d.catalogues
	}
	b, err := d.Book()
	if err != nil {
		return d.catalogues
	}
	return d.Catalogues(b)
}

// ProposeMapping proposes for every node of one catalogue what it is in another,
// for a clerk to correct: as it was decided for an earlier plan, else what looks
// alike. model.MappingOf makes of it what RollForward and ChangeCatalogue take.
func (d *Desk) ProposeMapping(b model.Book, from, to string) []model.MapLine {
	b = d.withCatalogue(b)
	lines := model.ProposeMapping(b.Catalogue(from), b.Catalogue(to))
	chosen := d.mapping(from, to)
	for i, l := range lines {
		code, ok := chosen[l.Old.Code]
		if _, there := b.Catalogue(to).Node(code); ok && (there || code == "") {
			lines[i].New, lines[i].Sure = code, model.MapChosen
		}
	}
	return lines
}

// mapping is what was decided for the nodes of a catalogue; an empty code was
// not moved. What cannot be read was not decided.
func (d *Desk) mapping(from, to string) map[string]string {
	m := map[string]string{}
	if _, err := d.store.Setting(mappingSetting(from, to), &m); err != nil {
		return map[string]string{}
	}
	return m
}

func mappingSetting(from, to string) string { return "mapping/" + from + "/" + to }

// KeepMapping keeps for other plans what was decided for the nodes of which p
// says something; of the others nobody was asked.
func (d *Desk) KeepMapping(p model.Plan, to string, nodes map[string]string) error {
	if to == "" || to == p.Catalogue {
		return nil
	}
	m := d.mapping(p.Catalogue, to)
	for _, e := range p.Entries {
		for _, code := range e.Nodes {
			m[code] = nodes[code]
		}
	}
	for _, code := range p.Absent {
		m[code] = nodes[code]
	}
	return d.store.PutSetting(mappingSetting(p.Catalogue, to), m)
}
