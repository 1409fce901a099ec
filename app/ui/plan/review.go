package plan

import (
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/outline"
	"sokehoach/model"
)

// PageReview is the page that lists what is to be looked at in a plan that was
// made from another.
const PageReview = "review"

// Value is the plan as it stands on screen.
func (s *Screen) Value() model.Plan {
	v, _ := s.session.Snapshot()
	return v
}

// Rework puts another state of the plan on screen, as one step, and shows what
// is to be looked at in it.
func (s *Screen) Rework(name string, to model.Plan) {
	s.form.Leave()
	s.session.Do(step(PageReview, name), func(p *model.Plan) { *p = to })
	s.Open(PageReview)
	s.autosave.Flush()
}

// reviewItem is the line at the side, as long as something is to be looked at
// or the page is on screen.
func (m *maker) reviewItem(p model.Plan, current string) []outline.Item {
	all := len(p.Review)
	if all == 0 || m.unsettled == 0 && current != PageReview {
		return nil
	}
	item := outline.Item{Key: PageReview, Title: text.PageReview, Note: text.OutOf(all-m.unsettled, all), State: outline.Lacking}
	if m.unsettled == 0 {
		item.State = outline.Done
	}
	return []outline.Item{item}
}

// reviewPage lists what is to be looked at.
func (m *maker) reviewPage() []field {
	return []field{form.Section(text.PageReview, words(text.ReviewIntro), m.reviewList())}
}
