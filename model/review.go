package model

import "strings"

// A ReviewNote (điểm cần rà soát) is one place of a plan that was made from
// another: what stood there, what stands there now, and whether a clerk has
// looked at it. It belongs to the plan, so it outlives a restart.
type ReviewNote struct {
	ID     ID          `json:"id"`
	Of     ID          `json:"of,omitzero"` // the entry or activity; zero for the plan itself
	Path   string      `json:"path"`        // from there: phrase, parts[2].heading
	Topic  ReviewTopic `json:"topic"`
	Kind   ReviewKind  `json:"kind"`
	Old    string      `json:"old,omitempty"`
	New    string      `json:"new,omitempty"`    // in a text: what of it the note is about
	Offer  string      `json:"offer,omitempty"`  // in a text: what could stand in its place
	Around string      `json:"around,omitempty"` // the words around it
	Why    string      `json:"why,omitempty"`    // a sentence for the clerk
	Value  string      `json:"value,omitempty"`  // of a field that is no text, as it stood when noted
	Done   bool        `json:"done,omitempty"`   // đã rà soát
}

// A ReviewTopic (loại nội dung cần rà soát) says what a note is about.
type ReviewTopic string

// The topics.
const (
	ReviewYear    ReviewTopic = "year"    // năm
	ReviewPeriod  ReviewTopic = "period"  // giai đoạn
	ReviewDate    ReviewTopic = "date"    // ngày, tháng
	ReviewGround  ReviewTopic = "ground"  // căn cứ, văn bản dẫn chiếu
	ReviewName    ReviewTopic = "name"    // tên xã, bản, cơ quan, người ký, chương trình
	ReviewAmount  ReviewTopic = "amount"  // số tiền, số lượng
	ReviewContent ReviewTopic = "content" // nội dung theo danh mục
)

// A ReviewKind (cách xử lý khi lập từ kế hoạch cũ) says what was done.
type ReviewKind string

// The kinds.
const (
	ReviewMoved ReviewKind = "moved" // đã chuyển
	ReviewLook  ReviewKind = "look"  // chưa rà soát
	ReviewKept  ReviewKind = "kept"  // cố ý giữ nguyên
)

// ReviewPath is the path of a note in the plan as it stands now, and false when
// the note is settled: ticked, or what it is about is no longer there.
func (p *Plan) ReviewPath(n ReviewNote) (string, bool) {
	base, ok := p.pathOf(n.Of)
	if n.Done || !ok {
		return "", false
	}
	path := base + n.Path
	value, ok := p.At(path)
	if n.Value != "" {
		return path, ok && value == n.Value
	}
	if ok && strings.Contains(value, n.New) {
		return path, true
	}
	return p.movedText(n)
}

// movedText finds where in the parts the text of a note has gone; parts and
// paragraphs have no ids.
func (p *Plan) movedText(n ReviewNote) (string, bool) {
	if !strings.HasPrefix(n.Path, "parts[") || n.Around == "" {
		return "", false
	}
	at := ""
	p.EachText(func(t Prose) {
		if at == "" && t.Of.IsZero() && strings.HasPrefix(t.Path, "parts[") && strings.Contains(*t.Text, n.Around) {
			at = t.Path
		}
	})
	return at, at != ""
}

// Reviewed is the plan with some notes ticked, or unticked.
func (p Plan) Reviewed(done bool, notes ...ID) Plan {
	ticked := map[ID]bool{}
	for _, id := range notes {
		ticked[id] = true
	}
	p = p.Clone()
	for i := range p.Review {
		if ticked[p.Review[i].ID] {
			p.Review[i].Done = done
		}
	}
	return p
}

// TakeOffer is the plan with the offer of a note in its place, and the note
// ticked; without an offer, or when its text is gone, the plan as it is.
func (p Plan) TakeOffer(id ID) Plan {
	for _, n := range p.Review {
		path, open := p.ReviewPath(n)
		if n.ID != id || n.Offer == "" || !open {
			continue
		}
		out := p.Reviewed(true, id)
		out.EachText(func(t Prose) {
			if base, _ := out.pathOf(t.Of); base+t.Path == path {
				*t.Text = strings.ReplaceAll(*t.Text, n.New, n.Offer)
			}
		})
		return out
	}
	return p
}

// ValueOf is how the field of a note stands now; nothing when it is gone.
func (p *Plan) ValueOf(n ReviewNote) string {
	base, ok := p.pathOf(n.Of)
	if !ok {
		return ""
	}
	value, _ := p.At(base + n.Path)
	return value
}
