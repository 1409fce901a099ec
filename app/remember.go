package app

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"sync"

	"sokehoach/model"
)

// A memory (những gì đã kiểm tra) is what was found in plans, so that the
// overview counts the same as the plan itself without drawing all pages again.
type memory struct {
	mu    sync.Mutex
	plans map[model.ID]remembered
}

// remembered is what was found in a plan that was as its stamp says.
type remembered struct {
	stamp    []byte
	findings []model.Finding
}

// Findings (những gì cần sửa) are what Paper finds in a plan: in its data and on
// its pages. They are remembered for the plan and the book as they are. It is
// safe on any goroutine.
func (d *Desk) Findings(p model.Plan, b model.Book) []model.Finding {
	return d.findings(p, b, stampOf(b))
}

// findings is Findings with a stamp of the book.
func (d *Desk) findings(p model.Plan, b model.Book, book []byte) []model.Finding {
	stamp := append(stampOf(p), book...)
	d.memory.mu.Lock()
	known := d.memory.plans[p.ID]
	d.memory.mu.Unlock()
	if len(stamp) == 2*sha256.Size && bytes.Equal(known.stamp, stamp) {
		return known.findings
	}
	findings := d.Paper(p, b).Findings
	d.memory.mu.Lock()
	defer d.memory.mu.Unlock()
	d.memory.plans[p.ID] = remembered{stamp, findings}
	return findings
}

// stampOf is the same for values that are alike, and for them only.
func stampOf(v any) []byte {
	h := sha256.New()
	if err := json.NewEncoder(h).Encode(v); err != nil {
		return nil
	}
	return h.Sum(nil)
}
