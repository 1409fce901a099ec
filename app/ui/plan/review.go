package plan

import (
	"sokehoach/app/text"
	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/outline"
	"sokehoach/model"
)

// PageReview is the page that lists what is to be looked at in a plan that was
// made from another.
const PageReview = "review"

// Rework puts another state of a plan on its screen, as one step, and shows what
// is to be looked at in it.
func Rework(s *editor.Screen, name string, to model.Plan) {
	s.Rework(step(PageReview, name), &to)
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
	return []field{form.Section(text.PageReview, form.Words[model.Plan](text.ReviewIntro), m.reviewList())}
}
