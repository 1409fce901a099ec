package model

import (
	"slices"
	"strings"
)

// A ReviewNote (điểm cần rà soát) is one place of a document that was made from
// another: what stood there, what stands there now, and whether a clerk has
// looked at it. It belongs to the document, so it outlives a restart.
type ReviewNote struct {
	ID     ID          `json:"id"`
	Of     ID          `json:"of,omitzero"` // the entry or activity; zero for the document itself
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

// An OpenNote (điểm chưa rà soát) is a note that is not settled, with the path
// that it has now.
type OpenNote struct {
	Path string
	ReviewNote
}

// OpenNotes are the notes of a document that are not settled: neither ticked, nor
// is what they are about gone or changed.
func OpenNotes(d AnyDocument) []OpenNote {
	var out []OpenNote
	if len(d.Envelope().Review) == 0 {
		return nil
	}
	paths, fields := pathsOf(d), newFieldReader(d)
	for _, n := range d.Envelope().Review {
		base, ok := paths[n.Of]
		if n.Done || !ok {
			continue
		}
		path := base + n.Path
		value, ok := fields.at(path)
		switch {
		case n.Value != "":
			ok = ok && value == n.Value
		case !ok || !strings.Contains(value, n.New):
			path, ok = movedText(d, n)
		}
		if ok {
			out = append(out, OpenNote{path, n})
		}
	}
	return out
}

// pathsOf are the paths of what a document keeps under an id of its own: every
// kind has them by its Document.
func pathsOf(d AnyDocument) map[ID]string {
	if x, ok := d.(interface{ paths() map[ID]string }); ok {
		return x.paths()
	}
	return nil
}

// movedText finds where in the parts the text of a note has gone; parts and
// paragraphs have no ids.
func movedText(d AnyDocument, n ReviewNote) (string, bool) {
	if !strings.HasPrefix(n.Path, "parts[") || n.Around == "" {
		return "", false
	}
	at := ""
	d.EachText(func(t Prose) {
		if at == "" && t.Of.IsZero() && strings.HasPrefix(t.Path, "parts[") && strings.Contains(*t.Text, n.Around) {
			at = t.Path
		}
	})
	return at, at != ""
}

// OpenNotes are the notes of the plan that are not settled.
func (p *Plan) OpenNotes() []OpenNote { return OpenNotes(p) }

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
// ticked; without an offer, or when its text is gone, the plan as it is. What
// stands in a longer place of another note is that one's.
func (p Plan) TakeOffer(id ID) Plan {
	open := p.OpenNotes()
	for _, n := range open {
		if n.ID != id || n.Offer == "" {
			continue
		}
		out := p.Reviewed(true, id)
		var longer []string
		for _, o := range open {
			if o.Path == n.Path && len(o.New) > len(n.New) && strings.Contains(o.New, n.New) {
				longer = append(longer, o.New)
			}
		}
		hits := slices.DeleteFunc(Find(&out, Search{Old: n.New, Exact: true, Whole: true}), func(h Hit) bool {
			return h.Root+h.Path != n.Path || slices.ContainsFunc(longer, h.inside)
		})
		for i := range hits {
			hits[i].New = n.Offer
		}
		changed, _ := Replace(&out, hits...)
		return *changed.(*Plan)
	}
	return p
}

// inside reports whether the place is part of a longer piece of its text.
func (h Hit) inside(longer string) bool {
	for at := 0; ; {
		i := strings.Index(h.Text[at:], longer)
		if i < 0 {
			return false
		}
		if from := at + i; from <= h.From && h.To <= from+len(longer) {
			return true
		}
		at += i + 1
	}
}

// Anchor keeps with notes how the fields that are no text stand now, so that a
// change of one settles its note.
func (p *Plan) Anchor(notes []ReviewNote) {
	type place struct {
		of   ID
		path string
	}
	texts := map[place]bool{}
	p.EachText(func(t Prose) { texts[place{t.Of, t.Path}] = true })
	paths, fields := p.paths(), newFieldReader(p)
	for i := range notes {
		n := &notes[i]
		if base, ok := paths[n.Of]; ok && !texts[place{n.Of, n.Path}] {
			n.Value, _ = fields.at(base + n.Path)
		}
	}
}
