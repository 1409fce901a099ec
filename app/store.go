package app

import "sokehoach/model"

// A Store keeps the book. storage.Store is one; it is declared here because app
// and storage do not know each other. Every Put is one transaction and is on
// disk when it returns nil.
type Store interface {
	NewID() model.ID
	Documents() ([]model.DocumentHead, error) // newest year first, then newest id
	Plan(id model.ID) (model.Plan, error)     // what can be read of it, when parts are damaged
	PutPlan(p model.Plan) error               // p, its entries and activities have ids of their own
	Document(id model.ID) (model.AnyDocument, error)
	PutDocument(d model.AnyDocument) error // with its contents, which have ids of their own
	DeleteDocument(id model.ID) error
	PutIssued(d model.AnyDocument, issued model.IssuedDocument) error // both; what d amends becomes amended
	TakeBackIssued(d model.AnyDocument) error                         // d as a draft, without what left the office
	Issued(plan model.ID) (model.IssuedDocument, error)
	Book() (model.Book, error)
	PutOffice(o model.Office) error
	PutOfficer(o model.Officer) error
	PutGround(g model.Ground) error
	PutCommune(c model.Commune) error
	PutFigures(f model.Figures) error
	PutCommuneWith(c model.Commune, figures []model.Figures, gone []model.ID) error // all of it or nothing
	PutAllocation(a model.Allocation) error
	PutCatalogue(c model.Catalogue) error
	DeleteOffice(id model.ID) error // whether anything refers to it is the caller's to know
	DeleteOfficer(id model.ID) error
	DeleteGround(id model.ID) error
	DeleteCommune(id model.ID) error // with its figures
	DeleteAllocation(id model.ID) error
	Setting(name string, v any) (bool, error) // JSON into v; false when never put
	PutSetting(name string, v any) error
	History(f model.HistoryFilter, limit int) ([]model.Change, error) // the newest first
	BringBack(c model.Change, path string) error                      // one field, or with no path all of it
	ReadOnly() bool
}
