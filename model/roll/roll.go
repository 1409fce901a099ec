package roll

import (
	"strconv"

	"sokehoach/model"
)

// An Input (yêu cầu lập kế hoạch năm sau) is what a plan is rolled forward
// with.
type Input struct {
	Plan        model.Plan
	Book        model.Book // with the catalogues of the old and the new plan
	ToYear      int
	Date        model.Date                // expected for the new plan, names are those of that day; zero: the old one's day and month
	Catalogue   string                    // of the new plan; empty: the old one's
	Nodes       map[string]string         // code there -> code in the new catalogue, when it is another
	Offices     map[model.ID]model.ID     // takes the place of an office; the successors of the book are known
	Library     model.GroundLibrary       // what became of grounds
	KeepAmounts bool                      // amounts and targets stay, flagged; otherwise they are open
	Results     map[string]model.Quantity // of indicators in the old year, by code
	NewID       func() model.ID
}

// Forward is the plan for another year: new ids, the same lineage, a draft
// without a number. What was moved, kept or is yet to be looked at stands
// in its Review.
func Forward(in Input) model.Plan {
	r := newRoller(in)
	r.head()
	r.identities()
	r.nodes()
	r.grounds()
	r.references()
	r.figures()
	r.indicators()
	r.prose()
	r.plan.Review = r.notes
	r.plan.Anchor(r.notes)
	return r.plan
}

// ChangeCatalogue is the plan, of the same year and with the same ids, under
// another catalogue. Nodes maps codes; what it does not name is kept aside.
func ChangeCatalogue(in Input) model.Plan {
	in.ToYear, in.Date = in.Plan.Year, in.Plan.Date
	r := newRoller(in)
	r.notes = r.plan.Review // a clone's
	before := len(r.notes)
	r.nodes()
	r.funding(false)
	r.indicatorCodes()
	r.proseOf(newOldNames(r.catalogueNames()))
	r.plan.Review = r.notes
	r.plan.Anchor(r.notes[before:])
	return r.plan
}

// A roller rolls one plan.
type roller struct {
	Input
	plan     model.Plan // the new one
	from, to model.Catalogue
	day      model.Date // that names are valid on
	wasDay   model.Date // that they were valid on
	delta    int
	old      oldNames // that ended before day
	notes    []model.ReviewNote
}

func newRoller(in Input) *roller {
	r := &roller{Input: in, plan: in.Plan.Clone(), delta: in.ToYear - in.Plan.Year}
	if r.Catalogue == "" {
		r.Catalogue = in.Plan.Catalogue
	}
	if r.Date.IsZero() && in.Plan.Date.Year != 0 {
		r.Date = in.Plan.Date.In(in.Plan.Date.Year + r.delta)
	}
	r.from, r.to = in.Book.Catalogue(in.Plan.Catalogue), in.Book.Catalogue(r.Catalogue)
	r.wasDay = model.Dossier{Plan: in.Plan}.Day()
	r.day = model.Dossier{Plan: model.Plan{Document: model.Document{Year: in.ToYear, Date: r.Date}}}.Day()
	r.old = newOldNames(r.oldNames())
	return r
}

// note lists a place once.
func (r *roller) note(n model.ReviewNote) {
	for _, o := range r.notes {
		if o.Of == n.Of && o.Path == n.Path && o.Kind == n.Kind && o.Old == n.Old && o.New == n.New {
			return
		}
	}
	n.ID = r.NewID()
	r.notes = append(r.notes, n)
}

// head moves what stands once in a plan.
func (r *roller) head() {
	p := &r.plan
	p.ID, p.State, p.Amends, p.MadeFrom, p.Review, p.Origin = r.NewID(), model.Draft, model.ID{}, r.Plan.ID, nil, model.Origin{}
	p.Year, p.Date, p.Number = r.ToYear, r.Date, ""
	r.note(model.ReviewNote{
		Path: "year", Topic: model.ReviewYear, Kind: model.ReviewMoved,
		Old: strconv.Itoa(r.Plan.Year), New: strconv.Itoa(r.ToYear), Why: whyYear,
	})
	if r.Plan.Number != "" {
		r.note(model.ReviewNote{Path: "number", Topic: model.ReviewGround, Kind: model.ReviewMoved, Old: r.Plan.Number, Why: whyNumber})
	}
	if r.Plan.Date != r.Date {
		r.note(model.ReviewNote{
			Path: "date", Topic: model.ReviewDate, Kind: model.ReviewMoved,
			Old: r.Plan.Date.Field(), New: r.Date.Field(), Why: whyDate,
		})
	}
}

// identities gives every entry and activity an id of its own; the lineage says
// which it was.
func (r *roller) identities() {
	r.plan.KeepLineage()
	r.plan.Renew(r.NewID)
}
