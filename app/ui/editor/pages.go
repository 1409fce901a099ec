package editor

import (
	"maps"
	"time"

	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

// Open shows a page of the form, and reports whether there is one of that key.
func (s *Screen) Open(key string) bool {
	made, ok := s.pages.fields(key)
	if !ok {
		return false
	}
	stamp, _ := s.pages.stamp(key)
	if s.form != nil {
		s.form.Close()
	}
	s.key, s.stamp = key, stamp
	form, object := made(form.Hooks{
		Canvas: s.env.Canvas, ReadOnly: s.readOnly(),
		Later: s.later, Left: s.saver.Flush, Undo: s.Undo, Redo: s.Redo,
		Say: s.Say, Entered: s.preview.Follow, Fixed: s.whyFixed(),
	})
	s.form = form
	s.frame.place(object)
	s.form.ShowFindings(s.onPage(s.paper.Findings))
	s.look()
	s.list()
	s.parts.Mark(key)
	return true
}

// look keeps that the clerk has seen the page on screen.
func (s *Screen) look() {
	for _, key := range s.seenKeys() {
		if s.seen[key] || s.readOnly() {
			continue
		}
		seen := maps.Clone(s.seen)
		seen[key] = true
		s.seen = seen
		desk, id := s.env.Desk, s.ID()
		go func() { _ = desk.MarkSeen(id, key) }() // only a convenience
	}
}

// follow opens the page afresh when what its fields point to stands elsewhere
// now, and the one above it when it is gone.
func (s *Screen) follow() {
	stamp, ok := s.pages.stamp(s.key)
	if ok && stamp == s.stamp {
		return
	}
	if !ok {
		s.key = s.pages.above()
	}
	s.form.Drop() // the numbers in its fields are of before
	s.form = nil
	s.Open(s.key)
}

// onPage are the findings that are shown on the page on screen.
func (s *Screen) onPage(all []model.Finding) []model.Finding {
	var here []model.Finding
	if s.key == envelope.PageSending {
		return s.sending.session.Findings()
	}
	for _, i := range all {
		if s.pages.of(i.Path) == s.key {
			here = append(here, i)
		}
	}
	return here
}

// list shows the parts of the paper at the side.
func (s *Screen) list() {
	items := s.pages.items(s.key)
	for i, item := range items {
		if standing, ok := s.standing[item.Key]; ok {
			items[i] = mark(item, standing)
		}
	}
	s.parts.Put(items)
}

// Focus leads to a field, and shows the form when the pages cover it.
func (s *Screen) Focus(path string) {
	s.frame.panes.turn(false)
	if key := s.pages.of(path); key != s.key {
		s.Open(key)
	}
	if !s.form.Focus(path) {
		s.form.Begin()
	}
}

// reveal is Focus for the very field with this path and no other.
func (s *Screen) reveal(path string) bool {
	if s.form.Reveal(path) {
		return true
	}
	if key := s.pages.of(path); key != s.key {
		s.Open(key)
	}
	return s.form.Reveal(path)
}

// click is how long a press of the mouse lasts.
const click = 250 * time.Millisecond

// later does something once a click has ended.
func (s *Screen) later(do func()) {
	time.AfterFunc(click, func() {
		s.env.Post(func() {
			if !s.closed {
				do()
			}
		})
	})
}

// Here is the document on screen and the page of it, for coming back.
func (s *Screen) Here() (model.ID, string) { return s.ID(), s.key }

// Field is the path of the field on that page in which the clerk was, or
// nothing.
func (s *Screen) Field() string {
	path := s.preview.Followed()
	if path == "" || s.pages.of(path) != s.key {
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
