package ui

import (
	"slices"

	"sokehoach/app/search"
	"sokehoach/app/ui/finder"
)

// A Search finds in the book on screen and leads to what it found.
type Search struct {
	shell     *shell
	books     *books
	stage     *stage
	documents *Documents
	rooms     *Rooms
}

// Open opens the search.
func (s *Search) Open() {
	finder.Show(finder.Env{
		Library: s.books.indexed(), Canvas: s.shell.canvas(), Post: s.shell.options.Post, Open: s.lead,
	})
}

// lead leads to what was found.
func (s *Search) lead(h search.Hit) {
	if on := s.stage.document(); on != nil && !h.Document.IsZero() && on.ID() == h.Document {
		on.Focus(h.Path)
		return
	}
	s.stage.leave(func() {
		if h.Document.IsZero() {
			s.record(h)
			return
		}
		s.documents.Open(h.Document)
		if on := s.stage.document(); on != nil {
			on.Focus(h.Path)
		}
	})
}

// record leads to a thing of the book.
func (s *Search) record(h search.Hit) {
	sorts := []search.Kind{search.Office, search.Officer, search.Ground, search.Allocation} // as in the room of lists
	if sort := slices.Index(sorts, h.Kind); sort >= 0 {
		s.rooms.record(sort, h.Of)
		return
	}
	s.rooms.commune(h.Of)
}
