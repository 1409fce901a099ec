package storage

import "sokehoach/model"

// Plan is Document for who knows that it is a plan; model.ErrNotFound when it is of
// another kind.
func (s *Store) Plan(id model.ID) (model.Plan, error) {
	d, err := s.Document(id)
	p, ok := d.(*model.Plan)
	switch {
	case ok:
		return *p, err
	case err == nil:
		err = model.ErrNotFound
	}
	return model.Plan{}, err
}

// PutPlan is PutDocument for a plan.
func (s *Store) PutPlan(p model.Plan) error { return s.PutDocument(&p) }
