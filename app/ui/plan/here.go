package plan

import "sokehoach/model"

// Here is the plan on screen and the page of it, for coming back.
func (s *Screen) Here() (model.ID, string) { return s.session.Value().ID, s.key }

// Field is the path of the field on that page in which the clerk was, or
// nothing.
func (s *Screen) Field() string {
	path := s.preview.Followed()
	if path == "" || s.maker.pageOf(s.session.Value(), path) != s.key {
		return ""
	}
	return path
}

// Return leads to a page, and to a field of it unless that is nothing.
func (s *Screen) Return(page, field string) {
	s.Open(page)
	if field == "" || !s.form.Focus(field) {
		s.form.Begin()
	}
}
