package plan

import "sokehoach/model"

// Here is the plan on screen and the page of it, for coming back.
func (s *Screen) Here() (model.ID, string) { return s.session.Value().ID, s.key }
