// Package search finds words in everything that a book and its documents hold,
// without regard to marks and capitals.
package search

import (
	"bytes"
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"sokehoach/model"
)

// A Kind (loại kết quả tìm) says what was found.
type Kind string

// The kinds of hits.
const (
	Node       Kind = "node"       // mục của danh mục, chưa có nội dung
	Document   Kind = "document"   // chữ của văn bản
	Entry      Kind = "entry"      // nội dung theo danh mục
	Activity   Kind = "activity"   // hoạt động
	Commune    Kind = "commune"    // xã, phường
	Village    Kind = "village"    // bản
	Office     Kind = "office"     // cơ quan, đơn vị
	Officer    Kind = "officer"    // người ký
	Ground     Kind = "ground"     // căn cứ
	Allocation Kind = "allocation" // vốn được giao
	Figures    Kind = "figures"    // số liệu năm
)

// A Hit (kết quả tìm) is one place that has all the words looked for.
type Hit struct {
	Kind     Kind
	Document model.ID           // the document it is in; zero for a thing of the book
	Row      model.DocumentKind // of that document
	Year     int                // of the document, the allocation or the figures
	Of       model.ID           // the thing of the book itself
	Path     string             // in the document; of a node its page
	Project  string             // where in the catalogue it stands: "Dự án 4, Tiểu dự án 1"
	Title    string             // what it is called
	Snippet  string             // the words around
}

// A searchText is one text that is searched.
type searchText struct {
	of   *Hit   // what all texts of one thing have in common
	path string // from there
	text string
	key  []byte // model.Fold of the text and of other ways to write it, made once
	name bool   // what the thing is called, and no mention
}

// An Index (mục lục tìm kiếm) holds all texts of a book and its documents under
// keys without marks. A change of one document renews what is kept of that one. It
// belongs to one goroutine at a time.
type Index struct {
	documents []documentTexts // the newest year first
	book      []searchText
	nodes     []nodeTexts     // of the catalogues
	plain     map[rune]string // letters without marks, as they were met
}

// documentTexts are the texts of one document, by kind of hit.
type documentTexts struct {
	id        model.ID
	row       model.DocumentKind
	year      int
	catalogue string          // whose nodes it may stand for; empty for none
	filled    map[string]bool // the nodes of which it says something
	texts     []searchText
}

// nodeTexts are the names of the nodes of a catalogue.
type nodeTexts struct {
	catalogue string
	codes     []string
	texts     []searchText
}

// New is an index of nothing.
func New() *Index { return &Index{plain: map[rune]string{}} }

// A Source is a document as it is taken in.
type Source struct {
	Document model.AnyDocument
	Row      model.DocumentKind // of its kind
	Book     model.Book         // gives the names in it
	Way      model.Way          // how it was sent, and why it came back
	Read     func(*Reader)      // reads its texts; nil: those that every document has
}

// Put takes a document in, or in anew.
func (x *Index) Put(s Source) {
	r := newReader(x, s)
	if s.Read != nil {
		s.Read(r)
	} else {
		r.number()
		r.prose()
		r.day()
	}
	r.way()
	fresh := r.out
	slices.SortStableFunc(fresh.texts, func(a, b searchText) int { return cmp.Compare(rank(a.of.Kind), rank(b.of.Kind)) })
	x.Drop(fresh.id)
	at, _ := slices.BinarySearchFunc(x.documents, fresh, func(a, b documentTexts) int {
		return cmp.Or(cmp.Compare(b.year, a.year), bytes.Compare(b.id[:], a.id[:]))
	})
	x.documents = slices.Insert(x.documents, at, fresh)
}

func rank(k Kind) int { return slices.Index([]Kind{Document, Entry, Activity}, k) }

// Drop takes a document out.
func (x *Index) Drop(id model.ID) {
	x.documents = slices.DeleteFunc(x.documents, func(d documentTexts) bool { return d.id == id })
}

