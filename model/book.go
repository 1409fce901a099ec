package model

// A Book (sổ) is what documents refer to: by id offices, officers, grounds,
// communes, figures and allocations, by its code the catalogue.
type Book struct {
	Offices     []Office     `json:"offices,omitempty"`
	Officers    []Officer    `json:"officers,omitempty"`
	Grounds     []Ground     `json:"grounds,omitempty"`
	Communes    []Commune    `json:"communes,omitempty"`
	Figures     []Figures    `json:"figures,omitempty"`
	Allocations []Allocation `json:"allocations,omitempty"`
	Catalogues  []Catalogue  `json:"catalogues,omitempty"`
}

// Office finds an office; a missing one is the zero Office.
func (b Book) Office(id ID) Office {
	for _, o := range b.Offices {
		if o.ID == id && !id.IsZero() {
			return o
		}
	}
	return Office{}
}

// Officer finds an officer; a missing one is the zero Officer.
func (b Book) Officer(id ID) Officer {
	for _, o := range b.Officers {
		if o.ID == id && !id.IsZero() {
			return o
		}
	}
	return Officer{}
}

// Ground finds a ground; a missing one is the zero Ground.
func (b Book) Ground(id ID) Ground {
	for _, g := range b.Grounds {
		if g.ID == id && !id.IsZero() {
			return g
		}
	}
	return Ground{}
}

// Catalogue finds a catalogue by its code; a missing one is the zero Catalogue.
func (b Book) Catalogue(id string) Catalogue {
	for _, c := range b.Catalogues {
		if c.ID == id {
			return c
		}
	}
	return Catalogue{}
}

// Commune finds the commune of an id as it is called on a day: after its end
// the successor stands for it. An old document, whose day lies before, keeps
// the old name. An open day asks for the commune itself.
func (b Book) Commune(id ID, on Date) Commune {
	for range len(b.Communes) {
		c := b.commune(id)
		if c.Successor.IsZero() || !c.To.Over(on) {
			return c
		}
		id = c.Successor
	}
	return Commune{}
}

func (b Book) commune(id ID) Commune {
	for _, c := range b.Communes {
		if c.ID == id && !id.IsZero() {
			return c
		}
	}
	return Commune{}
}

// Village finds the village of an id as it is called on a day, in whatever
// commune it is then.
func (b Book) Village(id ID, on Date) Village {
	for range b.villages() {
		v := b.village(id)
		if v.Successor.IsZero() || !v.To.Over(on) {
			return v
		}
		id = v.Successor
	}
	return Village{}
}

func (b Book) village(id ID) Village {
	for _, c := range b.Communes {
		for _, v := range c.Villages {
			if v.ID == id && !id.IsZero() {
				return v
			}
		}
	}
	return Village{}
}

func (b Book) villages() int {
	n := 0
	for _, c := range b.Communes {
		n += len(c.Villages)
	}
	return n
}
