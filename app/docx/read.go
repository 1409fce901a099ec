package docx

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"path"
	"slices"
	"strings"

	"sokehoach/app/opc"
)

// A Returned (tệp Word gửi lại) is a file as somebody saved it.
type Returned struct {
	Document string         // the id of the document that it was written of; "" when it does not say
	Places   []Place        // as they were written; none when the list is lost
	Sound    bool           // the list is the one that was written
	Marked   bool           // some place still has its mark
	Views    [2][]Paragraph // Before and After
	Tracked  int            // changes that were tracked
	Unread   bool           // it has pictures, notes or text boxes, which are not compared
}

// A View is one of the two readings of a file with tracked changes.
type View int

const (
	Before View = iota // as if all of them were rejected
	After              // as if all were accepted
)

// A Paragraph is one of a view.
type Paragraph struct {
	Text            string
	Table, Row, Col int // from 1, 0 and 0; table 0 is outside
	Author, Day     string
	Remarks         []Remark
	covers          []cover
	added           bool // all its words were, and no mark stands in it: it is of no place
}

// A Remark (ghi chú) is a comment.
type Remark struct{ Author, Day, Text string }

// A cover is how many letters of a paragraph lie in the mark of a key.
type cover struct {
	key     string
	letters int
}

// Read reads a file of anybody. It opens nothing besides, follows nothing, and is
// an Error of kind opc.Refusal for what no person wrote.
func Read(b []byte) (Returned, error) {
	all, err := opc.Open(b)
	if err != nil {
		return Returned{}, err
	}
	parts := opened{all}
	name, err := parts.body()
	if err != nil {
		return Returned{}, err
	}
	w := &walker{ids: map[string]string{}, open: map[string][2]int{}}
	if w.remarks, err = parts.remarks(path.Join(path.Dir(name), "comments.xml")); err != nil {
		return Returned{}, err
	}
	if err := parts.Each(name, w.token); err != nil {
		return Returned{}, err
	}
	w.flush()
	if !w.body {
		return Returned{}, opc.Unreadable
	}
	w.out.Marked = w.marked
	err = parts.list(&w.out)
	return w.out, err
}

// remarks are the comments by their ids.
func (o opened) remarks(name string) (map[string]Remark, error) {
	out := map[string]Remark{}
	id, now := "", Remark{}
	err := o.Each(name, func(t xml.Token, stack []xml.Name) error {
		switch e := t.(type) {
		case xml.StartElement:
			if e.Name.Local == "comment" {
				id, now = opc.Attribute(e, "id"), Remark{Author: opc.Attribute(e, "author"), Day: day(opc.Attribute(e, "date"))}
			}
			if e.Name.Local == "p" && now.Text != "" {
				now.Text += " "
			}
		case xml.CharData:
			if n := len(stack); n > 0 && stack[n-1].Local == "t" && len(now.Text) < maxRemark {
				now.Text += string(e)
			}
		case xml.EndElement:
			if e.Name.Local == "comment" {
				out[id] = now
			}
			if len(out) > maxRemarks {
				return opc.TooLarge
			}
		}
		return nil
	})
	return out, err
}

const maxRemark = 8000 // bytes of a comment

// day is the day of a time such as 2024-09-16T10:12:00Z.
func day(s string) string { return s[:min(len(s), len("2024-09-16"))] }

// list finds the list of places, whatever its part is called now: an editor may
// write it anew, so its words are what the digest is of.
func (o opened) list(out *Returned) error {
	names := make([]string, 0, len(o.Parts))
	for name := range o.Parts {
		if strings.HasPrefix(name, "customxml/") && path.Dir(name) == "customxml" && path.Ext(name) == ".xml" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	custom, err := o.properties()
	if err != nil {
		return err
	}
	out.Document = custom["sokehoach.document"]
	for _, name := range names {
		var words []byte
		err := o.Each(name, func(t xml.Token, stack []xml.Name) error {
			if c, ok := t.(xml.CharData); ok && len(stack) == 1 && stack[0].Space == placesSpace {
				words = append(words, c...)
			}
			return nil
		})
		var l list
		if err != nil || len(words) == 0 || json.Unmarshal(words, &l) != nil || len(l.Places) > maxParagraphs {
			continue // a part of somebody else, or one that was spoilt
		}
		digest := sha256.Sum256(words)
		out.Places, out.Sound = l.Places, custom["sokehoach.places"] == hex.EncodeToString(digest[:])
		if out.Document == "" {
			out.Document = l.Document
		}
		out.Sound = out.Sound && out.Document == l.Document
		break
	}
	return nil
}

// properties are the custom ones of the file.
func (o opened) properties() (map[string]string, error) {
	out, name := map[string]string{}, ""
	err := o.Each("docProps/custom.xml", func(t xml.Token, stack []xml.Name) error {
		switch e := t.(type) {
		case xml.StartElement:
			if e.Name.Local == "property" {
				name = opc.Attribute(e, "name")
			}
		case xml.CharData:
			if strings.HasPrefix(name, "sokehoach.") && len(stack) == 3 && len(out[name]) < 200 {
				out[name] += string(e)
			}
		}
		return nil
	})
	return out, err
}
