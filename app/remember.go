package app

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"sync"

	"sokehoach/model"
)

// A memory (những gì đã kiểm tra) is what was found in documents, so that the
// overview counts the same as the document itself without drawing all pages again.
type memory struct {
	mu        sync.Mutex
	documents map[model.ID]remembered
}

// remembered is what was found in a document that was as its stamp says.
type remembered struct {
	stamp    []byte
	findings []model.Finding
}

// Findings (những gì cần sửa) are what Paper finds: in the data of the document
// and on its pages. They are remembered for the document and the book as they
// are. It is safe on any goroutine.
func (w Work) Findings() []model.Finding { return w.findings(stampOf(w.Book)) }

// findings is Findings with a stamp of the book.
func (w Work) findings(book []byte) []model.Finding {
	stamp, m, id := append(stampOf(w.Document), book...), w.desk.memory, w.Document.Envelope().ID
	m.mu.Lock()
	known := m.documents[id]
	m.mu.Unlock()
	if len(stamp) == 2*sha256.Size && bytes.Equal(known.stamp, stamp) {
		return known.findings
	}
	findings := w.Paper().Findings
	m.mu.Lock()
	defer m.mu.Unlock()
	m.documents[id] = remembered{stamp, findings}
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
