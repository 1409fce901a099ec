package app

import (
	"sokehoach/model"
	"sokehoach/model/check"
)

// Way is how a document that left the office was sent and came back.
func (d *Desk) Way(document model.ID) (model.Way, error) {
	if d.Empty() {
		return nil, nil
	}
	return d.store.Dispatches(document)
}

// Ways are those of all documents that have one. What can be read of them is given
// with an error.
func (d *Desk) Ways() (map[model.ID]model.Way, error) {
	all, err := d.store.Dispatches(model.ID{})
	ways := map[model.ID]model.Way{}
	for _, x := range all {
		ways[x.Of] = append(ways[x.Of], x)
	}
	return ways, err
}

// KeepWay puts into the book how a document was sent and came back.
func (d *Desk) KeepWay(document model.ID, way model.Way) error {
	return d.store.PutDispatches(document, way)
}

// CheckWay gives what is found in how a document was sent and came back.
func (d *Desk) CheckWay(x *model.Document, way model.Way) []model.Finding { return check.Way(x, way) }
