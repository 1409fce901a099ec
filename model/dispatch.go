package model

import "slices"

// A Dispatch (lần gửi đi) is one step of a document on its way after it has left
// the office: it was sent, or it came back and why. The document does not change by
// it, nor what was frozen of it.
type Dispatch struct {
	ID     ID           `json:"id"`
	Of     ID           `json:"of"` // the document
	Kind   DispatchKind `json:"kind"`
	On     Date         `json:"on,omitzero"`      // ngày gửi, ngày bị trả lại
	Reason string       `json:"reason,omitempty"` // lý do trả lại
}

// A DispatchKind (loại lần gửi) says which way the document went.
type DispatchKind string

// The kinds.
const (
	Sent     DispatchKind = "sent"     // đã gửi; after it came back: gửi lại
	SentBack DispatchKind = "sentBack" // bị trả lại
)

// A Way (quá trình gửi đi) is all dispatches of one document, the oldest first: it
// is sent, may come back, and is sent again.
type Way []Dispatch

// Clone returns a copy.
func (w Way) Clone() Way { return slices.Clone(w) }

// Last is where the document is now; zero when it was never sent.
func (w Way) Last() Dispatch {
	if len(w) == 0 {
		return Dispatch{}
	}
	return w[len(w)-1]
}

// Next is what can happen to the document now.
func (w Way) Next() DispatchKind {
	if w.Last().Kind == Sent {
		return SentBack
	}
	return Sent
}

// Times counts how often the document was sent up to a step, that one included.
func (w Way) Times(step int) int {
	n := 0
	for _, d := range w[:step+1] {
		if d.Kind == Sent {
			n++
		}
	}
	return n
}

// EachRef visits every id that the dispatch holds.
func (d *Dispatch) EachRef(visit func(Ref)) {
	w := refWalk{visit: visit}
	w.ref(RefItself, &d.ID, "id")
	w.ref(RefDocument, &d.Of, "of")
}
