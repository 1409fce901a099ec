package plan

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/internal/hand"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// reviewed is a maker of the sample with notes: one with an offer, one that was
// moved, and many that were kept.
func reviewed(t testing.TB, many int) *maker {
	t.Helper()
	m, p := sample(t)
	p.Title = "Kế hoạch của xã cũ năm 2025"
	p.Review = []model.ReviewNote{
		{ID: model.MakeID(1, 1, 1), Path: "title", Kind: model.ReviewLook, New: "xã cũ", Offer: "phường mới", Why: "Tên cũ."},
		{ID: model.MakeID(1, 1, 2), Path: "title", Kind: model.ReviewMoved, Old: "2024", New: "2025"},
	}
	for i := range many {
		p.Review = append(p.Review, model.ReviewNote{ID: model.MakeID(2, 1, uint64(i)), Path: "title", Kind: model.ReviewKept, New: "năm"})
	}
	m.Session.Do(step("", ""), func(v *model.Plan) { *v = p })
	return m
}

func TestANoteIsSettledAsOneNamedStep(t *testing.T) {
	test.NewTempApp(t)
	m := reviewed(t, 0)
	_, w := openPage(t, m, PageReview)
	open := func() int {
		p := m.Session.Value()
		return len(p.OpenNotes())
	}
	for _, c := range []struct {
		button, name string
		left         int
	}{{text.ReviewOffer, text.TakingOffer, 1}, {text.ReviewSeen, text.ReviewingOne, 1}, {text.ReviewAllSeen, text.ReviewingGroup, 1}} {
		hand.Tap(t, w, c.button)
		if open() != c.left {
			t.Errorf("%s: %d notes are open", c.button, open())
		}
		if c.button == text.ReviewOffer && !strings.Contains(m.Session.Value().Title, "phường mới") {
			t.Errorf("the title is %q", m.Session.Value().Title)
		}
		if done, _ := m.Session.Undo(); done.Name != c.name || open() != 2 {
			t.Errorf("%s: the step %q leaves %d notes open", c.button, done.Name, open())
		}
	}
}

func TestALongReviewIsListedInParts(t *testing.T) {
	test.NewTempApp(t)
	m := reviewed(t, 600)
	_, w := openPage(t, m, PageReview)
	leads, more := 0, false
	for _, o := range test.LaidOutObjects(w.Content()) {
		if b, ok := o.(*kit.Button); ok && b.Text == text.ReviewGo {
			leads++
		}
		if l, ok := o.(*widget.Label); ok && l.Text == text.ReviewMore(602-mostNotes) {
			more = true
		}
	}
	if leads != mostNotes || !more {
		t.Errorf("%d notes are listed", leads)
	}
}
