package storage

import "sokehoach/model"

// What may be kept. Whatever the guard would not read again is not written, so
// that no save is acknowledged which the next start refuses.
//
// bbolt leaves up to four records in one page with what overflows from it,
// however long they are, and the guard reads runs of maxLeafRun at most. A record
// of the history holds the old and the new value of what was changed, so what the
// history keeps may be half as long.
const (
	crowd     = 4                        // records in a page that bbolt does not part
	slack     = 64 << 10                 // bytes around a value: its key, heads of pages, fields of the history
	maxValue  = maxLeafRun/crowd - slack // bytes of a value with its seal
	maxRecord = maxValue/2 - slack       // bytes of a value whose changes the history keeps
	maxKey    = 4 << 10                  // bytes of a key: a name of a thousand letters
)

// fits refuses a record that could not be read again, or whose removal the
// history could not note.
func (r record) fits(value []byte) error {
	limit := maxValue
	if inHistory(r.bucket) && r.bucket != bucketIssued { // of which the history keeps two fields
		limit = maxRecord
	}
	if len(value) > limit || len(r.key) > maxKey {
		return model.ErrTooLarge
	}
	return nil
}
