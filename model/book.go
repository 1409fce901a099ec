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
	Originals   []Plan       `json:"originals,omitempty"` // that a plan amends; there only while that plan is drawn
	Told        Told         `json:"told,omitzero"`       // what a report tells of; there only while that report is drawn
}

// Office finds an office; a missing one is the zero Office.
func (b Book) Office(id ID) Office {
	return withID(b.Offices, id, func(o *Office) ID { return o.ID })
}

// Officer finds an officer; a missing one is the zero Officer.
func (b Book) Officer(id ID) Officer {
	return withID(b.Officers, id, func(o *Officer) ID { return o.ID })
}

// Ground finds a ground; a missing one is the zero Ground.
func (b Book) Ground(id ID) Ground {
	return withID(b.Grounds, id, func(g *Ground) ID { return g.ID })
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
	return withID(b.Communes, id, func(c *Commune) ID { return c.ID })
}

// withID finds the thing of an id; a missing one is the zero thing, and so is
// what the zero id names.
func withID[T any](all []T, id ID, idOf func(*T) ID) T {
	for i := range all {
		if !id.IsZero() && idOf(&all[i]) == id {
			return all[i]
		}
	}
	var none T
	return none
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
	for i := range b.Communes {
		if v := withID(b.Communes[i].Villages, id, func(v *Village) ID { return v.ID }); !v.ID.IsZero() {
			return v
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
