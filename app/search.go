package app

import (
	"bytes"
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"sokehoach/model"
)

// A HitKind (loại kết quả tìm) says what was found.
type HitKind string

// The kinds of hits, in the order in which equal ones are listed.
const (
	HitNode       HitKind = "node"       // mục của danh mục, chưa có nội dung
	HitPlan       HitKind = "plan"       // chữ của kế hoạch
	HitEntry      HitKind = "entry"      // nội dung theo danh mục
	HitActivity   HitKind = "activity"   // hoạt động
	HitCommune    HitKind = "commune"    // xã, phường
	HitVillage    HitKind = "village"    // bản
	HitOffice     HitKind = "office"     // cơ quan, đơn vị
	HitOfficer    HitKind = "officer"    // người ký
	HitGround     HitKind = "ground"     // căn cứ
	HitAllocation HitKind = "allocation" // vốn được giao
	HitFigures    HitKind = "figures"    // số liệu năm
)

// A Hit (kết quả tìm) is one place that has all the words looked for.
type Hit struct {
	Kind    HitKind
	Plan    model.ID // the plan it is in; zero for a thing of the book
	Year    int      // of the plan, the allocation or the figures
	Of      model.ID // the thing of the book itself
	Path    string   // in the plan; of a node its page
	Project string   // where in the catalogue it stands: "Dự án 4, Tiểu dự án 1"
	Title   string   // what it is called
	Snippet string   // the words around
}

// A searchText is one text that is searched.
type searchText struct {
	of   *Hit   // what all texts of one thing have in common
	path string // from there
	text string
	key  []byte // model.Fold of the text and of other ways to write it, made once
	name bool   // what the thing is called, and no mention
}

// An Index (mục lục tìm kiếm) holds all texts of a book and its plans under
// keys without marks. A change of one plan renews what is kept of that plan. It
// belongs to one goroutine at a time.
type Index struct {
	plans []planTexts // the newest year first
	book  []searchText
	nodes []nodeTexts     // of the catalogues
	plain map[rune]string // letters without marks, as they were met
}

// planTexts are the texts of one plan, by kind.
type planTexts struct {
	id        model.ID
	year      int
	catalogue string
	filled    map[string]bool // the nodes of which the plan says something
	texts     []searchText
}

// nodeTexts are the names of the nodes of a catalogue.
type nodeTexts struct {
	catalogue string
	codes     []string
	texts     []searchText
}

// NewIndex is an index of nothing.
func NewIndex() *Index { return &Index{plain: map[rune]string{}} }

// PutPlan takes a plan in, or in anew; b gives the names of its nodes.
func (x *Index) PutPlan(p model.Plan, b model.Book) {
	fresh := planTexts{p.ID, p.Year, p.Catalogue, map[string]bool{}, x.textsOf(p, b)}
	for _, e := range p.Entries {
		for _, code := range e.Nodes {
			fresh.filled[code] = true
		}
	}
	slices.SortStableFunc(fresh.texts, func(a, b searchText) int { return cmp.Compare(rank(a.of.Kind), rank(b.of.Kind)) })
	x.DropPlan(p.ID)
	at, _ := slices.BinarySearchFunc(x.plans, fresh, func(a, b planTexts) int {
		return cmp.Or(cmp.Compare(b.year, a.year), bytes.Compare(b.id[:], a.id[:]))
	})
	x.plans = slices.Insert(x.plans, at, fresh)
}

func rank(k HitKind) int { return slices.Index([]HitKind{HitPlan, HitEntry, HitActivity}, k) }

// DropPlan takes a plan out.
func (x *Index) DropPlan(id model.ID) {
	x.plans = slices.DeleteFunc(x.plans, func(p planTexts) bool { return p.id == id })
}

// Find gives the places that have every word of a query, in any order and
// without regard to marks and capitals, at most so many. First come those where
// the words stand together as typed, and of these the names before the mentions:
// the things of the book, then the newest plans.
func (x *Index) Find(query string, most int) []Hit {
	words := bytes.Fields(x.key(model.CleanLine(query)))
	if len(words) == 0 {
		return nil
	}
	s := search{words: words, whole: bytes.Join(words, []byte(" ")), most: most}
	for i := range x.book {
		s.look(&x.book[i], nil)
	}
	for i := 0; i < len(x.plans) && !s.full(); i++ {
		x.lookAtPlan(&s, i)
	}
	return s.hits()
}

// lookAtPlan looks for the texts of a plan. The newest plan of a programme also
// stands for the nodes of which it says nothing.
func (x *Index) lookAtPlan(s *search, at int) {
	p := &x.plans[at]
	for i := range p.texts {
		s.look(&p.texts[i], p)
	}
	if slices.ContainsFunc(x.plans[:at], func(newer planTexts) bool { return newer.catalogue == p.catalogue }) {
		return
	}
	for _, n := range x.nodes {
		for i := range n.texts {
			if n.catalogue == p.catalogue && !p.filled[n.codes[i]] {
				s.look(&n.texts[i], p)
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
	in   *planTexts // nil for a thing of the book
	from int        // where the first of the words begins, in letters
}

// full reports whether nothing better can be found.
func (s *search) full() bool { return len(s.tiers[0]) >= s.most }

// look takes a text in if it has all words.
func (s *search) look(t *searchText, in *planTexts) {
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
			h.Plan, h.Year = m.in.id, m.in.year
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