// Find gives the places that have every word of a query, in any order and
// without regard to marks and capitals, at most so many. First come those where
// the words stand together as typed, and of these the names before the mentions:
// the things of the book, then the newest documents.
func (x *Index) Find(query string, most int) []Hit {
	words := bytes.Fields(x.key(model.CleanLine(query)))
	if len(words) == 0 {
		return nil
	}
	s := search{words: words, whole: bytes.Join(words, []byte(" ")), most: most}
	for i := range x.book {
		s.look(&x.book[i], nil)
	}
	for i := 0; i < len(x.documents) && !s.full(); i++ {
		x.lookAt(&s, i)
	}
	return s.hits()
}

// lookAt looks for the texts of a document. The newest one that stands for the
// nodes of a catalogue also stands for those of which it says nothing.
func (x *Index) lookAt(s *search, at int) {
	d := &x.documents[at]
	for i := range d.texts {
		s.look(&d.texts[i], d)
	}
	if d.catalogue == "" || slices.ContainsFunc(x.documents[:at], func(newer documentTexts) bool { return newer.catalogue == d.catalogue }) {
		return
	}
	for _, n := range x.nodes {
		for i := range n.texts {
			if n.catalogue == d.catalogue && !d.filled[n.codes[i]] {
				s.look(&n.texts[i], d)
			}
		}
	}
}

// A search is what was found so far, the best tier first.
type search struct {
	words [][]byte
	whole []byte
	most  int
	tiers [4][]match
}

// A match is a text that has all words.
type match struct {
	text *searchText
	in   *documentTexts // nil for a thing of the book
	from int            // where the first of the words begins, in letters
}

// full reports whether nothing better can be found.
func (s *search) full() bool { return len(s.tiers[0]) >= s.most }

// look takes a text in if it has all words.
func (s *search) look(t *searchText, in *documentTexts) {
	from := bytes.Index(t.key, s.words[0])
	if from < 0 {
		return
	}
	for _, w := range s.words[1:] {
		if !bytes.Contains(t.key, w) {
			return
		}
	}
	tier := 2
	if i := bytes.Index(t.key, s.whole); i >= 0 {
		from, tier = i, 0
	}
	if !t.name {
		tier++
	}
	if len(s.tiers[tier]) < s.most {
		s.tiers[tier] = append(s.tiers[tier], match{t, in, from})
	}
}

// hits are what was found, at most so many.
func (s *search) hits() []Hit {
	all := slices.Concat(s.tiers[:]...)
	var out []Hit
	for _, m := range all[:min(len(all), s.most)] {
		h := *m.text.of
		h.Path += m.text.path
		if m.in != nil {
			h.Document, h.Row, h.Year = m.in.id, m.in.row, m.in.year
		}
		h.Snippet = snippet(m.text.text, m.from)
		out = append(out, h)
	}
	return out
}

// key is model.Fold of a clean text, letter by letter: it has one byte for nearly
// every letter, so that a place in it is the number of a letter.
func (x *Index) key(text string) []byte {
	key := make([]byte, 0, len(text))
	for _, r := range text {
		switch {
		case r == '\n':
			key = append(key, ' ')
		case r < utf8.RuneSelf:
			key = append(key, byte(unicode.ToLower(r)))
		default:
			plain, met := x.plain[r]
			if !met {
				plain = model.Fold(string(r))
				x.plain[r] = plain
			}
			key = append(key, plain...)
		}
	}
	return key
}

// snippet is the piece of a text around its n-th letter, from the beginning of a
// word.
func snippet(text string, n int) string {
	const before, most = 30, 120
	letters := []rune(text)
	start := max(min(n, len(letters))-before, 0)
	for start > 0 && letters[start-1] != ' ' && letters[start-1] != '\n' {
		start--
	}
	end := min(start+most, len(letters))
	out := string(letters[start:end])
	if start > 0 {
		out = "…" + out
	}
	if end < len(letters) {
		out += "…"
	}
	return out
}
