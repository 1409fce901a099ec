package app

import "sokehoach/model"

// A Store keeps the book. storage.Store is one; it is declared here because app
// and storage do not know each other. Every Put is one transaction and is on
// disk when it returns nil.
type Store interface {
	NewID() model.ID
	PlanHeads() ([]model.PlanHead, error) // newest year first, then newest id
	Plan(id model.ID) (model.Plan, error)
	PutPlan(p model.Plan) error
	DeletePlan(id model.ID) error
	Book() (model.Book, error)
	PutOffice(o model.Office) error
	PutOfficer(o model.Officer) error
	PutGround(g model.Ground) error
	Setting(name string, v any) (bool, error) // JSON into v; false when never put
	PutSetting(name string, v any) error
	ReadOnly() bool
}
