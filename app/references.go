package app

import (
	"bytes"
	"encoding/json"

	"sokehoach/model"
)

// References counts the plans that refer to a record by its id, and tells
// whether other records of the book do. What cannot be read counts as
// referring: it may.
func References(s Store, id model.ID) (plans int, others bool) {
	heads, err := s.PlanHeads()
	for _, h := range heads {
		p, broken := s.Plan(h.ID)
		if broken != nil || mentions(p, id) {
			plans++
		}
	}
	b, unread := s.Book()
	return plans, err != nil || unread != nil || 1 < count(b, id)
}

// mentions reports whether an id stands anywhere in a value.
func mentions(v any, id model.ID) bool { return count(v, id) > 0 }

// count is how often an id stands in a value: its own record is one.
func count(v any, id model.ID) int {
	text, err := json.Marshal(v)
	if err != nil {
		return 1 // what cannot be looked through may hold it
	}
	return bytes.Count(text, []byte(id.String()))
}
