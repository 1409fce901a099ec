package app

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sokehoach/model"
)

// A HitKind (loại kết quả tìm) says what was found.
type HitKind string

// The kinds of hits, in the order in which equal ones are listed.
const (
	HitPlan     HitKind = "plan"     // chữ của kế hoạch
	HitEntry    HitKind = "entry"    // nội dung theo danh mục
	HitActivity HitKind = "activity" // hoạt động
	HitCommune  HitKind = "commune"  // xã, phường
	HitVillage  HitKind = "village"  // bản
	HitOffice   HitKind = "office"   // cơ quan, đơn vị
	HitOfficer  HitKind = "officer"  // người ký
	HitGround   HitKind = "ground"   // căn cứ
)

// A Hit (kết quả tìm) is one place that has all the words looked for.
type Hit struct {
	Kind    HitKind
	Plan    model.ID // the plan it is in; zero for a thing of the book
	Year    int      // of the plan
	Of      model.ID // the thing itself: commune, village, office, officer, ground
	Path    string   // in the plan
	Project string   // where in the catalogue an entry or activity stands: "Dự án 4, Tiểu dự án 1"
	Title   string   // what it is called
	Snippet string   // the words around

	from int // where the first of the words begins, in letters
}

// A searchText is one text that is searched.
type searchText struct {
	hit  Hit
	text string
	key  []byte // model.Fold of the text, made once
}

// An Index (mục lục tìm kiếm) holds all texts of a book and its plans under
// keys without marks. A change of one plan renews what is kept of that plan. It
// belongs to one goroutine at a time.
type Index struct {
	plans []planTexts // the newest year first
	book  []searchText
	plain map[rune]string // letters without marks, as they were met
}

// planTexts are the texts of one plan, by kind.
type planTexts struct {
	id    model.ID
	year  int
	texts []searchText
}

// NewIndex is an index of nothing.
func NewIndex() *Index { return &Index{plain: map[rune]string{}} }

// PutPlan takes a plan in, or in anew; b gives the names of its nodes.
func (x *Index) PutPlan(p model.Plan, b model.Book) {
	fresh := planTexts{p.ID, p.Year, x.textsOf(p, b)}
	slices.SortStableFunc(fresh.texts, func(a, b searchText) int { return cmp.Compare(rank(a.hit.Kind), rank(b.hit.Kind)) })
	x.DropPlan(p.ID)
	at, _ := slices.BinarySearchFunc(x.plans, fresh, func(a, b planTexts) int {
		return cmp.Or(cmp.Compare(b.year, a.year), bytes.Compare(b.id[:], a.id[:]))
	})
	x.plans = slices.Insert(x.plans, at, fresh)
}

// textsOf are all texts of a plan, and the names that it refers to.
func (x *Index) textsOf(p model.Plan, b model.Book) []searchText {
	var all []searchText
	add := func(at planPlace, path, text string) {
		if text != "" {
			hit := Hit{Kind: at.kind, Plan: p.ID, Year: p.Year, Path: at.path + path, Project: at.project, Title: at.title}
			all = append(all, searchText{hit: hit, text: text, key: x.key(text)})
		}
	}
	d, catalogue := model.Dossier{Plan: p, Book: b}, b.Catalogue(p.Catalogue)
	at := planPaths(p, catalogue)
	add(at[model.ID{}], "number", p.Number+"/"+p.Symbol)
	for _, e := range p.Entries {
		add(at[e.ID], "heading", nodeNames(catalogue, e))
		for _, a := range e.Activities {
			add(at[a.ID], "places", d.PlaceNames(a.Places))
			add(at[a.ID], "units", d.UnitNames(a.Units))
		}
	}
	p.EachText(func(t model.Prose) { add(at[t.Of], t.Path, *t.Text) })
	return all
}

// A planPlace is where the texts of an entry or activity are found.
type planPlace struct {
	kind                 HitKind
	path, project, title string
}

func planPaths(p model.Plan, c model.Catalogue) map[model.ID]planPlace {
	at := map[model.ID]planPlace{}
	for i, e := range p.Entries {
		path, project := fmt.Sprintf("entries[%d].", i), projectOf(c, e)
		at[e.ID] = planPlace{HitEntry, path, project, cmp.Or(e.Heading, nodeName(c, e))}
		for k, a := range e.Activities {
			at[a.ID] = planPlace{HitActivity, fmt.Sprintf("%sactivities[%d].", path, k), project, a.Name}
		}
	}
	at[model.ID{}] = planPlace{kind: HitPlan, title: p.Title}
	return at
}

