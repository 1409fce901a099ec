package app

import (
	"errors"
	"slices"

	"sokehoach/model"
)

// archiveSetting is under which the ids of archived plans are kept: the records
// of an issued plan are not changed any more.
const archiveSetting = "archive"

// An Archive (lưu trữ) is the plans that were put aside: kept and found, but no
// work any more.
type Archive map[model.ID]bool

// Archived are the plans that were put aside; where that cannot be read, none.
func (d *Desk) Archived() Archive {
	var ids []model.ID
	if known, err := d.store.Setting(archiveSetting, &ids); !known || err != nil {
		return Archive{}
	}
	a := Archive{}
	for _, id := range ids {
		a[id] = true
	}
	return a
}

// PutAside puts a plan into the archive, or takes it out again.
func (d *Desk) PutAside(id model.ID, aside bool) error {
	var ids []model.ID
	if _, err := d.store.Setting(archiveSetting, &ids); err != nil {
		return err
	}
	ids = slices.DeleteFunc(ids, func(o model.ID) bool { return o == id })
	if aside {
		ids = append(ids, id)
	}
	return d.store.PutSetting(archiveSetting, ids)
}

// deletions are how many deletions of a plan are listed: more than a list is read
// for.
const deletions = 200

// Deleted are the plans that were deleted and are not back, the last first. Each
// change can be given to Store.BringBack. What was found of them is given with
// an error too.
func (d *Desk) Deleted() ([]model.Change, error) {
	heads, failed := d.Documents()
	seen := map[model.ID]bool{}
	for _, h := range heads {
		seen[h.ID] = true
	}
	changes, err := d.Changes(model.HistoryFilter{Kind: "document", Act: model.Removed}, deletions)
	var out []model.Change
	for _, c := range changes {
		if id := c.Document(); !seen[id] {
			out = append(out, c)
			seen[id] = true
		}
	}
	return out, errors.Join(failed, err)
}
