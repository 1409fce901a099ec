package app

import "sokehoach/model"

// Documents are the lines of the list of documents, newest year first, then
// newest id. What can be read of it is given with an error.
func (d *Desk) Documents() ([]model.DocumentHead, error) { return d.store.Documents() }

// Read reads a document as it stands in the book; of one that is damaged in part
// the rest is given with the error.
func (d *Desk) Read(id model.ID) (model.AnyDocument, error) { return d.store.Document(id) }

// Keep puts a document into the book: it is on the disk when the error is nil.
func (d *Desk) Keep(x model.AnyDocument) error { return d.store.PutDocument(x) }

// Delete takes a document out of the book; what has left the office stays.
func (d *Desk) Delete(id model.ID) error { return d.store.DeleteDocument(id) }
