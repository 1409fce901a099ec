package editor

import (
	"bytes"
	"encoding/json"

	"sokehoach/app/edit"
	"sokehoach/model"
)

// A Visit is what a clerk leaves behind who goes from a document to another room
// and comes back: the page, and what can be taken back.
type Visit struct {
	session any // of the document's own type
	key     string

	document model.ID            // that has left the office
	sending  *edit.Session[sent] // and how it was sent
}

// Visit is what Before of the next screen takes.
func (s *Screen) Visit() *Visit {
	v := s.doc.visit(s.key)
	if s.sending != nil {
		v.document, v.sending = s.ID(), s.sending.session
	}
	return v
}

// again is the session of a visit to this very value, when nothing changed it
// since.
func again[T any, P pointer[T]](v *Visit, now T) (*edit.Session[T], bool) {
	if v == nil {
		return nil, false
	}
	session, ok := v.session.(*edit.Session[T])
	if !ok {
		return nil, false
	}
	then := session.Value()
	if P(&then).Envelope().ID != P(&now).Envelope().ID {
		return nil, false
	}
	before, err := json.Marshal(then)
	here, err2 := json.Marshal(now)
	if err != nil || err2 != nil || !bytes.Equal(before, here) {
		return nil, false
	}
	return session.Again(), true
}
