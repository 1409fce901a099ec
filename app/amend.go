package app

import "sokehoach/model"

// Amend is a draft that amends an issued plan in the same year (điều chỉnh), not
// stored yet; the original stays as it is until the draft is issued. An
// InputError says why a plan cannot be amended.
func (d *Desk) Amend(id model.ID) (model.Plan, error) {
	p, err := d.Store.Plan(id)
	if err != nil {
		return p, err
	}
	doc, ok, err := d.issued(p)
	if err != nil {
		return p, err
	}
	b := doc.Book
	if !ok {
		if b, err = d.Store.Book(); err != nil {
			return p, err
		}
	}
	return p.Amending(b, d.Store.NewID)
}

// Adjustments are what a plan changes of the one that it amends; false when it
// amends none.
func (d *Desk) Adjustments(p model.Plan, b model.Book) ([]model.Adjustment, bool) {
	original, ok := d.complete(p, b).Original(p.Amends)
	if !ok {
		return nil, false
	}
	return model.Adjustments(original, p), true
}
