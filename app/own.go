package app

import (
	"slices"

	"sokehoach/assets"
	"sokehoach/model"
)

// ownSetting is under which the clerk's office is kept.
const ownSetting = "own office"

// Own is the office whose book it is (cơ quan của tôi): the one that was said to
// be, else the first that was put in. Of an empty book it is the zero Office.
func (d *Desk) Own(b model.Book) model.Office {
	var id model.ID
	if known, err := d.store.Setting(ownSetting, &id); known && err == nil {
		if o := b.Office(id); !o.ID.IsZero() {
			return o
		}
	}
	if len(b.Offices) == 0 {
		return model.Office{}
	}
	return b.Offices[0]
}

// SetOwn says whose book it is.
func (d *Desk) SetOwn(id model.ID) error { return d.store.PutSetting(ownSetting, id) }

// FillBook puts what comes with the program into a new book: communes, offices
// and grounds with a known source. What the book has already stays as it is.
func (d *Desk) FillBook() error {
	b, err := d.Book()
	if err != nil {
		return err
	}
	communes, err := model.ParseCommunes(assets.Communes())
	if err != nil {
		return err
	}
	offices, err := model.ParseOffices(assets.Offices())
	if err != nil {
		return err
	}
	var library []model.Ground
	for _, g := range d.library {
		library = append(library, g.Ground)
	}
	return d.store.PutAll(model.Parcel{Book: model.Book{
		Communes: missing(communes.Values(), b.Communes, communeID),
		Offices:  missing(offices.Values(), b.Offices, officeID),
		Grounds:  missing(library, b.Grounds, groundID),
	}})
}

func communeID(c model.Commune) model.ID { return c.ID }
func officeID(o model.Office) model.ID   { return o.ID }
func groundID(g model.Ground) model.ID   { return g.ID }

// missing are those of all that are not there already.
func missing[T any](all, there []T, id func(T) model.ID) []T {
	known := map[model.ID]bool{}
	for _, v := range there {
		known[id(v)] = true
	}
	var out []T
	for _, v := range all {
		if !known[id(v)] {
			out = append(out, v)
		}
	}
	return out
}

// Offices (danh sách cơ quan) are those that come with the program.
type Offices []model.Office

// ShippedOffices reads them; a test of assets holds that they can be read.
func ShippedOffices() Offices {
	list, err := model.ParseOffices(assets.Offices())
	if err != nil {
		return nil
	}
	return list.Values()
}

// Named is the office of a name, so that a clerk who types that name gets the
// office with all that is known of it.
func (all Offices) Named(name string) (model.Office, bool) {
	i := slices.IndexFunc(all, func(o model.Office) bool { return model.Fold(o.Name) == model.Fold(name) })
	if i < 0 {
		return model.Office{}, false
	}
	return all[i], true
}

// Ended is the office of a name when it is no longer there on a day, and the one
// that follows it.
func (all Offices) Ended(name string, day model.Date) (o, next model.Office, ended bool) {
	o, _ = all.Named(name)
	if i := slices.IndexFunc(all, func(x model.Office) bool { return x.ID == o.Successor }); i >= 0 {
		next = all[i]
	}
	return o, next, o.To.Over(day)
}
