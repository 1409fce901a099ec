package plan

import (
	"bytes"
	"encoding/json"

	"sokehoach/app/edit"
	"sokehoach/model"
)

// A Visit is what a clerk leaves behind who goes from a plan to another room and
// comes back: the page, and what can be taken back.
type Visit struct {
	session *edit.Session[model.Plan]
	key     string
}

// Visit is what Before of the next screen takes.
func (s *Screen) Visit() *Visit { return &Visit{s.session, s.key} }

// to reports whether the visit was to this plan, and nothing changed it since.
func (v *Visit) to(p model.Plan) bool {
	if v == nil || v.session.Value().ID != p.ID {
		return false
	}
	before, err := json.Marshal(v.session.Value())
	now, err2 := json.Marshal(p)
	return err == nil && err2 == nil && bytes.Equal(before, now)
}
