package roll

import (
	"fmt"

	"sokehoach/model"
)

// grounds lists every ground of the book that the plan rests on; none is taken
// away.
func (r *roller) grounds() {
	for i, g := range r.plan.Grounds {
		if g.Ground.IsZero() {
			continue // the clerk's own words are read as all others
		}
		n := r.ground(r.Book.Ground(g.Ground))
		n.Path, n.Topic = fmt.Sprintf("grounds[%d].ground", i), model.ReviewGround
		r.note(n)
	}
}

// ground judges one ground by its validity, by what the library knows became of
// it, and by the years that it tells of.
func (r *roller) ground(g model.Ground) model.ReviewNote {
	n := model.ReviewNote{Kind: model.ReviewLook, Old: g.Citation(), New: g.Citation()}
	known, _ := r.Library.Of(g)
	switch {
	case g.Kind == "":
		n.Why = whyGroundGone
	case g.To.Over(r.day) || known.To.Over(r.day):
		n.Why = whyOver
	case known.Status == model.GroundReplaced:
		n.Why = whyReplaced
	case known.Status == model.GroundAmended:
		n.Why = whyAmended
	case r.recent(g.Issued.Year) || r.tellsOld(g.Title):
		n.Why = whyRecent
	case len(r.old.find.In([]byte(n.New))) > 0:
		n.Why = whyOldName
	default:
		n.Kind, n.Why = model.ReviewKept, whyGroundKept
	}
	return n
}

// tellsOld reports whether a title speaks of the old plan's time.
func (r *roller) tellsOld(title string) bool {
	for _, y := range yearsIn(title) {
		if y == r.Plan.Year || y == r.Plan.Year-1 {
			return true
		}
	}
	return false
}
