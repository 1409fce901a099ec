package app

import "sokehoach/model"

// References counts the plans that refer to a record by its id, and tells
// whether other records of the book do. What cannot be read counts as
// referring: it may.
func References(s Store, id model.ID) (plans int, others bool) {
	heads, err := s.Documents()
	for _, h := range heads {
		p, broken := s.Plan(h.ID)
		if broken != nil || names(p.EachRef, id) {
			plans++
		}
	}
	b, unread := s.Book()
	return plans, err != nil || unread != nil || names(b.EachRef, id)
}

// names reports whether any of some references names the thing of an id.
func names(each func(func(model.Ref)), id model.ID) bool {
	found := false
	each(func(r model.Ref) { found = found || r.Names(id) })
	return found
}