// projectOf is where in the catalogue an entry stands, from the project down;
// nothing when it stands nowhere.
func projectOf(c model.Catalogue, e model.Entry) string {
	if len(e.Nodes) == 0 {
		return ""
	}
	var words []string
	for code := e.Nodes[0]; code != ""; code = model.Parent(code) {
		n, _ := c.Node(code)
		if kind, _ := c.Kind(n.Kind); kind.Word != "" {
			words = append(words, kind.Word+" "+c.Number(n))
		}
	}
	slices.Reverse(words)
	return strings.Join(words, ", ")
}

// nodeName is the official name of what an entry stands under.
func nodeName(c model.Catalogue, e model.Entry) string {
	if len(e.Nodes) == 0 {
		return ""
	}
	n, _ := c.Node(e.Nodes[0])
	return n.Name
}

// nodeNames are the official names that an entry stands under.
func nodeNames(c model.Catalogue, e model.Entry) string {
	var names []string
	for _, code := range e.Nodes {
		if n, ok := c.Node(code); ok {
			kind, _ := c.Kind(n.Kind)
			names = append(names, kind.Word+" "+c.Number(n)+": "+n.Name)
		}
	}
	return strings.Join(names, "; ")
}

// DropPlan takes a plan out.
func (x *Index) DropPlan(id model.ID) {
	x.plans = slices.DeleteFunc(x.plans, func(p planTexts) bool { return p.id == id })
}

// PutBook takes the things of a book in, or in anew.
func (x *Index) PutBook(b model.Book) {
	x.book = nil
	add := func(kind HitKind, of model.ID, title string, more ...string) {
		text := strings.Join(slices.DeleteFunc(append([]string{title}, more...), func(s string) bool { return s == "" }), " · ")
		x.book = append(x.book, searchText{hit: Hit{Kind: kind, Of: of, Title: title}, text: text, key: x.key(text)})
	}
	for _, c := range b.Communes {
		add(HitCommune, c.ID, c.FullName(), c.Code, c.Zone)
		for _, v := range c.Villages {
			add(HitVillage, v.ID, v.FullName(), c.FullName())
		}
	}
	for _, o := range b.Offices {
		add(HitOffice, o.ID, o.Name, o.Label)
	}
	for _, o := range b.Officers {
		add(HitOfficer, o.ID, o.Name, o.Title)
	}
	for _, g := range b.Grounds {
		add(HitGround, g.ID, g.Kind+" "+g.Number, g.Citation())
	}
}

// Find gives the places that have every word of a query, in any order and
// without regard to marks and capitals, at most so many: first those where the
// words stand together as typed; things of the book, then the newest plans.
func (x *Index) Find(query string, most int) []Hit {
	words := bytes.Fields(x.key(model.CleanLine(query)))
	if len(words) == 0 {
		return nil
	}
	whole := bytes.Join(words, []byte(" "))
	var together, apart []Hit
	look := func(all []searchText) {
		for i := range all {
			if h, near, ok := all[i].has(words, whole); ok && near {
				together = append(together, h)
			} else if ok && len(apart) < most {
				apart = append(apart, h)
			}
			if len(together) >= most {
				return
			}
		}
	}
	look(x.book)
	for i := 0; i < len(x.plans) && len(together) < most; i++ {
		look(x.plans[i].texts)
	}
	out := append(together, apart...)
	out = out[:min(len(out), most)]
	for i := range out {
		out[i].Snippet = snippet(out[i].Snippet, out[i].from)
	}
	return out
}

// has looks for all words; near is set where they stand together.
func (t *searchText) has(words [][]byte, whole []byte) (h Hit, near, ok bool) {
	at := bytes.Index(t.key, words[0])
	if at < 0 {
		return h, false, false
	}
	for _, w := range words[1:] {
		if !bytes.Contains(t.key, w) {
			return h, false, false
		}
	}
	if i := bytes.Index(t.key, whole); i >= 0 {
		at, near = i, true
	}
	h = t.hit
	h.Snippet, h.from = t.text, at
	return h, near, true
}

func rank(k HitKind) int {
	return slices.Index([]HitKind{HitPlan, HitActivity, HitEntry, HitCommune, HitVillage, HitOffice, HitOfficer, HitGround}, k)
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
