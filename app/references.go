package app

import "sokehoach/model"

// References counts the documents that refer to a record by its id, and tells
// whether other records of the book do. What cannot be read counts as referring:
// it may.
func (d *Desk) References(id model.ID) (documents int, others bool) {
	heads, err := d.Documents()
	for _, h := range heads {
		x, broken := d.Read(h.ID)
		if broken != nil || names(x.EachRef, id) {
			documents++
		}
	}
	b, unread := d.Book()
	return documents, err != nil || unread != nil || names(b.EachRef, id)
}

// names reports whether any of some references names the thing of an id.
func names(each func(func(model.Ref)), id model.ID) bool {
	found := false
	each(func(r model.Ref) { found = found || r.Names(id) })
	return found
}
