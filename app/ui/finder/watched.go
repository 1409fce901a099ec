package finder

import (
	"sokehoach/app"
	"sokehoach/model"
)

// A watched store tells a library what was saved.
type watched struct {
	app.Store
	library *Library
}

// PutDocument saves and is found.
func (w watched) PutDocument(d model.AnyDocument) error {
	return w.library.documentSaved(d.Envelope().ID, w.Store.PutDocument(d))
}

// DeleteDocument deletes and is found no more.
func (w watched) DeleteDocument(id model.ID) error {
	return w.library.documentSaved(id, w.Store.DeleteDocument(id))
}

// PutIssued saves and is found.
func (w watched) PutIssued(d model.AnyDocument, issued model.IssuedDocument) error {
	return w.library.documentSaved(d.Envelope().ID, w.Store.PutIssued(d, issued))
}

// TakeBackIssued saves and is found.
func (w watched) TakeBackIssued(d model.AnyDocument) error {
	return w.library.documentSaved(d.Envelope().ID, w.Store.TakeBackIssued(d))
}

// PutOffice saves and is found.
func (w watched) PutOffice(o model.Office) error { return w.library.bookSaved(w.Store.PutOffice(o)) }

// PutOfficer saves and is found.
func (w watched) PutOfficer(o model.Officer) error {
	return w.library.bookSaved(w.Store.PutOfficer(o))
}

// PutGround saves and is found.
func (w watched) PutGround(g model.Ground) error { return w.library.bookSaved(w.Store.PutGround(g)) }

// PutCommune saves and is found.
func (w watched) PutCommune(c model.Commune) error {
	return w.library.bookSaved(w.Store.PutCommune(c))
}

// PutCommuneWith saves and is found.
func (w watched) PutCommuneWith(c model.Commune, figures []model.Figures, gone []model.ID) error {
	return w.library.bookSaved(w.Store.PutCommuneWith(c, figures, gone))
}

// PutFigures saves and is found.
func (w watched) PutFigures(f model.Figures) error {
	return w.library.bookSaved(w.Store.PutFigures(f))
}

// PutAllocation saves and is found.
func (w watched) PutAllocation(a model.Allocation) error {
	return w.library.bookSaved(w.Store.PutAllocation(a))
}

// PutCatalogue saves; plans that are opened under it are found by its names.
func (w watched) PutCatalogue(c model.Catalogue) error {
	return w.library.bookSaved(w.Store.PutCatalogue(c))
}

// BringBack changes what the history says, which may be anything.
func (w watched) BringBack(c model.Change, path string) error {
	err := w.Store.BringBack(c, path)
	if err == nil {
		w.library.Renew()
	}
	return err
}

// DeleteOffice deletes and is found no more.
func (w watched) DeleteOffice(id model.ID) error {
	return w.library.bookSaved(w.Store.DeleteOffice(id))
}

// DeleteOfficer deletes and is found no more.
func (w watched) DeleteOfficer(id model.ID) error {
	return w.library.bookSaved(w.Store.DeleteOfficer(id))
}

// DeleteGround deletes and is found no more.
func (w watched) DeleteGround(id model.ID) error {
	return w.library.bookSaved(w.Store.DeleteGround(id))
}

// DeleteAllocation deletes and is found no more.
func (w watched) DeleteAllocation(id model.ID) error {
	return w.library.bookSaved(w.Store.DeleteAllocation(id))
}

// DeleteCommune deletes and is found no more.
func (w watched) DeleteCommune(id model.ID) error {
	return w.library.bookSaved(w.Store.DeleteCommune(id))
}
