// Package progress tells how far a document is: the parts of its paper in order,
// with what is done of what the paper asks for.
package progress

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sokehoach/model"
	"sokehoach/model/check"
)

// A Section (mục của bản in) is a kind of part of the paper.
type Section string

// The sections, in the order of the paper.
const (
	SectionHead       Section = "head"       // cơ quan, số, ngày, trích yếu
	SectionGrounds    Section = "grounds"    // căn cứ
	SectionOpening    Section = "opening"    // câu mở đầu
	SectionPart       Section = "part"       // phần có số La Mã
	SectionContents   Section = "contents"   // dự án và hoạt động, tất cả
	SectionNode       Section = "node"       // dự án, tiểu dự án, nội dung của danh mục
	SectionStray      Section = "stray"      // nội dung chưa gắn với danh mục
	SectionIndicators Section = "indicators" // chỉ tiêu
	SectionFunding    Section = "funding"    // kinh phí của các hoạt động
	SectionClosing    Section = "closing"    // câu kết
	SectionRecipients Section = "recipients" // nơi nhận
	SectionSignature  Section = "signature"  // chữ ký
	SectionAnnexes    Section = "annexes"    // phụ lục
	SectionIssue      Section = "issue"      // phát hành
)

// A Standing (mức hoàn thành) is how far a section is.
type Standing string

// The standings.
const (
	NotStarted Standing = "not-started" // chưa bắt đầu
	Looked     Standing = "looked"      // đã xem
	Lacking    Standing = "lacking"     // còn thiếu
	Finished   Standing = "finished"    // xong
)

// A Line (tiến độ của một mục) is one line of the list beside a document.
type Line struct {
	Key      string // under which it is marked as seen; stays when parts move
	Path     string // of the field to go to; empty where there is none
	Section  Section
	Title    string // in the document's or the catalogue's words; empty: the section's own
	Depth    int    // 0 for the paper's parts, 1 for projects, 2 for what is below
	Done     int    // required fields that are filled …
	Total    int    // … of so many
	Standing Standing
}

// A Source is what the list is worked out from.
type Source struct {
	Document model.AnyDocument
	Required []string        // paths of what the paper asks for
	Findings []model.Finding // of the paper: the same rules judge both
	Seen     map[string]bool // keys of the lines that a clerk has looked at
}

// Of lists the parts of the paper of any document.
func Of(s Source) []Line {
	l := newList(s)
	l.above(func(model.PartRole) bool { return false })
	l.below()
	return l.out
}

// A list is a list while it is worked out.
type list struct {
	doc    *model.Document
	seen   map[string]bool
	filled map[string]bool // required paths
	order  []string
	out    []Line
}

func newList(s Source) *list {
	l := &list{doc: s.Document.Envelope(), seen: s.Seen, filled: map[string]bool{}, order: s.Required}
	for _, path := range l.order {
		l.filled[path] = check.Filled(s.Document, path, s.Findings)
	}
	return l
}

// above lists what stands down to the last part; begun tells of the role of a
// part whether its kind draws anything there.
func (l *list) above(begun func(model.PartRole) bool) {
	d := l.doc
	l.add(Line{Section: SectionHead, Path: "title"}, d.Title != "", "office", "symbol", "place", "date", "title")
	l.add(Line{Section: SectionGrounds, Path: "grounds"}, len(d.Grounds) > 0, "grounds[")
	l.add(Line{Section: SectionOpening, Path: "opening"}, d.Opening != "")
	for i := range d.Parts {
		l.part(i, begun)
	}
}

// below lists what stands from the closing sentence on.
func (l *list) below() {
	d := l.doc
	l.add(Line{Section: SectionClosing, Path: "closing"}, d.Closing != "", "closing")
	l.add(Line{Section: SectionSignature, Path: "signature.officer"}, d.Signature != model.Signature{}, "signature.")
	l.add(Line{Section: SectionRecipients, Path: "recipients"}, len(d.Recipients) > 0, "recipients")
	l.add(Line{Section: SectionAnnexes, Path: "annexes"}, len(d.Annexes) > 0, "annexes[")
	l.add(Line{Section: SectionIssue}, d.Out())
}

// add appends a section with the required fields whose paths begin so.
func (l *list) add(s Line, begun bool, prefixes ...string) {
	l.put(s, begun, func(path string) bool {
		return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(path, p) })
	})
}

// put appends a section with the required fields that are its own.
func (l *list) put(s Line, begun bool, own func(path string) bool) {
	s.Key = cmp.Or(s.Key, string(s.Section))
	for _, path := range l.order {
		if own(path) {
			s.Total++
			if l.filled[path] {
				s.Done++
			}
		}
	}
	s.Standing = standing(s, begun, l.seen[s.Key])
	l.out = append(l.out, s)
}

// standing judges a section: what has begun lacks something until all is done.
func standing(s Line, begun, seen bool) Standing {
	switch {
	case begun && s.Done == s.Total:
		return Finished
	case begun:
		return Lacking
	case seen:
		return Looked
	}
	return NotStarted
}

// part is one part of the text, with what its kind draws there.
func (l *list) part(i int, begun func(model.PartRole) bool) {
	x := l.doc.Parts[i]
	key, prefix := "part:"+string(x.Role), fmt.Sprintf("parts[%d].", i)
	if x.Role == "" || slices.ContainsFunc(l.doc.Parts[:i], func(o model.Part) bool { return o.Role == x.Role }) {
		key = fmt.Sprintf("part:%d", i)
	}
	written := slices.ContainsFunc(x.Paragraphs, func(p model.Paragraph) bool { return p.Text != "" })
	l.add(Line{Key: key, Path: prefix + "heading", Section: SectionPart, Title: x.Heading}, written || begun(x.Role), prefix)
}
