package app

import "sokehoach/model"

// A Store is the book on the disk, by what is asked of it. storage.Store is all
// of it; the roles are declared here because app and storage do not know each
// other. Every Put is one transaction and is on disk when it returns nil.
type Store struct {
	DocumentStore
	IssueStore
	NameStore
	PlaceStore
	MoneyStore
	ResultStore
	SettingStore
	HistoryStore
}

// StoreOf is a store of something that is everything asked of one by itself.
func StoreOf[S interface {
	DocumentStore
	IssueStore
	NameStore
	PlaceStore
	MoneyStore
	ResultStore
	SettingStore
	HistoryStore
}](s S) Store {
	return Store{s, s, s, s, s, s, s, s}
}

// A DocumentStore has the documents: they are kept, read and deleted whole.
type DocumentStore interface {
	NewID() model.ID
	ReadOnly() bool
	Documents() ([]model.DocumentHead, error)        // newest year first, then newest id
	Document(id model.ID) (model.AnyDocument, error) // what can be read of it, when parts are damaged
	PutDocument(d model.AnyDocument) error           // with its contents, which have ids of their own
	DeleteDocument(id model.ID) error
	PutAll(p model.Parcel) error // all of it or nothing
}

// An IssueStore has what has left the office.
type IssueStore interface {
	PutIssued(d model.AnyDocument, issued model.IssuedDocument) error // both; what d amends becomes amended
	TakeBackIssued(d model.AnyDocument) error                         // d as a draft, without what left the office
	Issued(document model.ID) (model.IssuedDocument, error)
	Dispatches(document model.ID) ([]model.Dispatch, error) // the oldest first; of all documents with the zero id
	PutDispatches(document model.ID, way model.Way) error   // the document has these from now on, and no others
}

// A NameStore has the book as it is today, and whom and what documents name. Whether
// anything refers to what is deleted is the caller's to know.
type NameStore interface {
	Book() (model.Book, error)
	PutOffice(o model.Office) error
	DeleteOffice(id model.ID) error
	PutOfficer(o model.Officer) error
	DeleteOfficer(id model.ID) error
	PutGround(g model.Ground) error
	DeleteGround(id model.ID) error
}

// A PlaceStore has communes with their figures.
type PlaceStore interface {
	PutCommune(c model.Commune) error
	PutFigures(f model.Figures) error
	PutCommuneWith(c model.Commune, figures []model.Figures, gone []model.ID) error // all of it or nothing
	DeleteCommune(id model.ID) error                                                // with its figures
}

// A MoneyStore has what was assigned, and the catalogues that it is assigned under.
type MoneyStore interface {
	PutAllocation(a model.Allocation) error
	DeleteAllocation(id model.ID) error
	PutCatalogue(c model.Catalogue) error
}

// A ResultStore has what was done and paid.
type ResultStore interface {
	Results(of []model.ID, budget int) ([]model.Result, error) // of some lineages; budget 0 is all years
	PutResults(changed []model.Result, gone []model.ID) error  // all of it or nothing
}

// A SettingStore has values of the program under their names.
type SettingStore interface {
	Setting(name string, v any) (bool, error) // JSON into v; false when never put
	PutSetting(name string, v any) error
}

// A HistoryStore has what was changed, and the way back.
type HistoryStore interface {
	Watch(f func([]model.Change))                                     // f hears of every save what it changed
	History(f model.HistoryFilter, limit int) ([]model.Change, error) // the newest first
	BringBack(c model.Change, path string) error                      // one field, or with no path all of it
}
